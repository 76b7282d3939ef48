import { formatNumber } from '../../base/amount.ts';
import { formatDay } from '../../base/day.ts';
import type { Instant } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { ArcSignal } from '../../model/work/arc-signals.ts';
import { ARC_POSITION } from '../../model/words.ts';
import type { Reason, RecordRef } from '../explain.ts';
import { zoneOf } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';
import { arcOf, FEWEST, SHRINK, sideOf, type Arc, type ArcReading, type ArcTurn } from './arc.ts';
import { placeOnRing } from './stage.ts';
import { talkAbout } from './talk-about.ts';

/** Where a talk was, in words for people: never only a number. */
export function talkWord({ score, counted, position }: ArcReading): string {
  if (score === null && position === null) return 'Too little heard';
  const doubt = counted.some(({ code }) => code === 'B6');
  const side = sideOf({ score, position });
  if (doubt && (side !== 'doing' || position === 'noBarrier')) return 'At NO: a doubt is voiced';
  if (position === 'noBarrier') return 'At NO';
  if (side === 'being') return score !== null && score > 0.5 ? 'Deciding with you' : 'Rising: still thinking';
  if (side === 'doing') return score !== null && score < -0.5 ? 'Wants it done' : 'Deciding how';
  return 'Between thinking and doing';
}

/** What lies behind words of the doing side: “we want a billboard” means that the thinking is done, without us. */
const IMPLIES: Partial<Record<ArcSignal['code'], string>> = {
  D1: 'They see the answer already. What is it for?',
  D2: 'They count the days to done. What happens on that day?',
  D3: 'They have thought without you. What led them there?',
  D4: 'They compare prices: to them it is the same everywhere. What would make it worth more?',
  D5: 'What to do is settled, only who is open. What matters in the one they take?',
  D6: 'They look for the shortest way. What comes after done?',
  D7: 'The plan is theirs, and so is the success. What should it bring?',
  D8: 'They gather information, and decide elsewhere. What do they need to know, and for what?',
};

/** What something heard says about where they are; null where it speaks for itself. */
export const impliedBy = (code: ArcSignal['code']): string | null => IMPLIES[code] ?? null;

const SHIFT = 0.2;

/** How the score comes about. */
export const HOW_ARC = `(signals of being − of doing) ÷ (both + ${SHRINK}); only what was confirmed counts, and ${FEWEST} at least`;

/** Which way the last two talks went, in words; null while there are fewer than two. */
export function trendWord({ trend }: Arc): string | null {
  if (trend === null) return null;
  if (Math.abs(trend) < SHIFT) return 'as in the talk before';
  return trend > 0 ? 'more thinking than in the talk before' : 'more doing than in the talk before';
}

/** What the relationship is called, and what that rests on. */
export function kindWord({ kind, heard, talks }: Arc): string {
  if (kind === null) return `Too little heard: ${heard} of the ${FEWEST} signals it takes.`;
  const word = { client: 'Deciding with you', mixed: 'Both', customer: 'Wants it done' }[kind];
  return `${word}, by ${heard} signals of ${talks.length === 1 ? 'one talk' : `${talks.length} talks`}. A rule of thumb.`;
}

/** The arc in a line: the score or “too little heard”, what it rests on, the trend and where we were called in. Null where no talk was noted. */
export function arcLine(book: Book, arc: Arc): string | null {
  if (arc.talks.length === 0) return null;
  const score =
    arc.score === null ? '' : `${formatNumber(arc.score, localeOf(book))} between −1 (doing) and 1 (being). `;
  const trend = trendWord(arc);
  const trended = trend === null ? '' : `The last talk: ${trend}.`;
  return [`${score}${kindWord(arc)}`, trended, calledInWord(book, arc) ?? ''].filter(Boolean).join(' ');
}

/** Where we were called in, in words; null where it is not known. */
export function calledInWord(book: Book, { calledIn }: Arc): string | null {
  if (calledIn === null) return null;
  const where = calledIn.position
    ? `at “${ARC_POSITION[calledIn.position].toLowerCase()}”`
    : calledIn.side === 'doing'
      ? 'for the doing'
      : 'for the thinking';
  const late = calledIn.side === 'doing' ? ', after the thinking was done' : '';
  return `Called in ${where}${late}, on ${formatDay(calledIn.on, localeOf(book), 'short')}.`;
}

/** A crossing or a return in words, with what was said at it. */
export const turnWord = (book: Book, { on, to, words: [first] }: ArcTurn): string =>
  `${formatDay(on, localeOf(book), 'short')}: ${to === 'doing' ? 'from being to doing' : 'back from doing to being'}${first === undefined ? '' : `, at “${first}”`}.`;

/** The decisions of one client over the years, the newest first: each engagement with its day, where we were called in and what it is called. */
export function arcsOfClient(book: Book, engagement: string, now: Instant): { id: string; text: string }[] {
  const own = recordOf(book, 'engagements', engagement);
  return book.engagements
    .filter((one) => one.client === own?.client && one.id !== engagement)
    .sort((a, b) => (b.decidedOn ?? '').localeCompare(a.decidedOn ?? '') || a.id.localeCompare(b.id))
    .map((one) => {
      const arc = arcOf(book, one.id, now, zoneOf(book, one.id));
      const since = one.decidedOn ? ` since ${formatDay(one.decidedOn, localeOf(book), 'short')}` : '';
      const where = calledInWord(book, arc) ?? 'Where we were called in is not known.';
      return { id: one.id, text: `${one.title}${since}. ${where} ${kindWord(arc)}` };
    });
}

/** What the arc asks for: an open no before a yes, a question why, to understand a client who has decided. */
export const arcAdvice = (book: Book, engagement: string, arc: Arc): Reason[] => [
  ...openNo(book, engagement),
  ...understandFirst(book, engagement, arc),
  ...theirPlan(book, engagement, arc),
];

function openNo(book: Book, engagement: string): Reason[] {
  const blocking = rowsOf(book, 'objections', engagement).find(
    (one) => one.blocking === true && one.state !== 'passed',
  );
  return blocking ? [talkAbout('openNo', { tab: 'objections', id: blocking.id }, blocking.words)] : [];
}

/** Talks in a row about doing without a question why; or a client who has decided before the contract, and was not asked. */
function understandFirst(book: Book, engagement: string, arc: Arc): Reason[] {
  const doing = trailingDoing(arc.talks);
  const asked = new Set(rowsOf(book, 'whys', engagement).map(({ session }) => session));
  if (doing.length > 1 && doing.every(({ session }) => session === null || !asked.has(session))) {
    const since = formatDay(doing[0]?.on ?? '', localeOf(book), 'short');
    return [talkAbout('doingWithoutWhy', null, doing.length, since)];
  }
  const isDecided = arc.kind === 'customer' && asked.size === 0 && isBeforeContract(book, engagement);
  return isDecided ? [talkAbout('decided', null)] : [];
}

function theirPlan(book: Book, engagement: string, arc: Arc): Reason[] {
  const record = whosePlan(book, engagement, arc);
  return record ? [talkAbout('theirPlan', record)] : [];
}

/** What says that the plan is theirs: a signal of the last talk, or the plan as it was noted last. */
function whosePlan(book: Book, engagement: string, arc: Arc): RecordRef | null {
  const heard = arc.talks.at(-1)?.counted.find(({ code }) => code === 'D7');
  if (heard) return { tab: 'arcSignals', id: heard.id };
  const [noted] = rowsOf(book, 'talks', engagement)
    .filter(({ plan, at }) => plan !== null && at !== null)
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '') || a.id.localeCompare(b.id));
  return noted?.plan === 'theirs' ? { tab: 'talks', id: noted.id } : null;
}

function isBeforeContract(book: Book, engagement: string): boolean {
  const stage = recordOf(book, 'engagements', engagement)?.stage ?? null;
  return stage !== null && placeOnRing(stage) <= placeOnRing('contract');
}

/** The talks on the doing side since the last one that was not. */
function trailingDoing(talks: readonly ArcReading[]): readonly ArcReading[] {
  const before = talks.map((talk) => sideOf(talk) === 'doing').lastIndexOf(false);
  return talks.slice(before + 1);
}
