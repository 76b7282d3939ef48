/** One mistake of a person, a page or a file: where it is, what is wrong and what to do. */
export interface Problem {
  /** The field's name, a cell address such as `Sessions!D7`, or '' for the whole. */
  readonly field: string;
  readonly message: string;
}

/** A result that may be refused with problems. The user's mistakes travel here; our own mistakes throw. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A good result. */
export const good = <T>(value: T): Checked<T> => ({ ok: true, value });

/** A refusal with one problem. */
export const refused = (field: string, message: string): Checked<never> => ({
  ok: false,
  problems: [{ field, message }],
});

/** A refusal with several problems. */
export const refusedAll = (problems: readonly Problem[]): Checked<never> => ({ ok: false, problems });

/** Goes on with a good result; hands a refusal through. */
export const andThen = <T, U>(checked: Checked<T>, next: (value: T) => Checked<U>): Checked<U> =>
  checked.ok ? next(checked.value) : checked;
