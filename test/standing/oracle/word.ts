import type { Verdict } from '#shared/model/verdicts.ts';
import type { Clock } from './clock.ts';
import { dayOfMoment, hasHappened, inOrderOfMoment, rows, said, type DayNumber, type Look } from './look.ts';

/** What the client said of the value, as far as it counts. */
export interface Word {
  /** The last answer that is neither early nor after the window. */
  readonly counting: 'yes' | 'partly' | 'no' | null;
  /** The last answer in time is a partly or no, early ones included, and no yes came after it. */
  readonly noInTime: boolean;
  /** First day on which a partly or no was said in time; never where none was. */
  readonly noFrom: DayNumber;
  /** A yes of any day that is not early. */
  readonly lateYes: boolean;
}

/** Answers in the client’s own word that have come: whose words, which words, when. */
const answers = (at: Look): readonly Verdict[] =>
  rows(at, 'verdicts')
    .filter(
      (one) =>
        hasHappened(at, one.at) &&
        one.answer !== null &&
        said(one.words) &&
        (one.source === 'clientWrote' || one.source === 'clientSaid'),
    )
    .sort(inOrderOfMoment);

const isNo = (one: Verdict | undefined): boolean => one?.answer === 'no' || one?.answer === 'partly';

/** The client’s word from a day on: all of it, or what came after a claim was withdrawn. */
export function wordOf(at: Look, clock: Clock, from: DayNumber = -Infinity): Word {
  const all = answers(at).filter((one) => dayOfMoment(at, one.at ?? '') >= from);
  const day = (one: Verdict) => dayOfMoment(at, one.at ?? '');
  const isEarly = (one: Verdict) => day(one) < clock.evaluatingFrom && day(one) < clock.lastDay - 13;
  const timely = all.filter((one) => day(one) <= clock.windowEnd);
  const counting = timely.filter((one) => !isEarly(one)).at(-1)?.answer ?? null;
  const lastTimely = timely.filter((one) => !isEarly(one) || isNo(one)).at(-1);
  const lastOfAll = all.filter((one) => !isEarly(one)).at(-1);
  return {
    counting,
    noInTime: isNo(lastTimely) && lastOfAll?.answer !== 'yes',
    noFrom: timely.filter(isNo).map(day)[0] ?? Infinity,
    lateYes: lastOfAll?.answer === 'yes',
  };
}
