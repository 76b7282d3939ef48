import type { Task } from './task.ts';

/** What a form says and which fields it asks: data, written where a translator’s program opens it. */
export type FormTold = Partial<
  Pick<Task, 'button' | 'title' | 'save' | 'fields' | 'more' | 'hints' | 'words' | 'fixed'>
>;

/**
 * Tasks out of what their forms say, and of what they do: the types ask for exactly what the other lacks.
 *
 * @example tasksOf({ cost: { button: 'Note a cost', title: 'A cost', fields: ['name'] } }, { cost: { entity: 'clientCosts' } })
 */
export const tasksOf = <
  F extends Readonly<Record<string, FormTold>>,
  W extends { readonly [K in keyof F]: Omit<Task, keyof F[K]> },
>(
  forms: F,
  ways: W,
) =>
  Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, { ...forms[name], ...way }])) as {
    readonly [K in keyof F]: F[K] & W[K];
  };
