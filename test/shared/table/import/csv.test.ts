import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityNames } from '#shared/model/entities.ts';
import { entityOf } from '#shared/table/book/columns.ts';
import { csvToRows, guardFormula, tabToCsv, unguardFormula } from '#shared/table/csv/csv.ts';
import { readBook } from '#shared/table/book/read-book.ts';
import { arbitraryBook } from '#test/support/arbitrary-book.ts';

const rowsOf = (text: string) => {
  const read = csvToRows(text);
  return read.ok ? read.value : read.problems[0];
};

describe('reading CSV', () => {
  test.each([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons and a mark of byte order',
      '\ufeffa;b\r\n"x;y";2',
      [
        ['a', 'b'],
        ['x;y', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a sep line, which counts as a row', 'sep=;\na;b\n1;2', [[''], ['a', 'b'], ['1', '2']]],
    ['leading zeros and numbers stay text', 'a\n007', [['a'], ['007']]],
    [
      'lines within quotes',
      'a,b\n"x\ny","say ""hi"""',
      [
        ['a', 'b'],
        ['x\ny', 'say "hi"'],
      ],
    ],
    [
      'a quote within a word',
      'size,b\n5" pipe,2',
      [
        ['size', 'b'],
        ['5" pipe', '2'],
      ],
    ],
  ])('%s', (_, text, rows) => expect(rowsOf(text)).toEqual(rows));

  test.each([
    ['a,b\n"open,2\n3,4', 'line 2'],
    ['sep=;\na;b\n1;2\n3;"x', 'line 4'],
  ])('a quote that never closes is refused with its line', (text, line) =>
    expect(rowsOf(text)).toMatchObject({ field: line }),
  );
});

describe('writing CSV', () => {
  test.each(['=1+1', '+49', '-5', '@x', '\t=1', '\r=1', "'=1", "''", "'quoted'"])(
    '%j is guarded and comes back',
    (text) => {
      expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r]/);
      expect(unguardFormula(guardFormula(text))).toBe(text);
    },
  );

  test.each(['en-GB', 'de-DE'])('a tab comes back as it was, as written in %s', (locale) => {
    const here = { locale, zone: 'Europe/Berlin' };
    fc.assert(
      fc.property(arbitraryBook(2), (any) => {
        const book = { ...any, settings: [] };
        const sheets = entityNames
          .filter((name) => name !== 'settings')
          .map((name) => {
            const read = csvToRows(tabToCsv(book, name, here));
            if (!read.ok) throw new Error(read.problems[0]?.message);
            return { name: entityOf(name).tab, rows: read.value };
          });
        const read = readBook(sheets, here);
        expect(read.check).toEqual([]);
        expect(read.book).toEqual(book);
      }),
      { numRuns: 20, seed: 20261130 },
    );
  });
});
