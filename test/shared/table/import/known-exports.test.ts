import { describe, expect, test } from 'vitest';
import { blankRecord, emptyBook, type Book } from '#shared/model/book.ts';
import { csvToRows } from '#shared/table/csv/csv.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';
import { calendly, CALENDLY, csv } from './export-rows.ts';
import { EXPORTS } from './exports.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

function previewOf(text: string, book: Book, place = HERE) {
  const read = csvToRows(text);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const open = openSheet({ name: 'export.csv', rows: read.value }, book, place);
  const mapping = open.guess();
  const context = { ...place, commandId: 'cmd_01HZZZZZZZ7KQ2MX', today: '2026-11-29' };
  return { mapping, ...previewImport(book, open, mapping, context) };
}

/** The clients that a list would add. */
const newClients = (text: string, book = emptyBook()) =>
  previewOf(text, book).rows.flatMap(({ tab, record }) => (tab === 'clients' ? [record] : []));

/** What an empty practice makes of an export: its kind, its records in short, and what is listed. */
function brought(text: string, place = HERE) {
  const { mapping, rows, rowOf, check, says } = previewOf(text, emptyBook(), place);
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
  test.each(Object.entries(EXPORTS))('%s', (_, given) => {
    const { csv: text, kind, first, made, listed = [], rows, says, all } = given;
    const found = brought(text);
    if (all) expect(found.records.slice(1).map(({ start, end }) => [start, end])).toEqual(all);
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

  test('how many took part is nobody’s name, and the host’s address is not the client’s', () => {
    const text =
      'Topic,Host,Email,Start time,End time,Participants\nReview,Nora,nora@lind.example,2026-11-18 14:00,2026-11-18 15:00,2\n';
    expect(brought(text)).toMatchObject({ kind: 'sessions', records: [], made: [] });
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

describe('whose a row is, by what its list calls its columns', () => {
  const clientOf = (text: string) => {
    const { kind, records, made } = brought(text);
    return { kind, row: records[0], made };
  };
  test.each([
    [
      'a name and an address beside a user are the worker’s',
      'User,Email,Client,Project,Start date,Start time,Duration\nNora,nora@lind.example,Halden,Review,2026-10-05,09:00,1:30',
      'sessions',
      ['clients Halden', 'engagements Review'],
    ],
    [
      'so are first and last name in a list of hours with a client',
      'Date,Client,Project,Hours,First Name,Last Name\n2026-10-05,Halden,Review,1.5,Nora,Lind',
      'sessions',
      ['clients Halden', 'engagements Review'],
    ],
    [
      'what a program puts behind a name is no part of it',
      'Meeting name,Meeting start time,Associated Contact\nIntro,2026-10-05 10:00,Omar Reyes (omar@reyes.example)',
      'sessions',
      ['clients Omar Reyes', 'engagements Work for Omar Reyes'],
    ],
    [
      'a contact is a client where no column names one',
      'Invoice Number,Contact,Due Date,Net\n1,Halden,2026-11-04,1200.00',
      'payments',
      ['clients Halden', 'engagements Work for Halden'],
    ],
  ])('%s', (_, text, kind, made) => {
    expect(clientOf(text)).toMatchObject({ kind, made });
  });

  test('whoever worked is not the client’s contact or address', () => {
    const [client] = newClients(
      'User,Email,Client,Start date,Start time\nNora,nora@lind.example,Halden,2026-10-05,09:00',
    );
    expect(client).toMatchObject({ name: 'Halden', contact: null, email: null });
  });

  test('an address alone finds the client that has it', () => {
    const known = {
      ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MA'),
      name: 'Halden',
      email: 'ana@halden.example',
    };
    const text = 'title,startTime,attendees\nIntro,2026-10-05T13:00:00Z,Ana@Halden.example';
    expect(newClients(text, { ...emptyBook(), clients: [known] })).toEqual([]);
  });

  test('hours and what they are worth are no payments; a sum below them with its hours is a total', () => {
    const text =
      'Client,Project,Duration,Amount (USD)\nHalden,Review,01:30:00,225.00\nTotal,,01:30:00,225.00';
    expect(brought(text)).toMatchObject({ kind: 'engagements', records: [{ title: 'Review' }] });
  });

  test('hours are told from a time of day by what stands in brackets', () => {
    expect(brought('Project,Client,Time (decimal),Amount (USD)\nReview,Halden,1.50,225.00').kind).toBe(
      'engagements',
    );
  });

  test('a number of the client’s is not their name where a column holds it; a dash is none', () => {
    const text = 'Project,Customer,Customer Name,Due Date,Net\n-,cus_1,Ada Quist,2026-11-04,1200.00';
    expect(brought(text).made).toEqual(['clients Ada Quist', 'engagements Work for Ada Quist']);
  });

  test('a currency is read by the one code among its words', () => {
    const text = 'Client,Due Date,Net,Currency\nHalden,2026-11-04,1200.00,Euro - EUR';
    expect(brought(text).records[0]).toMatchObject({ net: { minor: 120_000, currency: 'EUR' } });
  });
});
