import { formatDay } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Session } from '../../model/work/sessions.ts';
import type { Reason, RecordRef } from '../explain.ts';
import { localeOf } from '../who.ts';
import { isDemanding } from './silence.ts';
import { talkAbout } from './talk-about.ts';

/** How the client was on a day, −2 to 2, and who says so. */
export interface MoodSample {
  readonly on: Day;
  readonly mood: number;
  readonly source: Session['moodSource'];
  readonly record: RecordRef;
}

/** The client's mood over the engagement. The last and the mean are shown; the lowest point alone says little. */
export interface Mood {
  readonly samples: readonly MoodSample[];
  readonly last: MoodSample | null;
  /** With its number of samples, never a score of its own; null while there is none. */
  readonly mean: number | null;
  /** Highest less lowest; null while there are fewer than two. */
  readonly swing: number | null;
  /** A fall since the sample before the last, of two or more, or of one where much depends on it: ask what happened. */
  readonly fell: Reason | null;
}

/** A fall that is worth a talk. */
const FALL = 2;
const SMALL_FALL = 1;

/** Mood in words, from worst to best. */
export const MOOD_WORD = ['despairing', 'low', 'even', 'good', 'elated'] as const;

/** The word for a mood from −2 to 2. */
export const moodWord = (mood: number): string => MOOD_WORD[Math.round(mood) + 2] ?? '';

/** Gathers dated samples from sessions and stages, in order of time. */
export function moodOf(book: Book, engagement: string, now: Instant, zone: Zone): Mood {
  const today = dayAt(now, zone);
  const sessions = rowsOf(book, 'sessions', engagement).flatMap((one) => {
    const on = dayAt(instantOf(one.start), zone);
    const record = { tab: 'sessions', id: one.id } as const;
    return one.mood === null
      ? []
      : [{ on, at: instantOf(one.start), mood: one.mood, source: one.moodSource, record }];
  });
  const stages = rowsOf(book, 'stageVisits', engagement).flatMap((one) => {
    const record = { tab: 'stageVisits', id: one.id } as const;
    return one.mood === null
      ? []
      : [{ on: one.enteredOn, at: 0, mood: one.mood, source: one.moodSource, record }];
  });
  const samples = [...sessions, ...stages]
    .filter(({ on }) => on <= today)
    .sort((a, b) =>
      a.on < b.on ? -1 : a.on > b.on ? 1 : a.at - b.at || a.record.id.localeCompare(b.record.id),
    )
    .map(({ on, mood, source, record }) => ({ on, mood, source, record }));
  return {
    samples,
    last: samples.at(-1) ?? null,
    mean: meanOf(samples),
    swing: swingOf(samples),
    fell: fallOf(samples, isDemanding(book, engagement) ? SMALL_FALL : FALL, localeOf(book)),
  };
}

/** The mean of some samples; null of none. */
export const meanOf = (samples: readonly MoodSample[]): number | null =>
  samples.length === 0 ? null : samples.reduce((sum, { mood }) => sum + mood, 0) / samples.length;

/** Highest less lowest; null of fewer than two. */
export function swingOf(samples: readonly MoodSample[]): number | null {
  const moods = samples.map(({ mood }) => mood);
  return moods.length < 2 ? null : Math.max(...moods) - Math.min(...moods);
}

function fallOf(samples: readonly MoodSample[], least: number, locale: string): Reason | null {
  const [before, last] = samples.slice(-2);
  if (!before || !last || before.mood - last.mood < least) return null;
  const day = formatDay(before.on, locale, 'short');
  return talkAbout('moodFell', last.record, moodWord(before.mood), day, moodWord(last.mood));
}
