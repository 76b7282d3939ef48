import { Temporal } from 'temporal-polyfill';
import { Refusal, type Format, type Input } from './types.ts';
import { asEntered } from './user.ts';

/** Letters that a cell of Google holds. */
export const LONGEST_CELL = 50_000;

export const isDatePattern = (pattern: string): boolean =>
  /[ymdhs]/i.test(pattern.replace(/"[^"]*"|General/g, ''));

export const patternOf = (format: Format | undefined): string => {
  const number = format?.numberFormat;
  if (number?.type === 'TEXT') return '@';
  if (number?.pattern) return number.pattern;
  return (
    { DATE: 'yyyy-mm-dd', DATE_TIME: 'yyyy-mm-dd hh:mm', PERCENT: '0.00%' }[number?.type ?? ''] ??
    '0.###############'
  );
};

export const numberFormat = (pattern: string): NonNullable<Format['numberFormat']> => {
  if (pattern === '@') return { type: 'TEXT', pattern };
  const type = isDatePattern(pattern) ? (/[hs]/i.test(pattern) ? 'DATE_TIME' : 'DATE') : 'NUMBER';
  return { type, pattern };
};

export const colour = (hex: string) => ({
  rgbColor: {
    red: parseInt(hex.slice(1, 3), 16) / 255,
    green: parseInt(hex.slice(3, 5), 16) / 255,
    blue: parseInt(hex.slice(5, 7), 16) / 255,
  },
});

const LIKE_A_VALUE: readonly [RegExp, number][] = [
  [/^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/, 46_000],
  [/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/, 46_000.5],
  [/^\d{1,2}:\d\d/, 0.5],
  [/^(?:[€$£¥]|[A-Z]{3} )\s?-?[\d.,]+$/, 1],
  [/^-?\d+(?:\.\d+)?e[+-]?\d+$/i, 1e9],
];

/**
 * What a cell makes of a value that a script sets. Google says little of it; the harsher reading is taken everywhere: “=” and
 * “+” begin a formula in any format, an apostrophe in front is swallowed, words like a number, day or amount become one unless
 * the format is text, and a number in a text cell becomes its digits.
 */
export function taken(value: unknown, format: Format | undefined): Input | undefined {
  const isText = format?.numberFormat?.type === 'TEXT';
  if (value === '') return undefined;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Refusal(`A cell cannot hold ${value}.`);
    return isText ? { text: String(value) } : { number: value };
  }
  if (typeof value === 'boolean') return isText ? { text: String(value).toUpperCase() } : { bool: value };
  if (typeof value !== 'string')
    throw new Refusal(`A cell cannot hold ${Object.prototype.toString.call(value)}.`);
  if (value.length > LONGEST_CELL) throw new Refusal('Your input contains more than the maximum of 50000 characters in a single cell.'); // prettier-ignore
  if (/^\s*[=+]./s.test(value)) return { formula: `=${value.trim().replace(/^[=+]+/, '')}` };
  if (value.startsWith("'")) return { text: value.slice(1) };
  if (isText) return { text: value };
  const like = LIKE_A_VALUE.find(([pattern]) => pattern.test(value.trim()));
  return like ? { number: like[1] } : asEntered(value);
}

/** The days of spreadsheets count from 30 December 1899. */
const EPOCH_SERIAL = 25569;

/** The instant of a number of days on the wall clock of a zone, in milliseconds. */
export function instantOfSerial(serial: number, zone: string): number {
  const seconds = Math.round((serial - EPOCH_SERIAL) * 86_400);
  const wall = new Date(seconds * 1000).toISOString().slice(0, 19);
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
}

/** A text that a cell takes as a text, and nothing else. */
export class FakeRichText {
  constructor(private readonly words: string) {}
  getText(): string {
    return this.words;
  }
}
