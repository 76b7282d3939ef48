import { describe, expect, test } from 'vitest';
import { blankRecord, emptyBook, type Book } from '#shared/model/book.ts';
import type { Cell } from '#shared/table/cells/cell.ts';
import type { ImportTarget } from '#shared/table/import/mapping.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

const context = { ...HERE, commandId: 'cmd_01HZZZZZZZ7KQ2MX', today: '2026-11-24' };

const open = (rows: Cell[][], book: Book = emptyBook(), place = HERE) =>
  openSheet({ name: 'Sheet1', rows }, book, place);

const brought = (book: Book, rows: Cell[][], target: ImportTarget, place = HERE) => {
  const sheet = open(rows, book, place);
  return previewImport(book, sheet, sheet.guess(target), { ...context, ...place });
};

const german = { ...HERE, locale: 'de-DE' };

describe('previewing an import', () => {
  const rows: Cell[][] = [
    ['Project', 'Company', 'Start', 'Phase', 'Currency'],
    ['Relaunch', 'Acme', '3.11.2026', 'Deliver', 'CHF'],
    ['Audit', 'ACME ', 46000, null, null],
    ['', '', '', '', ''],
    ['Coaching', 'Beta', 'soon', 'What now', null],
  ];
  const preview = (book: Book = emptyBook()) => brought(book, rows, 'engagements', german);

  test('makes each client once and lets an engagement begin in any stage', () => {
    const { rows: brought, check } = preview();
    const clients = brought
      .filter(({ tab }) => tab === 'clients')
      .map(({ record }) => (record as { name: string }).name);
    expect(clients).toEqual(['Acme', 'Beta']);
    const engagements = brought.flatMap((one) => (one.tab === 'engagements' ? [one.record] : []));
    expect(engagements.map((one) => [one.title, one.stage, one.decidedOn])).toEqual([
      ['Relaunch', 'deliver', '2026-11-03'],
      ['Audit', null, '2025-12-09'],
      ['Coaching', 'whatNow', null],
    ]);
    expect(engagements[0]?.client).toBe(engagements[1]?.client);
    expect(check.map(({ field }) => field)).toEqual(['Sheet1!C5']);
  });

  test('says that earlier history is unknown, not missing', () => {
    const [one] = preview().rows.flatMap((row) => (row.tab === 'engagements' ? [row.record] : []));
    expect(one?.historyFrom).toBe('2026-11-24');
  });

  test('gives the same ids each time, and all of them different', () => {
    const ids = preview().rows.map(({ record }) => record.id);
    expect(preview().rows.map(({ record }) => record.id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('finds clients that are there already and leaves out what was brought in before', () => {
    const first = preview();
    const book = emptyBook() as unknown as Record<string, object[]>;
    for (const { tab, record } of first.rows) book[tab] = [...(book[tab] ?? []), record];
    const second = preview(book as unknown as Book);
    expect(second.rows).toEqual([]);
    expect(second.known).toBe(3);
  });

  test('asks which engagement is meant when a client has two, and refuses to guess', () => {
    const acme = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MA'), name: 'Acme' };
    const of = (id: string, title: string) => ({
      ...blankRecord('engagements', id),
      title,
      client: acme.id,
      currency: 'CHF',
    });
    const book = {
      ...emptyBook(),
      clients: [acme],
      engagements: [of('eng_01HZZZZZZZ7KQ2MB', 'Relaunch'), of('eng_01HZZZZZZZ7KQ2MC', 'Audit')],
    };
    const sheet = [
      ['Customer', 'Amount', 'Due'],
      ['Acme', 100, 46000],
      ['Audit', '1’234.50', 46000],
      ['Nobody', 1, 46000],
    ];
    const found = brought(book, sheet, 'payments', { ...HERE, locale: 'de-CH' });
    const paid = found.rows.flatMap(({ record }) => ('net' in record ? [record.net] : []));
    expect(paid).toEqual([
      { minor: 123_450, currency: 'CHF' },
      { minor: 100, currency: 'EUR' },
    ]);
    expect(found.check[0]?.message).toContain('Relaunch · 7KQ2MB or Audit · 7KQ2MC');
    expect(found.check.map(({ field }) => field)).toEqual(['Sheet1!A2']);
    expect(found.says.join()).toContain('“Work for Nobody”');
  });

  test('takes a session’s day without a time as its first minute', () => {
    const engagement = {
      ...blankRecord('engagements', 'eng_01HZZZZZZZ7KQ2MB'),
      title: 'Relaunch',
      client: 'x',
    };
    const book = { ...emptyBook(), engagements: [engagement] };
    const sheet = [
      ['Project', 'Date'],
      ['Relaunch', '2026-10-22'],
      ['Relaunch', '22/10/2026 16:30'],
    ];
    const found = brought(book, sheet, 'sessions');
    expect(found.rows.map(({ record }) => (record as { start: string }).start)).toEqual([
      '2026-10-22T00:00+02:00',
      '2026-10-22T16:30+02:00',
    ]);
    expect(found.rows.map(({ record }) => (record as { outcome: unknown }).outcome)).toEqual([null, null]);
  });
});
