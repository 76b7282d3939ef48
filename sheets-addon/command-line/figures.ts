import { formatMoney, formatNumber, formatShare } from '#shared/base/amount.ts';
import { formatDay } from '#shared/base/day.ts';
import { majorOf, type Money } from '#shared/base/money.ts';
import { plainSpaces } from './print.ts';
import type { Figure, FigureInput } from '#shared/rules/explain.ts';

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value;

/** An amount in the practice's locale: "EUR 214,500". */
export const moneyText = (amount: Money, locale: string): string => plainSpaces(formatMoney(amount, locale));

/** A share in per cent. */
export const shareText = (share: number, locale: string): string => plainSpaces(formatShare(share, locale));

/** A return on the fee: "6.7 : 1". */
export const ratioText = (ratio: number, locale: string): string => `${formatNumber(ratio, locale, 1)} : 1`;

/** A figure's value, or what is missing to know it. */
export function figureText<T extends Money | number>(figure: Figure<T>, show: (value: T) => string): string {
  if (figure.value !== null) return show(figure.value);
  const gaps = figure.missing.join('; ');
  return gaps === '' ? 'not known' : `not known: ${gaps}`;
}

/** How a figure comes about: its formula, then each input with its source and who agreed it. */
export function workingOf(figure: Figure<Money> | Figure<number>, locale: string): string[] {
  const lines = figure.inputs.map((input) => {
    const from = [
      input.source,
      input.agreedBy && `agreed by ${input.agreedBy}`,
      input.on && formatDay(input.on, locale),
    ]
      .filter(Boolean)
      .join(', ');
    return `${input.label}: ${inputText(input, locale)}${from ? ` (${from})` : ''}`;
  });
  return [`= ${figure.formula}`, ...lines];
}

function inputText({ value, unit }: FigureInput, locale: string): string {
  if (value === null) return 'not known';
  if (isMoney(value)) return moneyText(value, locale);
  if (typeof value === 'string') return value;
  if (unit === 'share') return shareText(value, locale);
  return unit === 'ratio' ? ratioText(value, locale) : formatNumber(value, locale, 4);
}

/** A figure for a program: amounts in major units with their currency. */
export function figureJson(figure: Figure<Money> | Figure<number>) {
  const { value, formula, missing } = figure;
  return {
    ...(isMoney(value) ? { amount: majorOf(value), currency: value.currency } : { value }),
    formula,
    missing,
  };
}
