import { formatNumber, formatShare } from '../../base/amount.ts';
import { currencyExponent } from '../../base/currency.ts';
import { majorOf } from '../../base/money.ts';
import type { Driver } from '../../model/value/drivers.ts';
import { differenceOf } from './driver-change.ts';

/** The factors of one figure: a change, what doubt leaves of it, and how many months of the first year count. */
export interface Factors {
  readonly change: number;
  readonly confidence?: number | undefined;
  readonly months: number;
}

// So many decimals that nothing typed is cut: the printed line, worked by hand, gives the printed number.
const ALL = 10;

/** The working of a figure in numbers: “(22 % − 14 %) × 330 × 5,200 × 80 % × 9/12”. */
export function workingOf(driver: Driver, { change, confidence, months }: Factors, locale: string): string {
  const share = (value: number) => formatShare(value, locale, ALL);
  const plain = (value: number) => formatNumber(value, locale, ALL);
  const show = driver.formula === 'rate' ? share : plain;
  const pair = differenceOf(driver);
  const asPair = pair !== null && driver.change === null && Math.abs(pair[0] - pair[1] - change) <= 1e-9;
  const { unitValue, timesPerYear, margin, attribution } = driver;
  const worth =
    unitValue && formatNumber(majorOf(unitValue), locale, currencyExponent(unitValue.currency) ?? 2);
  return [
    asPair ? `(${show(pair[0])} − ${show(pair[1])})` : show(change),
    confidence === undefined ? null : share(confidence),
    worth ?? '?',
    timesPerYear === null ? '?' : plain(timesPerYear),
    margin === null ? null : share(margin),
    attribution === null || attribution === 1 ? null : share(attribution),
    months === 12 ? null : `${months}/12`,
  ]
    .filter((one) => one !== null)
    .join(' × ');
}
