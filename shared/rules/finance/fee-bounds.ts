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

/** Share of the value, kept between floor and cap, rounded last and never above the cap. */
export function boundedFee(input: FeeInput): FeeAnswer {
  const cap = capOf(input);
  const floor = input.floor ?? 0;
  if (cap && floor > cap.amount)
    return { kind: 'noFee', floor, cap: cap.amount, capBound: cap.bound, short: floor - cap.amount };
  const wanted = input.share * input.value;
  const over = cap !== null && wanted > cap.amount;
  const under = !over && wanted < floor;
  const unrounded = over ? cap.amount : under ? floor : wanted;
  const fee = roundWithin(unrounded, input.rounding, floor, cap?.amount ?? null);
  const bound = over ? cap.bound : under ? 'floor' : 'share';
  return { kind: 'fee', fee, bound, unrounded, cap: cap?.amount ?? null };
}

function capOf(input: FeeInput): { amount: number; bound: FeeBound } | null {
  const byReturn = input.minimumReturn ? input.value / input.minimumReturn : null;
  const caps: [FeeBound, number | null][] = [
    ['ceiling', input.ceiling],
    ['minimumReturn', byReturn],
    ['alternative', input.alternative],
  ];
  return caps
    .flatMap(([bound, amount]) =>
      amount === null ? [] : [{ bound, amount: Math.max(0, Math.floor(amount)) }],
    )
    .reduce<{ amount: number; bound: FeeBound } | null>(
      (least, one) => (least && least.amount <= one.amount ? least : one),
      null,
    );
}

/** To the nearest step; down where that would pass the cap, up where it would pass below the floor and room is left. */
function roundWithin(amount: number, rounding: number | null, floor: number, cap: number | null): number {
  const step = rounding && rounding > 0 ? rounding : 1;
  let fee = Math.round(amount / step) * step;
  if (fee < floor) fee = Math.ceil(floor / step) * step;
  if (cap !== null && fee > cap) fee = Math.floor(cap / step) * step;
  return fee < floor ? floor : fee;
}
