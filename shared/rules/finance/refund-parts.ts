import { roundHalfUp } from '../../base/money.ts';

/** What goes back of one payment, in whole minor units. */
export interface RefundParts {
  readonly net: number;
  /** share × tax; whether it goes back is the contract’s word. */
  readonly tax: number;
}

/** The share of a payment that goes back: share × net and share × tax, each rounded once, half away from zero (domain 0.4). */
export const refundParts = (input: { share: number; net: number; tax: number }): RefundParts => ({
  net: roundHalfUp(input.net * input.share),
  tax: roundHalfUp(input.tax * input.share),
});
