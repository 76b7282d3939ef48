import { notNegative, type Money } from '../base/money.ts';
import type { Book } from '../model/book.ts';
import { differenceOf } from '../rules/value/driver-change.ts';
import type { DriverValue } from '../rules/value/driver-value.ts';
import type { NestedOption } from '../rules/value/options.ts';
import { ownCosts, returnsOf } from '../rules/value/roi.ts';
import { valueAnswer } from '../rules/results/value-answer.ts';
import { valueCase, type ValueCase } from '../rules/value/value-case.ts';
import type { DocumentFacts, DriverFacts, OptionFacts, ReturnFacts, ValueFacts } from './fact-types.ts';

/** One driver as the client may see it; confidence and the cautious figure stay behind. */
const driverFacts = ({ driver, low, likely, best, months }: DriverValue): DriverFacts => ({
  id: driver.id,
  name: driver.name,
  formula: driver.formula,
  today: driver.baseline,
  then: driver.target,
  change: driver.change,
  unit: driver.unit,
  unitValue: notNegative(driver.unitValue),
  timesPerYear: driver.timesPerYear,
  margin: driver.margin,
  attribution: driver.attribution,
  difference: differenceOf(driver),
  months,
  low: low.value,
  likely: likely.value,
  best: best.value,
  agreedBy: driver.agreedBy,
  agreedOn: driver.agreedOn,
});

/** The value of these drivers: the known ones summed, the others listed with blank amounts. */
function valueFacts(book: Book, engagement: string, all: ValueCase): ValueFacts {
  const known = all.drivers.filter((one) => one.likely.value !== null);
  const { low, likely, best } = valueCase(
    book,
    engagement,
    known.map((one) => one.driver),
  );
  return {
    currency: all.currency,
    low: low.value,
    likely: likely.value,
    best: best.value,
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
  const value = valueFacts(book, engagement, nested.value);
  return {
    id: option.id,
    name: option.name,
    adds: option.adds,
    fee: notNegative(option.fee),
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

/** An outcome goes with the option that names it: one that no option names is offered only where none names any. */
function offeredIn(nested: readonly NestedOption[], shown: string | null): (outcome: string) => boolean {
  const named = new Set(
    nested.filter(({ option }) => shown === null || option.id === shown).flatMap(({ outcomes }) => outcomes),
  );
  const all = nested.every(({ outcomes }) => outcomes.length === 0);
  return (outcome) => all || named.has(outcome);
}

/** The ways to do it, the value of the one that is shown, and its return. `recommended` is the proposal's own choice. */
export function moneyFacts(
  book: Book,
  engagement: string,
  recommended: string | null,
): Pick<DocumentFacts, 'options' | 'value' | 'gain'> & {
  readonly shown: OptionFacts | null;
  readonly offered: (outcome: string) => boolean;
} {
  const { options: nested, all } = valueAnswer(book, engagement);
  const options = nested.map((one) => optionFacts(book, engagement, one, recommended));
  const shown =
    options.find((one) => one.recommended) ?? (options.length === 1 ? (options[0] ?? null) : null);
  const inShown = nested.find((one) => one.option.id === shown?.id)?.value;
  const counted = inShown && inShown.drivers.length > 0 ? inShown : all;
  const value = counted.drivers.length === 0 ? null : valueFacts(book, engagement, counted);
  const gain = returnFacts(book, engagement, value?.likely ?? null, shown?.fee ?? null);
  return { options, value, gain, shown, offered: offeredIn(nested, shown?.id ?? null) };
}
