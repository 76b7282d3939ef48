import { money, roundHalfUp, type Money } from '../../base/money.ts';
import type { Instant } from '../../base/time.ts';
import { recordOf, settingsOf, type Book } from '../../model/book.ts';
import { clientWord } from '../who.ts';
import type { Figure } from '../explain.ts';
import { reserveFor } from '../finance/reserve.ts';
import { NO_RECORD } from '../guarantee/guarantee-cost.ts';
import { standing } from '../standing.ts';
import { inPracticeCurrency, portfolioSum } from '../portfolio.ts';
import { deliveryConfidence } from '../learning/delivery-confidence.ts';
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
  /** What of it lies with engagements you are less sure of than your own threshold; null where there is none. */
  readonly unsure: Figure | null;
}

/** What would go back or lapse over all open guarantees, and the reserve that suffices in 19 of 20 cases. */
export function underGuarantee(book: Book, now: Instant, record: TrackRecord): UnderGuarantee {
  const stakes = book.engagements
    .map(({ id }): AtStake => ({ engagement: id, amounts: standing(book, id, now).money.exposure }))
    .filter(({ amounts }) => amounts.length > 0);
  const { value: total, missing } = sumOf(book, stakes);
  const [only, ...others] = stakes;
  const unsure = stakes.filter(({ engagement }) => {
    const row = recordOf(book, 'engagements', engagement);
    return row && deliveryConfidence(book, row).state === 'notSureEnough';
  });
  return {
    total: {
      ...sumOf(book, stakes),
      formula: 'what would go back and what would lapse, over all open guarantees',
    },
    unsure:
      unsure.length === 0
        ? null
        : {
            ...sumOf(book, unsure),
            formula: 'the same, where you are less sure to deliver than your own threshold',
          },
    engagements: stakes.length,
    nothingOrAll: only && others.length === 0 ? total : null,
    reserve: reserveFigure(book, stakes, missing, record),
  };
}

function sumOf(book: Book, stakes: readonly AtStake[]): Omit<Figure, 'formula'> {
  const { total, missing } = portfolioSum(
    book,
    stakes.flatMap(({ amounts }) => amounts),
  );
  const inputs = stakes.flatMap(({ engagement, amounts }) =>
    amounts.map((value) => ({ label: clientWord(book, engagement), value })),
  );
  return { value: total, missing, inputs };
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
