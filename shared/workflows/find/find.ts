import { compareText } from '../../base/text.ts';
import { recordOf, type Book } from '../../model/book.ts';
import type { EntityName } from '../../model/entities.ts';
import { isArchived } from '../../rules/archived.ts';
import { pieceAround, foldLetters, wordsOf } from './look-for.ts';

/** Something of the book that holds what was typed. */
export interface Found {
  readonly kind: 'engagement' | 'person' | 'note';
  readonly id: string;
  /** The engagement it belongs to. */
  readonly engagement: string;
  readonly text: string;
  readonly aside: string;
}

/** What was found: where one can go, and what was noted, newest first. */
export interface Finding {
  readonly words: readonly string[];
  readonly places: readonly Found[];
  readonly notes: readonly Found[];
}

const AT_MOST = 5;

/** What of a row can be read again by its words, and when it was written. */
const NOTED = {
  sessions: { texts: ['notes', 'missing', 'title'], on: 'start' },
  touchpoints: { texts: ['summary'], on: 'at' },
  actions: { texts: ['text'], on: 'dueOn' },
  whys: { texts: ['answer'], on: 'at' },
  objections: { texts: ['words'], on: 'on' },
} as const satisfies Partial<Record<EntityName, { readonly texts: readonly string[]; readonly on: string }>>;

interface Line {
  readonly found: Found;
  readonly plain: string;
  /** The title alone, for what begins with the words. */
  readonly start: string;
  readonly on: string;
}

interface Lines {
  readonly places: readonly Line[];
  readonly notes: readonly Line[];
}

const known = new WeakMap<Book, Lines>();
const knownNotes = new WeakMap<object, readonly Line[]>();

/**
 * Clients, engagements, people and notes that hold every word of what was typed, without case and accents; at most five of each.
 *
 * @example find(book, 'bright') // places: Brightwell Dental Group; notes: “the bright idea was …”
 */
export function find(book: Book, typed: string): Finding {
  const words = wordsOf(typed);
  if (words.length === 0) return { words, places: [], notes: [] };
  const { places, notes } = known.get(book) ?? linesOf(book);
  const holds = ({ plain }: Line): boolean => words.every((word) => plain.includes(word));
  const rank = ({ start, plain }: Line): number =>
    words.some((word) => start.startsWith(word))
      ? 0
      : words.some((word) => plain.includes(` ${word}`))
        ? 1
        : 2;
  return {
    words,
    places: places
      .filter(holds)
      .sort(
        (a, b) =>
          rank(a) - rank(b) ||
          compareText(a.found.kind, b.found.kind) ||
          compareText(a.found.text, b.found.text),
      )
      .slice(0, AT_MOST)
      .map(({ found }) => found),
    notes: notes
      .filter(holds)
      .sort((a, b) => b.on.localeCompare(a.on))
      .slice(0, AT_MOST)
      .map(({ found }) => ({ ...found, text: pieceAround(found.text, words) })),
  };
}

function linesOf(book: Book): Lines {
  const lines = { places: placesOf(book), notes: notesOf(book) };
  known.set(book, lines);
  return lines;
}

const lineOf = (found: Found, on = ''): Line => {
  const start = foldLetters(found.text);
  return { found, start, plain: ` ${start} ${foldLetters(found.aside)}`, on };
};

function placesOf(book: Book): Line[] {
  const nameOf = (client: string): string => recordOf(book, 'clients', client)?.name ?? '';
  const engagements = book.engagements.map((one) => {
    const { id, title, client } = one;
    const aside = isArchived(book, one) ? `${title}, archived` : title;
    return lineOf({ kind: 'engagement', id, engagement: id, text: nameOf(client) || title, aside });
  });
  const newest = new Map(book.engagements.map(({ client, id }) => [client, id]));
  const people = book.people.flatMap(({ id, name, client }) => {
    const engagement = newest.get(client ?? '');
    const found = {
      kind: 'person',
      id,
      engagement: engagement ?? '',
      text: name,
      aside: nameOf(client ?? ''),
    } as const;
    return engagement ? [lineOf(found)] : [];
  });
  return [...engagements, ...people];
}

const notesOf = (book: Book): Line[] =>
  Object.entries(NOTED).flatMap(([tab, { texts, on }]) =>
    (book[tab as EntityName] as unknown as readonly Readonly<Record<string, string | null>>[]).flatMap(
      (row) => {
        const already = knownNotes.get(row);
        if (already) return already;
        const lines = texts.flatMap((field) => {
          const [text, id, engagement, when] = [row[field], row['id'], row['engagement'], row[on] ?? ''];
          if (!text || !id || !engagement) return [];
          return [lineOf({ kind: 'note', id, engagement, text, aside: when.slice(0, 10) }, when)];
        });
        knownNotes.set(row, lines);
        return lines;
      },
    ),
  );
