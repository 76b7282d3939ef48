import { currencyExponent } from '../../base/currency.ts';
import { addDays } from '../../base/day.ts';
import { fractionOf, over, times, type Fraction } from '../../base/fraction.ts';
import { money, roundHalfUp, type Money } from '../../base/money.ts';
import type { Day } from '../../base/time.ts';
import type { Rate } from '../../model/rates.ts';
import { VALUE } from './value-words.ts';

/** An amount in another currency with the dated rate used, or why it stays undetermined. */
export type Converted =
  | { readonly kind: 'same'; readonly money: Money }
  | {
      readonly kind: 'converted';
      readonly money: Money;
      readonly rate: number;
      readonly on: Day;
      readonly source: string | null;
    }
  | { readonly kind: 'undetermined'; readonly missing: string };

/** How many days a rate may be older than the day it is used for, where money is owed or a result is judged by it. */
export const RATE_DAYS = 7;

/** A rate as it is used: which row, and what one unit comes to. */
interface UsedRate {
  readonly row: Rate;
  readonly isTurned: boolean;
}

/**
 * The rate of a day: the latest one on or before it, straight or turned over; of two on one day the straight one, then the
 * one noted last. `within` says how many days it may be older; null where there is none.
 */
function rateAt(
  [from, to]: readonly [string, string],
  on: Day | null,
  rates: readonly Rate[],
  within: number | null = null,
): UsedRate | null {
  const oldest = on === null || within === null ? null : addDays(on, -within);
  const [row] = rates
    .filter((rate) => (on === null || rate.on <= on) && (oldest === null || rate.on >= oldest))
    .filter((rate) => rate.rate > 0 && isPair(rate, from, to))
    .sort(
      (a, b) =>
        b.on.localeCompare(a.on) ||
        Number(b.from === from) - Number(a.from === from) ||
        b.id.localeCompare(a.id),
    );
  return row ? { row, isTurned: row.from !== from } : null;
}

/** What a minor unit of one currency is in minor units of another on a day, exactly; null without a rate of the week before it. */
export function exactRate(from: string, to: string, on: Day | null, rates: readonly Rate[]): Fraction | null {
  if (from === to) return fractionOf(1);
  const used = rateAt([from, to], on, rates, RATE_DAYS);
  if (!used) return null;
  const rate = fractionOf(used.row.rate);
  const units = fractionOf(10 ** (exponentOf(to) - exponentOf(from)));
  return used.isTurned ? over(units, rate) : times(units, rate);
}

const exponentOf = (currency: string): number => currencyExponent(currency) ?? 2;

/** Converts at the rate of that day. Without one, or with an older one than `within` days: undetermined, not zero. */
export function convert(
  amount: Money,
  to: string,
  on: Day | null,
  rates: readonly Rate[],
  within: number | null = null,
): Converted {
  if (amount.currency === to) return { kind: 'same', money: amount };
  const used = rateAt([amount.currency, to], on, rates, within);
  if (!used)
    return {
      kind: 'undetermined',
      missing: VALUE.noRate(amount.currency, to, on),
    };
  const { row, isTurned } = used;
  const factor = isTurned ? 1 / row.rate : row.rate;
  const minor = roundHalfUp(amount.minor * factor * 10 ** (exponentOf(to) - exponentOf(amount.currency)));
  if (!Number.isSafeInteger(minor)) return { kind: 'undetermined', missing: VALUE.tooLarge(to) };
  return { kind: 'converted', money: money(minor, to), rate: factor, on: row.on, source: row.source };
}

const isPair = (rate: Rate, from: string, to: string): boolean =>
  (rate.from === from && rate.to === to) || (rate.from === to && rate.to === from);

/** A sum over currencies, or what is missing for it. */
export function sumIn(
  amounts: readonly { readonly amount: Money; readonly on: Day | null }[],
  currency: string,
  rates: readonly Rate[],
): {
  readonly total: Money | null;
  readonly missing: readonly string[];
  readonly used: readonly Converted[];
} {
  const used = amounts.map(({ amount, on }) => convert(amount, currency, on, rates));
  const missing = [...new Set(used.flatMap((one) => (one.kind === 'undetermined' ? [one.missing] : [])))];
  const total = used.reduce((sum, one) => (one.kind === 'undetermined' ? sum : sum + one.money.minor), 0);
  if (!Number.isSafeInteger(total)) missing.push(VALUE.tooLarge(currency));
  return { total: missing.length > 0 ? null : money(total, currency), missing, used };
}
