import { dayAt, instantOf, startOfDay } from '../../base/moment.ts';
import type { Instant, Zone } from '../../base/time.ts';
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
  const names = Object.keys(WAITS) as (keyof typeof WAITS)[];
  const rows = names.reduce((sum, name) => sum + book[name].length, 0);
  const before = views.get(book);
  if (before?.now === now && before.rows === rows) return before.known;
  const comes: Instant[] = [];
  const changed = names.flatMap((name) => {
    const left = rowsBy(book, name, now, comes);
    return left === book[name] ? [] : [[name, left]];
  });
  const view = changed.length === 0 ? book : { ...book, ...(Object.fromEntries(changed) as Partial<Book>) };
  const known = { book: view, until: comes.length === 0 ? null : Math.min(...comes) };
  views.set(book, { now, rows, known });
  return known;
}

function rowsBy(book: Book, name: EntityName, now: Instant, comes: Instant[]): readonly object[] {
  const rows = book[name] as unknown as readonly SourcedRow[];
  const waits = WAITS[name] ?? {};
  const begun = dayAt(now - 2 * DAY_MS, 'UTC');
  const known = rows.flatMap((row) => {
    const ahead = (field: string): boolean => {
      const noted = row[field];
      // Two days ago has begun wherever on earth: most rows are older.
      if (typeof noted === 'string' && noted < begun) return false;
      const at = comesAt(book, row, noted);
      if (at === null || at <= now) return false;
      comes.push(at);
      return true;
    };
    if (waits.row && ahead(waits.row)) return [];
    const later = Object.entries(waits.parts ?? {}).filter(([field]) => ahead(field));
    const { field = '', words = [], at = '' } = waits.event ?? {};
    const early = words.includes(String(row[field])) && ahead(at) ? [field] : [];
    if (later.length + early.length === 0) return [row];
    const blank = [...early, ...later.flatMap(([one, more]) => [one, ...more])].map((one) => [one, null]);
    return [{ ...row, ...(Object.fromEntries(blank) as SourcedRow) }];
  });
  return known.length === rows.length && known.every((row, n) => row === rows[n]) ? rows : known;
}

/** The instant a day begins for an engagement, or that of a moment; null where nothing is noted. */
function comesAt(book: Book, row: SourcedRow, value: unknown): Instant | null {
  if (typeof value !== 'string') return null;
  if (value.length > 10) return instantOf(value);
  return startOfDay(value, zoneOfRow(book, row));
}

function zoneOfRow(book: Book, row: SourcedRow): Zone {
  const owner = typeof row['engagement'] === 'string' ? row['engagement'] : row['id'];
  const zone = typeof owner === 'string' ? recordOf(book, 'engagements', owner)?.zone : null;
  return zone ?? settingsOf(book).zone ?? 'UTC';
}
