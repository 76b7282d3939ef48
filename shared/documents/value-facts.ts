import { scale, sum, type Money } from '../base/money.ts';
import type { Book } from '../model/book.ts';
import type { Driver } from '../model/drivers.ts';
import type { DriverValue } from '../rules/driver-value.ts';
import { nestedOptions, type NestedOption } from '../rules/options.ts';
import { ownCosts, returnsOf } from '../rules/roi.ts';
import { valueCase } from '../rules/value-case.ts';
import type { DocumentFacts, DriverFacts, OptionFacts, ReturnFacts, ValueFacts } from './fact-types.ts';

/** The low end of the stated range × our part; without the confidence that makes the private, cautious figure. */
const lowOf = ({ annualLow, driver }: DriverValue): Money | null =>
  annualLow && driver.attribution !== null ? scale(annualLow, driver.attribution) : null;

/** One driver as the client may see it; confidence and the cautious figure stay behind. */
const driverFacts = (one: DriverValue): DriverFacts => ({
  id: one.driver.id,
  name: one.driver.name,
  formula: one.driver.formula,
  today: one.driver.baseline,
  then: one.driver.target,
  change: one.driver.change,
  unit: one.driver.unit,
  unitValue: one.driver.unitValue,
  timesPerYear: one.driver.timesPerYear,
  margin: one.driver.margin,
  attribution: one.driver.attribution,
  low: lowOf(one),
  likely: one.likely.value,
  best: one.best.value,
  agreedBy: one.driver.agreedBy,
  agreedOn: one.driver.agreedOn,
});

const isKnown = (one: DriverValue): boolean => one.likely.value !== null;

/** The value of these drivers: the known ones summed, the others listed with blank amounts. */
function valueFacts(book: Book, engagement: string, drivers: readonly Driver[]): ValueFacts {
  const all = valueCase(book, engagement, drivers);
  const known = all.drivers.filter(isKnown);
  const counted = valueCase(
    book,
    engagement,
    known.map((one) => one.driver),
  );
  const lows = known.map(lowOf).filter((one) => one !== null);
  const summable = lows.length === known.length && lows.every((one) => one.currency === all.currency);
  return {
    currency: all.currency,
    low: summable && counted.likely.value ? sum(lows, all.currency) : null,
    likely: counted.likely.value,
    best: counted.best.value,
    drivers: all.drivers.map(driverFacts),
  };
}

const stillOpenIn = (value: ValueFacts): readonly string[] =>
  value.drivers.filter((driver) => driver.likely === null).map((driver) => driver.name);

function optionFacts(
  book: Book,
  engagement: string,
  nested: NestedOption,
  recommended: string | null,
): OptionFacts {
  const { option } = nested;
  const value = valueFacts(book, engagement, nested.drivers);
  return {
    id: option.id,
    name: option.name,
    adds: option.adds,
    fee: option.fee,
    byJudgement: nested.judgement,
    likely: value.likely,
    stillOpen: stillOpenIn(value),
    recommended: recommended === null ? option.recommended === true : option.id === recommended,
  };
}

/** Value against fee and own costs; null while a figure or a rate is missing, or money is in two currencies. */
function returnFacts(
  book: Book,
  engagement: string,
  value: Money | null,
  fee: Money | null,
): ReturnFacts | null {
  if (!value || !fee || value.currency !== fee.currency || fee.minor <= 0) return null;
  const costs = ownCosts(book, engagement, fee.currency);
  const { returnOnFee, roi } = returnsOf(value, fee, costs.total, costs.missing);
  if (returnOnFee.value === null || roi.value === null) return null;
  const own = costs.total && costs.total.minor > 0 ? costs.total : null;
  return { value, fee, ownCosts: own, ratio: returnOnFee.value, roi: roi.value };
}

/** The ways to do it, the value of the one that is shown, and its return. `recommended` is the proposal's own choice. */
export function moneyFacts(
  book: Book,
  engagement: string,
  recommended: string | null,
): Pick<DocumentFacts, 'options' | 'value' | 'gain'> & { readonly shown: OptionFacts | null } {
  const nested = nestedOptions(book, engagement);
  const options = nested.map((one) => optionFacts(book, engagement, one, recommended));
  const shown =
    options.find((one) => one.recommended) ?? (options.length === 1 ? (options[0] ?? null) : null);
  const inShown = nested.find((one) => one.option.id === shown?.id)?.drivers ?? [];
  const drivers = inShown.length > 0 ? inShown : book.drivers.filter((one) => one.engagement === engagement);
  const value = drivers.length === 0 ? null : valueFacts(book, engagement, drivers);
  const gain = returnFacts(book, engagement, value?.likely ?? null, shown?.fee ?? null);
  return { options, value, gain, shown };
}
