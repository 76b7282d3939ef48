import {
  fractionOf,
  lesser,
  minus,
  NOTHING,
  orNothing,
  over,
  rounded,
  times,
  type Fraction,
} from '../../base/fraction.ts';

/** Fee, share and what was paid, net, in whole minor units of the fee's currency. */
export interface FeeAndPaid {
  readonly fee: number;
  /** The share that is paid back, 0–1. */
  readonly share: number;
  readonly paid: Fraction;
}

/** What is kept in any case: (1 − share) × fee. */
const keptOf = ({ fee, share }: FeeAndPaid): Fraction =>
  times(minus(fractionOf(1), fractionOf(share)), fractionOf(fee));

/** What goes back, net and not rounded yet: the lesser of paid and fee, less the part that is kept in any case; never below 0. */
const refundNet = (input: FeeAndPaid): Fraction =>
  orNothing(minus(lesser(input.paid, fractionOf(input.fee)), keptOf(input)));

/** What part that is of a whole: of all that was paid, or of what is left after undelivered sessions were returned. */
export const refundedPart = (input: FeeAndPaid, whole: Fraction): Fraction =>
  orNothing(whole).top === NOTHING.top ? NOTHING : over(refundNet(input), whole);

/** Net, in minor units: what of the kept part is still owed, rounded once; the rest of the unpaid fee lapses on a refund. */
export function refundSplit(input: FeeAndPaid): { owed: number; lapses: number } {
  const owed = rounded(orNothing(minus(keptOf(input), orNothing(input.paid))));
  const received = Math.min(rounded(orNothing(input.paid)), input.fee);
  return { owed, lapses: input.fee - received - owed };
}
