import { dayAt, instantOf } from '../../base/moment.ts';
import type { Instant, Zone } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Touchpoint } from '../../model/work/touchpoints.ts';
import type { Stage } from '../../model/words.ts';
import type { Reason } from '../explain.ts';
import { placeOnRing } from './stage.ts';
import { talkAbout } from './talk-about.ts';

/** The moments planned for one stage. */
export interface StagePlan {
  readonly stage: Stage | null;
  readonly moments: readonly Touchpoint[];
  readonly happened: number;
}

/** What the client is to see, stage by stage, and what of it took place. */
export interface MomentPlan {
  readonly stages: readonly StagePlan[];
  readonly planned: number;
  readonly happened: number;
  /** Planned, past their day, and not ticked. */
  readonly late: readonly Reason[];
}

/** Reads the plan of visible moments. A moment noted without a plan is in none of it. */
export function momentPlan(book: Book, engagement: string, now: Instant, zone: Zone): MomentPlan {
  const rows = rowsOf(book, 'touchpoints', engagement)
    .filter(({ line, state }) => line === 'above' && (state === 'planned' || state === 'happened'))
    .sort((a, b) => instantOf(a.at) - instantOf(b.at) || a.id.localeCompare(b.id));
  const place = (stage: Stage | null) => (stage === null ? 99 : placeOnRing(stage));
  const stages = [...new Set(rows.map(({ stage }) => stage))]
    .sort((a, b) => place(a) - place(b))
    .map((stage): StagePlan => {
      const moments = rows.filter((one) => one.stage === stage);
      return { stage, moments, happened: moments.filter(({ state }) => state === 'happened').length };
    });
  const today = dayAt(now, zone);
  return {
    stages,
    planned: rows.length,
    happened: rows.filter(({ state }) => state === 'happened').length,
    late: rows
      .filter(({ state, at }) => state === 'planned' && dayAt(instantOf(at), zone) < today)
      .map(({ id, summary, stage }) => talkAbout('momentLate', { tab: 'touchpoints', id }, summary, stage)),
  };
}
