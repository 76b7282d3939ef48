import { currencyExponent } from '../base/currency.ts';
import { money, roundHalfUp, type Money } from '../base/money.ts';
import type { Day } from '../base/time.ts';
import type { Rate } from '../model/rates.ts';

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

/**
 * Converts at the rate of that day: the latest one on or before it, straight or turned over; of two on one day the straight
 * one, then the one noted last. Without one: undetermined, not zero.
 */
export function convert(amount: Money, to: string, on: Day | null, rates: readonly Rate[]): Converted {
  if (amount.currency === to) return { kind: 'same', money: amount };
  const usable = rates
    .filter((rate) => on === null || rate.on <= on)
    .filter((rate) => rate.rate > 0 && isPair(rate, amount.currency, to))
    .sort(
      (a, b) =>
        b.on.localeCompare(a.on) ||
        Number(b.from === amount.currency) - Number(a.from === amount.currency) ||
        b.id.localeCompare(a.id),
    );
  const rate = usable[0];
  if (!rate)
    return {
      kind: 'undetermined',
      missing: `No rate from ${amount.currency} to ${to}${on ? ` for ${on}` : ''}. Add one with its source.`,
    };
  const factor = rate.from === amount.currency ? rate.rate : 1 / rate.rate;
  const minor = roundHalfUp(
    amount.minor * factor * 10 ** ((currencyExponent(to) ?? 2) - (currencyExponent(amount.currency) ?? 2)),
  );
  if (!Number.isSafeInteger(minor)) return { kind: 'undetermined', missing: tooLarge(to) };
  return {
    kind: 'converted',
    money: money(minor, to),
    rate: factor,
    on: rate.on,
    source: rate.source,
  };
}

const tooLarge = (currency: string): string =>
  `An amount in ${currency} that is too large to keep exactly: look at its rate.`;

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
  if (!Number.isSafeInteger(total)) missing.push(tooLarge(currency));
  return { total: missing.length > 0 ? null : money(total, currency), missing, used };
}
