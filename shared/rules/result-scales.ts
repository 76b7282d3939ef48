import { formatNumber } from '../base/amount.ts';
import type { Book } from '../model/book.ts';
import type { Evidence } from '../model/evidence.ts';
import type { MinimumResult } from '../model/minimum-results.ts';
import type { ProgressFound } from './minimum-results.ts';
import { againstTerm, isLive } from './result-evidence.ts';
import type { Terms } from './terms.ts';
import { clientWord, localeOf } from './who.ts';

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

/** A goal scale: met at the required level or above. Rows come earliest first, so the last one inside the term counts. */
export const goalProgress: Read = (book, result, rows, terms) => {
  const record = recordOf(result);
  const inside = rows.filter((one) => isLive(one) && one.level !== null && isInside(book, one, terms));
  const level = inside.at(-1)?.level ?? result.levelNow;
  const needed = result.levelRequired ?? 0;
  if (level === null)
    return {
      state: 'unknown',
      missing: [
        { code: 'noLevel', text: `“${result.name}” has no level yet. Set it together.`, record, who: 'both' },
      ],
    };
  const words = `“${result.name}”: level ${sign(level)}, level ${sign(needed)} needed.`;
  const met = level >= needed;
  const wanted = result[LEVELS[needed as keyof typeof LEVELS]];
  return {
    state: met ? 'met' : 'notMet',
    level,
    progress: needed === -2 ? 1 : Math.max(0, (level + 2) / (needed + 2)),
    reasons: [{ code: 'level', text: words, record }],
    cure: met
      ? []
      : [
          {
            code: 'level',
            text: `Reach level ${sign(needed)} of “${result.name}”${wanted ? `: ${wanted}` : ''}.`,
            record,
            due: terms?.termEnd ?? result.dueOn,
            who: 'both',
          },
        ],
  };
};

/** The client's own word, or that of others they pass on; ours is none. */
export const statementProgress: Read = (book, result, rows, terms) => {
  const record = recordOf(result);
  const said = rows.filter(
    (one) =>
      isLive(one) &&
      one.source !== 'providerImpression' &&
      one.source !== null &&
      (one.kind === 'fact' || one.kind === 'thirdParty') &&
      isInside(book, one, terms),
  );
  const last = said.at(-1);
  if (!last)
    return {
      state: 'unknown',
      missing: [
        {
          code: 'clientWord',
          text: `“${result.name}” is for ${clientWord(book, result.engagement)} to say.`,
          who: 'client',
          record,
        },
      ],
    };
  return {
    state: 'met',
    progress: 1,
    reasons: [
      {
        code: 'said',
        text: `“${result.name}”: ${last.words ?? last.what}${last.saidBy ? ` (${last.saidBy})` : ''}.`,
        record: { tab: 'evidence', id: last.id },
      },
    ],
  };
};

/** A measure from a baseline to a target; the last reading inside the term counts, exactly at the target is enough. */
export const measureProgress: Read = (book, result, rows, terms) => {
  const record = recordOf(result);
  const { baseline, target } = result;
  const open = (code: string, text: string): ProgressFound => ({
    state: 'unknown',
    missing: [{ code, text, record }],
  });
  if (baseline === null || target === null || baseline === target)
    return open('noMeasure', `“${result.name}” does not say from where to where.`);
  const inside = rows.filter((one) => isLive(one) && one.reading !== null && isInside(book, one, terms));
  const reading = inside.at(-1)?.reading ?? null;
  if (reading === null) return open('noReading', `“${result.name}” has no reading yet.`);
  const met = target > baseline ? reading >= target : reading <= target;
  const show = (value: number) =>
    `${formatNumber(value, localeOf(book))}${result.unit ? ` ${result.unit}` : ''}`;
  return {
    state: met ? 'met' : 'notMet',
    level: reading,
    progress: Math.max(0, (reading - baseline) / (target - baseline)),
    reasons: [
      {
        code: 'reading',
        text: `“${result.name}”: ${show(reading)} now, from ${show(baseline)} to ${show(target)}.`,
        record,
      },
    ],
    cure: met
      ? []
      : [
          {
            code: 'reading',
            text: `“${result.name}” to ${show(target)}.`,
            record,
            due: terms?.termEnd ?? result.dueOn,
            who: 'both',
          },
        ],
  };
};

/** Evidence without a day is taken as it is: a level or a word is set at the time it is noted. */
const isInside = (book: Book, one: Evidence, terms: Terms | null): boolean => {
  const when = againstTerm(book, one, terms);
  return when === 'inside' || when === 'noDay';
};
