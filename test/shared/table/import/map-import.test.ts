import { describe, expect, test } from 'vitest';
import { emptyBook, type Book } from '#shared/model/book.ts';
import type { Cell } from '#shared/table/cells/cell.ts';
import type { ImportTarget } from '#shared/table/import/mapping.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';
import { similarity } from '#shared/table/import/similar-words.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

const context = { ...HERE, commandId: 'cmd_01HZZZZZZZ7KQ2MX', today: '2026-11-24' };

const open = (rows: Cell[][], book: Book = emptyBook(), place = HERE) =>
  openSheet({ name: 'Sheet1', rows }, book, place);

const brought = (book: Book, rows: Cell[][], target: ImportTarget, place = HERE) => {
  const sheet = open(rows, book, place);
  return previewImport(book, sheet, sheet.guess(target), { ...context, ...place });
};

describe('guessing what a foreign sheet holds', () => {
  // Winkler's own pairs: 0.961, 0.840, 0.813.
  test.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['same', 'same', 1],
    ['abc', 'xyz', 0],
  ])('%s and %s are alike by %d', (a, b, like) => expect(similarity(a, b)).toBeCloseTo(like, 3));

  test.each<[string, Cell[][], string, Record<string, number>]>([
    [
      'clients in German',
      [
        ['Kunde', 'Ort', 'Mail', 'Lieblingsfarbe'],
        ['Acme', 'Bern', 'a@acme.test', 'blau'],
      ],
      'clients',
      { name: 0, city: 1, email: 2 },
    ],
    [
      'engagements with a title row above',
      [['My projects'], [], ['Project', 'Company', 'Start', 'Phase'], ['Relaunch', 'Acme', 46000, 'Deliver']],
      'engagements',
      { title: 0, client: 1, decidedOn: 2, stage: 3 },
    ],
    [
      'sessions',
      [
        ['Project', 'Date', 'Status', 'Subject'],
        ['Relaunch', 46000.5, 'Held', 'Kick-off'],
      ],
      'sessions',
      { engagement: 0, start: 1, outcome: 2, title: 3 },
    ],
    [
      'payments',
      [
        ['Customer', 'Netto', 'MwSt', 'Fällig', 'Bezahlt'],
        ['Acme', 1000, 190, 46000, null],
      ],
      'payments',
      { engagement: 0, net: 1, tax: 2, dueOn: 3, paidOn: 4 },
    ],
    [
      'a slip in a header',
      [
        ['Enagement', 'Pland start'],
        ['Relaunch', 46000.5],
      ],
      'sessions',
      { engagement: 0, start: 1 },
    ],
    [
      'addresses below a strange header',
      [
        ['Who', 'Firma'],
        ['a@acme.test', 'Acme'],
      ],
      'clients',
      { name: 1, email: 0 },
    ],
  ])('%s', (_, rows, target, columns) => {
    const mapping = open(rows).guess();
    expect(mapping.target).toBe(target);
    expect(mapping.columns).toMatchObject(columns);
  });

  test('a header that is exactly ours stays mapped, and its doubtful cells are listed', () => {
    const rows = [
      ['Client', 'E-mail'],
      ['Acme', 'see card'],
      ['Beta', 'b@beta.example'],
    ];
    expect(open(rows).guess().columns).toMatchObject({ name: 0, email: 1 });
    const { rows: found, check } = brought(emptyBook(), rows, 'clients');
    expect(found.map(({ record }) => (record as { email: unknown }).email)).toEqual([null, 'b@beta.example']);
    expect(check.map(({ field }) => field)).toEqual(['Sheet1!B2']);
  });

  test('a header called like a part of every object is no column of ours', () => {
    const rows = [
      ['constructor', 'toString', 'Client'],
      ['x', 'y', 'Acme'],
    ];
    expect(open(rows).guess('clients').columns).toEqual({ name: 2 });
  });
});
