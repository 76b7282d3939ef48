import type { Money } from '../base/money.ts';
import type { RefundDue } from './refund.ts';

/** What is still to go back for one payment. */
export interface StillDue {
  readonly payment: string;
  readonly net: Money;
  /** Null where none goes back with it. */
  readonly tax: Money | null;
}

/** What is still to go back, payment by payment, as the working has it. */
export const stillDue = ({ lines }: RefundDue): StillDue[] =>
  lines.flatMap(({ payment, refund, refunded, refundNet, refundTax }) =>
    refund && refund.minor > refunded.minor
      ? [{ payment, net: refundNet, tax: refund.minor > refundNet.minor ? refundTax : null }]
      : [],
  );
