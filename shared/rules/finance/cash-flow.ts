import { isDay } from '../../base/day.ts';

/** Equally spaced flows, one a period; the first is at the start and is not discounted (numpy, Forrester TEI). */
export interface PeriodicFlows {
  /** Discount rate per period, above −1: 0.1 is 10 %. */
  readonly rate: number;
  readonly cashFlows: readonly number[];
}

/** Flows at days of their own, as ISO days, none before the first. */
export interface DatedFlows {
  readonly rate: number;
  readonly cashFlows: readonly number[];
  readonly dates: readonly string[];
}

/** One flow and when it comes, in periods or years from the start. */
export interface TimedFlow {
  readonly amount: number;
  readonly at: number;
}

/** What one flow is worth at the start. */
export const presentValue = ({ amount, at }: TimedFlow, rate: number): number => amount / (1 + rate) ** at;

/** Net present value with the first flow at the start: v0 + v1/(1+r) + … */
export const npv = ({ rate, cashFlows }: PeriodicFlows): number =>
  cashFlows.reduce((sum, amount, at) => sum + presentValue({ amount, at }, rate), 0);

/** Net present value as Excel and Google Sheets count it: the first flow is already one period away. */
export const npvEndOfPeriod = ({ rate, cashFlows }: PeriodicFlows): number =>
  npv({ rate, cashFlows }) / (1 + rate);

const DAY_MS = 86_400_000;

/** A day in milliseconds, its time of day dropped as in Excel; not a number where there is no such day. */
function dayStart(date = ''): number {
  const day = date.slice(0, 10);
  return isDay(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
}

/**
 * Flows with their years of 365 days from the first. Null where amounts and dates differ in number, a date is none, or one
 * lies before the first, as in Excel.
 */
export function datedFlows({ cashFlows, dates }: Omit<DatedFlows, 'rate'>): TimedFlow[] | null {
  const first = dayStart(dates[0]);
  const flows = cashFlows.map((amount, n) => ({
    amount,
    at: (dayStart(dates[n]) - first) / DAY_MS / 365,
  }));
  return dates.length === cashFlows.length && flows.every(({ at }) => at >= 0) ? flows : null;
}

/** Net present value of dated flows: Σ v / (1+r)^(days/365) (Excel XNPV). Null where the dates do not fit. */
export const xnpv = ({ rate, ...dated }: DatedFlows): number | null =>
  datedFlows(dated)?.reduce((sum, flow) => sum + presentValue(flow, rate), 0) ?? null;

/** The rate a month that compounds to a rate a year. */
export const monthlyRate = (annual: number): number => (1 + annual) ** (1 / 12) - 1;
