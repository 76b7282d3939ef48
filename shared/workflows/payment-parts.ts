import { add, allocate, subtract, zero, type Money } from '../base/money.ts';
import type { Payment } from '../model/guarantee/payments.ts';

/** What a row asks for, its tax included; null without an amount. */
export const askedFor = ({ net, tax }: Payment): Money | null =>
  net && add(net, tax?.currency === net.currency ? tax : zero(net.currency));

/** Whether a row is a part of the fee that is still to be paid. */
export const isOpen = (one: Payment): boolean =>
  (one.kind ?? 'fee') === 'fee' && one.paidOn === null && one.cancelledOn === null;

/** Net and tax of a part of what a row asks for, in its proportion. */
export function partOf(row: Payment, part: Money): Pick<Payment, 'net' | 'tax'> {
  if (!row.net || !row.tax || row.tax.minor === 0) return { net: part, tax: row.tax && zero(part.currency) };
  const [net = part, tax = zero(part.currency)] = allocate(part, [row.net.minor, row.tax.minor]);
  return { net, tax };
}

/** What is left of a row, so that both parts together are its net and its tax to the unit. */
export function restOf(row: Payment, came: Money): Pick<Payment, 'net' | 'tax'> {
  const { net, tax } = partOf(row, came);
  return {
    net: row.net && net && subtract(row.net, net),
    tax: row.tax && tax && subtract(row.tax, tax),
  };
}
