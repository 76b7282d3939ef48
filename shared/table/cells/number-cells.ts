import {
  parseAmount,
  parseNumber,
  parseRate,
  parseShare,
  rateFromNumber,
  shareFromNumber,
  shareText,
} from '../../base/amount.ts';
import type { Checked } from '../../base/checked.ts';
import { currencyExponent, isCurrency } from '../../base/currency.ts';
import { fromMajor, majorOf, type Money } from '../../base/money.ts';
import type { Field } from '../../model/field.ts';
import type { CellReading, CellWriting, Codec } from './reading.ts';

/** Smallest and greatest number a field may hold; the same bounds as its check. */
export function boundsOf(field: Field): readonly [number, number] {
  const least = { count: -1e9, share: 0 }[field.kind as 'count' | 'share'] ?? -Number.MAX_SAFE_INTEGER;
  const most = { count: 1e9, share: 1 }[field.kind as 'count' | 'share'] ?? Number.MAX_SAFE_INTEGER;
  return [field.min ?? least, field.max ?? most];
}

/** A number, whole number or share: text is read as the locale writes numbers, never guessed. */
export function numberCodec(field: Field): Codec {
  const [least, most] = boundsOf(field);
  const isShare = field.kind === 'share';
  const isCount = field.kind === 'count';
  return {
    read: (cell, reading) => {
      const value =
        typeof cell === 'number' ? plainNumber(cell, field, reading) : numberOf(cell, field, reading);
      if (value === null) return null;
      if (isCount && !Number.isInteger(value))
        return reading.wrong(`${value} is not a whole number. Write one without decimals.`);
      if (value >= least && value <= most) return value;
      return reading.wrong(outOfBounds(value, least, most, isShare));
    },
    write: (value, writing) => {
      const number = value as number;
      return isRateHere(field, writing) && Math.abs(number) > 1 ? shareText(number, writing.locale) : number;
    },
  };
}

/** Above 1 a rate is written with its sign, as it would be asked without; the column shows plain numbers too. */
const isRateHere = ({ rateWhere }: Field, row: Pick<CellWriting, 'of'>): boolean =>
  rateWhere !== undefined && row.of?.(rateWhere[0]) === rateWhere[1];

/** A number in a cell: shown in per cent it is what it shows; a plain one is read as if it were typed, where its home tells them apart. */
function plainNumber(cell: number, field: Field, reading: CellReading): number | null {
  const isShare = field.kind === 'share';
  // Some homes must ask how a cell is shown, so that this is asked only where it matters.
  if (cell === 0 || !(isShare || (isRateHere(field, reading) && Math.abs(cell) > 1))) return cell;
  if (reading.inPercent() !== false) return cell;
  return orWrong((isShare ? shareFromNumber : rateFromNumber)(cell, reading.locale), reading);
}

function numberOf(cell: string | boolean, field: Field, reading: CellReading): number | null {
  if (typeof cell === 'boolean')
    return reading.wrong('This is yes or no where a number belongs. Write a number.');
  // What was written with the sign keeps it when its row is no longer a rate.
  const isRate = isRateHere(field, reading) || (field.rateWhere !== undefined && cell.includes('%'));
  const parse = field.kind === 'share' ? parseShare : isRate ? parseRate : parseNumber;
  return orWrong(parse(cell, reading.locale), reading);
}

const orWrong = (parsed: Checked<number>, reading: CellReading): number | null =>
  parsed.ok ? parsed.value : reading.wrong(parsed.problems[0]?.message ?? 'Not a number.');

function outOfBounds(value: number, least: number, most: number, isShare: boolean): string {
  const show = (bound: number) => (isShare ? `${Math.round(bound * 1e4) / 100} %` : String(bound));
  return value < least
    ? `${show(value)} is too little: at least ${show(least)}.`
    : `${show(value)} is too much: at most ${show(most)}.`;
}

// A code in front and decimals that can be no group of thousands: read alike in every locale.
const WITH_CODE = /^([A-Z]{3}) (-?\d+(?:\.(?:\d{1,2}|\d{4,}))?)$/;

/** An amount: a number in the row's currency; another currency stands in front of its amount. */
export const moneyCodec: Codec = {
  read: (cell, reading) => {
    if (typeof cell === 'boolean')
      return reading.wrong('This is yes or no where an amount belongs. Write a number.');
    const [, code, digits] = typeof cell === 'string' ? (WITH_CODE.exec(cell) ?? []) : [];
    if (code && isCurrency(code)) return checked(fromMajor(Number(digits), code), reading);
    if (reading.currency === null)
      return reading.wrong('This amount has no currency. Write one like EUR into this row’s Currency.');
    return typeof cell === 'number'
      ? checked(fromMajor(cell, reading.currency), reading)
      : checked(parseAmount(cell, reading.locale, reading.currency), reading);
  },
  write: (value, writing) => {
    const amount = value as Money;
    return amount.currency === writing.currency ? majorOf(amount) : withCode(amount);
  },
};

const checked = (amount: ReturnType<typeof fromMajor>, reading: CellReading): Money | null =>
  amount.ok ? amount.value : reading.wrong(amount.problems[0]?.message ?? 'Not an amount.');

function withCode(amount: Money): string {
  const exponent = currencyExponent(amount.currency) ?? 2;
  const decimals = exponent === 3 ? 4 : exponent;
  const digits = String(Math.abs(amount.minor)).padStart(exponent + 1, '0');
  const fraction = exponent === 0 ? '' : digits.slice(-exponent).padEnd(decimals, '0');
  const whole = exponent === 0 ? digits : digits.slice(0, -exponent);
  return `${amount.currency} ${amount.minor < 0 ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}
