import { formatNumber } from '../../base/amount.ts';
import { majorOf, type Money } from '../../base/money.ts';
import { rowsOf, settingsOf, type Book } from '../../model/book.ts';
import { convert, sumIn } from './exchange.ts';
import type { Figure } from '../explain.ts';
import { monthlyRate, npv, npvEndOfPeriod } from '../finance/cash-flow.ts';
import { paybackBand, paybackPeriod, type PaybackBand } from '../finance/payback.ts';
import { benefitCostRatio, roi } from '../finance/ratios.ts';
import type { DriverValue } from './driver-value.ts';
import { pricingOf } from './price.ts';
import type { ValueCase } from './value-case.ts';
import { RETURN } from './value-words.ts';

/** Value against fee: the two ratios that always stand together, and what follows in time. */
export interface Returns {
  /** value ÷ fee: "6.2 : 1". */
  readonly returnOnFee: Figure<number>;
  /** (value − fee − client's own costs) ÷ (fee + own costs). */
  readonly roi: Figure<number>;
  readonly ownCosts: Money | null;
}

/** The client's own costs in the engagement's currency; null with a rate missing. */
export function ownCosts(
  book: Book,
  engagement: string,
  currency: string,
): { total: Money | null; missing: readonly string[] } {
  const amounts = rowsOf(book, 'clientCosts', engagement).flatMap((one) =>
    one.amount ? [{ amount: one.amount, on: one.on }] : [],
  );
  return sumIn(amounts, currency, book.rates);
}

/** Both ratios for a value and a fee of one currency. */
export function returnsOf(
  value: Money | null,
  fee: Money | null,
  costs: Money | null,
  missing: readonly string[] = [],
): Returns {
  const inputs = [
    { label: RETURN.value, value },
    { label: RETURN.fee, value: fee },
    { label: RETURN.costs, value: costs },
  ];
  const mixed = value && fee && value.currency !== fee.currency;
  const gaps = [
    ...(value ? [] : [RETURN.noValue]),
    ...(fee && fee.minor > 0 ? [] : [RETURN.noFee]),
    ...(mixed ? [RETURN.oneCurrency] : []),
  ];
  const known = value && fee && gaps.length === 0;
  return {
    ownCosts: costs,
    returnOnFee: {
      value: known ? benefitCostRatio({ benefit: value.minor, cost: fee.minor }) : null,
      formula: RETURN.onFee,
      inputs: inputs.slice(0, 2),
      missing: gaps,
    },
    roi: {
      value: known && costs ? roi({ benefit: value.minor, cost: fee.minor + costs.minor }) : null,
      formula: RETURN.roi,
      inputs,
      missing: [...gaps, ...missing],
    },
  };
}

/** "return on fee 6.2 : 1, ROI 524 %": each by its name, what is not known left out; null where neither is. */
export function returnText({ returnOnFee, roi: ratio }: Returns, locale: string): string | null {
  const said = [
    returnOnFee.value === null ? null : RETURN.onFeeIs(formatNumber(returnOnFee.value, locale, 1)),
    ratio.value === null ? null : RETURN.roiIs(formatNumber(Math.round(ratio.value * 100), locale, 0)),
  ].filter((one) => one !== null);
  return said.length > 0 ? said.join(', ') : null;
}

/** Cumulated value month by month of the first year, counted ranges, in major units; index 0 is the start. */
export interface MonthlyValue {
  /** None while nothing is agreed. */
  readonly conservative: readonly number[] | null;
  readonly low: readonly number[];
  readonly likely: readonly number[];
  readonly best: readonly number[];
}

/** Months of the first year. */
const MONTHS = 12;

/** How value comes in: each driver evenly over the months of the first year that count. After twelve it is the sum of the figures. */
export function monthlyValue(book: Book, value: ValueCase): MonthlyValue {
  const line = (pick: (one: DriverValue) => Money | null) => {
    const amounts = value.drivers.map((one) => inCurrency(book, pick(one), one, value.currency));
    return Array.from({ length: MONTHS + 1 }, (_, month) =>
      value.drivers.reduce((sum, one, n) => sum + partInHand(one, month) * (amounts[n] ?? 0), 0),
    );
  };
  return {
    conservative: value.conservative.value
      ? line((one) => (one.agreed ? one.conservative.value : null))
      : null,
    low: line((one) => one.low.value),
    likely: line((one) => one.likely.value),
    best: line((one) => one.best.value),
  };
}

function inCurrency(book: Book, amount: Money | null, { driver }: DriverValue, currency: string): number {
  const found = amount && convert(amount, currency, driver.agreedOn, book.rates);
  return found && found.kind !== 'undetermined' ? majorOf(found.money) : 0;
}

/** The part of a driver’s first year that is in hand after so many months. */
const partInHand = ({ driver, months }: DriverValue, month: number): number =>
  months === 0 ? 0 : Math.min(months, Math.max(0, month - ((driver.startMonth ?? 1) - 1))) / months;

/** Net present value in both conventions, and payback plain and discounted, all from the same monthly flows. */
export interface TimeValue {
  readonly npvFromStart: number;
  readonly npvEndOfMonth: number;
  readonly payback: PaybackBand;
  readonly discountedPayback: PaybackBand;
  readonly rate: number;
}

/** Values a fee paid at the start against the likely value month by month. */
export function timeValue(book: Book, engagement: string, likely: readonly number[], fee: Money): TimeValue {
  const annual = pricingOf(book, engagement)?.discountRate ?? settingsOf(book).discountRate ?? 0.1;
  const rate = monthlyRate(annual);
  const gains = likely.slice(1).map((value, month) => value - (likely[month] ?? 0));
  const cashFlows = [-majorOf(fee), ...gains];
  return {
    npvFromStart: npv({ rate, cashFlows }),
    npvEndOfMonth: npvEndOfPeriod({ rate, cashFlows }),
    payback: paybackBand(paybackPeriod({ cashFlows })),
    discountedPayback: paybackBand(paybackPeriod({ cashFlows, rate })),
    rate: annual,
  };
}
