import { rowsOf, type Book } from '../../model/book.ts';
import type { Instant } from '../../base/time.ts';
import type { Session } from '../../model/work/sessions.ts';
import { endOf } from '../duties/duty-fact.ts';
import { hasClientWord } from '../duties/duty-feedback.ts';
import { isBehind } from '../results/minimum-results.ts';
import type { ResultProgress } from '../results/result-found.ts';
import type { Mood } from './mood.ts';

/** How one side of the engagement is going: well, behind, or not known. */
export type Going = 'well' | 'behind' | 'unknown';

/** The result and the experience beside each other, never in one number. */
export interface TwoAxes {
  readonly result: Going;
  readonly experience: Going;
  /** The minimum result that is furthest; null where none has a known progress. */
  readonly furthest: ResultProgress | null;
  /** The client's own answers on value, a session each in order; our impression is not one. */
  readonly checks: readonly { readonly session: string; readonly answer: Session['gotValue'] }[];
  /** One sentence where the two part; null where they go together or one is not known. */
  readonly parted: string | null;
}

/** Which of the four fields an engagement is in; null while one axis is not known. */
export type Field = 'both' | 'resultOnly' | 'experienceOnly' | 'neither';

/** The field of the two by two. */
export function fieldOf({ result, experience }: Pick<TwoAxes, 'result' | 'experience'>): Field | null {
  if (result === 'unknown' || experience === 'unknown') return null;
  if (result === 'well') return experience === 'well' ? 'both' : 'resultOnly';
  return experience === 'well' ? 'experienceOnly' : 'neither';
}

/** Reads both axes: progress against an even pace, and the client's last word on value with their mood. */
export function twoAxes(
  book: Book,
  engagement: string,
  progress: readonly ResultProgress[],
  mood: Mood,
  now: Instant,
): TwoAxes {
  const checks = rowsOf(book, 'sessions', engagement)
    .filter((one) => (one.outcome === 'held' || one.outcome === 'partly') && endOf(one) <= now)
    .sort((a, b) => endOf(a) - endOf(b) || a.id.localeCompare(b.id))
    .map((one) => ({ session: one.id, answer: hasClientWord(one) ? one.gotValue : null }));
  const known = progress.filter((one) => one.progress !== null);
  const furthest =
    [...known].sort(
      (a, b) => (b.progress ?? 0) - (a.progress ?? 0) || a.result.id.localeCompare(b.result.id),
    )[0] ?? null;
  const axes = { result: resultGoing(furthest), experience: experienceGoing(checks, mood) };
  return { ...axes, furthest, checks, parted: sentenceOf(axes) };
}

/** Met, or at least at an even pace, is well; without a day to measure the pace by, only "met" is known. */
function resultGoing(furthest: ResultProgress | null): Going {
  if (!furthest) return 'unknown';
  if (furthest.state === 'met') return 'well';
  const behind = isBehind(furthest);
  return behind === null ? 'unknown' : behind ? 'behind' : 'well';
}

function experienceGoing(checks: TwoAxes['checks'], { last }: Mood): Going {
  const word = checks.filter(({ answer }) => answer !== null).at(-1)?.answer ?? null;
  if (word === null && last === null) return 'unknown';
  const isLow = last !== null && last.mood < 0;
  return word === 'no' || word === 'partly' || isLow ? 'behind' : 'well';
}

function sentenceOf(axes: Pick<TwoAxes, 'result' | 'experience'>): string | null {
  const field = fieldOf(axes);
  if (field === 'resultOnly') return 'The result is on pace; the experience is not.';
  return field === 'experienceOnly' ? 'The experience is good; the result is behind.' : null;
}
