import type { Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import type { Reason } from '../explain.ts';
import { zoneOf } from '../guarantee/terms.ts';
import type { ResultProgress } from '../results/result-found.ts';
import { adviceGiven, type AdviceGiven } from './advice-given.ts';
import { arcOf } from './arc.ts';
import { arcAdvice, arcLine } from './arc-words.ts';
import { certaintyOf, type Certainty } from './certainty.ts';
import { icebergOf, type Iceberg } from './iceberg.ts';
import { expectationGaps, promisesOf, type Promises } from './life-cycle.ts';
import { involvementOf, type Involvement } from './involvement.ts';
import { momentPlan, type MomentPlan } from './moment-plan.ts';
import { moodOf, type Mood } from './mood.ts';
import { rolesOf, type Roles } from './roles.ts';
import { twoAxes, type TwoAxes } from './two-axes.ts';

/** What is seen and unseen, how the client feels, and what to talk about: as much of a journey as a tab of a sheet holds. */
export interface JourneyFelt {
  readonly iceberg: Iceberg;
  readonly mood: Mood;
  readonly axes: TwoAxes;
  readonly promises: Promises;
  readonly certainty: Certainty;
  readonly involvement: Involvement;
  readonly plan: MomentPlan;
  readonly roles: Roles;
  readonly advice: AdviceGiven;
  /** The decision arc in a line; null where no talk was noted. */
  readonly arc: string | null;
  /** What to talk about or think of: a fall in mood or certainty, a broken promise, an expectation seen otherwise, a warning nobody heard, a no that is open, stages without a lead. */
  readonly talk: readonly Reason[];
}

/** Reads how an engagement is going, from its rows in any order. `progress`: of its minimum results, as the standing has them. */
export function journeyFelt(
  book: Book,
  engagement: string,
  progress: readonly ResultProgress[],
  now: Instant,
): JourneyFelt {
  const zone = zoneOf(book, engagement);
  const mood = moodOf(book, engagement, now, zone);
  const promises = promisesOf(book, engagement);
  const iceberg = icebergOf(book, engagement, now, zone);
  const certainty = certaintyOf(book, engagement, now, zone);
  const involvement = involvementOf(book, engagement, now, zone);
  const plan = momentPlan(book, engagement, now, zone);
  const roles = rolesOf(book, engagement);
  const advice = adviceGiven(book, engagement, now);
  const arc = arcOf(book, engagement, now, zone);
  return {
    ...{ iceberg, mood, promises, certainty, involvement, plan, roles, advice },
    axes: twoAxes(book, engagement, progress, mood, now),
    arc: arcLine(book, arc),
    talk: [
      ...[mood.fell, certainty.fell, involvement.fell, iceberg.balance].filter((one) => one !== null),
      ...arcAdvice(book, engagement, arc),
      ...plan.late,
      ...promises.toRepair,
      ...expectationGaps(book, engagement),
      ...advice.open,
      ...roles.advice,
    ],
  };
}
