/** Equally spaced flows, one a period; the first is at the start and is not discounted (numpy, Forrester TEI). */
export interface PeriodicFlows {
  /** Discount rate per period: 0.1 is 10 %. */
  readonly rate: number;
  readonly cashFlows: readonly number[];
}

/** Flows at days of their own, as ISO days, none before the first. */
export interface DatedFlows {
  readonly rate: number;
  readonly cashFlows: readonly number[];
  readonly dates: readonly string[];
}

/** Net present value with the first flow at the start: v0 + v1/(1+r) + … */
export const npv = ({ rate, cashFlows }: PeriodicFlows): number =>
  cashFlows.reduce((sum, flow, period) => sum + flow / (1 + rate) ** period, 0);

/** Net present value as Excel and Google Sheets count it: the first flow is already one period away. */
export const npvEndOfPeriod = ({ rate, cashFlows }: PeriodicFlows): number =>
  npv({ rate, cashFlows }) / (1 + rate);

const DAY_MS = 86_400_000;

/** Years of 365 days from the first date to each. */
export const yearsFromFirst = (dates: readonly string[]): number[] => {
  const first = Date.parse(dates[0] ?? '');
  return dates.map((date) => (Date.parse(date) - first) / DAY_MS / 365);
};

/** Net present value of dated flows: Σ v / (1+r)^(days/365) (Excel XNPV). */
export const xnpv = ({ rate, cashFlows, dates }: DatedFlows): number => {
  const years = yearsFromFirst(dates);
  return cashFlows.reduce((sum, flow, n) => sum + flow / (1 + rate) ** (years[n] ?? 0), 0);
};

/** The rate a month that compounds to a rate a year. */
export const monthlyRate = (annual: number): number => (1 + annual) ** (1 / 12) - 1;
