import { formatNumber } from '../../base/amount.ts';
import type { Book } from '../../model/book.ts';
import { formatDay } from '../../base/day.ts';
import type { Evidence } from '../../model/guarantee/evidence.ts';
import type { MinimumResult } from '../../model/guarantee/minimum-results.ts';
import type { ProgressFound } from './result-found.ts';
import { minimumResultMet } from '../finance/threshold.ts';
import { againstTerm, isLive } from './result-evidence.ts';
import { EVIDENCE, RESULT } from './result-words.ts';
import type { Reason } from '../explain.ts';
import { latestDay } from '../guarantee/pause.ts';
import type { Terms } from '../guarantee/terms.ts';
import { clientWord, localeOf } from '../who.ts';

type Read = (
  book: Book,
  result: MinimumResult,
  rows: readonly Evidence[],
  terms: Terms | null,
) => ProgressFound;

const sign = (level: number): string => (level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0');

const recordOf = (result: MinimumResult) => ({ tab: 'minimumResults', id: result.id }) as const;

const LEVELS = {
  [-2]: 'levelMinus2',
  [-1]: 'levelMinus1',
  0: 'level0',
  1: 'levelPlus1',
  2: 'levelPlus2',
} as const;

/** What is read of a scale or a measure: the last row that counts, and the rows that would need a word more. */
interface Last {
  readonly one: Evidence | null;
  readonly missing: readonly Reason[];
}

/** Rows come earliest first. Only what is dated, inside the term, and said by the client, a third party or a named source counts. */
function lastOf(book: Book, result: MinimumResult, rows: readonly Evidence[], terms: Terms | null): Last {
  const live = rows.filter(isLive);
  const dated = live.filter((one) => againstTerm(book, one, result, terms) === 'inside');
  const open = (one: Evidence, words: string): Reason => ({
    code: 'notCounted',
    text: RESULT.open(one.what, words),
    record: { tab: 'evidence', id: one.id },
  });
  return {
    one: dated.filter((row) => saysWho(row, result)).at(-1) ?? null,
    missing: live.flatMap((row) => {
      if (row.on === null) return [open(row, EVIDENCE.notDated)];
      return saysWho(row, result) || !dated.includes(row) ? [] : [open(row, EVIDENCE.nobodyElse)];
    }),
  };
}

/** The client, a third party with a name, or a measurement whose source is named. */
const saysWho = (one: Evidence, result: MinimumResult): boolean =>
  one.source === 'clientWrote' ||
  one.source === 'clientSaid' ||
  (one.source === 'measured' && Boolean((one.saidBy ?? one.proof ?? result.readFrom)?.trim()));

/** A goal scale: met at the required level or above, by the last level that counts. */
export const goalProgress: Read = (book, result, rows, terms) => {
  const record = recordOf(result);
  const { one, missing } = lastOf(
    book,
    result,
    rows.filter((row) => row.level !== null),
    terms,
  );
  const needed = result.levelRequired ?? 0;
  if (!one || one.level === null) {
    const text = RESULT.noLevel(result.name);
    return { state: 'unknown', missing: [...missing, { code: 'noLevel', text, record, who: 'both' }] };
  }
  const { level } = one;
  const words = RESULT.level(result.name, sign(level), sign(needed));
  const met = level >= needed;
  const wanted = result[LEVELS[needed as keyof typeof LEVELS]];
  const cure = RESULT.reachLevel(result.name, sign(needed), wanted);
  return {
    state: met ? 'met' : 'notMet',
    level,
    progress: needed === -2 ? 1 : Math.max(0, (level + 2) / (needed + 2)),
    reasons: [{ code: 'level', text: words, record }],
    missing,
    cure: met ? [] : [{ code: 'level', text: cure, record, due: lastDay(result, terms), who: 'both' }],
  };
};

/** The client's own word: met only by a dated "yes" of theirs; the last word inside the term counts. */
export const statementProgress: Read = (book, result, rows, terms) => {
  const record = recordOf(result);
  const own = rows.filter(
    (one) =>
      isLive(one) &&
      one.answer !== null &&
      one.kind !== 'thirdParty' &&
      (one.source === 'clientWrote' || one.source === 'clientSaid') &&
      againstTerm(book, one, result, terms) === 'inside',
  );
  const last = own.at(-1);
  const who = clientWord(book, result.engagement);
  if (!last) {
    const text = RESULT.clientSays(result.name, who);
    return { state: 'unknown', missing: [{ code: 'clientWord', text, who: 'client', record }] };
  }
  const met = last.answer === 'yes';
  const day = last.on ? formatDay(last.on, localeOf(book), 'short') : '';
  return {
    state: met ? 'met' : 'notMet',
    progress: met ? 1 : null,
    reasons: [
      {
        code: 'said',
        text: RESULT.said(result.name, who, last.answer ?? '', day, last.words),
        record: { tab: 'evidence', id: last.id },
      },
    ],
  };
};

/** A measure from a baseline to a target; the last reading that counts, exactly at the target is enough. */
export const measureProgress: Read = (book, result, rows, terms) => {
  const record = recordOf(result);
  const { baseline, target } = result;
  const open = (code: string, text: string, more: readonly Reason[] = []): ProgressFound => ({
    state: 'unknown',
    missing: [...more, { code, text, record }],
  });
  if (baseline === null || target === null || baseline === target)
    return open('noMeasure', RESULT.noMeasure(result.name));
  const { one, missing } = lastOf(
    book,
    result,
    rows.filter((row) => row.reading !== null),
    terms,
  );
  const reading = one?.reading ?? null;
  if (reading === null) return open('noReading', RESULT.noReading(result.name), missing);
  const met =
    target > baseline
      ? minimumResultMet({ threshold: target, amount: reading })
      : minimumResultMet({ threshold: reading, amount: target });
  const show = (value: number) =>
    `${formatNumber(value, localeOf(book))}${result.unit ? ` ${result.unit}` : ''}`;
  const words = RESULT.reading(result.name, show(reading), show(baseline), show(target));
  const cure = RESULT.toTarget(result.name, show(target));
  return {
    state: met ? 'met' : 'notMet',
    level: reading,
    progress: Math.max(0, (reading - baseline) / (target - baseline)),
    reasons: [{ code: 'reading', text: words, record }],
    missing,
    cure: met ? [] : [{ code: 'reading', text: cure, record, due: lastDay(result, terms), who: 'both' }],
  };
};

/** The last day on which a result can still be reached. */
const lastDay = (result: MinimumResult, terms: Terms | null) =>
  latestDay([terms?.termEnd ?? null, result.dueOn]);
