import { formatDay } from '../../base/day.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Reason } from '../explain.ts';
import { localeOf } from '../who.ts';
import { sideOf, type Arc, type ArcReading } from './arc.ts';

/** Where a talk was, in words for people: never only a number. */
export function talkWord({ score, counted, position }: ArcReading): string {
  if (score === null && position === null) return 'Too little heard';
  const doubt = counted.some(({ code }) => code === 'B6');
  const side = sideOf({ score, position });
  if (doubt && (side !== 'doing' || position === 'noBarrier')) return 'At NO: a doubt is voiced';
  if (side === 'being') return score !== null && score > 0.5 ? 'Deciding with you' : 'Rising: still thinking';
  if (side === 'doing') return score !== null && score < -0.5 ? 'Wants it done' : 'Deciding how';
  return 'Between thinking and doing';
}

const SHIFT = 0.2;

/** Which way the last two talks went, in words; null while there are fewer than two. */
export function trendWord({ trend }: Arc): string | null {
  if (trend === null) return null;
  if (Math.abs(trend) < SHIFT) return 'as in the talk before';
  return trend > 0 ? 'more thinking than in the talk before' : 'more doing than in the talk before';
}

/** What the relationship is called, and what that rests on. */
export function kindWord({ kind, heard, talks }: Arc): string {
  if (kind === null) return `Too little heard: ${heard} of the three signals it takes.`;
  const word = { client: 'Deciding with you', mixed: 'Both', customer: 'Wants it done' }[kind];
  return `${word}, by ${heard} signals of ${talks.length === 1 ? 'one talk' : `${talks.length} talks`}. A rule of thumb.`;
}

/** What the arc asks for: an open no before a yes, a question why, to understand a client who has decided. */
export function arcAdvice(book: Book, engagement: string, arc: Arc): Reason[] {
  const locale = localeOf(book);
  const blocking = rowsOf(book, 'objections', engagement).find(
    (one) => one.blocking === true && one.state !== 'passed',
  );
  const doing = trailingDoing(arc.talks);
  const asked = new Set(rowsOf(book, 'whys', engagement).map(({ session }) => session));
  const withoutWhy =
    doing.length > 1 && doing.every(({ session }) => session === null || !asked.has(session));
  const theirs = arc.talks.at(-1)?.counted.find(({ code }) => code === 'D7');
  return [
    ...(blocking
      ? [
          {
            code: 'openNo',
            text: `“${blocking.words}”: no yes while this no is open. Ask to understand it.`,
            record: { tab: 'objections', id: blocking.id } as const,
          },
        ]
      : []),
    ...(withoutWhy
      ? [
          {
            code: 'doingWithoutWhy',
            text: `${doing.length} talks in a row were about doing, since ${formatDay(doing[0]?.on ?? '', locale, 'short')}. A question to understand opens the thinking again.`,
          },
        ]
      : []),
    ...(theirs
      ? [
          {
            code: 'theirPlan',
            text: 'The plan is theirs: a price on value or a guarantee of results rests on what you do not steer.',
            record: { tab: 'arcSignals', id: theirs.id } as const,
          },
        ]
      : []),
  ];
}

/** The talks on the doing side since the last one that was not. */
function trailingDoing(talks: readonly ArcReading[]): readonly ArcReading[] {
  const before = talks.map((talk) => sideOf(talk) === 'doing').lastIndexOf(false);
  return talks.slice(before + 1);
}
