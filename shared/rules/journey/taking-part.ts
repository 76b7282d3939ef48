import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import { termsOf } from '../guarantee/terms.ts';

/** A day on which the client looks at what was done. */
export interface ReviewPoint {
  readonly on: Day;
  readonly what: string;
}

/** How the client takes part and how closely they look, as agreed; and what they look at next. */
export interface TakingPart {
  /** One sentence; null where neither was agreed. */
  readonly text: string | null;
  /** Neither stands back nor takes part, or nobody agreed how closely to look. */
  readonly missing: readonly string[];
  readonly points: readonly ReviewPoint[];
}

const PART = {
  standBack: 'They stand back',
  consulted: 'They are consulted',
  active: 'They take an active part',
} as const;
const LOOKS = {
  everyItem: 'look at every item',
  milestones: 'look at milestones',
  resultsOnly: 'look at results only',
} as const;

/** Reads what was agreed, and makes the points at which they look: sessions, results with a day, or the end of the term. */
export function takingPart(book: Book, engagement: string, now: Instant, zone: Zone): TakingPart {
  const row = recordOf(book, 'engagements', engagement);
  const [part, looks] = [row?.participation ?? null, row?.inspection ?? null];
  const said = [part && PART[part], looks && (part ? LOOKS[looks] : `They ${LOOKS[looks]}`)].filter(Boolean);
  return {
    text: said.length === 0 ? null : `${said.join(' and ')}.`,
    missing: [
      ...(part ? [] : ['Do they stand back, or take part?']),
      ...(looks ? [] : ['Do they look at every item, at milestones, or at results only?']),
    ],
    points: looks ? pointsOf(book, engagement, looks, now, zone) : [],
  };
}

function pointsOf(
  book: Book,
  engagement: string,
  looks: keyof typeof LOOKS,
  now: Instant,
  zone: Zone,
): ReviewPoint[] {
  const end =
    termsOf(book, engagement)?.termEnd ?? recordOf(book, 'engagements', engagement)?.plannedEnd ?? null;
  const last = end === null ? [] : [{ on: end, what: 'The result, at the end' }];
  const results = rowsOf(book, 'minimumResults', engagement).flatMap(({ name, dueOn }) =>
    dueOn === null ? [] : [{ on: dueOn, what: name }],
  );
  const sessions = rowsOf(book, 'sessions', engagement)
    .filter(({ outcome }) => (outcome ?? 'planned') === 'planned')
    .map(({ start, title, ordinal }) => ({
      on: dayAt(instantOf(start), zone),
      what: title ?? (ordinal ? `Session ${ordinal}` : 'The next session'),
    }));
  const all =
    looks === 'everyItem'
      ? [...sessions, ...results, ...last]
      : looks === 'milestones'
        ? [...results, ...last]
        : last;
  const today = dayAt(now, zone);
  return all
    .filter(({ on }) => on >= today)
    .sort((a, b) => a.on.localeCompare(b.on) || a.what.localeCompare(b.what));
}
