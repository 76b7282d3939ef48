import { majorOf, money, roundHalfUp, scale, type Money } from '../../base/money.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Figure } from '../explain.ts';
import {
  breakEvenProbability,
  expectedRefundCost,
  marginNeutralFee,
} from '../finance/guarantee-economics.ts';
import { refundShareOf } from '../money/refund.ts';
import { contractInView } from './terms.ts';
import type { TrackRecord } from '../learning/track-record.ts';

/** The private panel: what the guarantee costs. Delivery cost is known here and nowhere in a price. */
export interface GuaranteeCost {
  readonly atStake: Figure;
  /** One engagement pays nothing or all: both numbers, never the mean. */
  readonly setAside: { readonly none: Money; readonly all: Money } | null;
  /** What refunds cost on average, and with the cautious chance; unknown while no guarantee has closed. */
  readonly average: Figure;
  readonly cautious: Figure;
  readonly breakEven: Figure<number>;
  readonly sameMargin: Figure;
}

/** Works out the panel for a fee. A chance that was typed is used and said; else it is that of the record. */
export function guaranteeCost(
  book: Book,
  engagement: string,
  fee: Money | null,
  { chance }: TrackRecord,
): GuaranteeCost {
  const pricing = rowsOf(book, 'pricings', engagement)[0] ?? null;
  const share = refundShareOf(contractInView(book, engagement)) ?? pricing?.refundShare ?? null;
  const typed = pricing?.probability ?? null;
  const stake = fee && share !== null ? scale(fee, share) : null;
  const inputs: Figure['inputs'] = [
    { label: 'Fee', value: fee },
    { label: 'Refundable part', value: share, unit: 'share' },
  ];
  const missing = [...(fee ? [] : ['Fee']), ...(share === null ? ['Refundable part'] : [])];
  const figure = (formula: string, p: number | null, source: string, value: (p: number) => number | null) =>
    chanceFigure({ formula, inputs, missing, currency: fee?.currency ?? null }, p, source, value);
  const costs = (p: number) => stake && expectedRefundCost({ probability: p, refundable: stake.minor });
  const formula = '(1 − chance of keeping it) × refundable part';
  const source = typed === null ? null : 'typed';
  return {
    atStake: { value: stake, formula: 'fee × refundable part', inputs, missing },
    setAside: stake ? { none: money(0, stake.currency), all: stake } : null,
    average: figure(formula, typed ?? chance?.mean ?? null, source ?? 'mean of your record', costs),
    cautious: figure(formula, chance?.cautious ?? null, 'lower tenth of your record', costs),
    breakEven: breakEvenFigure(fee, stake, pricing?.deliveryCost ?? null, { inputs, missing }),
    sameMargin: figure(
      'fee ÷ (1 − (1 − chance) × refundable part)',
      typed ?? chance?.cautious ?? null,
      source ?? 'lower tenth of your record',
      (p) =>
        fee && share !== null
          ? marginNeutralFee({ fee: fee.minor, probability: p, refundShare: share })
          : null,
    ),
  };
}

/** A figure that needs the chance of keeping the fee: none without a record. */
function chanceFigure(
  { formula, inputs, missing, currency }: Omit<Figure, 'value'> & { readonly currency: string | null },
  p: number | null,
  source: string,
  valueOf: (p: number) => number | null,
): Figure {
  const value = p === null ? null : valueOf(p);
  return {
    value: value === null || currency === null ? null : money(roundHalfUp(value), currency),
    formula,
    inputs: [...inputs, { label: 'Chance of keeping it', value: p, unit: 'share', source }],
    missing: [...missing, ...(p === null ? [NO_RECORD] : [])],
  };
}

/** Why there is no chance to reckon with. */
export const NO_RECORD = 'A guarantee that has closed: there is no record yet';

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
    inputs: [...inputs, { label: 'Own cost of delivery', value: cost }],
    missing: [...missing, ...(cost ? [] : ['Own cost of delivery'])],
  };
}
