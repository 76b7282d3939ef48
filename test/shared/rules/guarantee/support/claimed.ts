import type { Book } from '#shared/model/book.ts';
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

/** A signed contract of seed 004 with its money result. */
export const signed = (given: RowsGiven = {}): Book =>
  bookWith({ contracts: [SIGNED_TERMS], minimumResults: [MONEY_RESULT], ...given });

/** What came of the work, by how the money result reads then. */
export const FACTS = {
  met: { evidence: [wonContract(2400, '2026-10-22')] },
  'not met': { evidence: [wonContract(1000, '2026-10-22')] },
} satisfies Record<string, RowsGiven>;

/** The client’s written answer in the window. */
export const says = (answer: 'yes' | 'partly' | 'no'): RowsGiven => ({
  verdicts: [{ answer, at: '2027-01-04T10:00+01:00', source: 'clientWrote', by: 'Tomás Rivera' }],
});

/** A claim in the window, in the client’s own words. */
export const CLAIM = {
  at: '2027-01-05T09:00+01:00',
  words: 'It did not pay back.',
  source: 'clientWrote',
} as const;

/** The whole fee, paid at the start. */
export const PAID = {
  kind: 'fee',
  net: { minor: 240_000, currency: 'USD' },
  currency: 'USD',
  paidOn: '2026-07-01',
} as const;

/** The decision to pay back. */
export const REFUND = {
  claim: 'clm_1',
  on: '2027-01-12',
  kind: 'refund',
  by: 'Nora Lindqvist',
  role: 'provider',
  reason: 'The result was not reached',
} as const;

/** A remedy that both agreed to. */
export const REMEDY = {
  ...REFUND,
  kind: 'remedy',
  remedy: 'Three more sessions',
  clientAgreed: true,
  providerAgreed: true,
  clientReply: 'Three more, by March. Good.',
  remedyBy: '2027-03-01',
} as const;

/** The decision to decline; its ground is what a test is about. */
export const DECLINE = { ...REFUND, kind: 'declined', clientReply: 'I do not agree.' } as const;

/** A session that the client called off too late. */
export const MISSED = {
  sessions: [
    { start: '2026-08-06T16:00+02:00', outcome: 'clientCancelled', cancelledAt: '2026-08-05T20:40+02:00' },
  ],
} satisfies RowsGiven;

/** A named person’s word that the late cancellation is material. */
export const MATERIAL = {
  side: 'client',
  duty: 6,
  session: 'ses_1',
  judgement: 'material',
  reason: 'Third time',
  by: 'Nora Lindqvist',
  on: '2026-08-07',
} as const;

/** Such a book with a “no” and a claim in the window, the result not reached. */
export const claimed = (more: RowsGiven = {}): Book =>
  signed({ ...FACTS['not met'], ...says('no'), claims: [CLAIM], ...more });

/** A day after the claim and the window. */
export const DAY = '2027-02-02';

/** What the decision form shows: the grounds that hold, and why each other does not. */
export function answerFor(book: Book, on = DAY) {
  const answer = standing(book, ENGAGEMENT, at(on)).mayDecline;
  return {
    state: answer?.state,
    grounds: answer?.grounds,
    reasons: answer?.reasons,
    whyNot: Object.fromEntries((answer?.missing ?? []).map(({ code, text }) => [code, text])),
  };
}
