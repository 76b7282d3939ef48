import { dayAt } from '../../base/moment.ts';
import { recordOf, type Book } from '../../model/book.ts';
import type { Instant } from '../../base/time.ts';
import type { Reason } from '../explain.ts';
import { engagementClock, type EngagementClock } from '../guarantee/engagement-clock.ts';
import { zoneOf } from '../guarantee/terms.ts';
import type { ResultProgress } from '../results/result-found.ts';
import { adviceGiven, type AdviceGiven } from './advice-given.ts';
import { arcOf } from './arc.ts';
import { arcLine } from './arc-words.ts';
import { certaintyOf, type Certainty } from './certainty.ts';
import { icebergOf, type Iceberg } from './iceberg.ts';
import {
  expectationGaps,
  halvesOf,
  objectivityOf,
  promisesOf,
  type Half,
  type Objectivity,
  type Promises,
} from './life-cycle.ts';
import { momentPlan, type MomentPlan } from './moment-plan.ts';
import { moodOf, type Mood } from './mood.ts';
import { movedAxes } from './moved-axes.ts';
import { onlyPaidOf, type OnlyPaidFound } from './only-paid.ts';
import { perceptionOf, type Perception } from './perception.ts';
import { rolesOf, type Roles } from './roles.ts';
import { takingPart, type TakingPart } from './taking-part.ts';
import { twoAxes, type TwoAxes } from './two-axes.ts';

/** The relationship around the price: what is seen and unseen, how the client feels, what to talk about. Nothing here enters a price, a guarantee or a document. */
export interface Journey {
  /** From the decision to begin to the result; null for an engagement that is not in the book. */
  readonly clock: EngagementClock | null;
  readonly iceberg: Iceberg;
  readonly mood: Mood;
  readonly axes: TwoAxes;
  /** What moved one of both axes since the session before the last. */
  readonly moved: readonly Reason[];
  readonly objectivity: Objectivity;
  readonly halves: { readonly before: Half | null; readonly after: Half | null };
  readonly promises: Promises;
  readonly certainty: Certainty;
  readonly perception: Perception;
  readonly plan: MomentPlan;
  readonly onlyPaid: OnlyPaidFound;
  readonly roles: Roles;
  readonly part: TakingPart;
  readonly advice: AdviceGiven;
  /** The decision arc in a line; null where no talk was noted. */
  readonly arc: string | null;
  /** What to talk about or think of: a fall in mood or certainty, a broken promise, an expectation seen otherwise, a warning nobody heard, stages without a lead. */
  readonly talk: readonly Reason[];
}

/** Reads the journey of an engagement, from its rows in any order. `progress`: of its minimum results, as the standing has them. */
export function journeyOf(
  book: Book,
  engagement: string,
  progress: readonly ResultProgress[],
  now: Instant,
): Journey {
  const zone = zoneOf(book, engagement);
  const mood = moodOf(book, engagement, now, zone);
  const promises = promisesOf(book, engagement);
  const iceberg = icebergOf(book, engagement, now, zone);
  const axes = twoAxes(book, engagement, progress, mood, now);
  const certainty = certaintyOf(book, engagement, now, zone);
  const plan = momentPlan(book, engagement, now, zone);
  const roles = rolesOf(book, engagement);
  const part = takingPart(book, engagement, now, zone);
  const advice = adviceGiven(book, engagement, now);
  const row = recordOf(book, 'engagements', engagement);
  return {
    clock: row && engagementClock(row, dayAt(now, zone)),
    ...{ iceberg, mood, axes, promises, certainty, plan, roles, part, advice },
    moved: movedAxes(book, engagement, axes, now),
    objectivity: objectivityOf(book, engagement),
    halves: halvesOf(book, engagement, now, zone),
    perception: perceptionOf(book, engagement, dayAt(now, zone)),
    onlyPaid: onlyPaidOf(book, engagement),
    arc: arcLine(book, arcOf(book, engagement, now, zone)),
    talk: [
      ...[mood.fell, certainty.fell, iceberg.balance].filter((one) => one !== null),
      ...plan.late,
      ...promises.toRepair,
      ...expectationGaps(book, engagement),
      ...advice.open,
      ...roles.advice,
    ],
  };
}
