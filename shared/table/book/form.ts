import {
  formatNumber,
  shareText,
  moneyParts,
  parseAmount,
  parseNumber,
  parseRate,
  parseShare,
} from '../../base/amount.ts';
import { good, refused, type Checked } from '../../base/checked.ts';
import { isCurrency } from '../../base/currency.ts';
import { formatDay } from '../../base/day.ts';
import { parseDay } from '../../base/parse-day.ts';
import type { Money } from '../../base/money.ts';
import { isLocal, isMoment, isZone, localOf, resolveLocal } from '../../base/moment.ts';
import { cleanText, refuseLong } from '../../base/text.ts';
import type { Zone } from '../../base/time.ts';
import { isRateIn, type Field } from '../../model/field.ts';

/** How a reader writes numbers, amounts and times. */
export interface FormReader {
  readonly locale: string;
  readonly currency: string;
  readonly zone: Zone;
  /** The other fields of the record, as values or as typed: a number may be a rate by one of them. */
  readonly row?: Readonly<Record<string, unknown>>;
}

/** What a person typed into one field, read as its value; what is wrong is said and nothing is guessed. */
export function fieldFromText(
  name: string,
  field: Field,
  text: string,
  reading: FormReader,
): Checked<unknown> {
  const clean = cleanText(text).trim();
  if (clean === '')
    return field.optional || field.kind === 'references'
      ? good(field.kind === 'references' ? [] : null)
      : refused(name, `${field.label} is blank. Fill it in.`);
  const read = READERS[field.kind] ?? readText;
  const value = read(name, clean, field, reading);
  return value.ok && typeof value.value === 'number' ? withinBounds(name, field, value.value) : value;
}

type Reader = (name: string, text: string, field: Field, reading: FormReader) => Checked<unknown>;

const readText: Reader = (name, text) => refuseLong(name, text);

const READERS: Partial<Record<Field['kind'], Reader>> = {
  number: (name, text, field, reading) =>
    (isRateIn(field, reading.row) ? parseRate : parseNumber)(text, reading.locale, name),
  count: (name, text, _, { locale }) => {
    const number = parseNumber(text, locale, name);
    return number.ok && !Number.isInteger(number.value)
      ? refused(name, 'Not a whole number. Leave the part behind the mark out.')
      : number;
  },
  share: (name, text, _, { locale }) => parseShare(text, locale, name),
  money: (name, text, _, { locale, currency }) => parseAmount(text, locale, currency, name),
  day: (name, text, _, { locale }) => parseDay(text, locale, name),
  moment: (name, text, _, reading) => readMoment(name, text, reading),
  zone: (name, text) =>
    isZone(text)
      ? good(text)
      : refused(name, 'Not a time zone this device knows. Write one like Europe/Berlin.'),
  currency: (name, text) =>
    isCurrency(text.toUpperCase())
      ? good(text.toUpperCase())
      : refused(name, 'Not a currency code. Write one like EUR, USD or JPY.'),
  choice: (name, text, field) =>
    field.choices && text in field.choices
      ? good(text)
      : refused(name, `Choose one of: ${Object.values(field.choices ?? {}).join(', ')}.`),
  language: (_, text) => good(text),
  flag: (name, text) =>
    text === 'yes' || text === 'no'
      ? good(text === 'yes')
      : refused(name, 'Choose yes or no, or leave it open.'),
};

/** A moment typed as local time; an hour that happens twice or never is asked, not guessed. */
function readMoment(name: string, text: string, { zone }: FormReader): Checked<unknown> {
  if (isMoment(text)) return good(text);
  const local = text.replace(' ', 'T');
  if (!isLocal(local)) return refused(name, 'Not a date with time. Write it like 2026-10-22 16:00.');
  const found = resolveLocal(local, zone);
  if (found.kind === 'once') return good(found.moment);
  if (found.kind === 'twice')
    return refused(
      name,
      `This hour happens twice that night. Write which one: ${found.earlier} or ${found.later}.`,
    );
  return refused(
    name,
    `This hour does not exist that night; the clocks go forward. Did you mean ${found.after.slice(11, 16)}?`,
  );
}

function withinBounds(name: string, field: Field, value: number): Checked<number> {
  const scale = field.kind === 'share' ? 100 : 1;
  const unit = field.kind === 'share' ? ' %' : '';
  const low = field.min ?? (field.kind === 'share' ? 0 : -Infinity);
  const high = field.max ?? (field.kind === 'share' ? 1 : Infinity);
  if (value < low) return refused(name, `${field.label} is at least ${low * scale}${unit}.`);
  return value > high ? refused(name, `${field.label} is at most ${high * scale}${unit}.`) : good(value);
}

/** A value as a person would type it into its field. */
export function fieldToText(field: Field, value: unknown, reading: FormReader): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'money') return moneyParts(value as Money, reading.locale).number;
  if (field.kind === 'share' || isRateIn(field, reading.row))
    return shareText(value as number, reading.locale);
  if (field.kind === 'number' || field.kind === 'count')
    return formatNumber(value as number, reading.locale, 6);
  if (field.kind === 'moment') return localOf(value as string, reading.zone);
  if (field.kind === 'flag') return value === true ? 'yes' : 'no';
  return String(value);
}

/** A value as shown to a person, in words. */
export function fieldInWords(field: Field, value: unknown, reading: FormReader): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'choice') return field.choices?.[String(value)] ?? String(value);
  if (field.kind === 'day') return formatDay(String(value), reading.locale);
  if (field.kind === 'flag') return value === true ? 'Yes' : 'No';
  if (field.kind === 'money') return `${(value as Money).currency} ${fieldToText(field, value, reading)}`;
  const text = fieldToText(field, value, reading);
  return field.kind === 'moment' ? text.replace('T', ' ') : text;
}
