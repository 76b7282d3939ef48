import { good, refused, type Checked } from './checked.ts';

/** Most characters a text may have: no cell of ours exceeds what every home can hold. */
export const MAX_TEXT = 30_000;

const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Drops what no file format can hold: control characters but tab and new line, lone surrogates, U+FFFE and U+FFFF. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNFIT, '');

/** Refuses a text that is too long, with its count. */
export const refuseLong = (field: string, text: string): Checked<string> =>
  text.length <= MAX_TEXT
    ? good(text)
    : refused(field, `This text has ${text.length} characters; at most ${MAX_TEXT} fit. Shorten it.`);

const collators = new Map<string, Intl.Collator>();

/** Order of two texts as a reader of the locale expects it: case and accents only break ties, "Step 2" before "Step 10". */
export function compareText(a: string, b: string, locale = 'en'): number {
  const known = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  collators.set(locale, known);
  return known.compare(a, b);
}

/** The end of a sentence that quotes someone: one full stop, the quoted sentence’s own or ours. */
export const quoteToEnd = (words: string | null): string =>
  words ? `: “${words}”${/[.!?…]$/.test(words) ? '' : '.'}` : '.';

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Words of a person as a sentence: with its full stop, unless they brought one. */
export const sentence = (words: string): string =>
  /[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
