import { majorOf, money, roundHalfUp, scale, type Money } from '../base/money.ts';
import { rowsOf, type Book } from '../model/book.ts';
import type { Figure } from './explain.ts';
import { breakEvenProbability, expectedRefundCost, marginNeutralFee } from './finance/guarantee-economics.ts';
import { reserveFor } from './finance/reserve.ts';
import type { TrackRecord } from './track-record.ts';

/** The private panel: what the guarantee costs. Delivery cost is known here and nowhere in a price. */
export interface GuaranteeCost {
  readonly atStake: Figure;
  /** One engagement pays nothing or all: both numbers, never the mean. */
  readonly setAside: { readonly none: Money; readonly all: Money } | null;
  readonly expectedCost: Figure;
  readonly breakEven: Figure<number>;
  readonly sameMargin: Figure;
  readonly probability: number;
}

/** Works out the panel for a fee. p is the lower quantile of the record unless typed; it is said. */
export function guaranteeCost(
  book: Book,
  engagement: string,
  fee: Money | null,
  record: TrackRecord,
): GuaranteeCost {
  const pricing = rowsOf(book, 'pricings', engagement)[0] ?? null;
  const share = rowsOf(book, 'contracts', engagement).at(-1)?.refundShare ?? pricing?.refundShare ?? null;
  const probability = pricing?.probability ?? record.cautious;
  const stake = fee && share !== null ? scale(fee, share) : null;
  const cost = pricing?.deliveryCost ?? null;
  const base = [
    { label: 'Fee', value: fee },
    { label: 'Refundable part', value: share, unit: 'share' as const },
    {
      label: 'Chance of keeping it',
      value: probability,
      unit: 'share' as const,
      source: pricing?.probability ? 'typed' : 'lower tenth of your record',
    },
  ];
  const gaps = [...(fee ? [] : ['Fee']), ...(share === null ? ['Refundable part'] : [])];
  const known = fee && stake && share !== null;
  const neutral = known ? marginNeutralFee({ fee: fee.minor, probability, refundShare: share }) : null;
  return {
    atStake: { value: stake, formula: 'fee × refundable part', inputs: base.slice(0, 2), missing: gaps },
    setAside: stake ? { none: money(0, stake.currency), all: stake } : null,
    expectedCost: {
      value: stake
        ? money(roundHalfUp(expectedRefundCost({ probability, refundable: stake.minor })), stake.currency)
        : null,
      formula: '(1 − chance of keeping it) × refundable part',
      inputs: base,
      missing: gaps,
    },
    breakEven: {
      value:
        known && cost && cost.currency === fee.currency
          ? breakEvenProbability({ fee: majorOf(fee), refundable: majorOf(stake), cost: majorOf(cost) })
          : null,
      formula: '1 − (fee − own cost) ÷ refundable part',
      inputs: [...base.slice(0, 2), { label: 'Own cost of delivery', value: cost }],
      missing: [...gaps, ...(cost ? [] : ['Own cost of delivery'])],
    },
    sameMargin: {
      value: neutral !== null && fee ? money(roundHalfUp(neutral), fee.currency) : null,
      formula: 'fee ÷ (1 − (1 − chance) × refundable part)',
      inputs: base,
      missing: gaps,
    },
    probability,
  };
}

/** One guaranteed engagement of the portfolio. */
export interface AtStake {
  readonly engagement: string;
  readonly amount: Money;
  readonly probability: number;
}

/** What to set aside over a portfolio in one currency: enough in 19 of 20 cases, beside the most. */
export function portfolioReserve(stakes: readonly AtStake[], currency: string) {
  const reserve = reserveFor(
    stakes.map((one) => ({ refundable: one.amount.minor, probability: one.probability })),
  );
  return {
    amount: money(reserve.amount, currency),
    most: money(reserve.most, currency),
    mean: money(roundHalfUp(reserve.mean), currency),
    level: reserve.level,
  };
}
