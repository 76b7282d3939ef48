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

/** What goes back, net and not rounded yet: the lesser of paid and fee, less the part that is kept in any case; never below 0. */
export const refundNet = ({ fee, share, paid }: FeeAndPaid): Fraction => {
  const [whole, kept] = [fractionOf(fee), times(minus(fractionOf(1), fractionOf(share)), fractionOf(fee))];
  return orNothing(minus(lesser(paid, whole), kept));
};

/** What part of each payment that is: of `gross`, all that was paid before undelivered sessions were returned. */
export const refundedPart = (input: FeeAndPaid, gross: Fraction): Fraction =>
  gross.top === NOTHING.top ? NOTHING : over(refundNet(input), gross);

/** Net, in minor units: what is kept in any case, what of it is still owed, and what of the fee lapses on a refund. Nothing is lost between them. */
export function refundSplit({ fee, share, paid }: FeeAndPaid): {
  kept: number;
  owed: number;
  lapses: number;
} {
  const kept = fee - rounded(times(fractionOf(share), fractionOf(fee)));
  const received = Math.min(rounded(orNothing(paid)), fee);
  return { kept, owed: Math.max(0, kept - received), lapses: fee - Math.max(kept, received) };
}

/** What part of an amount is, rounded once. */
export const partOf = (part: Fraction, minor: number): number => rounded(times(part, fractionOf(minor)));
