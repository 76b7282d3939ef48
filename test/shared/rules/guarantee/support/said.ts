import { standing } from '#shared/rules/standing.ts';
import {
  at,
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  wonContract,
  type RowsGiven,
} from '#test/support/build-book.ts';

/** Days at the edges of the term that ends with 2026, and of the window of thirty days after it. */
export const [EARLY, LAST_OF_TERM, IN_WINDOW, LAST_DAY, AFTER] = [
  '2026-12-17',
  '2026-12-31',
  '2027-01-10',
  '2027-01-30',
  '2027-01-31',
];
/** The standing on a day of signed terms whose result is not reached, with the rows given. */
export const said = (given: RowsGiven, on: string) =>
  standing(
    bookWith({
      contracts: [SIGNED_TERMS],
      minimumResults: [MONEY_RESULT],
      evidence: [wonContract(1000, '2026-10-22')],
      ...given,
    }),
    ENGAGEMENT,
    at(on),
  );
export const stateOf = (given: RowsGiven, on: string) => said(given, on).guarantee.state;
/** What the client wrote on a day. */
export const word = (answer: 'yes' | 'partly' | 'no', on: string, more: object = {}) => ({
  answer,
  at: `${on}T10:00+01:00`,
  source: 'clientWrote' as const,
  ...more,
});
/** The client asks for the guarantee on a day. */
export const claim = (on: string, more: object = {}) => ({
  at: `${on}T12:00+01:00`,
  words: 'We ask for it.',
  source: 'clientWrote' as const,
  ...more,
});
/** What Nora decides on the first claim. */
export const decision = (kind: 'refund' | 'remedy' | 'declined', on: string, more: object = {}) => ({
  claim: 'clm_1',
  kind,
  on,
  by: 'Nora Lindqvist',
  reason: 'Looked at the facts.',
  ...more,
});
