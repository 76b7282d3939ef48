/** What goes wrong with one call. */
export type Fault =
  /** Never arrives; no answer. */
  | { readonly kind: 'dropped' }
  /** Arrives and is done; the answer is lost. */
  | { readonly kind: 'answerLost' }
  /** Answered with an error, nothing done. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  /** No answer; done later, when the test calls `land`. */
  | { readonly kind: 'late' }
  /** Somebody edits the spreadsheet between the arrival and the doing. */
  | { readonly kind: 'meanwhile'; readonly edit: () => void; readonly answerLost?: boolean };

/** Whether a call is done but its answer never comes. */
export const losesAnswer = (fault: Fault): boolean =>
  fault.kind === 'answerLost' || (fault.kind === 'meanwhile' && fault.answerLost === true);

/** Chooses the fault of each call, by what it is; null for none. */
export type FaultPlan = (call: {
  readonly write: boolean;
  readonly method: string;
  readonly url: string;
}) => Fault | null;

/** Faults for the next calls in turn, then none. `only` leaves the others alone. */
export function inTurn(
  faults: readonly (Fault | null)[],
  only: 'writes' | 'reads' | 'all' = 'all',
): FaultPlan {
  const left = [...faults];
  return ({ write }) => (only === 'all' || (only === 'writes') === write ? (left.shift() ?? null) : null);
}
