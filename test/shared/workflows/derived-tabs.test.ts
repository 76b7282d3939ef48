import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { arbitraryBook } from '#test/support/arbitrary-book.ts';
import { bookWith } from '#test/support/build-book.ts';

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

test('two engagements of one client under one title are listed alike, however the rows of a home are sorted', () => {
  const book = bookWith({
    engagements: [
      { id: 'eng_1', client: 'cli_1', title: 'Coaching', guarantee: 'none' },
      { id: 'eng_2', client: 'cli_1', title: 'Coaching', guarantee: 'valueBack' },
    ],
  });
  const turned = { ...book, engagements: [...book.engagements].reverse() };
  expect(derivedTabs(turned, CONTEXT)).toEqual(derivedTabs(book, CONTEXT));
});
