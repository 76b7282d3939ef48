import { roundHalfUp } from '../../base/money.ts';

/** What a fee is made of, in whole minor units. Effort and cost of delivery are not among it. */
export interface FeeInput {
  /** Conservative value a year of the option. */
  readonly value: number;
  /** Share of that value, 0 to 1. */
  readonly share: number;
  readonly floor: number | null;
  readonly ceiling: number | null;
  /** The least return the client wants: 5 is 5 : 1. */
  readonly minimumReturn: number | null;
  /** Economic value over the next best alternative. */
  readonly alternative: number | null;
  /** Round to multiples of this; null or 0 for the minor unit. */
  readonly rounding: number | null;
}

export type FeeBound = 'share' | 'floor' | 'ceiling' | 'minimumReturn' | 'alternative';

/** A fee with the bound that held, or none and by how much floor and cap miss each other. */
export type FeeAnswer =
  | {
      readonly kind: 'fee';
      readonly fee: number;
      readonly bound: FeeBound;
      readonly unrounded: number;
      readonly cap: number | null;
    }
  | {
      readonly kind: 'noFee';
      readonly floor: number;
      readonly cap: number;
      readonly capBound: FeeBound;
      readonly short: number;
    };

/**
 * Share of the value, kept between floor and cap, rounded last and never above the cap. No floor is a floor of nothing, so a
 * cap below nothing (the alternative is better) leaves no fee either.
 */
export function boundedFee(input: FeeInput): FeeAnswer {
  const cap = capOf(input);
  const floor = input.floor ?? 0;
  if (cap && floor > cap.amount)
    return { kind: 'noFee', floor, cap: cap.amount, capBound: cap.bound, short: floor - cap.amount };
  const wanted = Math.max(0, input.share * input.value);
  const over = cap !== null && wanted > cap.amount;
  const under = !over && wanted < floor;
  const unrounded = over ? cap.amount : under ? floor : wanted;
  const fee = roundWithin(unrounded, input.rounding, floor, cap?.amount ?? null);
  const bound = over ? cap.bound : under ? 'floor' : 'share';
  return { kind: 'fee', fee, bound, unrounded, cap: cap?.amount ?? null };
}

/** The least of the caps that are set, in whole units; the noise of a division does not cost one. */
function capOf(input: FeeInput): { amount: number; bound: FeeBound } | null {
  const { minimumReturn } = input;
  const caps: [FeeBound, number | null][] = [
    ['ceiling', input.ceiling],
    ['minimumReturn', minimumReturn !== null && minimumReturn > 0 ? input.value / minimumReturn : null],
    ['alternative', input.alternative],
  ];
  return caps
    .flatMap(([bound, amount]) =>
      amount === null ? [] : [{ bound, amount: Math.floor(amount + Math.abs(amount) * 1e-15) }],
    )
    .reduce<{ amount: number; bound: FeeBound } | null>(
      (least, one) => (least && least.amount <= one.amount ? least : one),
      null,
    );
}

/**
 * To the nearest step; to the next one down or up where the nearest passes the cap or the floor. Where no step lies between
 * them, or the nearest is nothing, to the minor unit.
 */
function roundWithin(amount: number, rounding: number | null, floor: number, cap: number | null): number {
  const fits = (fee: number) => fee >= floor && (cap === null || fee <= cap);
  const step = rounding && rounding > 0 ? rounding : 1;
  const steps = amount / step;
  const nearest = roundHalfUp(steps);
  const choices = nearest > 0 ? [nearest, Math.floor(steps), Math.ceil(steps)] : [];
  return choices.map((one) => one * step).find(fits) ?? Math.max(roundHalfUp(amount), Math.ceil(floor));
}
