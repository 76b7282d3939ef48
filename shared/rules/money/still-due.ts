import { add, allocate, zero, type Money } from '../../base/money.ts';
import type { RefundDue } from './refund.ts';

/** What is still to go back for one payment. */
export interface StillDue {
  readonly payment: string;
  readonly net: Money;
  /** Null where none goes back with it, or while it is not decided whether it does. */
  readonly tax: Money | null;
}

/** What is still to go back, payment by payment, as the working has it. */
export const stillDue = ({ lines, taxRule }: RefundDue): StillDue[] =>
  lines.flatMap(({ payment, remaining: { net, tax } }) => {
    const whole = add(net, tax);
    if (whole.minor === 0) return [];
    return [tax.minor === 0 || taxRule === null ? { payment, net: whole, tax: null } : { payment, net, tax }];
  });

const wholeOf = ({ net, tax }: StillDue): Money => add(net, tax ?? zero(net.currency));

/** What the refund form proposes: all that remains, in the first of the currencies. */
export function proposedRefund(parts: readonly StillDue[]): Money | null {
  const currency = parts[0]?.net.currency;
  if (currency === undefined) return null;
  return parts
    .filter(({ net }) => net.currency === currency)
    .map(wholeOf)
    .reduce(add);
}

/** An amount that went back, shared out over the payments it returns without losing a unit, each with its tax in proportion. */
export function sharedRefund(parts: readonly StillDue[], amount: Money | null): StillDue[] {
  const own = parts.filter(({ net }) => net.currency === amount?.currency);
  if (amount === null || own.length === 0) return [];
  const amounts = allocate(
    amount,
    own.map((one) => wholeOf(one).minor),
  );
  return own.flatMap(({ payment, net, tax }, n) => {
    const part = amounts[n] ?? zero(net.currency);
    if (part.minor === 0) return [];
    const [partNet = part, partTax = null] = tax ? allocate(part, [net.minor, tax.minor]) : [];
    return [{ payment, net: partNet, tax: partTax }];
  });
}
