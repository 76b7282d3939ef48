import { isCurrency } from '../../base/currency.ts';
import { plainLetters } from '../../base/names.ts';
import type { Cell } from '../cells/cell.ts';

const plain = new Map<string, string>();

/** A header as it is compared: no accents, no case, words apart that are written as one (`LeadSource`, `due_on`). Lists say the same again and again. */
export function plainWords(text: string): string {
  const known = plain.get(text) ?? wordsOf(text);
  if (plain.size > 5000) plain.clear();
  plain.set(text, known);
  return known;
}

const wordsOf = (text: string): string =>
  plainLetters(text)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** What a header says beside its name: a currency, per cent, a clock. */
export interface HeaderText {
  readonly words: string;
  readonly currency: string | null;
  readonly isPerCent: boolean;
  readonly isUtc: boolean;
  /** Its numbers are not whole amounts: thousands, cents. */
  readonly isScaled: boolean;
}

/** A header of these words that names no unit. */
export const headerOf = (words: string): HeaderText => ({
  words,
  currency: null,
  isPerCent: false,
  isUtc: false,
  isScaled: false,
});

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  MX$: 'MXN',
  Kč: 'CZK',
  '₽': 'RUB',
  '₴': 'UAH',
  '¥': 'JPY',
  '₹': 'INR',
  $: 'USD',
  '₩': 'KRW',
  '₺': 'TRY',
  '₪': 'ILS',
  zł: 'PLN',
};

/** The currency a sign means; a dollar is the practice’s own where it has one. */
export function currencyOfSign(sign: string, own: string): string | null {
  if (/\$$/.test(sign) && sign.length === 1) return DOLLARS.includes(own) ? own : 'USD';
  return Object.hasOwn(SIGNS, sign) ? (SIGNS[sign] ?? null) : null;
}

/** A currency as it stands beside an amount: a code, a sign, or letters and a sign. */
export const UNIT = String.raw`[A-Za-z]{3}|[A-Z]{0,2}[€£¥₹$₩₺₪₽₴]|zł|Kč`;

const DOLLARS = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'];

/** No header is longer; longer texts are not even looked at. */
const LONGEST = 200;

/** Reads a header: its words, and the unit it names in brackets, behind “in”, or as a sign or code at its end. */
export function headerText(cell: Cell | undefined, own: string): HeaderText {
  const text = typeof cell === 'string' && cell.length <= LONGEST ? cell.trim() : '';
  const isPerCent = /%|\bper ?cent\b|\brate\b|\bsatz\b|\btaux\b/i.test(text);
  const isUtc = /\b(?:utc|gmt)\b/i.test(text);
  const bracket = /[([]\s*([^()[\]]*?)\s*[)\]]/.exec(text)?.[1];
  const isScaled = SCALED.test(text);
  const [before, tail] = tailOf(text);
  const currency = codeIn(bracket ?? '', own) ?? codeIn(tail, own);
  const name = (currency && codeIn(tail, own) ? before : text).replace(/[([][^()[\]]*[)\]]/g, ' ');
  return { words: plainWords(name) || plainWords(text), currency, isPerCent, isUtc, isScaled };
}

const SCALED =
  /(?:^|[\s(,[])(?:[kt] ?(?:€|£|\$|eur|usd|gbp|chf)|thousands?|tausend|milliers|mi[lo]|millions?|mio\.?|cents?|pence|'000s?|000s)(?=$|[\s),\]])/i;

/** The currency at the end or start of a header, and the rest: “Net in GBP”, “Amount $”, “USD Amount”. */
function tailOf(text: string): readonly [string, string] {
  const [, front = '', rest = ''] = /^([A-Z]{3}|[€£¥₹$₩₺₪])\s+(\S.*)$/u.exec(text) ?? [];
  if (rest !== '' && codeIn(front, '') !== null) return [rest, front];
  const found = /^(.*?\S)[\s,:;–-]+(?:in\s+)?([A-Za-z]{3}|[A-Z]{0,2}[€£¥₹$₩₺₪]|zł)\.?$/u.exec(text);
  return found ? [found[1]?.replace(/\s+in$/i, '') ?? text, found[2] ?? ''] : [text, ''];
}

function codeIn(text: string, own: string): string | null {
  const sign = currencyOfSign(text, own);
  if (sign) return sign;
  const code = /^(?:in\s+)?([A-Z]{3})$/.exec(text.trim())?.[1] ?? '';
  return isCurrency(code)
    ? code
    : /^([A-Z]{2})\$$/.test(text) && isCurrency(`${text.slice(0, 2)}D`)
      ? `${text.slice(0, 2)}D`
      : null;
}

/** The columns whose name an earlier one has: which of the two is meant, nobody can tell. */
export function secondColumns(headers: readonly HeaderText[]): number[] {
  const seen = new Set<string>();
  return headers.flatMap(({ words }, at) => {
    const isSecond = words !== '' && seen.has(words);
    seen.add(words);
    return isSecond ? [at] : [];
  });
}

/** How many letters must be changed, added, dropped or swapped to make one word the other; stops counting above two. */
export function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let at = 1; at <= b.length; at++) {
      const same = a[row - 1] === b[at - 1];
      let least = Math.min(
        (last[at] ?? 9) + 1,
        (next[at - 1] ?? 9) + 1,
        (last[at - 1] ?? 9) + (same ? 0 : 1),
      );
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1])
        least = Math.min(least, (before[at - 2] ?? 9) + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 3;
}

/** Whether two words are one with a slip of the finger: one slip from five letters on, two from ten. */
export const isSlip = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return length >= 5 && a[0] === b[0] && slips(a, b) <= (length >= 10 ? 2 : 1);
};
