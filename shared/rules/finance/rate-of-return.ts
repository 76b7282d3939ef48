import { npv, yearsFromFirst } from './cash-flow.ts';

/** The rate chosen, and every other one at which the flows are worth nothing. `rate` is null where there is none. */
export interface RateOfReturn {
  readonly rate: number | null;
  readonly others: readonly number[];
}

const GUESS = 0.1;
const LOWEST = -0.9999;
const HIGHEST = 1000;
const STEPS = 4000;

/** Internal rate of return of equally spaced flows; of several roots the one nearest the guess. */
export const irr = ({
  cashFlows,
  guess = GUESS,
}: {
  cashFlows: readonly number[];
  guess?: number;
}): RateOfReturn => nearest(cashFlows, (rate) => npv({ rate, cashFlows }), guess);

/** Internal rate of return of dated flows (Excel XIRR); of several roots the one nearest the guess. */
export function xirr(input: {
  cashFlows: readonly number[];
  dates: readonly string[];
  guess?: number;
}): RateOfReturn {
  const { cashFlows, dates, guess = GUESS } = input;
  const years = yearsFromFirst(dates);
  if (years.some((year) => Number.isNaN(year) || year < 0)) return { rate: null, others: [] };
  const worth = (rate: number) =>
    cashFlows.reduce((sum, flow, n) => sum + flow / (1 + rate) ** (years[n] ?? 0), 0);
  return nearest(cashFlows, worth, guess);
}

/** Modified rate of return: costs at the finance rate, gains at the reinvestment rate. Null without both signs. */
export function mirr(input: {
  cashFlows: readonly number[];
  financeRate: number;
  reinvestRate: number;
}): number | null {
  const { cashFlows, financeRate, reinvestRate } = input;
  const last = cashFlows.length - 1;
  const gains = cashFlows.reduce(
    (sum, flow, n) => sum + Math.max(flow, 0) * (1 + reinvestRate) ** (last - n),
    0,
  );
  const costs = npv({ rate: financeRate, cashFlows: cashFlows.map((flow) => Math.min(flow, 0)) });
  return gains > 0 && costs < 0 && last > 0 ? (gains / -costs) ** (1 / last) - 1 : null;
}

function nearest(cashFlows: readonly number[], worth: (rate: number) => number, guess: number): RateOfReturn {
  const bothSigns = cashFlows.some((flow) => flow > 0) && cashFlows.some((flow) => flow < 0);
  if (!bothSigns) return { rate: null, others: [] };
  const roots = rootsOf(worth).sort((a, b) => Math.abs(a - guess) - Math.abs(b - guess));
  const [rate = null, ...others] = roots;
  return { rate, others };
}

/** All changes of sign between the lowest and highest rate, on a grid fine near zero (equal steps of log(1+r)). */
function rootsOf(worth: (rate: number) => number): number[] {
  const from = Math.log1p(LOWEST);
  const step = (Math.log1p(HIGHEST) - from) / STEPS;
  const roots: number[] = [];
  let before = { at: LOWEST, value: worth(LOWEST) };
  for (let n = 1; n <= STEPS; n += 1) {
    const at = Math.expm1(from + n * step);
    const value = worth(at);
    if (before.value === 0) roots.push(before.at);
    else if (value !== 0 && before.value < 0 !== value < 0) roots.push(bisect(worth, before.at, at));
    before = { at, value };
  }
  return roots;
}

function bisect(worth: (rate: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const lowNegative = worth(low) < 0;
  for (let n = 0; n < 200; n += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (worth(middle) < 0 === lowNegative) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
