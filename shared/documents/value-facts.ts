import { money, roundHalfUp, sum, type Money } from '../base/money.ts';
import type { ClientCost } from '../model/client-costs.ts';
import type { Driver } from '../model/drivers.ts';
import type { Option } from '../model/options.ts';
import { annualValue, countedRange } from '../rules/finance/driver-value.ts';
import { benefitCostRatio, roi as returnOnInvestment } from '../rules/finance/ratios.ts';
import type { DriverFacts, OptionFacts, ReturnFacts, ValueFacts } from './fact-types.ts';

type Amounts = Pick<DriverFacts, 'low' | 'likely' | 'best'>;

const UNKNOWN: Amounts = { low: null, likely: null, best: null };

/** Months of the first year in which a driver counts, 0 to 12. */
const monthsOf = ({ startMonth, horizonMonths }: Driver): number => {
  const before = (startMonth ?? 1) - 1;
  return Math.max(0, Math.min(12, before + (horizonMonths ?? 12)) - before);
};

const likelyChange = ({ change, baseline, target }: Driver): number | null =>
  change ?? (baseline !== null && target !== null ? Math.abs(target - baseline) : null);

/** First-year amounts without any discount for confidence: that one stays inside. */
function amountsOf(driver: Driver, currency: string): Amounts {
  const { unitValue, timesPerYear, attribution } = driver;
  const change = likelyChange(driver);
  if (change === null || unitValue === null || timesPerYear === null || attribution === null) return UNKNOWN;
  if (unitValue.currency !== currency) return UNKNOWN;
  const margin = driver.formula === 'revenue' ? driver.margin : (driver.margin ?? 1);
  const yearly = (one: number): number | null =>
    annualValue({ change: one, unitValue: unitValue.minor, timesPerYear, margin });
  const [low, likely, high] = [driver.changeLow ?? change, change, driver.changeHigh ?? change].map(yearly);
  if (typeof low !== 'number' || typeof likely !== 'number' || typeof high !== 'number') return UNKNOWN;
  const months = monthsOf(driver) / 12;
  const counted = countedRange({ low, likely, high }, attribution, 1);
  const amount = (minor: number): Money => money(roundHalfUp(minor * months), currency);
  return { low: amount(low * attribution), likely: amount(counted.likely), best: amount(counted.best) };
}

/** One driver as the client may see it. */
export const driverFacts = (driver: Driver, currency: string): DriverFacts => ({
  id: driver.id,
  name: driver.name,
  formula: driver.formula,
  today: driver.baseline,
  then: driver.target,
  change: driver.change,
  unit: driver.unit,
  unitValue: driver.unitValue,
  timesPerYear: driver.timesPerYear,
  margin: driver.margin,
  attribution: driver.attribution,
  months: monthsOf(driver),
  agreedBy: driver.agreedBy,
  agreedOn: driver.agreedOn,
  ...amountsOf(driver, currency),
});

/** The sum of the drivers that can be counted; null when none can. */
export function valueOf(drivers: readonly DriverFacts[], currency: string): ValueFacts {
  const counted = drivers.filter((driver) => driver.likely !== null);
  const total = (pick: (driver: DriverFacts) => Money | null): Money | null =>
    counted.length === 0
      ? null
      : sum(
          counted.map(pick).filter((one) => one !== null),
          currency,
        );
  return {
    currency,
    drivers,
    low: total((driver) => driver.low),
    likely: total((driver) => driver.likely),
    best: total((driver) => driver.best),
  };
}

const inOrder = (options: readonly Option[]): readonly Option[] =>
  [...options].sort((a, b) => (a.ordinal ?? 99) - (b.ordinal ?? 99) || (a.id < b.id ? -1 : 1));

/** The drivers of each option: its own, those of its outcomes, and those of every option before it. */
export function driversByOption(
  options: readonly Option[],
  drivers: readonly Driver[],
): ReadonlyMap<string, readonly Driver[]> {
  const held = new Set<string>();
  const sets = new Map<string, readonly Driver[]>();
  for (const option of inOrder(options)) {
    for (const driver of drivers)
      if (
        option.drivers.includes(driver.id) ||
        (driver.outcome !== null && option.outcomes.includes(driver.outcome))
      )
        held.add(driver.id);
    sets.set(
      option.id,
      drivers.filter((driver) => held.has(driver.id)),
    );
  }
  return sets;
}

/** The options in order, each with what it is worth so far. `recommended` is the proposal's choice, where it made one. */
export function optionFacts(
  options: readonly Option[],
  drivers: readonly Driver[],
  currency: string,
  recommended: string | null,
): readonly OptionFacts[] {
  const sets = driversByOption(options, drivers);
  return inOrder(options).map((option) => {
    const value = valueOf(
      (sets.get(option.id) ?? []).map((driver) => driverFacts(driver, currency)),
      currency,
    );
    return {
      id: option.id,
      name: option.name,
      adds: option.adds,
      fee: option.fee,
      byJudgement: option.priceBasis === 'judgement',
      likely: value.likely,
      stillOpen: value.drivers.filter((driver) => driver.likely === null).map((driver) => driver.name),
      recommended: recommended === null ? option.recommended === true : option.id === recommended,
    };
  });
}

/** Value against fee and own costs; null while a figure is missing, or money is in two currencies. */
export function returnFacts(
  value: Money | null,
  fee: Money | null,
  costs: readonly ClientCost[],
): ReturnFacts | null {
  const own = costs.map((cost) => cost.amount);
  if (!value || !fee || own.some((amount) => amount === null)) return null;
  const known = own.filter((amount) => amount !== null);
  if ([value, ...known].some((amount) => amount.currency !== fee.currency)) return null;
  const cost = sum([fee, ...known], fee.currency);
  if (cost.minor <= 0) return null;
  const ratio = benefitCostRatio({ benefit: value.minor, cost: cost.minor });
  const roi = returnOnInvestment({ benefit: value.minor, cost: cost.minor });
  return ratio === null || roi === null ? null : { value, cost, withOwnCosts: known.length > 0, ratio, roi };
}
