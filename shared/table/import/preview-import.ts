import { isDay } from '../../base/day.ts';
import type { Book } from '../../model/book.ts';
import { sameWords } from '../cells/cell.ts';
import type { CheckItem } from '../book/gateway.ts';
import type { ReadRecord } from '../book/read-rows.ts';
import type { PartyFinder } from './find-party.ts';
import { importSays } from './import-says.ts';
import { tooManyRows } from './limits.ts';
import type { ImportedRow, ImportTarget, Mapping } from './mapping.ts';
import type { OpenSheet } from './open-sheet.ts';
import { SheetReading } from './sheet-reading.ts';
import type { ImportContext } from './import-context.ts';

/** What an import would do, before anything is done. */
export interface ImportPreview {
  /** What would come in, the clients and engagements that are made for it first. */
  readonly rows: readonly ImportedRow[];
  /** The row of the file, from 1, behind each record that comes from one. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** The cell of the file that a field of a record was read from; null where none was. */
  readonly cellOf: (id: string, field: string) => string | null;
  /** Rows that are in the book already and are left out. */
  readonly known: number;
  /** What does not fit, each with its cell. */
  readonly check: readonly CheckItem[];
  /** What a person should know of the whole: what was judged, made and left out, and why nothing comes in. */
  readonly says: readonly string[];
}

/** Reads a foreign sheet by a mapping. Clients and engagements its rows need are made; what it does not tell stays unknown. */
export function previewImport(
  book: Book,
  { sheet, prepared }: Pick<OpenSheet, 'sheet' | 'prepared'>,
  mapping: Mapping,
  context: ImportContext,
): ImportPreview {
  const tooLarge = tooManyRows(sheet.rows.length);
  if (tooLarge !== null)
    return { rows: [], rowOf: new Map(), cellOf: () => null, known: 0, check: [], says: [tooLarge] };
  const { target } = mapping;
  const reading = new SheetReading(book, { sheet, prepared }, mapping, context);
  const read = reading.records();
  const stored = new Map((book[target] as readonly object[]).map((one) => [sameness(target, one), one]));
  const fresh = read.records.filter((record) => {
    const same = stored.get(sameness(target, record));
    return same === undefined || (target === 'sessions' && tellsMore(record, same as Values));
  });
  const imported = fresh.map(
    (record) => ({ tab: target, record: completed(target, record, context) }) as ImportedRow,
  );
  const made = madeFor(imported, reading.finder);
  const preview = {
    rows: [...made, ...imported],
    rowOf: reading.rowOf,
    cellOf: reading.cellOf,
    known: read.records.length - fresh.length,
    check: read.check,
  };
  return {
    ...preview,
    says: importSays({ prepared, mapping, made, preview, left: reading.left, place: context }),
  };
}

/** The clients and engagements that were made for rows that come in. */
function madeFor(imported: readonly ImportedRow[], finder: PartyFinder): ImportedRow[] {
  const named = new Set(
    imported.map(({ tab, record }) =>
      tab === 'engagements' ? record.client : 'engagement' in record ? record.engagement : '',
    ),
  );
  const engagements = [...finder.engagements.values()].filter(({ id }) => named.has(id));
  for (const { client } of engagements) named.add(client);
  const clients = [...finder.clients.values()].filter(({ id }) => named.has(id));
  return [
    ...clients.map((record): ImportedRow => ({ tab: 'clients', record })),
    ...engagements.map((record): ImportedRow => ({ tab: 'engagements', record })),
  ];
}

const IDENTITY: Readonly<Record<ImportTarget, readonly string[]>> = {
  clients: ['name'],
  engagements: ['title', 'client'],
  sessions: ['engagement', 'start'],
  payments: ['engagement', 'net', 'dueOn', 'paidOn', 'text'],
};

/** What makes two rows the same to a person, so that a file brought in twice adds nothing. */
function sameness(target: ImportTarget, record: object): string {
  const values = record as Readonly<Record<string, unknown>>;
  return IDENTITY[target].map((name) => sameWords(JSON.stringify(values[name] ?? null))).join('\u001f');
}

type Values = Readonly<Record<string, unknown>>;

/** Whether a listed session tells what the stored one lacks: one that is only planned takes all of it, one that was logged what is blank. */
function tellsMore(listed: Values, stored: Values): boolean {
  const planned = (stored['outcome'] ?? 'planned') === 'planned';
  const isTold = ([name, value]: [string, unknown]): boolean =>
    value !== null && name !== 'id' && !(name === 'outcome' && value === 'planned');
  return Object.entries(listed)
    .filter(isTold)
    .some(([name, value]) => ((stored[name] ?? null) === null ? true : planned && stored[name] !== value));
}

/** What the import itself makes true: earlier history is unknown from here on, a payment is a fee unless it says otherwise. */
function completed(target: ImportTarget, record: ReadRecord, { today }: ImportContext): ReadRecord {
  if (target === 'engagements' && record['historyFrom'] === null && isDay(today))
    return { ...record, historyFrom: today };
  if (target === 'payments' && record['kind'] === null) return { ...record, kind: 'fee' };
  return record;
}
