import { isDay } from '../../base/day.ts';
import { codeOf, recordId } from '../../base/id.ts';
import type { Day } from '../../base/time.ts';
import { blankRecord, settingsOf, type Book } from '../../model/book.ts';
import type { RecordNamed } from '../../model/entities.ts';
import { isBlankCell, sameWords, type Cell, type Rows } from '../cell.ts';
import { entityOf, fieldOf } from '../columns.ts';
import type { CheckItem } from '../gateway.ts';
import { labelOf } from '../label.ts';
import { withTime, type ImportTarget, type Mapping } from './map-import.ts';
import { placeOf, type Place } from '../place.ts';
import { readRows, type ReadRecord } from '../read-rows.ts';
import type { Found } from '../reading.ts';

/** What a preview needs of the world: the id the command will carry, this day, where the sheet comes from. */
export interface ImportContext extends Place {
  readonly commandId: string;
  readonly today: Day;
  /** Name of the sheet, for addresses. */
  readonly sheet: string;
}

/** One record as it would be brought in. */
export type ImportedRow = {
  [N in ImportTarget]: { readonly tab: N; readonly record: RecordNamed<N> };
}[ImportTarget];

/** What an import would do, before anything is done. */
export interface ImportPreview {
  readonly rows: readonly ImportedRow[];
  /** Rows that are in the book already and are left out. */
  readonly known: number;
  /** What does not fit, each with its cell. */
  readonly check: readonly CheckItem[];
}

/** Reads a foreign sheet by a mapping. Clients named in it are matched by name or made; what it does not tell stays unknown. */
export function previewImport(
  book: Book,
  rows: Rows,
  mapping: Mapping,
  context: ImportContext,
): ImportPreview {
  const { target, headerRow, columns } = mapping;
  const place = placeOf(book.settings[0] ?? null, context);
  const plan = { entity: target, tab: context.sheet, headerRow, columns, missing: [] };
  const filled = rows.map((row) => prepared(row, mapping));
  const { prefix } = entityOf(target);
  let n = 0;
  const ids = filled.map((row, at) =>
    at <= headerRow || Object.values(columns).every((column) => isBlankCell(row[column]))
      ? null
      : recordId(prefix, context.commandId, n++),
  );
  const finder = new ClientFinder(book, context.commandId);
  const currencies = new Map(book.engagements.map((one) => [one.id, one.currency]));
  const read = readRows(
    { plan, rows: filled, ids },
    {
      ...place,
      currency: settingsOf(book).currency,
      currencyOf: (id) => currencies.get(id) ?? null,
      find: (to, text) => finder.find(to, text),
    },
  );
  const stored = new Set((book[target] as readonly object[]).map((one) => sameness(target, one)));
  const fresh = read.records.filter((record) => !stored.has(sameness(target, record)));
  const imported = fresh.map(
    (record) => ({ tab: target, record: completed(target, record, context) }) as ImportedRow,
  );
  const made = finder.made.map((record): ImportedRow => ({ tab: 'clients', record }));
  return { rows: [...made, ...imported], known: read.records.length - fresh.length, check: read.check };
}

/** A row whose days stand for moments where the field wants one. */
const prepared = (row: readonly Cell[], { target, columns }: Mapping): readonly Cell[] => {
  const moments = Object.entries(columns).filter(([name]) => fieldOf(target, name)?.kind === 'moment');
  if (moments.length === 0) return row;
  return row.map((cell, at) =>
    typeof cell === 'string' && !isBlankCell(cell) && moments.some(([, column]) => column === at)
      ? withTime(cell)
      : cell,
  );
};

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

/** What the import itself makes true: earlier history is unknown from here on, a payment is a fee unless it says otherwise. */
function completed(target: ImportTarget, record: ReadRecord, { today }: ImportContext): ReadRecord {
  if (target === 'engagements' && record['historyFrom'] === null && isDay(today))
    return { ...record, historyFrom: today };
  if (target === 'payments' && record['kind'] === null) return { ...record, kind: 'fee' };
  return record;
}

/** Finds what imported rows point to: clients by name, made where there is none; engagements by title, code or their client. */
class ClientFinder {
  readonly made: RecordNamed<'clients'>[] = [];
  private readonly clients = new Map<string, string>();
  private readonly engagements = new Map<string, Set<string>>();

  constructor(
    private readonly book: Book,
    private readonly commandId: string,
  ) {
    for (const client of book.clients)
      this.clients.set(sameWords(client.name), client.id).set(codeOf(client.id), client.id);
    const names = new Map(book.clients.map((one) => [one.id, one.name]));
    for (const one of book.engagements)
      for (const key of [
        one.title,
        labelOf(book, 'engagements', one),
        codeOf(one.id),
        names.get(one.client) ?? '',
      ])
        this.engagements.set(sameWords(key), (this.engagements.get(sameWords(key)) ?? new Set()).add(one.id));
  }

  find(to: string, text: string): Found {
    const code = /[·•] ?(\S+)$/.exec(text)?.[1];
    if (to === 'clients') return { id: this.clients.get(code ?? '') ?? this.clientNamed(text) };
    if (to !== 'engagements') return { none: true };
    const ids = [...(this.engagements.get(sameWords(code ?? text)) ?? [])];
    if (ids.length === 1 && ids[0]) return { id: ids[0] };
    return ids.length === 0 ? { none: true } : { several: ids.map((id) => this.shown(id)) };
  }

  private shown(id: string): string {
    const title = this.book.engagements.find((one) => one.id === id)?.title ?? '';
    return `${title} · ${codeOf(id)}`;
  }

  private clientNamed(text: string): string {
    const known = this.clients.get(sameWords(text));
    if (known) return known;
    // Counted from the far end, so that a client made here never meets the id of an imported one.
    const id = recordId(entityOf('clients').prefix, this.commandId, 900_000 + this.made.length);
    this.made.push({ ...blankRecord('clients', id), name: text.trim() });
    this.clients.set(sameWords(text), id);
    return id;
  }
}
