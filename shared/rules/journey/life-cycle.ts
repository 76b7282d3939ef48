import { daysBetween } from '../../base/day.ts';
import { dayAt } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Alternative } from '../../model/work/alternatives.ts';
import type { Action } from '../../model/work/actions.ts';
import type { Reason } from '../explain.ts';
import { meanOf, moodOf, swingOf, type MoodSample } from './mood.ts';
import { momentsOf } from './timeline-moments.ts';
import { talkAbout } from './talk-about.ts';

/** How far the client came from wishes to facts: counted, never guessed. */
export interface Objectivity {
  /** 0 to 4: criteria, budget, day of the decision, who decides. */
  readonly points: number;
  readonly missing: readonly string[];
  /** How many ways are still open to the client. */
  readonly openOptions: number;
  /** Ways that were ruled out, the earliest first. */
  readonly ruledOut: readonly Alternative[];
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => a.id.localeCompare(b.id);

/** One half of the ring: before the contract, or after it. */
export interface Half {
  readonly days: number;
  readonly moments: number;
  readonly objections: number;
  /** Outside events that began, and expectations that were missed. */
  readonly surprises: number;
  readonly mood: number | null;
  readonly moodSamples: number;
  /** Highest less lowest; null while there are fewer than two. */
  readonly swing: number | null;
}

/** The promises we made, by what became of them. */
export interface Promises {
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
  /** A broken promise without a word on how it was put right. */
  readonly toRepair: readonly Reason[];
}

/** Counts what is objective by now: one point each for what is written down. */
export function objectivityOf(book: Book, engagement: string): Objectivity {
  const row = recordOf(book, 'engagements', engagement);
  const weighed = rowsOf(book, 'alternatives', engagement);
  const criteria =
    rowsOf(book, 'acceptances', engagement).length > 0 ||
    rowsOf(book, 'outcomes', engagement).some((one) => one.measure !== null && one.target !== null);
  const facts: readonly (readonly [string, boolean])[] = [
    ['What “done” means, or a measure with its target', criteria],
    ['The budget, as they said it', row?.budget !== null && row?.budget !== undefined],
    ['The day by which they decide', Boolean(row?.decideBy)],
    ['Who decides', Boolean(row?.decides?.trim())],
  ];
  return {
    points: facts.filter(([, known]) => known).length,
    missing: facts.flatMap(([name, known]) => (known ? [] : [name])),
    openOptions: weighed.filter((one) => one.eliminatedOn === null).length,
    ruledOut: weighed
      .filter((one) => one.eliminatedOn !== null)
      .sort((a, b) => (a.eliminatedOn ?? '').localeCompare(b.eliminatedOn ?? '') || byId(a, b)),
  };
}

/** Compares both halves of the ring; null for the second while no contract was signed, null for both without a first day. */
export function halvesOf(
  book: Book,
  engagement: string,
  now: Instant,
  zone: Zone,
): { readonly before: Half | null; readonly after: Half | null } {
  const today = dayAt(now, zone);
  const moments = momentsOf(book, engagement, now, zone).filter(
    ({ on, look }) => look === 'seen' && on <= today,
  );
  const { samples } = moodOf(book, engagement, now, zone);
  const heard = rowsOf(book, 'objections', engagement).flatMap(({ on }) =>
    on !== null && on <= today ? [on] : [],
  );
  const surprised = [
    ...rowsOf(book, 'externalFactors', engagement).map(({ from }) => from),
    ...rowsOf(book, 'expectations', engagement).map(({ by, state }) => (state === 'missed' ? by : null)),
  ].filter((day) => day !== null && day <= today);
  const days = [...moments.map(({ on }) => on), ...samples.map(({ on }) => on), ...heard].sort();
  const signed = rowsOf(book, 'contracts', engagement)
    .flatMap(({ clientSignedOn }) =>
      clientSignedOn === null || clientSignedOn > today ? [] : [clientSignedOn],
    )
    .sort()[0];
  const first = days[0];
  const half = (from: Day, to: Day, isIn: (day: Day) => boolean): Half => ({
    days: daysBetween(from, to),
    moments: moments.filter(({ on }) => isIn(on)).length,
    objections: heard.filter(isIn).length,
    surprises: surprised.filter((day) => day !== null && isIn(day)).length,
    ...moodIn(samples.filter(({ on }) => isIn(on))),
  });
  const pivot = signed ?? today;
  return {
    before:
      first !== undefined && first <= pivot ? half(first, pivot, (day) => !signed || day < signed) : null,
    after: signed === undefined ? null : half(signed, today, (day) => day >= signed),
  };
}

const moodIn = (samples: readonly MoodSample[]): Pick<Half, 'mood' | 'moodSamples' | 'swing'> => ({
  mood: meanOf(samples),
  moodSamples: samples.length,
  swing: swingOf(samples),
});

/** Whether it is a promise of ours, or a commitment to ourselves. */
export const isOurs = ({ owner, kind }: Action): boolean =>
  owner === 'provider' && (kind === 'promise' || kind === 'commitment');

/** Whether nobody says what became of it, or only a part was done. */
export const isStillOpen = ({ state }: Action): boolean =>
  state === null || state === 'partly' || state === 'notAsked';

/** What we promised: kept, broken, or still open. Past its day without a word is open and late, not broken. */
export function promisesOf(book: Book, engagement: string): Promises {
  const ours = rowsOf(book, 'actions', engagement).filter(isOurs);
  const broken = ours.filter(
    (one) =>
      one.state === 'notDone' ||
      (one.state === 'done' && one.doneOn !== null && one.dueOn !== null && one.doneOn > one.dueOn),
  );
  const kept = ours.filter((one) => one.state === 'done' && !broken.includes(one));
  return {
    kept: kept.length,
    broken: broken.length,
    open: ours.filter(isStillOpen).length,
    toRepair: broken
      .filter(({ repair }) => !repair?.trim())
      .sort(byId)
      .map(({ id, text }) => talkAbout('repair', { tab: 'actions', id }, text)),
  };
}

/** What the client expects and we see otherwise, or that was missed and not talked through. */
export const expectationGaps = (book: Book, engagement: string): Reason[] =>
  rowsOf(book, 'expectations', engagement)
    .filter(
      ({ state, agrees, clientAgrees }) =>
        state === 'missed' || (state === 'open' && (agrees === 'differs' || clientAgrees === 'differs')),
    )
    .sort(byId)
    .map(({ id, words, state, agrees }) => {
      const how = state === 'missed' ? 'missed' : agrees === 'differs' ? 'ours' : 'theirs';
      return talkAbout('expectation', { tab: 'expectations', id }, words, how);
    });
