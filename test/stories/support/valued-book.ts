import type { Book } from '#shared/model/book.ts';
import { nestedOptions } from '#shared/rules/value/options.ts';
import { priceInputOf, suggestFee } from '#shared/rules/value/price.ts';
import { bookWith, ENGAGEMENT, usd } from '#test/support/build-book.ts';

export const NOW = '2026-07-20T10:00+02:00';

export const of = { engagement: ENGAGEMENT } as const;

/** A vendor whose demonstrations win customers: 10 more deals a year of 20,000, half of it ours, 80 % sure. */
export const valued: Book = bookWith({
  engagements: [
    { title: 'Demonstrations', currency: 'USD', desired: 'More customers after the demonstration' },
  ],
  outcomes: [{ name: 'More customers', primary: true, kind: 'quantified' }],
  drivers: [
    {
      name: 'Deals won',
      outcome: 'out_1',
      formula: 'count',
      change: 10,
      unitValue: usd(20_000),
      timesPerYear: 1,
      attribution: 0.5,
      confidence: 0.8,
      agreedBy: 'The customer',
      agreedOn: '2026-07-10',
    },
  ],
  options: [{ name: 'Demonstrations', ordinal: 1, drivers: ['drv_1'], outcomes: ['out_1'] }],
});

export const feeOf = (book: Book) => {
  const [option] = nestedOptions(book, ENGAGEMENT);
  return option ? suggestFee(priceInputOf(book, ENGAGEMENT, option)).figure.value : null;
};
