import type { Evidence } from '../../model/guarantee/evidence.ts';
import type { MinimumResult } from '../../model/guarantee/minimum-results.ts';
import type { Reason } from '../explain.ts';
import { isLive } from './result-evidence.ts';
import { RESULT } from './result-words.ts';

type Judged = Pick<Evidence, 'amount' | 'level' | 'reading' | 'answer'>;

const JUDGED_BY = {
  money: 'amount',
  goal: 'level',
  measure: 'reading',
  statement: 'answer',
} as const satisfies Record<NonNullable<MinimumResult['kind']>, keyof Judged>;

/** The field of evidence that a result is judged by. */
export const judgedField = ({ kind }: Pick<MinimumResult, 'kind'>): keyof Judged =>
  JUDGED_BY[kind ?? 'measure'];

/** Why evidence cannot count for its result: it lacks what that result is judged by; null where it has it. */
export function lacksJudged(
  { kind, name }: Pick<MinimumResult, 'kind' | 'name'>,
  row: Partial<Record<keyof Judged, unknown>>,
): string | null {
  return (row[judgedField({ kind })] ?? null) === null
    ? RESULT.notJudged(name, RESULT.judgedBy[kind ?? 'measure'])
    : null;
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
