import { formatMoney } from '../base/amount.ts';
import { money, roundHalfUp, type Money } from '../base/money.ts';
import { rowsOf, settingsOf, type Book } from '../model/book.ts';
import type { Pricing } from '../model/pricings.ts';
import type { Figure } from './explain.ts';
import { convert } from './exchange.ts';
import { economicValue } from './finance/driver-value.ts';
import { boundedFee, type FeeBound } from './finance/fee-bounds.ts';
import type { NestedOption } from './options.ts';

/** All that a fee is made of. There is no field for effort, hours or cost of delivery, by type. */
export interface PriceInput {
  readonly currency: string;
  /** Conservative value a year of the option. */
  readonly value: Money | null;
  readonly share: number;
  readonly floor: Money | null;
  readonly ceiling: Money | null;
  readonly minimumReturn: number | null;
  /** Economic value over the next best alternative. */
  readonly alternative: Money | null;
  readonly rounding: Money | null;
  readonly guide: { readonly low: number; readonly high: number; readonly strong: number };
}

/** How far a fee lies from the usual share of the value. */
export type GuideWarning = 'belowUsual' | 'aboveUsual' | 'farAboveUsual' | null;

/** A suggested fee with the bound that held, or why there is none. */
export interface PriceAnswer {
  readonly figure: Figure;
  readonly bound: FeeBound | null;
  readonly boundText: string;
  readonly warning: GuideWarning;
  /** By how much the floor exceeds the cap. */
  readonly short: Money | null;
}

const BOUND_WORDS: Readonly<Record<FeeBound, string>> = {
  share: 'The share of the value holds.',
  floor: 'Your floor holds.',
  ceiling: 'The ceiling holds.',
  minimumReturn: 'The client’s minimum return holds.',
  alternative: 'The next best alternative holds.',
};

const FORMULA = 'share × conservative value, between floor and cap, rounded last';

/** Suggests a fee (domain 0.1). Unknown value gives no fee, never zero. */
export function suggestFee(input: PriceInput): PriceAnswer {
  const inputs = inputsOf(input);
  const nothing = { bound: null, warning: null, short: null } as const;
  const currencies = [input.value, input.floor, input.ceiling, input.alternative, input.rounding];
  const mixed = currencies.some((one) => one && one.currency !== input.currency);
  const missing = [
    ...(input.value ? [] : ['Conservative value of the option']),
    ...(mixed ? [`All amounts in ${input.currency}`] : []),
  ];
  if (!input.value || mixed)
    return {
      ...nothing,
      figure: { value: null, formula: FORMULA, inputs, missing },
      boundText: 'The value is not known yet, so neither is the fee.',
    };
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
  return {
    figure: { value: fee, formula: FORMULA, inputs, missing: [] },
    bound: answer.bound,
    boundText: BOUND_WORDS[answer.bound],
    warning: guideWarning(fee, input.value, input.guide),
    short: null,
  };
}

/** Floor and cap miss each other: no fee, and by how much. */
function noFee(short: Money, input: PriceInput): PriceAnswer {
  const floor = input.floor && input.floor.minor > 0 ? 'Your floor is' : 'Doing it at all is';
  const text = `${floor} ${formatMoney(short, 'en')} above what holds for the client. There is no fee that suits both; raise the value, or leave it.`;
  const figure = { value: null, formula: FORMULA, inputs: inputsOf(input), missing: [text] };
  return { figure, bound: null, boundText: text, warning: null, short };
}

/** Warns outside the usual share of the yearly value, strongly far above it. */
export function guideWarning(fee: Money, value: Money, guide: PriceInput['guide']): GuideWarning {
  if (value.minor <= 0) return null;
  const share = fee.minor / value.minor;
  if (share > guide.strong) return 'farAboveUsual';
  if (share > guide.high) return 'aboveUsual';
  return share < guide.low ? 'belowUsual' : null;
}

function inputsOf(input: PriceInput): Figure['inputs'] {
  return [
    { label: 'Conservative value', value: input.value },
    { label: 'Share of value', value: input.share, unit: 'share' },
    { label: 'Floor', value: input.floor },
    { label: 'Ceiling', value: input.ceiling },
    { label: 'Client’s minimum return', value: input.minimumReturn, unit: 'ratio' },
    { label: 'Economic value over the alternative', value: input.alternative },
    { label: 'Rounded to', value: input.rounding },
  ];
}

/** The price inputs of an engagement for one option; presets from Settings where nothing was typed. */
export function priceInputOf(
  book: Book,
  engagement: string,
  option: NestedOption,
  draft?: Partial<Pricing>,
): PriceInput {
  const settings = settingsOf(book);
  const pricing = { ...rowsOf(book, 'pricings', engagement)[0], ...draft };
  return {
    currency: option.value.currency,
    value: option.value.conservative.value,
    share: pricing.share ?? settings.share ?? 0.15,
    floor: pricing.floor ?? null,
    ceiling: pricing.ceiling ?? null,
    minimumReturn: pricing.minimumReturn ?? settings.minimumReturn ?? null,
    alternative: alternativeValue(book, engagement, option.value.currency),
    rounding: pricing.rounding ?? null,
    guide: {
      low: settings.guideLow ?? 0.1,
      high: settings.guideHigh ?? 0.2,
      strong: settings.guideStrong ?? 0.3,
    },
  };
}

/** Economic value over the next best alternative: its price + what ours brings more − what it brings less. Null unless all is comparable. */
export function alternativeValue(book: Book, engagement: string, currency: string): Money | null {
  const next = rowsOf(book, 'alternatives', engagement).find((one) => one.nextBest);
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
