import type { Book } from '#shared/model/book.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { at, bookWith, ENGAGEMENT, MONEY_RESULT, SIGNED_TERMS, usd } from '#test/support/build-book.ts';

/** "Let’s say the person is paying 2400,00 USD for the 6-month program." The first session was on 2 July. */
export const programme: Book = bookWith({
  contracts: [{ ...SIGNED_TERMS, taxRule: 'notReturned', taxReason: 'deduct tax if applicable' }],
  minimumResults: [MONEY_RESULT],
  payments: [
    {
      kind: 'fee',
      text: 'The 6-month program',
      net: usd(2400),
      tax: usd(192),
      currency: 'USD',
      paidOn: '2026-07-01',
    },
  ],
  sessions: [
    {
      ordinal: 1,
      start: '2026-07-02T16:00+02:00',
      end: '2026-07-02T17:00+02:00',
      outcome: 'held',
      clarityAgreed: true,
    },
    { ordinal: 2, start: '2026-07-16T16:00+02:00', end: '2026-07-16T17:00+02:00', outcome: 'planned' },
  ],
});

export const of = { engagement: ENGAGEMENT } as const;

export const statusOn = (book: Book, moment: string) => guaranteeStatus(book, ENGAGEMENT, at(moment));
