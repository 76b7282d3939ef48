import { MAX_TEXT } from '../base/text.ts';
import { isLocale } from '../base/locale.ts';
import { isMoment, isZone } from '../base/moment.ts';
import { isDay } from '../base/day.ts';
import { isCurrency } from '../base/currency.ts';
import type { Money } from '../base/money.ts';
import {
  aFlag,
  aNumber,
  exactly,
  listOf,
  oneOf,
  orNull,
  shortText,
  wholeNumber,
  type Shape,
} from '../base/shape.ts';
import type { Day, Moment, Zone } from '../base/time.ts';

/** Every way a field can hold something; columns, form controls and cell codecs are chosen by it. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'quote'
  | 'choice'
  | 'flag'
  | 'number'
  | 'count'
  | 'share'
  | 'money'
  | 'day'
  | 'moment'
  | 'zone'
  | 'currency'
  | 'language'
  | 'reference'
  | 'references'
  | 'link'
  | 'email';

/** Who may ever see a field: `both` may appear in client documents, `provider` never. */
export type Audience = 'provider' | 'both';

/** What a field may say about itself beyond its kind and label. */
export interface FieldOptions {
  /** One sentence for the form, the column note and the dictionary. */
  readonly help?: string;
  /** Unit of a number, shown behind it: `min`, `days`, `a year`. */
  readonly unit?: string;
  /** Other headers a column may carry in a file made elsewhere, any language. */
  readonly aliases?: readonly string[];
  /** Names this field had in earlier versions, for migration. */
  readonly formerly?: readonly string[];
  readonly audience?: Audience;
  readonly min?: number;
  readonly max?: number;
  /** The field and its value with which this number is a rate: it takes the sign of per cent, and above 1 without it is asked. */
  readonly rateWhere?: readonly [field: string, value: string];
  /** The entity a reference points to, by its name in `entities.ts`. */
  readonly to?: string;
  /** Filled in for a new record. */
  readonly initial?: string | number | boolean;
  /** Not in the first version: a tab laid out before lacks its column, and that is no mistake. */
  readonly later?: boolean;
  /** Personal data that "erase this client" blanks. */
  readonly personal?: boolean;
}

/** One declarative field: type, check, column, form control, dictionary row and migration derive from it. */
export interface Field<T = unknown> extends Omit<FieldOptions, 'audience'> {
  readonly kind: FieldKind;
  readonly label: string;
  readonly optional: boolean;
  readonly audience: Audience;
  readonly choices?: Readonly<Record<string, string>>;
  /** Whether a value can stand in it. Our own check, not a schema library’s: that would be a tenth of the script in a sheet. */
  readonly fits: Shape<T>;
}

/** Whether a number is a rate in its row, given the other fields’ values or texts. */
export const isRateIn = (
  one: Pick<Field, 'rateWhere'> | null,
  row: Readonly<Record<string, unknown>> | undefined,
): boolean => one?.rateWhere !== undefined && row?.[one.rateWhere[0]] === one.rateWhere[1];

const field = <T>(
  kind: FieldKind,
  label: string,
  options: FieldOptions,
  fits: Shape<T>,
): Field<T | null> => ({
  audience: 'provider',
  ...options,
  kind,
  label,
  optional: true,
  fits: orNull(fits),
});

const MOST = Number.MAX_SAFE_INTEGER;

const within =
  (one: Shape<number>, min: number, max: number): Shape<number> =>
  (value): value is number =>
    one(value) && value >= min && value <= max;

const textThat =
  (test: (text: string) => boolean): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && test(value);

/** A short line of text. */
export const text = (label: string, options: FieldOptions = {}) =>
  field<string>('text', label, options, shortText(MAX_TEXT));
/** Text of several lines, at most 30,000 characters. */
export const longText = (label: string, options: FieldOptions = {}) =>
  field<string>('longText', label, options, shortText(MAX_TEXT));
/** The client's own words, shown in serif and never reworded. */
export const quote = (label: string, options: FieldOptions = {}) =>
  field<string>('quote', label, options, shortText(MAX_TEXT));
/** Yes, no, or not known. */
export const flag = (label: string, options: FieldOptions = {}) =>
  field<boolean>('flag', label, options, aFlag);
/** Any number within its bounds. */
export const number = (label: string, options: FieldOptions = {}) =>
  field<number>('number', label, options, within(aNumber, options.min ?? -MOST, options.max ?? MOST));
/** A whole number within its bounds. */
export const count = (label: string, options: FieldOptions = {}) =>
  field<number>('count', label, options, within(wholeNumber, options.min ?? -1e9, options.max ?? 1e9));
/** A part of one, 0 to 1, shown as per cent. */
export const share = (label: string, options: FieldOptions = {}) =>
  field<number>('share', label, options, within(aNumber, options.min ?? 0, options.max ?? 1));
/** An amount in its row's currency. */
export const money = (label: string, options: FieldOptions = {}) =>
  field<Money>('money', label, options, exactly({ minor: wholeNumber, currency: textThat(isCurrency) }));
/** A calendar day. */
export const day = (label: string, options: FieldOptions = {}) =>
  field<Day>('day', label, options, textThat(isDay));
/** A moment: local date and time with its offset. */
export const moment = (label: string, options: FieldOptions = {}) =>
  field<Moment>('moment', label, options, textThat(isMoment));
/** An IANA time zone. */
export const zone = (label: string, options: FieldOptions = {}) =>
  field<Zone>(
    'zone',
    label,
    options,
    textThat((name) => name.length <= 60 && isZone(name)),
  );
/** How numbers and days are written: a language and perhaps a country. */
export const locale = (label: string, options: FieldOptions = {}) =>
  field<string>(
    'text',
    label,
    options,
    textThat((name) => name.length <= 60 && isLocale(name)),
  );
/** An ISO 4217 code. */
export const currency = (label: string, options: FieldOptions = {}) =>
  field<string>('currency', label, options, textThat(isCurrency));
/** An http(s) or mailto address. */
export const link = (label: string, options: FieldOptions = {}) =>
  field<string>('link', label, options, shortText(2000));
/** An e-mail address, or several parted by commas. */
export const email = (label: string, options: FieldOptions = {}) =>
  field<string>('email', label, { personal: true, ...options }, shortText(1000));
/** The id of one record of another entity. */
export const reference = (to: string, label: string, options: FieldOptions = {}) =>
  field<string>('reference', label, { ...options, to }, shortText(60));
/** The ids of several records of another entity; none is an empty list, never null. */
export const references = (
  to: string,
  label: string,
  options: FieldOptions = {},
): Field<readonly string[]> => ({
  audience: 'provider',
  ...options,
  to,
  kind: 'references',
  label,
  optional: false,
  fits: listOf(shortText(60)),
});

/** One of a fixed list: code → word shown. */
export const choice = <const C extends Readonly<Record<string, string>>>(
  label: string,
  choices: C,
  options: FieldOptions = {},
): Field<(keyof C & string) | null> => ({
  ...field('choice', label, options, oneOf(...(Object.keys(choices) as (keyof C & string)[]))),
  choices,
});

/** The same field, not to be left blank. */
export const required = <T>(one: Field<T | null>): Field<T> => ({
  ...one,
  optional: false,
  fits: (value): value is T => value !== null && one.fits(value),
});
