import { dayAt } from '../../base/moment.ts';
import type { Instant } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Reason } from '../explain.ts';
import { engagementClock, type EngagementClock } from '../guarantee/engagement-clock.ts';
import { zoneOf } from '../guarantee/terms.ts';
import { hypothesesOf, type Hypotheses } from '../learning/hypotheses.ts';
import type { ResultProgress } from '../results/result-found.ts';
import { effortOf, type Effort } from './effort.ts';
import { journeyFelt, type JourneyFelt } from './journey-felt.ts';
import { halvesOf, objectivityOf, type Half, type Objectivity } from './life-cycle.ts';
import { movedAxes } from './moved-axes.ts';
import { isDemanding } from './silence.ts';
import { onlyPaidOf, type OnlyPaidFound } from './only-paid.ts';
import { perceptionOf, type Perception } from './perception.ts';
import { whyAnswers, type WhyAnswers } from './why-answers.ts';
import { takingPart, type TakingPart } from './taking-part.ts';

/** The relationship around the price: what is seen and unseen, how the client feels, what to talk about. Nothing here enters a price, a guarantee or a document. */
export interface Journey extends JourneyFelt {
  /** From the decision to begin to the result; null for an engagement that is not in the book. */
  readonly clock: EngagementClock | null;
  /** What moved one of both axes since the session before the last. */
  readonly moved: readonly Reason[];
  readonly objectivity: Objectivity;
  readonly halves: { readonly before: Half | null; readonly after: Half | null };
  readonly perception: Perception;
  readonly onlyPaid: OnlyPaidFound;
  readonly part: TakingPart;
  readonly effort: Effort;
  readonly answers: WhyAnswers;
  readonly hypotheses: Hypotheses;
  /** Much depends on it, or it is hard: what follows from that; null otherwise. */
  readonly stakes: string | null;
  /** The “no” list: how many were passed, how many are open; null without any. */
  readonly noes: string | null;
  /** The choices the client was given, and what they took; null without any. */
  readonly choices: string | null;
}

/** Reads the journey of an engagement, from its rows in any order. `progress`: of its minimum results, as the standing has them. */
export function journeyOf(
  book: Book,
  engagement: string,
  progress: readonly ResultProgress[],
  now: Instant,
): Journey {
  const zone = zoneOf(book, engagement);
  const felt = journeyFelt(book, engagement, progress, now);
  const row = recordOf(book, 'engagements', engagement);
  return {
    ...felt,
    clock: row && engagementClock(row, dayAt(now, zone)),
    moved: movedAxes(book, engagement, felt.axes, now),
    objectivity: objectivityOf(book, engagement),
    halves: halvesOf(book, engagement, now, zone),
    perception: perceptionOf(book, engagement, dayAt(now, zone)),
    onlyPaid: onlyPaidOf(book, engagement),
    part: takingPart(book, engagement, now, zone),
    effort: effortOf(book, now, engagement),
    answers: whyAnswers(book, engagement),
    hypotheses: hypothesesOf(rowsOf(book, 'experiments', engagement)),
    stakes: isDemanding(book, engagement) ? 'high: word comes sooner, and a fall of one in mood counts' : null, // prettier-ignore
    noes: noesOf(book, engagement),
    choices: rowsOf(book, 'experiments', engagement).flatMap(({ name, preference }) => (preference ? [`${name}: ${preference}`] : [])).sort().join('; ') || null, // prettier-ignore
  };
}

function noesOf(book: Book, engagement: string): string | null {
  const said = rowsOf(book, 'objections', engagement);
  const passed = said.filter(({ state }) => state === 'passed').length;
  return said.length === 0 ? null : `${passed} passed, ${said.length - passed} open`;
}
