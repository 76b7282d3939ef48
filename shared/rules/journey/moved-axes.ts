import { formatShare } from '../../base/amount.ts';
import { formatDay } from '../../base/day.ts';
import { dayAt } from '../../base/moment.ts';
import type { Instant } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import { endOf } from '../duties/duty-fact.ts';
import type { Reason } from '../explain.ts';
import { termsOf, zoneOf } from '../guarantee/terms.ts';
import { resultProgress } from '../results/minimum-results.ts';
import { localeOf } from '../who.ts';
import { moodOf, moodWord } from './mood.ts';
import { twoAxes, type Going, type TwoAxes } from './two-axes.ts';
import { talkAbout } from './talk-about.ts';

/** What moved the result or the experience since the session before the last one, each with the row that shows it; an axis that was not known did not move. */
export function movedAxes(book: Book, engagement: string, axes: TwoAxes, now: Instant): Reason[] {
  const before = recordOf(book, 'sessions', axes.checks.at(-2)?.session ?? null);
  if (!before) return [];
  const [then, zone] = [endOf(before), zoneOf(book, engagement)];
  const terms = termsOf(book, engagement);
  const progress = rowsOf(book, 'minimumResults', engagement).map((one) =>
    resultProgress(book, one, terms, dayAt(then, zone)),
  );
  const was = twoAxes(book, engagement, progress, moodOf(book, engagement, then, zone), then);
  const since = formatDay(dayAt(then, zone), localeOf(book), 'short');
  return [
    ...(hasMoved(was.result, axes.result) ? resultMoved(book, axes, since) : []),
    ...(hasMoved(was.experience, axes.experience) ? experienceMoved(book, engagement, axes, now, since) : []),
  ];
}

const hasMoved = (was: Going, is: Going): boolean => was !== is && was !== 'unknown' && is !== 'unknown';

function resultMoved(book: Book, { result, furthest }: TwoAxes, since: string): Reason[] {
  if (!furthest) return [];
  const share = (part: number | null) => (part === null ? 'not known' : formatShare(part, localeOf(book), 0));
  const { name, id } = furthest.result;
  const what = `${name} is at ${share(furthest.progress)}, even pace ${share(furthest.evenPace)}`;
  return [talkAbout('resultMoved', { tab: 'minimumResults', id }, result === 'well', since, what)];
}

function experienceMoved(
  book: Book,
  engagement: string,
  { experience, checks }: TwoAxes,
  now: Instant,
  since: string,
): Reason[] {
  const answered = checks.filter(({ answer }) => answer !== null).at(-1);
  const mood = moodOf(book, engagement, now, zoneOf(book, engagement)).last;
  const said = [answered ? `value ${answered.answer}` : '', mood ? `mood ${moodWord(mood.mood)}` : '']
    .filter(Boolean)
    .join(', ');
  const record = answered ? ({ tab: 'sessions', id: answered.session } as const) : (mood?.record ?? null);
  return [talkAbout('experienceMoved', record, experience === 'well', since, said)];
}
