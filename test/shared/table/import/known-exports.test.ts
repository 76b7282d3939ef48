import { describe, expect, test } from 'vitest';
import { emptyBook } from '#shared/model/book.ts';
import { csvToRows } from '#shared/table/csv/csv.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';
import { calendly, CALENDLY, csv, EXPORTS } from './exports.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

/** What an empty practice makes of an export: its kind, its records in short, and what is listed. */
function brought(text: string, place = HERE) {
  const read = csvToRows(text);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const open = openSheet({ name: 'export.csv', rows: read.value }, emptyBook(), place);
  const mapping = open.guess();
  const context = { ...place, commandId: 'cmd_01HZZZZZZZ7KQ2MX', today: '2026-11-29' };
  const { rows, rowOf, check, says } = previewImport(emptyBook(), open, mapping, context);
  const names = new Map(
    rows.flatMap(({ tab, record }) =>
      tab === 'clients'
        ? [[record.id, record.name]]
        : tab === 'engagements'
          ? [[record.id, record.title]]
          : [],
    ),
  );
  const records = rows
    .filter(({ record }) => rowOf.has(record.id))
    .map(({ record }) =>
      Object.fromEntries(
        Object.entries(record as object).map(([key, value]) => [
          key,
          names.get(value as string) ?? (value as unknown),
        ]),
      ),
    );
  const made = rows
    .filter(({ record }) => !rowOf.has(record.id))
    .map(({ tab, record }) => `${tab} ${names.get(record.id)}`);
  return { kind: mapping.target, records, made, check, says: says.join('\n') };
}

describe('an export of a program we know is mapped without a question', () => {
  test.each(Object.entries(EXPORTS))('%s', (_, { csv: text, kind, first, made, listed = [], rows, says }) => {
    const found = brought(text);
    expect(found.kind).toBe(kind);
    expect(found.records[0]).toMatchObject(first);
    if (made) expect(found.made).toEqual(made);
    if (rows !== undefined) expect(found.records).toHaveLength(rows);
    if (says !== undefined) expect(found.says).toContain(says);
    expect(found.check.map(({ field }) => /\d+$/.exec(field)?.[0])).toEqual(listed);
  });

  test('a person without a firm is a client by their own name', () => {
    const { records } = brought(EXPORTS['Google, contacts']?.csv ?? '');
    expect(records[1]).toMatchObject({ name: 'Omar Reyes', contact: null });
  });

  test('a draft is left out, and said', () => {
    const { says } = brought(EXPORTS['Xero, sales invoices by their lines']?.csv ?? '');
    expect(says).toContain('Left out as drafts, which are not sent: row 5.');
  });

  test('who called a meeting off is read where the list names them, and asked where it does not', () => {
    const events = csv(
      CALENDLY,
      calendly('Ada Quist', '2026-10-01', { Canceled: 'true', 'Canceled By': 'Ada Quist' }),
      calendly('Omar Reyes', '2026-10-02', { Canceled: 'true', 'Canceled By': 'Someone else' }),
      calendly('Ivo Hart', '2026-10-03', { 'Marked as No-Show': 'Yes' }),
    );
    const { records, check } = brought(events);
    expect(records.map(({ outcome }) => outcome)).toEqual(['clientCancelled', null, 'clientNoShow']);
    expect(check.map(({ field }) => /\d+$/.exec(field)?.[0])).toEqual(['3']);
  });
});
