import { formatMoney } from '../../base/amount.ts';
import { daysBetween } from '../../base/day.ts';
import { money, roundHalfUp, type Money } from '../../base/money.ts';
import type { Day } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Evidence } from '../../model/guarantee/evidence.ts';
import type { MinimumResult } from '../../model/guarantee/minimum-results.ts';
import type { Reason } from '../explain.ts';
import { minimumResultMet } from '../finance/threshold.ts';
import { countEvidence, eachOnce, isAsked, isOpen } from './result-evidence.ts';
import { EVIDENCE, RESULT } from './result-words.ts';
import { goalProgress, measureProgress, statementProgress } from './result-scales.ts';
import { latestDay } from '../guarantee/pause.ts';
import type { Terms } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';
import { unjudged } from './judged-by.ts';
import type { ResultState, ResultProgress, ProgressFound } from './result-found.ts';

/** Progress of one minimum result on a day. No amount of doubt changes what the client attributes to the work. */
export function resultProgress(
  book: Book,
  result: MinimumResult,
  terms: Terms | null,
  today: Day,
): ResultProgress {
  const rows = eachOnce(
    rowsOf(book, 'evidence', result.engagement).filter((one) => one.minimumResult === result.id),
  );
  const what = found(book, result, rows, terms);
  const missing = what.state === 'met' ? [] : [...(what.missing ?? []), ...unjudged(result, rows)];
  return {
    result,
    reached: null,
    level: null,
    progress: null,
    evenPace: evenPaceOf(result, terms, today),
    evidence: [],
    reasons: [],
    cure: [],
    ...what,
    missing,
  };
}

function found(
  book: Book,
  result: MinimumResult,
  rows: readonly Evidence[],
  terms: Terms | null,
): ProgressFound {
  if (result.kind === 'money') return moneyProgress(book, result, rows, terms);
  if (result.kind === 'goal') return goalProgress(book, result, rows, terms);
  if (result.kind === 'statement') return statementProgress(book, result, rows, terms);
  return measureProgress(book, result, rows, terms);
}

function moneyProgress(
  book: Book,
  result: MinimumResult,
  rows: readonly Evidence[],
  terms: Terms | null,
): ProgressFound {
  const record = { tab: 'minimumResults', id: result.id } as const;
  const threshold = result.threshold;
  if (!threshold)
    return {
      state: 'unknown',
      missing: [{ code: 'noThreshold', text: RESULT.noAmount(result.name), record }],
    };
  const evidence = rows.map((one) => countEvidence(book, one, result, threshold.currency, terms));
  const exact = evidence.reduce((sum, one) => sum + one.exact, 0);
  const reached = money(roundHalfUp(exact), threshold.currency);
  const met = minimumResultMet({ threshold: threshold.minor, amount: exact });
  const missing = evidence.flatMap(({ evidence: one, why }): Reason[] => {
    if (!isAsked(why)) return [];
    return [
      { code: why, text: RESULT.open(one.what, EVIDENCE[why]), record: { tab: 'evidence', id: one.id } },
    ];
  });
  const fallsShort = evidence.some(({ why }) => why === 'counted') && !evidence.some(isOpen);
  const state: ResultState = met ? 'met' : fallsShort ? 'notMet' : 'unknown';
  return {
    state,
    reached,
    progress: threshold.minor > 0 ? reached.minor / threshold.minor : null,
    evidence,
    reasons: moneyReasons(book, result, reached, threshold, terms),
    missing,
    cure: met ? [] : [shortBy(book, result, reached, threshold, terms)],
  };
}

/** Seed 004: once what came back reaches the fee, the work "is considered paid for". */
function moneyReasons(
  book: Book,
  result: MinimumResult,
  reached: Money,
  threshold: Money,
  terms: Terms | null,
): Reason[] {
  const locale = localeOf(book);
  const record = { tab: 'minimumResults', id: result.id } as const;
  const fee = terms?.contract.fee ?? null;
  const text = RESULT.reached(result.name, formatMoney(reached, locale), formatMoney(threshold, locale));
  if (!fee || fee.currency !== reached.currency || fee.minor <= 0 || reached.minor < fee.minor)
    return [{ code: 'reached', text, record }];
  return [
    { code: 'reached', text, record },
    {
      code: 'paidFor',
      text: RESULT.paidFor(formatMoney(reached, locale), formatMoney(fee, locale)),
      record,
    },
  ];
}

const shortBy = (
  book: Book,
  result: MinimumResult,
  reached: Money,
  threshold: Money,
  terms: Terms | null,
): Reason => ({
  code: 'short',
  text: RESULT.short(
    result.name,
    formatMoney(money(threshold.minor - reached.minor, threshold.currency), localeOf(book)),
  ),
  record: { tab: 'minimumResults', id: result.id },
  due: latestDay([terms?.termEnd ?? null, result.dueOn]),
  who: 'both',
});

/** In the first tenth of the term nothing is behind: no result comes on the second day. */
const TOO_SOON = 0.1;

/** Whether a result has come less far than an even pace would; null while that is not known. */
export const isBehind = ({ state, progress, evenPace }: ResultProgress): boolean | null =>
  state === 'met' || evenPace === null || progress === null
    ? null
    : evenPace >= TOO_SOON && progress < evenPace;

/** The part of the term that is over; of the way to the result's own day where the contract has no end. */
function evenPaceOf(result: MinimumResult, terms: Terms | null, today: Day): number | null {
  const from = terms?.termStart;
  const to = latestDay([terms?.termEnd ?? null, result.dueOn]);
  if (!from || !to || to <= from) return null;
  return Math.min(1, Math.max(0, daysBetween(from, today) / daysBetween(from, to)));
}
