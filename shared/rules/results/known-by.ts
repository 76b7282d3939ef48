import { dayAt, instantOf, startOfDay } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { recordOf, settingsOf, type Book } from '../../model/book.ts';
import type { EntityName } from '../../model/entities.ts';

/** What of a row waits for its day: the whole row, or what was noted with a day of its own. */
interface Waits {
  readonly row?: string;
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  /** A field whose word can only be true once the moment of another has come. */
  readonly event?: { readonly field: string; readonly words: readonly string[]; readonly at: string };
}

const WAITS: Readonly<Partial<Record<EntityName, Waits>>> = {
  acceptances: { parts: { clientOn: ['clientSays'], providerOn: ['providerSays'] } },
  claims: { row: 'at', parts: { reviewFrom: [], withdrawnOn: ['withdrawnBecause'] } },
  contracts: { parts: { clientSignedOn: ['clientSignedBy'], providerSignedOn: ['providerSignedBy'] } },
  decisions: { row: 'on', parts: { deliveredOn: [], reopenedOn: [] } },
  dutyNotes: { row: 'on' },
  engagements: { parts: { endedOn: ['endedBy', 'endReason', 'endGround'], closedOn: [] } },
  evidence: { row: 'on', parts: { withdrawnOn: ['withdrawnBecause'] } },
  externalFactors: { parts: { clientAgreedOn: [], providerAgreedOn: [] } },
  minimumResults: { parts: { clientAgreedOn: [], providerAgreedOn: [] } },
  pauses: { parts: { clientAgreedOn: [], providerAgreedOn: [] } },
  payments: { parts: { paidOn: [], cancelledOn: [] } },
  proposals: { parts: { sentAt: ['sentTo'], supersededOn: [], withdrawnOn: [] } },
  sessions: {
    parts: {
      askedAt: [],
      answeredAt: ['gotValue', 'gotValueSource'],
      summarySentAt: [],
      cancelledAt: ['outcome', 'cancelReason'],
    },
    event: { field: 'outcome', words: ['held', 'partly', 'clientNoShow', 'providerNoShow'], at: 'start' },
  },
  touchpoints: { row: 'at' },
  verdicts: { row: 'at' },
};

const WAITING = Object.keys(WAITS) as (keyof typeof WAITS)[];

/** A book as it is known at an instant, and the next instant at which a row that waits comes in. */
export interface KnownBook {
  readonly book: Book;
  readonly until: Instant | null;
}

const DAY_MS = 86_400_000;

type SourcedRow = Readonly<Record<string, unknown>>;

const views = new WeakMap<
  Book,
  { readonly now: Instant; readonly rows: number; readonly known: KnownBook }
>();

/** What is noted for a later day says nothing yet: a claim, a verdict, a decision, a payment or a signature dated ahead waits for its day. */
export function knownBy(book: Book, now: Instant): KnownBook {
  const rows = rowsIn(book);
  const before = views.get(book);
  if (before?.now === now && before.rows === rows) return before.known;
  const comes: Instant[] = [];
  const changed: Partial<Record<EntityName, readonly object[]>> = {};
  for (const name of WAITING) {
    if (book[name].length === 0) continue;
    const left = rowsBy(book, name, now, comes);
    if (left !== book[name]) changed[name] = left;
  }
  const view = Object.keys(changed).length === 0 ? book : { ...book, ...(changed as Partial<Book>) };
  const known = { book: view, until: comes.length === 0 ? null : Math.min(...comes) };
  views.set(book, { now, rows, known });
  // What is known of it is known wholly.
  if (view !== book) views.set(view, { now, rows: rowsIn(view), known: { book: view, until: null } });
  return known;
}

function rowsIn(book: Book): number {
  let rows = 0;
  for (const name of WAITING) rows += book[name].length;
  return rows;
}

function rowsBy(book: Book, name: keyof typeof WAITS, now: Instant, comes: Instant[]): readonly object[] {
  const rows = book[name] as unknown as readonly SourcedRow[];
  const { row: whole = null, parts = {}, event } = WAITS[name] ?? {};
  const fields = Object.keys(parts);
  const dated = [...fields, ...(whole === null ? [] : [whole]), ...(event ? [event.at] : [])];
  // Two days ago has begun wherever on earth: most rows are older.
  const begun = dayAt(now - 2 * DAY_MS, 'UTC');
  const ahead = (row: SourcedRow, field: string): boolean => {
    const noted = row[field];
    if (typeof noted !== 'string' || noted < begun) return false;
    const at = comesAt(book, row, noted);
    if (at <= now) return false;
    comes.push(at);
    return true;
  };
  let known: SourcedRow[] | null = null;
  for (const [n, row] of rows.entries()) {
    if (!isAfter(row, dated, begun)) {
      known?.push(row);
      continue;
    }
    const isAhead = whole !== null && ahead(row, whole);
    const later = isAhead ? [] : fields.filter((field) => ahead(row, field));
    const early = event && !isAhead && event.words.includes(String(row[event.field])) && ahead(row, event.at);
    if (!isAhead && later.length === 0 && !early) {
      known?.push(row);
      continue;
    }
    known ??= rows.slice(0, n);
    if (isAhead) continue;
    const blank = [...(early ? [event.field] : []), ...later.flatMap((one) => [one, ...(parts[one] ?? [])])];
    known.push({ ...row, ...Object.fromEntries(blank.map((one) => [one, null])) });
  }
  return known ?? rows;
}

/** Whether any of these fields of a row names a day or a moment from that day on. */
function isAfter(row: SourcedRow, fields: readonly string[], begun: Day): boolean {
  for (const field of fields) {
    const noted = row[field];
    if (typeof noted === 'string' && noted >= begun) return true;
  }
  return false;
}

/** The instant a day begins for an engagement, or that of a moment. */
const comesAt = (book: Book, row: SourcedRow, noted: string): Instant =>
  noted.length > 10 ? instantOf(noted) : startOfDay(noted, zoneOfRow(book, row));

function zoneOfRow(book: Book, row: SourcedRow): Zone {
  const owner = typeof row['engagement'] === 'string' ? row['engagement'] : row['id'];
  const zone = typeof owner === 'string' ? recordOf(book, 'engagements', owner)?.zone : null;
  return zone ?? settingsOf(book).zone ?? 'UTC';
}
