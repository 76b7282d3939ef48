import type { Evidence } from '../../model/guarantee/evidence.ts';
import type { MinimumResult } from '../../model/guarantee/minimum-results.ts';
import type { Reason } from '../explain.ts';
import { isLive } from './result-evidence.ts';

type Judged = Pick<Evidence, 'amount' | 'level' | 'reading' | 'answer'>;

const JUDGED_BY = {
  money: ['amount', 'an amount'],
  goal: ['level', 'a level'],
  measure: ['reading', 'a reading'],
  statement: ['answer', 'the client’s yes, partly or no'],
} as const satisfies Record<NonNullable<MinimumResult['kind']>, readonly [keyof Judged, string]>;

/** The field of evidence that a result is judged by. */
export const judgedField = ({ kind }: Pick<MinimumResult, 'kind'>): keyof Judged =>
  JUDGED_BY[kind ?? 'measure'][0];

/** Why evidence cannot count for its result: it lacks what that result is judged by; null where it has it. */
export function lacksJudged(
  { kind, name }: Pick<MinimumResult, 'kind' | 'name'>,
  row: Partial<Record<keyof Judged, unknown>>,
): string | null {
  const [field, words] = JUDGED_BY[kind ?? 'measure'];
  return (row[field] ?? null) === null ? `does not count for “${name}”, which is judged by ${words}.` : null;
}

/** Evidence noted for a result that cannot count for it, each with why: told, not left out in silence. A fact beside it is context. */
export const unjudged = (result: MinimumResult, rows: readonly Evidence[]): Reason[] =>
  rows.flatMap((one) => {
    const isContext = one.kind === 'fact' || one.kind === 'thirdParty';
    const why = isLive(one) && !isContext ? lacksJudged(result, one) : null;
    return why === null
      ? []
      : [{ code: 'notJudged', text: `${one.what} ${why}`, record: { tab: 'evidence', id: one.id } }];
  });
