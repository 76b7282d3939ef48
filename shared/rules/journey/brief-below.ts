import { instantOf } from '../../base/moment.ts';
import type { Instant, Zone } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import { hasClientWord } from '../duties/duty-feedback.ts';
import { arcOf } from './arc.ts';
import { arcAdvice, calledInWord, talkWord, turnWord } from './arc-words.ts';
import type { Certainty } from './certainty.ts';
import type { Involvement } from './involvement.ts';
import { moodWord, type Mood } from './mood.ts';
import { whyQuestions } from './why-questions.ts';

/** One line of a brief, with a quiet second one where there is more to say. */
export interface BriefLine {
  readonly text: string;
  readonly quiet?: string;
  /** Who owes it, where someone does. */
  readonly who?: 'client' | 'provider';
}

/** Mood now and before, how clear it is, and whether value was there in the last two sessions. */
export function moodLines(
  book: Book,
  engagement: string,
  { last, samples, fell }: Mood,
  certainty: Certainty,
  now: Instant,
): BriefLine[] {
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
    ...(certainty.fell ? [{ text: certainty.fell.text }] : []),
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

/** Where the last talk was on the arc, where we were called in, and the last crossing. */
export function talkLines(
  book: Book,
  engagement: string,
  { text, fell }: Involvement,
  now: Instant,
  zone: Zone,
): BriefLine[] {
  const arc = arcOf(book, engagement, now, zone);
  const last = arc.talks.at(-1);
  const turn = arc.turns.at(-1);
  if (!last) return [];
  const called = calledInWord(book, arc);
  return [
    { text: `${talkWord(last)}.`, ...(called ? { quiet: called } : {}) },
    ...arcAdvice(book, engagement, arc).map(({ text: said }) => ({ text: said })),
    ...(turn ? [{ text: turnWord(book, turn) }] : []),
    ...(text ? [{ text: `Involved ${text}.`, ...(fell ? { quiet: fell.text } : {}) }] : []),
  ];
}

/** One question to understand, built from their words; asked ones are not offered again. */
export function questionLines(book: Book, engagement: string, words: string | null): BriefLine[] {
  const asked = rowsOf(book, 'whys', engagement)
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '') || a.id.localeCompare(b.id))
    .map(({ question, answer }) => ({ question, answer }));
  // Without a word of theirs there is nothing that a “that” could mean.
  if (words === null && !asked.some(({ answer }) => answer)) return [];
  const [first] = whyQuestions(words, asked);
  return first
    ? [{ text: first.text, ...(first.about ? { quiet: `They said: “${first.about}”` } : {}) }]
    : [];
}
