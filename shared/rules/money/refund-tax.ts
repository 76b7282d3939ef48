import { dayAt } from '../../base/moment.ts';
import type { Instant } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Contract } from '../../model/guarantee/contracts.ts';
import type { Payment } from '../../model/guarantee/payments.ts';
import { paymentsOf, type PaidFee } from './refund-fee.ts';
import { zoneOf } from '../guarantee/terms.ts';

/** How tax goes along with a refund. */
export interface TaxReading {
  /** What the contract says, or the decision on the claim where it says nothing; null: not decided. */
  readonly rule: Contract['taxRule'];
  /** Whether there is a tax at all: the contract names a rate, or a fee row has tax. */
  readonly applies: boolean;
  /** The rate to reckon a blank tax with, for the larger of two numbers. */
  readonly likelyRate: number;
}

/** Reads the tax rule and whether tax applies. */
export function taxReading(
  book: Book,
  engagement: string,
  contract: Contract | null,
  now: Instant,
): TaxReading {
  const today = dayAt(now, zoneOf(book, engagement));
  const rates = paymentsOf(book, engagement, 'fee', today).map(rateOf);
  const likelyRate = contract?.taxRate ?? Math.max(0, ...rates);
  const [told] = rowsOf(book, 'decisions', engagement)
    .filter((one) => one.taxRule !== null && one.on <= today && one.taxToldOn !== null)
    .sort((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id));
  return {
    rule: contract?.taxRule ?? told?.taxRule ?? null,
    applies: likelyRate > 0,
    likelyRate,
  };
}

const rateOf = ({ net, tax }: Payment): number =>
  net && tax && net.minor > 0 && tax.currency === net.currency ? tax.minor / net.minor : 0;

/** The tax that goes along with a payment, in minor units: the least and the most it can be. */
export function taxAlong(
  { net, tax }: PaidFee,
  { rule, applies, likelyRate }: TaxReading,
): { least: number; most: number } {
  const known = tax === null ? null : Math.max(0, tax.minor);
  const most = known ?? (applies ? Math.round(net.minor * likelyRate) : 0);
  if (rule === 'notReturned') return { least: 0, most: 0 };
  return { least: rule === null ? 0 : (known ?? 0), most };
}

/** The tax of what was returned for undelivered sessions, in minor units: it no longer goes along. */
export const taxReturned = (
  rows: readonly Payment[],
  { rule, applies, likelyRate }: TaxReading,
): { least: number; most: number } =>
  rows.reduce(
    (sum, { net, tax }) => {
      const known = tax === null ? null : Math.abs(tax.minor);
      const likely =
        applies && rule !== 'notReturned' ? Math.round(Math.abs(net?.minor ?? 0) * likelyRate) : 0;
      return { least: sum.least + (known ?? 0), most: sum.most + (known ?? likely) };
    },
    { least: 0, most: 0 },
  );

/** Whether the tax of a row is blank although tax applies to it. */
export const isTaxBlank = ({ net, tax }: Payment, { applies, rule }: TaxReading): boolean =>
  applies && tax === null && net !== null && net.minor > 0 && rule !== 'notReturned';
