import type { Verdict } from '#shared/model/guarantee/verdicts.ts';
import type { Clock } from './clock.ts';
import {
  dayOfMoment,
  hasHappened,
  hoursFrom,
  inOrderOfMoment,
  rows,
  type DayNumber,
  type Look,
} from './look.ts';

/**
 * What the client said of the value, as far as it counts: the last answer. An early yes is asked again and counts for nothing;
 * a partly or no counts when it came in time, early ones included; a yes counts whenever it comes.
 */
export type Word = 'yes' | 'no' | null;

/** Answers in the client’s own word that have come: whose words, which words, when. */
const answers = (at: Look): readonly Verdict[] =>
  rows(at, 'verdicts')
    .filter(
      (one) =>
        hasHappened(at, one.at) &&
        one.answer !== null &&
        (one.source === 'clientWrote' || one.source === 'clientSaid'),
    )
    .sort(inOrderOfMoment);

/** What may be read of the client’s words after a claim was withdrawn: a yes since the claim, a no since the withdrawal. */
export interface Since {
  readonly claim: string;
  readonly withdrawal: DayNumber;
}

/** The client’s word: all of it, or what came after a claim was withdrawn. */
export function wordOf(at: Look, clock: Clock, since: Since | null = null): Word {
  const day = (one: Verdict) => dayOfMoment(at, one.at ?? '');
  const isEarly = (one: Verdict) => day(one) < clock.evaluatingFrom && day(one) < clock.lastDay - 13;
  const isLater = (one: Verdict) =>
    since === null ||
    (hoursFrom(since.claim, one.at ?? '') > 0 && (one.answer === 'yes' || day(one) >= since.withdrawal));
  const last = answers(at)
    .filter(isLater)
    .filter((one) => (one.answer === 'yes' ? !isEarly(one) : day(one) <= clock.windowEnd))
    .at(-1);
  if (!last) return null;
  return last.answer === 'yes' ? 'yes' : 'no';
}
