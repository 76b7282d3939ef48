import { formatDay } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../../model/book.ts';
import type { Action } from '../../model/work/actions.ts';
import type { Session } from '../../model/work/sessions.ts';
import { desiredOf } from '../desired.ts';
import { standing } from '../standing.ts';
import { zoneOf } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';
import type { ResultProgress } from '../results/result-found.ts';
import { toTellNext } from './iceberg.ts';
import { moodLines, questionLines, talkLines, type BriefLine } from './brief-below.ts';
import { isStillOpen } from './life-cycle.ts';
import { journeyOf } from './journey.ts';
import type { TakingPart } from './taking-part.ts';

/** One part of a brief; a part without lines is left out. */
export interface BriefPart {
  readonly title: string;
  readonly lines: readonly BriefLine[];
  /** How many lines there are beyond those. */
  readonly more: number;
}

/** Half a page before a call, read in twenty seconds. The second list is for the provider's eyes alone; nothing of it goes to a client. */
export interface Brief {
  /** What they want, in their own words; null where they were not asked. */
  readonly words: string | null;
  /** The next planned session; null where none is planned. */
  readonly session: Session | null;
  readonly parts: readonly BriefPart[];
  readonly below: readonly BriefPart[];
}

const MOST = 3;

/** Gathers what to know before the next call of an engagement, out of its journey and what is missing of its results. */
export function briefOf(book: Book, engagement: string, now: Instant): Brief {
  const { progress } = standing(book, engagement, now).guarantee;
  const { mood, axes, certainty, involvement, part } = journeyOf(book, engagement, progress, now);
  const zone = zoneOf(book, engagement);
  const session = nextSession(book, engagement, now);
  return {
    words: desiredOf(book, engagement),
    session,
    parts: parts([
      ['Start here', openChanges(book, engagement)],
      ['Due by the call', dueLines(book, engagement, session, now, zone)],
      ['Still missing', inOrder(progress).flatMap(missingLine)],
      ['How they take part', [...partLines(book, part), ...inPersonLine(book, engagement, session)]],
    ]),
    below: parts([
      [
        'Not told yet',
        toTellNext(book, engagement, now, axes.result === 'behind').map(({ text }) => ({ text })),
      ],
      ['The talks', talkLines(book, engagement, involvement, now, zone)],
      ['Mood', moodLines(book, engagement, mood, certainty, now)],
      ['To understand', questionLines(book, engagement, desiredOf(book, engagement))],
    ]),
  };
}

/** What was agreed on their part, and the next point at which they look. */
function partLines(book: Book, { text, points }: TakingPart): BriefLine[] {
  const [next] = points;
  if (text === null) return [];
  return [
    {
      text,
      ...(next ? { quiet: `Next: ${next.what}, ${formatDay(next.on, localeOf(book), 'short')}.` } : {}),
    },
  ];
}

/** Both in one city, and the next session is not in person yet: they may choose it; it costs them nothing. */
function inPersonLine(book: Book, engagement: string, session: Session | null): BriefLine[] {
  const client = recordOf(book, 'engagements', engagement)?.client ?? null;
  const [theirs, ours] = [recordOf(book, 'clients', client)?.city, settingsOf(book).city].map((city) =>
    city?.trim(),
  );
  const isSame = ours !== undefined && ours !== '' && theirs?.toLowerCase() === ours.toLowerCase();
  return isSame && session !== null && session.mode !== 'inPerson'
    ? [{ text: `You are both in ${ours}: offer to meet in person.` }]
    : [];
}

const parts = (all: readonly (readonly [string, readonly BriefLine[]])[]): BriefPart[] =>
  all.flatMap(([title, lines]) =>
    lines.length === 0
      ? []
      : [{ title, lines: lines.slice(0, MOST), more: Math.max(0, lines.length - MOST) }],
  );

/** The planned session that begins next. */
const nextSession = (book: Book, engagement: string, now: Instant): Session | null =>
  rowsOf(book, 'sessions', engagement)
    .filter((one) => (one.outcome ?? 'planned') === 'planned' && instantOf(one.start) >= now)
    .sort((a, b) => instantOf(a.start) - instantOf(b.start) || a.id.localeCompare(b.id))[0] ?? null;

/** Changes both agreed to and that are still open, with the words they answer. */
function openChanges(book: Book, engagement: string): BriefLine[] {
  const locale = localeOf(book);
  return rowsOf(book, 'actions', engagement)
    .filter((one) => one.kind === 'adjustment' && isStillOpen(one))
    .sort(byDay)
    .map(({ text, missing, clientAgreedOn }) => {
      const said = [
        ...(clientAgreedOn ? [`Agreed on ${formatDay(clientAgreedOn, locale, 'short')}`] : []),
        ...(missing ? [`“${missing}” was missing`] : []),
      ].join('; ');
      return { text, ...(said === '' ? {} : { quiet: `${said}.` }) };
    });
}

const byDay = (a: Action, b: Action): number =>
  (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.id.localeCompare(b.id);

/** Homework and promises of both sides that are due by the next call, or have no day. */
function dueLines(
  book: Book,
  engagement: string,
  session: Session | null,
  now: Instant,
  zone: Zone,
): BriefLine[] {
  const by = dayAt(session ? instantOf(session.start) : now, zone);
  return rowsOf(book, 'actions', engagement)
    .filter((one) => one.kind !== 'adjustment' && isStillOpen(one) && (one.dueOn === null || one.dueOn <= by))
    .filter((one) => one.dueSession === null || one.dueSession === session?.id || one.dueOn !== null)
    .sort(byDay)
    .map(({ text, owner, kind }) => ({
      text,
      who: owner ?? (kind === 'homework' ? 'client' : 'provider'),
    }));
}

const inOrder = (progress: readonly ResultProgress[]): ResultProgress[] =>
  progress.filter(({ state }) => state !== 'met').sort((a, b) => a.result.id.localeCompare(b.result.id));

function missingLine({ result, missing, cure, reasons }: ResultProgress): BriefLine[] {
  const why = cure[0] ?? missing[0] ?? reasons[0];
  const name = result.name;
  return name ? [{ text: name, ...(why ? { quiet: why.text } : {}) }] : [];
}
