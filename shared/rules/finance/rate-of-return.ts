import { datedFlows, npv, type TimedFlow } from './cash-flow.ts';
import { presentValueRoots } from './present-value-roots.ts';

/** The rate chosen, and every other one at which the flows are worth nothing. `rate` is null where there is none. */
export interface RateOfReturn {
  readonly rate: number | null;
  readonly others: readonly number[];
}

const GUESS = 0.1;
const NEARLY_ALL_LOST = -0.9999;

/** Internal rate of return of equally spaced flows; of several roots the one nearest the guess. */
export const irr = ({
  cashFlows,
  guess = GUESS,
}: {
  cashFlows: readonly number[];
  guess?: number;
}): RateOfReturn =>
  nearest(
    cashFlows.map((amount, at) => ({ amount, at })),
    guess,
  );

/** Internal rate of return of dated flows (Excel XIRR); of several roots the one nearest the guess. None where the dates do not fit. */
export function xirr(input: {
  cashFlows: readonly number[];
  dates: readonly string[];
  guess?: number;
}): RateOfReturn {
  const { cashFlows, dates, guess = GUESS } = input;
  return nearest(datedFlows({ cashFlows, dates }) ?? [], guess);
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
  return gains > 0 && costs < 0 ? (gains / -costs) ** (1 / last) - 1 : null;
}

/** A loss of more than 99.99 % a period is chosen only where there is no other rate: long flows have such roots by the way. */
function nearest(flows: readonly TimedFlow[], guess: number): RateOfReturn {
  if (!flows.every(({ amount }) => Number.isFinite(amount))) return { rate: null, others: [] };
  const distance = (rate: number) => (rate < NEARLY_ALL_LOST ? Infinity : Math.abs(rate - guess));
  const [rate = null, ...others] = presentValueRoots(flows).sort((a, b) =>
    distance(a) === distance(b) ? b - a : distance(a) - distance(b),
  );
  return { rate, others };
}
