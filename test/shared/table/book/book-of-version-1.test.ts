import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { openRecordsDb } from '#extension/gateways/records-db.ts';
import { blankRecord, type Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { SheetRows } from '#shared/table/cells/cell.ts';
import { applyChanges } from '#shared/table/book/apply-changes.ts';
import { bookEdits } from '#shared/table/book/book-edits.ts';
import { bookSheets } from '#shared/table/book/book-sheets.ts';
import { adding, type Change } from '#shared/table/book/change.ts';
import { bookToJson, jsonToBook } from '#shared/table/book/json.ts';
import { readBook } from '#shared/table/book/read-book.ts';

/** A book of every kind of row, exported before the journey had fields of its own. */
const FILE = readFileSync(join(import.meta.dirname, 'book-of-version-1.json'), 'utf8');
const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
const old = (JSON.parse(FILE) as { readonly book: Rows }).book;

const read = jsonToBook(FILE);
if (!read.ok) throw new Error('the old book is not read');
const { book, check } = read.value;

const knew = (tab: string, field: string): boolean =>
  old[tab]?.[0] !== undefined && Object.hasOwn(old[tab][0], field);
const isNew = (tab: string): boolean => !Object.hasOwn(old, tab);

/** The tabs as that version laid them out: without later columns and without later tabs. */
const layout = (of: Book) =>
  bookSheets(of, HERE)
    .filter(({ entity }) => !isNew(entity))
    .map((sheet) => {
      const kept = (column: number) => {
        const mark = sheet.marks.find((one) => one.row === 0 && one.column === column);
        return (
          sheet.entity === 'settings' ||
          old[sheet.entity]?.length === 0 ||
          mark?.field === 'id' ||
          knew(sheet.entity, mark?.field ?? '')
        );
      };
      const columns = (sheet.rows[0] ?? []).flatMap((_, column) => (kept(column) ? [column] : []));
      const at = (column: number) => columns.indexOf(column);
      return {
        ...sheet,
        rows: sheet.rows.map((row) => columns.map((column) => row[column] ?? null)),
        marks: sheet.marks
          .filter(({ column }) => kept(column))
          .map((one) => ({ ...one, column: at(one.column) })),
      };
    });

const said = (of: Book): Rows =>
  Object.fromEntries(
    Object.entries(old).map(([tab, rows]) => [
      tab,
      (of as unknown as Rows)[tab]?.map((row) =>
        Object.fromEntries(Object.keys(rows[0] ?? {}).map((field) => [field, row[field]])),
      ) ?? [],
    ]),
  );

test('a book exported before comes in whole; what it did not know is blank', () => {
  expect(check).toEqual([]);
  expect(said(book)).toEqual(old);
  expect(book.touchpoints[0]).toMatchObject({ state: null, gave: null, stage: null });
  expect(book.talks).toEqual([]);
});

test('exported again and brought in again it is the same book', () => {
  expect(jsonToBook(bookToJson(book))).toMatchObject({ ok: true, value: { book, check: [] } });
});

test('a program of the version before refuses a file of this one instead of losing half of it', () => {
  expect(JSON.parse(bookToJson(book))).toMatchObject({ valueback: 2 });
});

test('the browser’s database of before is read whole', async () => {
  const db = await openRecordsDb('of-before');
  for (const [tab, rows] of Object.entries(old))
    for (const record of rows) await db.put('records', { tab, record }, `${tab}/${String(record['id'])}`);
  db.close();
  const loaded = await (await openIndexedDb('of-before')).load();
  expect(loaded.check).toEqual([]);
  for (const tab of entityNames)
    expect([...loaded.book[tab]].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      [...book[tab]].sort((a, b) => a.id.localeCompare(b.id)),
    );
});

test('a workbook laid out before is read whole, and takes a later field and a later tab when they are first written', () => {
  const sheets = layout(book);
  const before = readBook(sheets, HERE);
  expect(before.check).toEqual([]);
  expect(before.book).toEqual(book);
  const [moment, engagement] = [book.touchpoints[0], book.engagements[0]];
  if (!moment || !engagement) throw new Error('the old book has no moment');
  const talk = {
    ...blankRecord('talks', 'tlk_1'),
    engagement: engagement.id,
    trust: 4,
    certainty: 'sure',
  } as const;
  const changes: Change[] = [
    { tab: 'touchpoints', id: moment.id, set: { gave: 'warning' }, was: { gave: null } },
    adding('talks', talk),
  ];
  const after = applyChanges(book, changes);
  if (!('book' in after)) throw new Error('not applied');
  const edits = bookEdits(before, sheets, after.book, changes, HERE);
  const written = edits.map(({ tab, cells }): SheetRows => {
    const rows = (sheets.find(({ name }) => name === tab)?.rows ?? []).map((row) => [...row]);
    for (const { row, column, cell } of cells) {
      while (rows.length <= row) rows.push([]);
      (rows[row] ??= [])[column] = cell as never;
    }
    return { ...(sheets.find(({ name }) => name === tab) ?? { name: tab }), rows } as SheetRows;
  });
  const names = new Set(written.map(({ name }) => name));
  const again = readBook([...sheets.filter(({ name }) => !names.has(name)), ...written], HERE);
  expect(again.check).toEqual([]);
  expect(again.book.talks).toEqual([talk]);
  expect(again.book.touchpoints.find(({ id }) => id === moment.id)).toMatchObject({ gave: 'warning' });
  expect(said({ ...again.book, talks: [] } as Book)).toEqual(old);
});
