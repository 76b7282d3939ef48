import { formatNumber, formatShare, moneyParts } from '../base/amount.ts';
import { formatDay } from '../base/day.ts';
import type { Money } from '../base/money.ts';
import type { Day } from '../base/time.ts';
import type { Run } from './run.ts';

/** A plain number in the document's locale, at most `decimals` places, with a true minus. */
export const numberText = (value: number, locale: string, decimals = 2): string =>
  formatNumber(value, locale, decimals);

/** An amount without its code: `24,000`, or `24,000.50` where cents are there; always whole minor units. */
export const figureOf = (money: Money, locale: string): string => moneyParts(money, locale).number;

/** An amount as a piece of a line, its ISO code small before the figure. */
export const moneyRun = (money: Money, locale: string): Run => ({
  kind: 'money',
  code: money.currency,
  figure: figureOf(money, locale),
});

/** A share as per cent: 0.22 is `22 %`, with a narrow space that does not break. */
export const percentText = (share: number, locale: string, decimals = 1): string =>
  formatShare(share, locale, decimals);

/**
 * A measured figure with its unit. Shares are 0 to 1 in the house; `asTyped` says that a pair of figures under the
 * unit `%` was typed as per cent (22, not 0.22).
 */
export function measured(value: number, unit: string | null, locale: string, asTyped = false): string {
  if (unit?.trim() === '%') return percentText(asTyped ? value / 100 : value, locale);
  return unit ? `${numberText(value, locale, 4)}\u00a0${unit}` : numberText(value, locale, 4);
}

/** Whether figures under `%` were typed as per cent: one of them is beyond 1, that is beyond 100 %. */
export const typedAsPercent = (...values: readonly (number | null)[]): boolean =>
  values.some((value) => value !== null && Math.abs(value) > 1);

const unbroken = (text: string): string => text.replace(/ /g, '\u00a0');

/** A day in full that does not break: `31 May 2027`, `31. Mai 2027`. */
export const dayText = (day: Day, locale: string): string => unbroken(formatDay(day, locale, 'full'));

/** A day of a near future without its year: `2 Nov`, `2. Nov.`. */
export const shortDayText = (day: Day, locale: string): string => unbroken(formatDay(day, locale, 'short'));

/** `6.2`, one decimal: how many times the value covers the cost. A whole number stays whole. */
export const ratioText = (ratio: number, locale: string): string => formatNumber(ratio, locale, 1);
