import { formatMoney } from '../base/amount.ts';
import { daysBetween } from '../base/day.ts';
import { money, roundHalfUp, type Money } from '../base/money.ts';
import type { Day } from '../base/time.ts';
import { rowsOf, type Book } from '../model/book.ts';
import type { Evidence } from '../model/evidence.ts';
import type { MinimumResult } from '../model/minimum-results.ts';
import { convert } from './exchange.ts';
import type { Answer, Reason } from './explain.ts';
import { minimumResultMet } from './finance/threshold.ts';
import type { Terms } from './terms.ts';

export type ResultState = 'met' | 'notMet' | 'unknown';

/** One piece of evidence and whether it counts. */
export interface CountedEvidence {
  readonly evidence: Evidence;
  readonly counts: Money | null;
  readonly why:
    'counted' | 'expected' | 'withdrawn' | 'late' | 'early' | 'noShare' | 'noRate' | 'noDay' | 'notMoney';
}

/** How far one minimum result has come. */
export interface ResultProgress extends Answer<ResultState> {
  readonly result: MinimumResult;
  readonly reached: Money | null;
  /** Part of the way, 0 to 1 and beyond; null when unknown. */
  readonly progress: number | null;
  /** Where an even pace would be today, 0 to 1. */
  readonly evenPace: number | null;
  readonly evidence: readonly CountedEvidence[];
}

/** Progress of one minimum result at a day. Value counts as the client attributes it, without a discount for doubt. */
export function resultProgress(
  book: Book,
  result: MinimumResult,
  terms: Terms | null,
  today: Day,
): ResultProgress {
  const rows = rowsOf(book, 'evidence', result.engagement).filter((one) => one.minimumResult === result.id);
  const record = { tab: 'minimumResults', id: result.id } as const;
  const base = {
    result,
    reached: null,
    progress: null,
    evenPace: evenPaceOf(result, terms, today),
    evidence: [],
    reasons: [],
    missing: [],
    cure: [],
  };
  if (result.kind === 'money') return { ...base, ...moneyProgress(book, result, rows, terms) };
  const live = rows.filter((one) => one.withdrawnOn === null && one.expected !== 'expected');
  if (result.kind === 'goal') return { ...base, ...goalProgress(result, live) };
  const said = live.filter((one) => one.kind === 'fact' || one.kind === 'thirdParty').length;
  const missing: Reason[] = [
    { code: 'clientWord', text: `“${result.name}” is for the client to say.`, who: 'client', record },
  ];
  return { ...base, state: said > 0 ? 'met' : 'unknown', missing: said > 0 ? [] : missing };
}

function moneyProgress(book: Book, result: MinimumResult, rows: readonly Evidence[], terms: Terms | null) {
  const record = { tab: 'minimumResults', id: result.id } as const;
  const threshold = result.threshold;
  if (!threshold)
    return {
      state: 'unknown' as const,
      missing: [{ code: 'noThreshold', text: `“${result.name}” has no amount yet.`, record }],
    };
  const evidence = rows.map((one) => countEvidence(book, one, threshold.currency, terms));
  const reached = money(
    evidence.reduce((sum, one) => sum + (one.counts?.minor ?? 0), 0),
    threshold.currency,
  );
  const met = minimumResultMet({ threshold: threshold.minor, amount: reached.minor });
  const open = evidence.filter((one) => ['noRate', 'noShare', 'noDay'].includes(one.why));
  const missing = open.map(({ evidence: one, why }): Reason => ({
    code: why,
    text: `${one.what}: ${OPEN_WORDS[why] ?? ''}`,
    record: { tab: 'evidence', id: one.id },
  }));
  const short = money(Math.max(0, threshold.minor - reached.minor), threshold.currency);
  const state: ResultState = met ? 'met' : open.length > 0 ? 'unknown' : 'notMet';
  return {
    state,
    reached,
    progress: threshold.minor > 0 ? reached.minor / threshold.minor : null,
    evidence,
    reasons: [
      {
        code: 'reached',
        text: `${formatMoney(reached, 'en')} of ${formatMoney(threshold, 'en')} for “${result.name}”.`,
        record,
      },
    ],
    missing,
    cure: met
      ? []
      : [
          {
            code: 'short',
            text: `${formatMoney(short, 'en')} more for “${result.name}”.`,
            record,
            due: terms?.termEnd ?? result.dueOn,
            who: 'both' as const,
          },
        ],
  };
}

const OPEN_WORDS: Readonly<Record<string, string>> = {
  noRate: 'no dated rate, so it is undetermined. Add the rate with its source.',
  noShare: 'the client has not said how much is ours.',
  noDay: 'the day it arose is missing.',
};

/** Whether and how much one piece of evidence counts: realised, inside the term, at the dated rate, as the client attributes it. */
export function countEvidence(
  book: Book,
  evidence: Evidence,
  currency: string,
  terms: Terms | null,
): CountedEvidence {
  const not = (why: CountedEvidence['why']): CountedEvidence => ({ evidence, counts: null, why });
  if (evidence.withdrawnOn !== null) return not('withdrawn');
  if (evidence.expected === 'expected') return not('expected');
  if (evidence.amount === null) return not('notMoney');
  if (evidence.on === null) return not('noDay');
  if (terms?.termEnd && evidence.on > terms.termEnd) return not('late');
  if (terms?.termStart && evidence.on < terms.termStart) return not('early');
  if (evidence.attribution === null) return not('noShare');
  const converted = convert(evidence.amount, currency, evidence.on, book.rates);
  if (converted.kind === 'undetermined') return not('noRate');
  return {
    evidence,
    counts: money(roundHalfUp(converted.money.minor * evidence.attribution), currency),
    why: 'counted',
  };
}

function goalProgress(result: MinimumResult, rows: readonly Evidence[]) {
  const record = { tab: 'minimumResults', id: result.id } as const;
  const latest = rows
    .filter((one) => one.level !== null)
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))[0];
  const level = latest?.level ?? result.levelNow;
  const needed = result.levelRequired ?? 0;
  if (level === null)
    return {
      state: 'unknown' as const,
      missing: [{ code: 'noLevel', text: `“${result.name}” has no level yet. Set it together.`, record }],
    };
  const words = `“${result.name}”: level ${sign(level)}, level ${sign(needed)} needed.`;
  return {
    state: level >= needed ? ('met' as const) : ('notMet' as const),
    progress: (level + 2) / Math.max(1, needed + 2),
    reasons: [{ code: 'level', text: words, record }],
    cure:
      level >= needed
        ? []
        : [
            {
              code: 'level',
              text: `Reach level ${sign(needed)} of “${result.name}”.`,
              record,
              who: 'both' as const,
            },
          ],
  };
}

const sign = (level: number): string => (level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0');

function evenPaceOf(result: MinimumResult, terms: Terms | null, today: Day): number | null {
  const from = terms?.termStart;
  const to = terms?.termEnd ?? result.dueOn;
  if (!from || !to || to <= from) return null;
  return Math.min(1, Math.max(0, daysBetween(from, today) / daysBetween(from, to)));
}

/** All minimum results together: either or all, learning and results. Unset wording stays unknown where the readings differ. */
export function combinedResult(progress: readonly ResultProgress[], terms: Terms | null): ResultState {
  const readings = (terms?.contract.combine ? [terms.contract.combine] : (['any', 'all'] as const)).map(
    (combine) => {
      const test = (name: 'results' | 'learning') =>
        combined(
          progress.filter((one) => (one.result.test ?? 'results') === name),
          combine,
        );
      const hasLearning = progress.some((one) => one.result.test === 'learning');
      const learning = terms?.contract.learning ?? null;
      if (!hasLearning || learning === 'resultsOnly') return test('results');
      if (learning === 'either') return either([test('results'), test('learning')]);
      if (learning === 'both') return both([test('results'), test('learning')]);
      const two = [either([test('results'), test('learning')]), both([test('results'), test('learning')])];
      return two[0] === two[1] ? (two[0] ?? 'unknown') : 'unknown';
    },
  );
  return readings.every((one) => one === readings[0]) ? (readings[0] ?? 'unknown') : 'unknown';
}

const combined = (list: readonly ResultProgress[], combine: 'any' | 'all'): ResultState =>
  combine === 'any' ? either(list.map((one) => one.state)) : both(list.map((one) => one.state));

const either = (states: readonly ResultState[]): ResultState =>
  states.includes('met') ? 'met' : states.length === 0 || states.includes('unknown') ? 'unknown' : 'notMet';

const both = (states: readonly ResultState[]): ResultState =>
  states.includes('notMet')
    ? 'notMet'
    : states.length === 0 || states.includes('unknown')
      ? 'unknown'
      : 'met';
