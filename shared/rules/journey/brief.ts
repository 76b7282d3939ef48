import { formatDay } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Action } from '../../model/work/actions.ts';
import type { Session } from '../../model/work/sessions.ts';
import { localeOf } from '../who.ts';
import { hasClientWord } from '../duties/duty-feedback.ts';
import type { ResultProgress } from '../results/result-found.ts';
import { toTellNext } from './iceberg.ts';
import { moodOf, moodWord, type Mood } from './mood.ts';
import { whyQuestions } from './why-questions.ts';

/** One line of a brief, with a quiet second one where there is more to say. */
export interface BriefLine {
  readonly text: string;
  readonly quiet?: string;
  /** Who owes it, where someone does. */
  readonly who?: 'client' | 'provider';
}

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

/** Gathers what to know before the next call of an engagement. */
export function briefOf(
  book: Book,
  engagement: string,
  progress: readonly ResultProgress[],
  now: Instant,
  zone: Zone,
): Brief {
  const session = nextSession(book, engagement, now);
  const mood = moodOf(book, engagement, now, zone);
  return {
    words: wordsOf(book, engagement),
    session,
    parts: parts([
      ['Start here', openChanges(book, engagement)],
      ['Due by the call', dueLines(book, engagement, session, now, zone)],
      ['Still missing', inOrder(progress).flatMap(missingLine)],
    ]),
    below: parts([
      ['Not told yet', toTellNext(book, engagement, now).map(({ text }) => ({ text }))],
      ['Mood', moodLines(book, engagement, mood, now)],
      ['To understand', questionLines(book, engagement)],
    ]),
  };
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

function wordsOf(book: Book, engagement: string): string | null {
  const [primary] = rowsOf(book, 'outcomes', engagement)
    .filter(({ primary }) => primary === true)
    .sort((a, b) => a.id.localeCompare(b.id));
  return primary?.words ?? recordOf(book, 'engagements', engagement)?.desired ?? null;
}

const isOpen = ({ state }: Action): boolean => state === null || state === 'partly' || state === 'notAsked';

/** Changes both agreed to and that are still open, with the words they answer. */
function openChanges(book: Book, engagement: string): BriefLine[] {
  const locale = localeOf(book);
  return rowsOf(book, 'actions', engagement)
    .filter((one) => one.kind === 'adjustment' && isOpen(one))
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
    .filter((one) => one.kind !== 'adjustment' && isOpen(one) && (one.dueOn === null || one.dueOn <= by))
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

/** Mood now and before, how clear it is, and whether value was there in the last two sessions. */
function moodLines(book: Book, engagement: string, { last, samples, fell }: Mood, now: Instant): BriefLine[] {
  const before = samples.at(-2);
  const held = rowsOf(book, 'sessions', engagement)
    .filter((one) => (one.outcome === 'held' || one.outcome === 'partly') && instantOf(one.start) <= now)
    .sort((a, b) => instantOf(a.start) - instantOf(b.start) || a.id.localeCompare(b.id));
  const value = held.filter(hasClientWord).slice(-2);
  const clarity = held.filter((one) => one.clarity !== null).at(-1)?.clarity ?? null;
  return [
    ...(last
      ? [
          {
            text: `${capital(moodWord(last.mood))}${before ? `, after ${moodWord(before.mood)}` : ''}.`,
            ...(fell ? { quiet: fell.text } : {}),
          },
        ]
      : []),
    ...(clarity === null ? [] : [{ text: CLARITY[clarity] }]),
    ...(value.length === 2 && value.every(({ gotValue }) => gotValue !== 'yes')
      ? [{ text: 'Value was not fully there twice in a row.' }]
      : []),
  ];
}

const CLARITY = {
  clear: 'Clear about what goes on.',
  partly: 'Only partly clear about what goes on.',
  confused: 'Confused about what goes on.',
} as const;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** One question to understand, built from their words; asked ones are not offered again. */
function questionLines(book: Book, engagement: string): BriefLine[] {
  const asked = rowsOf(book, 'whys', engagement)
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '') || a.id.localeCompare(b.id))
    .map(({ question, answer }) => ({ question, answer }));
  const words = wordsOf(book, engagement);
  // Without a word of theirs there is nothing that a “that” could mean.
  if (words === null && !asked.some(({ answer }) => answer)) return [];
  const [first] = whyQuestions(words, asked);
  return first
    ? [{ text: first.text, ...(first.about ? { quiet: `They said: “${first.about}”` } : {}) }]
    : [];
}
