import { money, roundHalfUp, type Money } from '../../base/money.ts';
import type { Instant } from '../../base/time.ts';
import { settingsOf, type Book } from '../../model/book.ts';
import { clientWord } from '../who.ts';
import type { Figure } from '../explain.ts';
import { reserveFor } from '../finance/reserve.ts';
import { NO_RECORD } from '../guarantee/guarantee-cost.ts';
import { standing } from '../standing.ts';
import { inPracticeCurrency, portfolioSum } from '../portfolio.ts';
import type { TrackRecord } from '../learning/track-record.ts';

/** What one engagement adds to what is under guarantee. */
interface AtStake {
  readonly engagement: string;
  readonly amounts: readonly Money[];
}

/** Money under guarantee over the practice, and what to set aside for it. */
export interface UnderGuarantee {
  readonly total: Figure;
  readonly engagements: number;
  /** One engagement pays nothing or all of it; null where there are more, or none. */
  readonly nothingOrAll: Money | null;
  readonly reserve: Figure;
}

/** What would go back or lapse over all open guarantees, and the reserve that suffices in 19 of 20 cases. */
export function underGuarantee(book: Book, now: Instant, record: TrackRecord): UnderGuarantee {
  const stakes = book.engagements
    .map(({ id }): AtStake => ({ engagement: id, amounts: standing(book, id, now).money.exposure }))
    .filter(({ amounts }) => amounts.length > 0);
  const all = stakes.flatMap(({ amounts }) => amounts);
  const { total, missing } = portfolioSum(book, all);
  const [only, ...others] = stakes;
  return {
    total: {
      value: total,
      formula: 'what would go back and what would lapse, over all open guarantees',
      missing,
      inputs: stakes.flatMap(({ engagement, amounts }) =>
        amounts.map((value) => ({ label: clientWord(book, engagement), value })),
      ),
    },
    engagements: stakes.length,
    nothingOrAll: only && others.length === 0 ? total : null,
    reserve: reserveFigure(book, stakes, missing, record),
  };
}

function reserveFigure(
  book: Book,
  stakes: readonly AtStake[],
  missing: readonly string[],
  { chance }: TrackRecord,
): Figure {
  const currency = settingsOf(book).currency ?? 'EUR';
  const exposures = stakes.map(({ amounts }) => ({
    refundable: amounts.reduce((sum, one) => sum + (inPracticeCurrency(book, one)?.minor ?? 0), 0),
    probability: chance?.cautious ?? 0,
  }));
  const { amount, most, mean } = reserveFor(exposures);
  const unknown = chance === null && stakes.length > 0;
  return {
    value: missing.length > 0 || unknown ? null : money(amount, currency),
    formula: 'suffices in 19 of 20 cases; engagements independent, each pays nothing or all',
    missing: [...missing, ...(unknown ? [NO_RECORD] : [])],
    inputs: [
      { label: 'The most', value: money(most, currency) },
      { label: 'On average', value: chance ? money(roundHalfUp(mean), currency) : null },
      { label: 'Chance of keeping a fee', value: chance?.cautious ?? null, unit: 'share' },
    ],
  };
}
