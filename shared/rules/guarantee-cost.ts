import { majorOf, money, roundHalfUp, scale, type Money } from '../base/money.ts';
import { rowsOf, type Book } from '../model/book.ts';
import type { Figure } from './explain.ts';
import { breakEvenProbability, expectedRefundCost, marginNeutralFee } from './finance/guarantee-economics.ts';
import { reserveFor } from './finance/reserve.ts';
import { contractInView } from './terms.ts';
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
  const share = contractInView(book, engagement)?.refundShare ?? pricing?.refundShare ?? null;
  const probability = pricing?.probability ?? record.cautious;
  const stake = fee && share !== null ? scale(fee, share) : null;
  const inputs: Figure['inputs'] = [
    { label: 'Fee', value: fee },
    { label: 'Refundable part', value: share, unit: 'share' },
    {
      label: 'Chance of keeping it',
      value: probability,
      unit: 'share',
      source: pricing?.probability ? 'typed' : 'lower tenth of your record',
    },
  ];
  const missing = [...(fee ? [] : ['Fee']), ...(share === null ? ['Refundable part'] : [])];
  const refundable = stake?.minor ?? 0;
  const neutral =
    fee && share !== null ? marginNeutralFee({ fee: fee.minor, probability, refundShare: share }) : null;
  const expected = stake ? expectedRefundCost({ probability, refundable }) : null;
  const figure = (minor: number | null, formula: string, used = inputs): Figure => ({
    value: minor === null || !fee ? null : money(roundHalfUp(minor), fee.currency),
    formula,
    inputs: used,
    missing,
  });
  return {
    atStake: figure(stake?.minor ?? null, 'fee × refundable part', inputs.slice(0, 2)),
    setAside: stake ? { none: money(0, stake.currency), all: stake } : null,
    expectedCost: figure(expected, '(1 − chance of keeping it) × refundable part'),
    breakEven: breakEvenFigure(fee, stake, pricing?.deliveryCost ?? null, { inputs, missing }),
    sameMargin: figure(neutral, 'fee ÷ (1 − (1 − chance) × refundable part)'),
    probability,
  };
}

/** The chance at which the guarantee costs all profit; needs the private cost of delivery in the fee's currency. */
function breakEvenFigure(
  fee: Money | null,
  stake: Money | null,
  cost: Money | null,
  { inputs, missing }: Pick<Figure, 'inputs' | 'missing'>,
): Figure<number> {
  const known = fee && stake && cost && cost.currency === fee.currency;
  return {
    value: known
      ? breakEvenProbability({ fee: majorOf(fee), refundable: majorOf(stake), cost: majorOf(cost) })
      : null,
    formula: '1 − (fee − own cost) ÷ refundable part',
    inputs: [...inputs.slice(0, 2), { label: 'Own cost of delivery', value: cost }],
    missing: [...missing, ...(cost ? [] : ['Own cost of delivery'])],
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
