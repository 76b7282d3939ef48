import { good, refused, type Checked } from './checked.ts';
import { currencyExponent } from './currency.ts';
import { money, type Money } from './money.ts';

interface Separators {
  readonly decimal: string;
  readonly group: string;
}

const separators = new Map<string, Separators>();

/** A locale's decimal and group separators. */
function separatorsOf(locale: string): Separators {
  const known = separators.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale, { useGrouping: true, numberingSystem: 'latn' }).formatToParts(
    1234567.5,
  );
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const found = { decimal: of('decimal'), group: of('group') };
  separators.set(locale, found);
  return found;
}

const SPACES = /[\u0020\u00a0\u2009\u202f]/g;
const MINUS = /[\u2212\u2010\u2011\uff0d]/g;
const escapeRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How an amount is written in a locale, for messages: "2,400.50 or 2400.50". */
function howToWrite(locale: string, decimals: number): string {
  const { decimal, group } = separatorsOf(locale);
  const tail = decimals > 0 ? decimal + '50'.padEnd(decimals, '0').slice(0, decimals) : '';
  return `2${group || ' '}400${tail} or 2400${tail}`;
}

/** The plain decimal text of a number written in a locale, or null when it is not one there. */
function plainDecimal(text: string, locale: string): string | null {
  const { decimal, group } = separatorsOf(locale);
  const spaced = /^\s$/.test(group);
  const swiss = group === '’' || group === "'";
  let clean = text.trim().replace(MINUS, '-').replace(SPACES, ' ');
  if (swiss) clean = clean.replace(/'/g, '’');
  const sign = clean.startsWith('-') || /^\(.*\)$/.test(clean) ? '-' : '';
  clean = clean.replace(/^[-+(]\s?/, '').replace(/\)$/, '');
  const groupMark = spaced ? ' ' : escapeRegex(swiss ? '’' : group);
  const whole = group ? `(?:\\d{1,3}(?:${groupMark}\\d{3})+|\\d+)` : '\\d+';
  const found = new RegExp(`^(${whole})(?:${escapeRegex(decimal)}(\\d+))?$`).exec(clean);
  if (!found?.[1]) return null;
  const digits = found[1].replace(/\D/g, '');
  return `${sign}${digits}${found[2] ? `.${found[2]}` : ''}`;
}

/** Reads a number as written in a locale. What could be another number elsewhere is refused, never guessed. */
export function parseNumber(text: string, locale: string, field = ''): Checked<number> {
  const plain = plainDecimal(text, locale);
  const value = plain === null ? Number.NaN : Number(plain);
  return Number.isFinite(value)
    ? good(value === 0 ? 0 : value)
    : refused(field, `Not a number. Write ${howToWrite(locale, 1)}.`);
}

const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  EUR: ['€'],
  USD: ['$', 'US$'],
  GBP: ['£'],
  JPY: ['¥', '￥', '円'],
  CNY: ['¥', '元'],
  INR: ['₹'],
  CHF: ['Fr.', 'SFr.'],
  BRL: ['R$'],
};

function withoutCurrency(text: string, currency: string): string {
  const marks = [currency, ...(SYMBOLS[currency] ?? [])].sort((a, b) => b.length - a.length);
  const trimmed = text.trim();
  for (const mark of marks) {
    if (trimmed.toUpperCase().startsWith(mark.toUpperCase())) return trimmed.slice(mark.length).trim();
    if (trimmed.toUpperCase().endsWith(mark.toUpperCase())) return trimmed.slice(0, -mark.length).trim();
  }
  return trimmed;
}

/** Reads an amount as written in a locale, in a currency whose code or sign may stand beside it. */
export function parseAmount(text: string, locale: string, currency: string, field = ''): Checked<Money> {
  const exponent = currencyExponent(currency);
  if (exponent === null)
    return refused(field, `${currency || 'A blank'} is not a currency code. Write one like EUR, USD or JPY.`);
  const plain = plainDecimal(withoutCurrency(text, currency), locale);
  const decimals = plain?.split('.')[1] ?? '';
  if (
    plain === null ||
    decimals.replace(/0+$/, '').length > exponent ||
    decimals.length > Math.max(exponent, 2)
  )
    return refused(field, `Not an amount. Write ${howToWrite(locale, exponent)}.`);
  const minor = Number(plain.split('.')[0] + decimals.slice(0, exponent).padEnd(exponent, '0'));
  if (!Number.isSafeInteger(minor)) return refused(field, 'This amount is too large to keep exactly.');
  return good(money(minor, currency));
}

/** Reads a share: "16 %", "16%" or "16" per cent. */
export function parseShare(text: string, locale: string, field = ''): Checked<number> {
  const number = parseNumber(text.replace(/\s*[%％٪]\s*$/, ''), locale, field);
  if (!number.ok) return refused(field, 'Not a share. Write it in per cent, like 16 %.');
  return good(Math.round(number.value * 1e8) / 1e10);
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, minimum: number, maximum: number): Intl.NumberFormat {
  const key = `${locale} ${minimum} ${maximum}`;
  const options = {
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
    useGrouping: 'always',
  } as const;
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, options as unknown as Intl.NumberFormatOptions);
  formatters.set(key, known);
  return known;
}

const trueMinus = (text: string): string => text.replace(/-/g, '\u2212');

/** A number in a locale, with at most so many decimals, grouped, with a true minus. */
export const formatNumber = (value: number, locale: string, decimals = 2): string =>
  trueMinus(formatter(locale, 0, decimals).format(value));

/** When an amount shows its minor units. */
export type Cents = 'always' | 'whenNeeded' | 'never';

/** The parts of an amount, for the code to stand small beside the number. */
export function moneyParts(
  a: Money,
  locale: string,
  cents: Cents = 'whenNeeded',
): { code: string; number: string } {
  const exponent = currencyExponent(a.currency) ?? 2;
  const whole = a.minor % 10 ** exponent === 0;
  const digits = cents === 'always' || (cents === 'whenNeeded' && !whole) ? exponent : 0;
  const number = formatter(locale, digits, digits).format(
    exactDecimal(a.minor, exponent) as unknown as number,
  );
  return { code: a.currency, number: trueMinus(number) };
}

/** A decimal text formats exactly where a number would have lost its last digits. */
function exactDecimal(minor: number, exponent: number): string {
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const text = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return minor < 0 ? `-${text}` : text;
}

/** An amount as text, its ISO code in front: "EUR 2,400". */
export function formatMoney(a: Money, locale: string, cents: Cents = 'whenNeeded'): string {
  const parts = moneyParts(a, locale, cents);
  return `${parts.code}\u2009${parts.number}`;
}

/** A share in per cent: "16 %". */
export const formatShare = (share: number, locale: string, decimals = 1): string =>
  `${formatNumber(Math.round(share * 1e8) / 1e6, locale, decimals)}\u202f%`;
