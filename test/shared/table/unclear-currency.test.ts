import { expect, test } from 'vitest';
import { readBook } from '#shared/table/book/read-book.ts';
import type { Cell } from '#shared/table/cells/cell.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

/** An engagement whose currency says something, and a payment of it that says no currency of its own. */
function read(currency: Cell, own: Cell = null) {
  return readBook(
    [
      {
        name: 'Engagements',
        rows: [
          ['Engagement', 'Currency', 'Client', 'Row ID'],
          ['Coaching', currency, 'Beta', 'eng_1'],
        ],
      },
      {
        name: 'Clients',
        rows: [
          ['Client', 'Row ID'],
          ['Beta', 'cli_1'],
        ],
      },
      {
        name: 'Payments',
        rows: [
          ['Engagement', 'Net', 'Currency', 'Row ID'],
          ['Coaching', 800, own, 'pay_1'],
        ],
      },
      {
        name: 'Settings',
        rows: [
          ['Setting', 'Value'],
          ['Currency', 'EUR'],
          ['Practice', 'Us'],
        ],
      },
    ],
    HERE,
  );
}

const flagged = (currency: Cell, own: Cell = null): string[] =>
  read(currency, own)
    .check.map(({ field }) => field)
    .filter((field) => /![A-Z]+2$/.test(field))
    .sort();

test.each([
  ['says none', null, 'EUR'],
  ['says one', 'USD', 'USD'],
])('an amount is in the practice’s currency only where its engagement %s', (_, currency, expected) => {
  expect(read(currency).book.payments[0]?.net).toEqual({ minor: 80_000, currency: expected });
  expect(flagged(currency)).toEqual([]);
});

test.each([['Taler'], [{ error: '#REF!' }], [7]] as const)(
  'an amount of an engagement whose currency cannot be read (%j) is in none: not known, and flagged at its cell',
  (currency) => {
    expect(read(currency).book.payments[0]?.net).toBeNull();
    expect(flagged(currency)).toEqual(['Engagements!B2', 'Payments!B2']);
  },
);

test('the currency of the row itself counts first', () => {
  expect(read('Taler', 'JPY').book.payments[0]?.net).toEqual({ minor: 800, currency: 'JPY' });
  expect(read('USD', 'Taler').book.payments[0]?.net).toBeNull();
  expect(flagged('USD', 'Taler')).toEqual(['Payments!B2', 'Payments!C2']);
});
