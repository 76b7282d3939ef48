import { formatMoney } from '../../base/amount.ts';
import { money, roundHalfUp, type Money } from '../../base/money.ts';
import { compareText } from '../../base/text.ts';
import { rowsOf, settingsOf, type Book } from '../../model/book.ts';
import type { Pricing } from '../../model/value/pricings.ts';
import type { Figure } from '../explain.ts';
import { convert } from './exchange.ts';
import { economicValue } from '../finance/driver-value.ts';
import { boundedFee, type FeeBound } from '../finance/fee-bounds.ts';
import type { NestedOption } from './options.ts';
import { NOTHING_AGREED, PRICE } from './value-words.ts';
import { localeOf } from '../who.ts';

/** All that a fee is made of. There is no field for effort, hours or cost of delivery, by type. */
export interface PriceInput {
  readonly currency: string;
  /** How the reader writes numbers. */
  readonly locale: string;
  /** Conservative value of the option in the first year. */
  readonly value: Money | null;
  /** Why that value is not known, all at once. */
  readonly missing?: readonly string[];
  readonly share: number;
  readonly floor: Money | null;
  readonly ceiling: Money | null;
  readonly minimumReturn: number | null;
  /** Economic value over the next best alternative. */
  readonly alternative: Money | null;
  readonly rounding: Money | null;
  readonly guide: { readonly low: number; readonly high: number; readonly strong: number };
}

/** What is to be said of a fee against the value it is for; codes, their words are `PRICE.warning`. */
export type FeeWarning = 'belowUsual' | 'aboveUsual' | 'farAboveUsual' | 'notPaidBack';

/** A suggested fee with the bound that held, or why there is none. */
export interface PriceAnswer {
  readonly figure: Figure;
  readonly bound: FeeBound | null;
  readonly boundText: string;
  /** By how much the floor exceeds the cap. */
  readonly short: Money | null;
}

/** Suggests a fee. Without a value above zero there is none: a fee of nothing is never offered. */
export function suggestFee(input: PriceInput): PriceAnswer {
  const currencies = [input.value, input.floor, input.ceiling, input.alternative, input.rounding];
  const mixed = currencies.some((one) => one && one.currency !== input.currency);
  const missing = [
    ...(input.value ? [] : (input.missing ?? [PRICE.noValue])),
    ...(mixed ? [PRICE.oneCurrency(input.currency)] : []),
  ];
  if (!input.value) return without(input, missing, whyUnknown(missing));
  if (mixed) return without(input, missing, PRICE.mixed);
  const answer = boundedFee({
    value: input.value.minor,
    share: input.share,
    floor: input.floor?.minor ?? null,
    ceiling: input.ceiling?.minor ?? null,
    minimumReturn: input.minimumReturn,
    alternative: input.alternative?.minor ?? null,
    rounding: input.rounding?.minor ?? null,
  });
  if (answer.kind === 'noFee') return noFee(money(roundHalfUp(answer.short), input.currency), input);
  const fee = money(roundHalfUp(answer.fee), input.currency);
  if (fee.minor <= 0) return without(input, [PRICE.notAboveZero], PRICE.notAboveZero);
  return {
    figure: { value: fee, formula: PRICE.formula, inputs: inputsOf(input), missing: [] },
    bound: answer.bound,
    boundText: PRICE.holds[answer.bound],
    short: null,
  };
}

const whyUnknown = (missing: readonly string[]): string =>
  missing[0] === NOTHING_AGREED ? PRICE.nothingAgreed : PRICE.unknown;

const without = (
  input: PriceInput,
  missing: readonly string[],
  boundText: string,
  short: Money | null = null,
): PriceAnswer => ({
  figure: { value: null, formula: PRICE.formula, inputs: inputsOf(input), missing },
  bound: null,
  boundText,
  short,
});

/** Floor and cap miss each other: no fee, and by how much. */
function noFee(short: Money, input: PriceInput): PriceAnswer {
  const text = PRICE.short((input.floor?.minor ?? 0) > 0, formatMoney(short, input.locale));
  return without(input, [text], text, short);
}

/** What is to be said of a fee: outside the usual share of the value, strongly far above it, or more than the cautious value. */
export function feeWarnings(
  fee: Money | null,
  value: Money | null,
  guide: PriceInput['guide'],
): FeeWarning[] {
  if (!fee || !value || fee.currency !== value.currency || fee.minor <= 0) return [];
  const share = value.minor > 0 ? fee.minor / value.minor : Infinity;
  const usual: FeeWarning[] =
    share > guide.strong
      ? ['farAboveUsual']
      : share > guide.high
        ? ['aboveUsual']
        : share < guide.low
          ? ['belowUsual']
          : [];
  return fee.minor > value.minor ? [...usual, 'notPaidBack'] : usual;
}

function inputsOf(input: PriceInput): Figure['inputs'] {
  return [
    { label: PRICE.input.value, value: input.value },
    { label: PRICE.input.share, value: input.share, unit: 'share' },
    { label: PRICE.input.floor, value: input.floor },
    { label: PRICE.input.ceiling, value: input.ceiling },
    { label: PRICE.input.minimumReturn, value: input.minimumReturn, unit: 'ratio' },
    { label: PRICE.input.alternative, value: input.alternative },
    { label: PRICE.input.rounding, value: input.rounding },
  ];
}

/** The price inputs of an engagement; of several rows the one priced last. */
export const pricingOf = (book: Book, engagement: string): Pricing | null =>
  [...rowsOf(book, 'pricings', engagement)].sort(
    (a, b) => compareText(b.pricedOn ?? '', a.pricedOn ?? '') || compareText(a.id, b.id),
  )[0] ?? null;

/** The price inputs of an engagement for one option; presets from Settings where nothing was typed. */
export function priceInputOf(
  book: Book,
  engagement: string,
  option: Pick<NestedOption, 'value'>,
): PriceInput {
  const settings = settingsOf(book);
  const pricing = pricingOf(book, engagement);
  return {
    currency: option.value.currency,
    locale: localeOf(book),
    value: option.value.conservative.value,
    missing: option.value.conservative.missing,
    share: pricing?.share ?? settings.share ?? 0.15,
    floor: pricing?.floor ?? null,
    ceiling: pricing?.ceiling ?? null,
    minimumReturn: pricing?.minimumReturn ?? settings.minimumReturn ?? null,
    alternative: alternativeValue(book, engagement, option.value.currency),
    rounding: pricing?.rounding ?? null,
    guide: {
      low: settings.guideLow ?? 0.1,
      high: settings.guideHigh ?? 0.2,
      strong: settings.guideStrong ?? 0.3,
    },
  };
}

/** Economic value over the next best alternative: its price + what ours brings more − what it brings less. Null unless all is comparable. */
export function alternativeValue(book: Book, engagement: string, currency: string): Money | null {
  const next = [...rowsOf(book, 'alternatives', engagement)]
    .sort((a, b) => compareText(a.id, b.id))
    .find((one) => one.nextBest);
  if (!next?.price || next.comparable !== true) return null;
  const parts = [next.price, next.better, next.worse].map((one) =>
    one ? convert(one, currency, null, book.rates) : null,
  );
  if (parts.some((one) => one?.kind === 'undetermined')) return null;
  const [price = 0, better = 0, worse = 0] = parts.map((one) =>
    one && one.kind !== 'undetermined' ? one.money.minor : 0,
  );
  return money(
    economicValue({ reference: price, positiveDifferentiation: better, negativeDifferentiation: worse }),
    currency,
  );
}
