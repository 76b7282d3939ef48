import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { arbitraryBook } from '#test/support/arbitrary-book.ts';

const CONTEXT = { now: Date.parse('2026-11-24T13:00Z'), zone: 'Europe/Berlin', who: 'Nora Lindqvist' };

test('any practice that could be stored has its derived tabs: one odd number in a cell takes none of them away', () => {
  fc.assert(
    fc.property(arbitraryBook(5), (book) => {
      for (const { columns, rows } of derivedTabs(book, CONTEXT))
        for (const row of rows) expect(row).toHaveLength(columns.length);
    }),
    { numRuns: 150, seed: 20261130 },
  );
});
