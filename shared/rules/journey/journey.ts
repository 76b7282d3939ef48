import type { Book } from '../../model/book.ts';
import type { Instant } from '../../base/time.ts';
import type { Reason } from '../explain.ts';
import { zoneOf } from '../guarantee/terms.ts';
import type { ResultProgress } from '../results/result-found.ts';
import { briefOf, type Brief } from './brief.ts';
import { icebergOf, type Iceberg } from './iceberg.ts';
import {
  expectationGaps,
  halvesOf,
  leadAdvice,
  objectivityOf,
  promisesOf,
  type Half,
  type Objectivity,
  type Promises,
} from './life-cycle.ts';
import { moodOf, type Mood } from './mood.ts';
import { twoAxes, type TwoAxes } from './two-axes.ts';

/** The relationship around the price: what is seen and unseen, how the client feels, what to know before a call. Nothing here enters a price, a guarantee or a document. */
export interface Journey {
  readonly iceberg: Iceberg;
  readonly mood: Mood;
  readonly axes: TwoAxes;
  readonly objectivity: Objectivity;
  readonly halves: { readonly before: Half | null; readonly after: Half | null };
  readonly promises: Promises;
  /** What to talk about: a fall in mood, a broken promise, an expectation seen otherwise, stages without a lead. */
  readonly talk: readonly Reason[];
  readonly brief: Brief;
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
  return {
    iceberg: icebergOf(book, engagement, now, zone),
    mood,
    axes: twoAxes(book, engagement, progress, mood, now),
    objectivity: objectivityOf(book, engagement),
    halves: halvesOf(book, engagement, now, zone),
    promises,
    talk: [
      ...(mood.fell ? [mood.fell] : []),
      ...promises.toRepair,
      ...expectationGaps(book, engagement),
      ...leadAdvice(book, engagement),
    ],
    brief: briefOf(book, engagement, progress, now, zone),
  };
}
