import { isCurrency } from '../../base/currency.ts';
import { isMoment, momentAt } from '../../base/moment.ts';
import type { Zone } from '../../base/time.ts';
import type { Field } from '../../model/field.ts';
import { isBlankCell, type Cell } from '../cells/cell.ts';
import { momentParts } from './day-text.ts';
import { dayOf, numberOf, type Asked, type FileStyle } from './file-style.ts';
import { currencyOfSign, UNIT } from './header-text.ts';

/** A cell of a file in our own form, or what must be asked about it first. */
export type OwnCell = { readonly cell: Cell } | Asked;

/** What a column's cells are read by. */
export interface ColumnReading {
  readonly style: FileStyle;
  readonly locale: string;
  readonly zone: Zone;
  /** The practice's currency, for signs that more than one currency has. */
  readonly currency: string;
  /** The header says that its times are in UTC. */
  readonly isUtc: boolean;
}

/** Brings a cell of another program's file into the form our own fields read. */
export function ownCell(cell: Cell, field: Field, reading: ColumnReading, isPerCent: boolean): OwnCell {
  if (isBlankCell(cell) || typeof cell === 'boolean' || typeof cell === 'object') return { cell };
  if (field.kind === 'share') return shareCell(cell, reading, isPerCent);
  if (typeof cell === 'number') return { cell };
  const text = cell.trim();
  if (/\ufffd/.test(text))
    return {
      ask: 'Letters of this cell could not be read. Save the file again as UTF-8 or .xlsx, or type the cell.',
    };
  if (text.length > LONGEST && field.kind in SHORT)
    return { ask: 'This text is too long for what belongs here. Look at the cell.' };
  if (field.kind === 'money') return moneyCell(text, reading);
  if (field.kind === 'number' || field.kind === 'count') return plainCell(text, reading);
  if (field.kind === 'day') return dayCell(text, reading);
  if (field.kind === 'moment') return momentCell(text, reading);
  if (field.kind === 'email') return emailCell(text);
  if (field.kind === 'currency') return { cell: currencyIn(text, reading.currency) };
  return { cell };
}

/** No number, day or address is longer; longer texts are not even looked at. */
const LONGEST = 300;
const SHORT = { money: 0, number: 0, count: 0, day: 0, moment: 0, email: 0 };

function plainCell(text: string, { style, locale }: ColumnReading): OwnCell {
  const read = numberOf(text, style, locale);
  return 'ask' in read ? read : { cell: numeric(read.decimals) };
}

/** A number where it keeps all its digits, else the text, which is refused as too large. */
const numeric = (decimals: string): Cell => {
  const value = Number(decimals);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : decimals;
};

/** A share is written in per cent; a numeric cell is what it shows. */
function shareCell(cell: string | number, reading: ColumnReading, isPerCent: boolean): OwnCell {
  if (typeof cell === 'number' && isPerCent) return { cell };
  const text = String(cell).trim();
  const read = numberOf(
    text.replace(/^% ?| ?%$/, ''),
    reading.style,
    typeof cell === 'number' ? 'en-US' : reading.locale,
  );
  if ('ask' in read) return read;
  const value = Number(read.decimals);
  if (!text.includes('%') && value !== 0 && Math.abs(value) <= 1)
    return { ask: `Is this ${Math.round(value * 1e6) / 1e4} % or ${value} %? Write it with the sign %.` };
  return { cell: Math.round(value * 1e8) / 1e10 };
}

const BESIDE = new RegExp(String.raw`^(${UNIT}|S?Fr\.)\s*(?=[\d(+-])|(?<=[\d)\-–—.])\s*(${UNIT}|Fr\.)$`, 'u');

/** An amount, with the currency that stands beside it in front; brackets around both are a minus. */
function moneyCell(said: string, reading: ColumnReading): OwnCell {
  const text = said.replace(/^\(([^()]*)\)$/, '-$1');
  const [minus, bare] = /^-\s*(?=[^\d\s])(.*)$/.exec(text)?.slice(0, 2) ?? ['', text];
  const unit = BESIDE.exec(bare ?? text);
  const name = unit?.[1] ?? unit?.[2] ?? '';
  const code = /^[A-Za-z]{3}$/.test(name)
    ? name.toUpperCase()
    : /^S?Fr/.test(name)
      ? 'CHF'
      : currencyOfSign(name, reading.currency);
  if (name !== '' && (code === null || !isCurrency(code)))
    return { ask: `“${text.slice(0, 40)}” is not an amount.` };
  const number = (bare ?? text).replace(BESIDE, '').trim();
  const read = numberOf((minus ? '-' : '') + number, reading.style, reading.locale);
  if ('ask' in read) return read;
  return { cell: code === null ? numeric(read.decimals) : `${code} ${trimmed(read.decimals)}` };
}

/** Decimals that say nothing more are dropped: what stands behind a code must not look like thousands. */
const trimmed = (decimals: string): string =>
  decimals.includes('.') ? decimals.replace(/0+$/, '').replace(/\.$/, '') : decimals;

function dayCell(text: string, reading: ColumnReading): OwnCell {
  if (text.includes('→')) return { ask: `“${text.slice(0, 40)}” are two days. Write the one that is meant.` };
  const { day, clock, offset } = momentParts(text);
  const read = dayOf(day, reading.style, reading.locale);
  if ('ask' in read) return read;
  const from = offset ?? (reading.isUtc && clock !== null ? '+00:00' : null);
  if (from === null || clock === null) return { cell: read.day };
  return { cell: momentAt(Date.parse(`${read.day}T${clock}${from}`), reading.zone).slice(0, 10) };
}

function momentCell(text: string, reading: ColumnReading): OwnCell {
  if (isMoment(text)) return { cell: momentAt(Date.parse(text), reading.zone) };
  const { day, clock, offset } = momentParts(text);
  const read = dayOf(day, reading.style, reading.locale);
  if ('ask' in read) return read;
  const from = offset ?? (reading.isUtc && clock !== null ? '+00:00' : null);
  const local = `${read.day}T${clock ?? '00:00'}`;
  return { cell: from === null ? local.replace('T', ' ') : momentAt(Date.parse(local + from), reading.zone) };
}

/** A currency by the one code among its words (“Euro - EUR”), else by its sign; other words stay as they are, to be asked. */
function currencyIn(text: string, own: string): string {
  const codes = (text.slice(0, LONGEST).match(/\b[A-Z]{3}\b/g) ?? []).filter(isCurrency);
  return (codes.length === 1 ? codes[0] : currencyOfSign(text, own)) ?? text;
}

/** An address as it stands in lists: alone, in angle brackets behind a name, or the first of those that Google puts into one cell. */
function emailCell(text: string): OwnCell {
  const [first = text] = text.split(' ::: ');
  const address = /<([^<>\s]+@[^<>\s]+)>/.exec(first)?.[1] ?? first;
  return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(address)
    ? { cell: address }
    : { ask: `“${text.slice(0, 40)}” is not one e-mail address. Write one, like name@firm.example.` };
}
