import { currencyExponent } from '../../base/currency.ts';
import { majorOf, money, roundHalfUp, type Money } from '../../base/money.ts';
import type { Driver } from '../../model/value/drivers.ts';
import { changesOf, gainIsLess, withoutNoise, type Changes } from './driver-change.ts';
import { workingOf } from './driver-working.ts';
import { DRIVER } from './value-words.ts';
import type { Figure, FigureInput } from '../explain.ts';
import { annualValue, firstYearMonths } from '../finance/driver-value.ts';

/** What one driver is worth in the first year with our part in it. */
export interface DriverValue {
  readonly driver: Driver;
  /** The least of the stated range, as the client may see it: without the private confidence. */
  readonly low: Figure;
  readonly likely: Figure;
  readonly best: Figure;
  /** The smaller of low and likely × confidence; of an agreed driver only. */
  readonly conservative: Figure;
  /** The likely worth of twelve months. */
  readonly fullYear: Figure;
  /** How many months of the first year count. */
  readonly months: number;
  /** Whether our part, confidence, who agreed and when are all known; without that it adds nothing to the cautious figure. */
  readonly agreed: boolean;
  /** Inputs without which it has no value. */
  readonly missing: readonly string[];
  /** What an agreement still lacks; meanwhile the figures are provisional. */
  readonly open: readonly string[];
  /** A change for the worse: its value is below zero. */
  readonly wrongWay: boolean;
}

/** What a driver lacks for a value, and for an agreement. */
export function driverGaps(driver: Driver): Pick<DriverValue, 'missing' | 'open' | 'agreed'> {
  const open = openOf(driver);
  return { missing: missingOf(driver, changesOf(driver)), open, agreed: open.length === 0 };
}

type FigureOf = (
  change: number | null,
  of?: { counted?: number; confidence?: number; why?: string; gaps?: readonly string[] },
) => Figure;

/** Values one driver in the first year; all that is missing is listed at once. Formulas are written in the locale. */
export function driverValue(driver: Driver, locale = 'en-GB'): DriverValue {
  const changes = changesOf(driver);
  const { missing, open, agreed } = driverGaps(driver);
  const months = firstYearMonths(driver);
  const said = noteOf(driver, changes, open);
  const figure: FigureOf = (change, { counted = months, confidence, why = '', gaps = missing } = {}) => {
    const note = [why, said].filter(Boolean).join(' ');
    return {
      value:
        change === null || missing.length > 0 ? null : worthOf(driver, change * (confidence ?? 1), counted),
      // Written out when it is read: sums are made of many figures, and few are opened.
      get formula() {
        return change === null
          ? DRIVER.formula
          : workingOf(driver, { change, confidence, months: counted }, locale);
      },
      inputs: inputsOf(driver, changes.likely, counted),
      missing: gaps,
      ...(note ? { note } : {}),
    };
  };
  return {
    driver,
    low: figure(changes.low),
    likely: figure(changes.likely),
    best: figure(changes.high),
    conservative: conservativeOf(driver, changes, [...missing, ...open], figure),
    fullYear: figure(changes.likely, { counted: 12 }),
    months,
    agreed,
    missing,
    open,
    wrongWay: changes.likely !== null && changes.likely < 0,
  };
}

/** Doubt is discounted once: the low change or the likely one × confidence, whichever is less, says so. */
function conservativeOf(
  { confidence }: Driver,
  { low, likely }: Changes,
  gaps: readonly string[],
  figure: FigureOf,
): Figure {
  if (gaps.length > 0 || low === null || likely === null || confidence === null)
    return figure(null, { gaps });
  return low <= likely * confidence
    ? figure(low, { why: DRIVER.lowHolds })
    : figure(likely, { confidence, why: DRIVER.likelyHolds });
}

/** Worth of a change over so many months with our part; all of it while our part is open. Rounded once. */
function worthOf(driver: Driver, change: number, months: number): Money | null {
  const { unitValue, timesPerYear, margin, attribution } = driver;
  if (!unitValue || timesPerYear === null) return null;
  const annual = annualValue({
    change,
    unitValue: majorOf(unitValue),
    timesPerYear,
    margin: driver.formula === 'revenue' ? margin : (margin ?? 1),
  });
  if (annual === null) return null;
  const counted = withoutNoise((annual * (attribution ?? 1) * months) / 12);
  const minor = roundHalfUp(counted * 10 ** (currencyExponent(unitValue.currency) ?? 2));
  return Number.isSafeInteger(minor) ? money(minor, unitValue.currency) : null;
}

const wordsWhere = (gaps: readonly (readonly [boolean, string])[]): string[] =>
  gaps.flatMap(([gap, word]) => (gap ? [word] : []));

const missingOf = (driver: Driver, { likely }: Changes): string[] =>
  wordsWhere([
    [likely === null, DRIVER.likelyChange],
    [driver.unitValue === null, DRIVER.unitValue],
    [driver.unitValue !== null && driver.unitValue.minor < 0, DRIVER.withoutMinus],
    [driver.timesPerYear === null, DRIVER.timesPerYear],
    [driver.formula === 'revenue' && driver.margin === null, DRIVER.marginBlank],
  ]);

const openOf = (driver: Driver): string[] =>
  wordsWhere([
    [driver.attribution === null, DRIVER.attribution],
    [driver.confidence === null, DRIVER.confidence],
    [!driver.agreedBy?.trim(), DRIVER.agreedBy],
    [driver.agreedOn === null, DRIVER.agreedOn],
  ]);

const noteOf = (driver: Driver, { likely }: Changes, open: readonly string[]): string =>
  wordsWhere([
    [likely !== null && likely < 0, DRIVER.wrongWay],
    [gainIsLess(driver) === null && driver.change === null, DRIVER.takenAsGain],
    [open.length > 0, DRIVER.provisional(open.join(', '))],
  ]).join(' ');

function inputsOf(driver: Driver, change: number | null, months: number): FigureInput[] {
  const { source, agreedBy } = driver;
  const record = { tab: 'drivers', id: driver.id } as const;
  const common = { source, agreedBy, on: driver.agreedOn, record };
  const rate = driver.formula === 'rate' ? 'share' : 'number';
  return [
    { label: DRIVER.change(driver.unit), value: change, unit: rate, ...common },
    { label: DRIVER.unitValue, value: driver.unitValue, ...common },
    { label: DRIVER.timesPerYear, value: driver.timesPerYear, unit: 'number', ...common },
    ...(driver.margin === null
      ? []
      : [{ label: DRIVER.margin, value: driver.margin, unit: 'share' as const, ...common }]),
    { label: DRIVER.attribution, value: driver.attribution, unit: 'share', ...common },
    { label: DRIVER.confidence, value: driver.confidence, unit: 'share', ...common },
    { label: DRIVER.months, value: months, unit: 'number', ...common },
  ];
}
