import { expect } from 'vitest';
import type { Book } from '#shared/model/book.ts';

/** What the coach's book says in the end, as it was worked out by hand. */
export function saysWhatWasWorkedOut(book: Book): void {
  const { sessions, payments, decisions, evidence, actions, engagements } = book;
  expect(
    sessions
      .filter(({ ordinal }) => ordinal !== 1)
      .sort((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0))
      .map(({ start }) => start.slice(0, 22)),
  ).toEqual([
    '2026-10-06T10:00-04:00',
    '2026-10-27T10:00-04:00',
    '2026-11-17T10:00-05:00',
    '2026-12-08T10:00-05:00',
    '2026-12-29T10:00-05:00',
    '2027-01-19T10:00-05:00',
    '2027-02-09T10:00-05:00',
    '2027-03-02T10:00-05:00',
  ]);
  // 80 % of 1,000 is 800 of the 2,400 agreed: all that was paid goes back.
  expect(evidence).toMatchObject([{ amount: { minor: 100_000 }, attribution: 0.8, source: 'clientSaid' }]);
  expect(decisions).toMatchObject([{ kind: 'refund', by: 'Maxi Costa' }]);
  expect(payments.map(({ kind, net, paidOn }) => [kind, net, paidOn])).toEqual([
    ['fee', { minor: 240_000, currency: 'USD' }, '2026-10-02'],
    ['refund', { minor: 240_000, currency: 'USD' }, '2027-04-02'],
  ]);
  expect(actions.map(({ kind, text }) => [kind, text])).toEqual([
    ['homework', 'Call two firms in English'],
    ['adjustment', 'Each session begins with a call'],
  ]);
  expect(engagements[0]).toMatchObject({ closedOn: '2027-04-02', paymentDays: 30 });
}
