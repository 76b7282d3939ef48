import { formatNumber } from '../base/amount.ts';
import { majorOf, money, roundHalfUp, type Money } from '../base/money.ts';
import type { Driver } from '../model/drivers.ts';
import { currencyExponent } from '../base/currency.ts';
import type { Figure, FigureInput } from './explain.ts';
import { annualValue, countedRange } from './finance/driver-value.ts';

/** What one driver is worth a year: before our part (`annual…`) and counted (`conservative`, `likely`, `best`). */
export interface DriverValue {
  readonly driver: Driver;
  readonly annualLow: Money | null;
  readonly annual: Money | null;
  readonly annualHigh: Money | null;
  readonly conservative: Figure;
  readonly likely: Figure;
  readonly best: Figure;
  /** Whether the client agreed to it; without that it adds nothing to the conservative figure. */
  readonly agreed: boolean;
  readonly missing: readonly string[];
}

/**
 * Values one driver (domain 0.1). The change is as typed, else the difference between then and today as an improvement: a
 * falling cost, rate or time is a gain when the target is below today. Low and high stand at likely where blank.
 */
export function driverValue(driver: Driver): DriverValue {
  const missing = missingOf(driver);
  const change = likelyChange(driver);
  const annualAt = (one: number | null) =>
    one === null || missing.length > 0 ? null : annualMoney(driver, one);
  const likely = annualAt(change);
  const low = annualAt(driver.changeLow ?? change);
  const high = annualAt(driver.changeHigh ?? change);
  const agreed = driver.agreedBy !== null || driver.agreedOn !== null;
  const conservativeMissing = [
    ...missing,
    ...(driver.confidence === null ? ['Confidence of the estimate'] : []),
  ];
  const range = rangeOf(driver, low, likely, high);
  const currency = driver.unitValue?.currency ?? driver.currency ?? '';
  const figure = (minor: number | null, formula: string, gaps: readonly string[]): Figure => ({
    value: minor === null || gaps.length > 0 ? null : money(roundHalfUp(minor), currency),
    formula,
    inputs: inputsOf(driver, change),
    missing: gaps,
  });
  return {
    driver,
    annualLow: low,
    annual: likely,
    annualHigh: high,
    conservative: agreed
      ? figure(range?.conservative ?? null, CONSERVATIVE, conservativeMissing)
      : notAgreed(currency, figure),
    likely: figure(range?.likely ?? null, `${workingOf(driver)} × our part`, missing),
    best: figure(range?.best ?? null, 'high change × worth × times × margin × our part', missing),
    agreed,
    missing,
  };
}

const CONSERVATIVE = 'the smaller of low and likely × confidence, × our part';

/** What the client did not agree to counts 0 in the conservative figure, and says so. */
const notAgreed = (
  currency: string,
  figure: (minor: number, formula: string, gaps: readonly string[]) => Figure,
): Figure => ({
  ...figure(0, 'not agreed by the client, so it counts 0 here', []),
  value: currency ? money(0, currency) : null,
});

/** The counted range where all of it is known. */
const rangeOf = (driver: Driver, low: Money | null, likely: Money | null, high: Money | null) =>
  likely && low && high && driver.attribution !== null
    ? countedRange(
        { low: low.minor, likely: likely.minor, high: high.minor },
        driver.attribution,
        driver.confidence ?? 1,
      )
    : null;

/** The likely change as an improvement; null when neither it nor both readings are known. */
export function likelyChange(driver: Driver): number | null {
  if (driver.change !== null) return driver.change;
  if (driver.baseline === null || driver.target === null) return null;
  const rise = driver.target - driver.baseline;
  const fallIsGain =
    driver.formula === 'cost' || driver.formula === 'time' || (driver.formula === 'rate' && rise < 0);
  return round12(fallIsGain ? -rise : rise);
}

const round12 = (value: number): number => Number(value.toPrecision(12));

const marginOf = (driver: Driver): number | null =>
  driver.formula === 'revenue' ? driver.margin : (driver.margin ?? 1);

function annualMoney(driver: Driver, change: number): Money | null {
  const { unitValue, timesPerYear } = driver;
  if (!unitValue || timesPerYear === null) return null;
  const annual = annualValue({
    change,
    unitValue: majorOf(unitValue),
    timesPerYear,
    margin: marginOf(driver),
  });
  if (annual === null) return null;
  const minor = roundHalfUp(round12(annual) * 10 ** (currencyExponent(unitValue.currency) ?? 2));
  return Number.isSafeInteger(minor) ? money(minor, unitValue.currency) : null;
}

function missingOf(driver: Driver): string[] {
  const gaps: [boolean, string][] = [
    [likelyChange(driver) === null, 'Likely change'],
    [driver.unitValue === null, 'Worth of one unit'],
    [driver.timesPerYear === null, 'Times a year'],
    [driver.formula === 'revenue' && driver.margin === null, 'Margin (blank is unknown, not 100 %)'],
    [driver.attribution === null, 'Our part'],
  ];
  return gaps.flatMap(([gap, word]) => (gap ? [word] : []));
}

function inputsOf(driver: Driver, change: number | null): FigureInput[] {
  const { source, agreedBy } = driver;
  const record = { tab: 'drivers', id: driver.id } as const;
  const common = { source, agreedBy, on: driver.agreedOn, record };
  return [
    { label: `Change${driver.unit ? ` (${driver.unit})` : ''}`, value: change, unit: 'number', ...common },
    { label: 'Worth of one unit', value: driver.unitValue, ...common },
    { label: 'Times a year', value: driver.timesPerYear, unit: 'number', ...common },
    ...(driver.margin === null
      ? []
      : [{ label: 'Margin', value: driver.margin, unit: 'share' as const, ...common }]),
    { label: 'Our part', value: driver.attribution, unit: 'share', ...common },
    { label: 'Confidence', value: driver.confidence, unit: 'share', ...common },
  ];
}

/** The working of the likely value in numbers: "(0.22 − 0.14) × 330 × 5,200". */
export function workingOf(driver: Driver, locale = 'en'): string {
  const show = (value: number | null) => (value === null ? '?' : formatNumber(value, locale, 4));
  const change =
    driver.change === null && driver.baseline !== null && driver.target !== null
      ? `(${show(driver.target)} − ${show(driver.baseline)})`
      : show(likelyChange(driver));
  const worth = driver.unitValue ? formatNumber(majorOf(driver.unitValue), locale) : '?';
  const margin = driver.margin === null ? '' : ` × ${show(driver.margin)}`;
  return `${change} × ${worth} × ${show(driver.timesPerYear)}${margin}`;
}
