import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adding } from '#shared/table/book/change.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import type { Book } from '#shared/model/book.ts';
import { readRecords } from '#shared/table/book/read-records.ts';
import { callRows, loadCallBook } from '#extension/gateways/call-book.ts';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { arbitraryBook } from '#test/support/arbitrary-book.ts';
import { bookWith } from '#test/support/build-book.ts';

const TABS = Object.keys(callRows([])) as (keyof ReturnType<typeof callRows>)[];
const storedOf = (book: Book) =>
  entityNames.flatMap((tab) => (book[tab] as readonly unknown[]).map((record) => ({ tab, record })));

describe('the light reading of the popup and the whole book', () => {
  test('agree on every record that fits the schema', () => {
    fc.assert(
      fc.property(arbitraryBook(2), (book) => {
        const rows = callRows(storedOf(book));
        for (const tab of TABS) expect(rows[tab]).toEqual(book[tab]);
      }),
      { numRuns: 60, seed: 20261130 },
    );
  });

  test('agree on which records are damaged, in the parts that the form uses', () => {
    const record = { ...bookWith({ sessions: [{ start: '2026-10-22T16:00+02:00' }] }).sessions[0] };
    const damaged = [
      { start: 'yesterday' },
      { start: '2026-02-30T10:00Z' },
      { end: 'soon' },
      { engagement: 7 },
      { ordinal: 'nine' },
      { title: {} },
      { id: null },
    ].map((part) => ({ tab: 'sessions', record: { ...record, ...part } }));
    for (const one of [...damaged, { tab: 'sessions', record: null }, { tab: 'sessions', record: 'words' }]) {
      expect(readRecords([one]).misfits, JSON.stringify(one)).toHaveLength(1);
      expect(callRows([one]).sessions, JSON.stringify(one)).toEqual([]);
    }
    expect(callRows([{ tab: 'dragons', record }]).sessions).toEqual([]);
  });

  test('a record of an earlier version has blanks where it said nothing', () => {
    const [row] = callRows([{ tab: 'clients', record: { id: 'cli_1', name: 'Ada' } }]).clients;
    expect(row).toMatchObject({ name: 'Ada', email: null, contact: null });
  });

  test('comes from the workbook on this device', async () => {
    const home = await openIndexedDb('call-book');
    const book = bookWith();
    const rows = (['clients', 'engagements'] as const).flatMap((tab: EntityName) =>
      book[tab].map((record) => adding(tab, record as never)),
    );
    await home.apply(rows, (await home.load()).revision);
    expect((await loadCallBook('call-book')).clients).toEqual(book.clients);
  });
});
