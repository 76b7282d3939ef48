import { daysBetween } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import type { Engagement } from '../../model/work/engagements.ts';

/** The engagement's own clock: from the decision to begin to the confirmed result, never invoice or contract dates. */
export interface EngagementClock {
  readonly startedOn: Day | null;
  readonly elapsedDays: number | null;
  readonly expectedDays: number | null;
  readonly actualDays: number | null;
  /** Open until the result is confirmed. */
  readonly open: boolean;
}

/** Reads the clock on a day. */
export function engagementClock(engagement: Engagement, today: Day): EngagementClock {
  const { decidedOn, plannedEnd, resultOn } = engagement;
  const between = (to: Day | null) => (decidedOn && to ? daysBetween(decidedOn, to) : null);
  return {
    startedOn: decidedOn,
    elapsedDays: decidedOn && decidedOn <= today ? between(resultOn ?? today) : null,
    expectedDays: between(plannedEnd),
    actualDays: between(resultOn),
    open: resultOn === null,
  };
}
