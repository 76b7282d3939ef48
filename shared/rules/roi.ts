import { formatNumber } from '../base/amount.ts';
import { majorOf, money, type Money } from '../base/money.ts';
import { rowsOf, settingsOf, type Book } from '../model/book.ts';
import { sumIn } from './exchange.ts';
import type { Figure } from './explain.ts';
import { monthlyRate, npv, npvEndOfPeriod } from './finance/cash-flow.ts';
import { paybackBand, paybackPeriod, type PaybackBand } from './finance/payback.ts';
import { benefitCostRatio, roi } from './finance/ratios.ts';
import type { DriverValue } from './driver-value.ts';
import type { ValueCase } from './value-case.ts';

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
    { label: 'Value in the first year', value },
    { label: 'Fee', value: fee },
    { label: 'Client’s own costs', value: costs },
  ];
  const gaps = [...missing, ...(value ? [] : ['Value']), ...(fee ? [] : ['Fee'])];
  const known = value && fee && costs && gaps.length === 0;
  return {
    ownCosts: costs,
    returnOnFee: {
      value: value && fee ? benefitCostRatio({ benefit: value.minor, cost: fee.minor }) : null,
      formula: 'value ÷ fee',
      inputs: inputs.slice(0, 2),
      missing: gaps,
    },
    roi: {
      value: known ? roi({ benefit: value.minor, cost: fee.minor + costs.minor }) : null,
      formula: '(value − fee − client’s own costs) ÷ (fee + client’s own costs)',
      inputs,
      missing: gaps,
    },
  };
}

/** "6.2 : 1 = 524 % ROI"; both or neither. */
export function returnText({ returnOnFee, roi: ratio }: Returns, locale: string): string | null {
  if (returnOnFee.value === null || ratio.value === null) return null;
  return `${formatNumber(returnOnFee.value, locale, 1)} : 1 = ${formatNumber(Math.round(ratio.value * 100), locale, 0)} % ROI`;
}

/** Cumulated value month by month of the first year, counted ranges, in major units; index 0 is the start. */
export interface MonthlyValue {
  readonly conservative: readonly number[];
  readonly low: readonly number[];
  readonly likely: readonly number[];
  readonly best: readonly number[];
}

/** Months of the first year. */
const MONTHS = 12;

/** How value comes in: each driver evenly over the months from the one it starts in. */
export function monthlyValue(value: ValueCase): MonthlyValue {
  const line = (pick: (one: DriverValue) => Money | null) =>
    Array.from({ length: MONTHS + 1 }, (_, month) =>
      value.drivers.reduce((sum, one) => sum + inHand(one, month) * major(pick(one)), 0),
    );
  return {
    conservative: line((one) => one.conservative.value),
    low: line((one) =>
      one.annualLow
        ? money(Math.round(one.annualLow.minor * (one.driver.attribution ?? 0)), one.annualLow.currency)
        : null,
    ),
    likely: line((one) => one.likely.value),
    best: line((one) => one.best.value),
  };
}

const major = (amount: Money | null): number => (amount ? majorOf(amount) : 0);

/** The part of a year's value in hand after so many months. */
const inHand = ({ driver }: DriverValue, month: number): number =>
  Math.max(0, month - ((driver.startMonth ?? 1) - 1)) / MONTHS;

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
  const annual =
    rowsOf(book, 'pricings', engagement)[0]?.discountRate ?? settingsOf(book).discountRate ?? 0.1;
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
