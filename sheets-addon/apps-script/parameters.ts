import { dayFromSerial } from '#shared/base/serial.ts';
import { isLocal, isMoment, isZone } from '#shared/base/moment.ts';
import { isShare } from '#shared/base/share.ts';
import type { Moment, Zone } from '#shared/base/time.ts';
import { isErrorCell, sameWords, type Cell } from '#shared/table/cells/cell.ts';
import {
  momentFromLocal,
  momentFromSerial,
  NOT_A_MOMENT,
  type LocalReading,
} from '#shared/table/cells/zone-clock.ts';

/** A cell that says something. */
type Filled = Exclude<Cell, null>;

/** One argument of a cell function: what it means, and how a cell is read as it. `read` throws an error in words. */
export interface Parameter<T> {
  readonly doc: string;
  /** Whether a blank is an answer of its own (no floor, no cap); a blank elsewhere makes the result blank. */
  readonly optional: boolean;
  /** Whether the argument is one series that belongs together, not a value for each row. */
  readonly series: boolean;
  read(cell: Filled): T;
}

/** What a cell function gets for an argument. */
export type ValueOf<P> = P extends Parameter<infer T> ? T : never;

const parameter = <T>(doc: string, read: (cell: Filled) => T): Parameter<T> => ({
  doc,
  optional: false,
  series: false,
  read,
});

/** The same argument, which may be left blank. */
export const optional = <T>(one: Parameter<T>): Parameter<T | null> => ({ ...one, optional: true });

/** The text of a cell, short enough for a message. */
const shown = (cell: Filled): string => `“${String(cell).slice(0, 40)}”`;

function wrong(message: string): never {
  throw new Error(message);
}

function numberOf(cell: Filled): number {
  if (isErrorCell(cell)) return wrong(`the cell shows ${cell.error}. Correct its formula.`);
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (typeof cell === 'string' && /^#[A-Z/0!?]+$/.test(cell.trim()))
    return wrong(`the cell shows ${cell.trim()}. Correct its formula.`);
  return wrong(`${shown(cell)} is not a number. Write it as a number, not as text.`);
}

/** Any number: an amount in one currency, a count, a change. */
export const number = (doc: string): Parameter<number> => parameter(doc, numberOf);

/** A part of one: 0.15 or 15 %. */
export const share = (doc: string): Parameter<number> =>
  parameter(doc, (cell) => {
    const value = numberOf(cell);
    return isShare(value)
      ? value
      : wrong(`${value} is not a share. Write 15 % or 0.15; at least 0, at most 1.`);
  });

/** A rate a period: above −100 %. */
export const rate = (doc: string): Parameter<number> =>
  parameter(doc, (cell) => {
    const value = numberOf(cell);
    return value > -1 ? value : wrong(`${value} is not a rate: it must be above −100 %. Write 10 % or 0.1.`);
  });

const YES = ['yes', 'true', 'ja', 'oui', 'sí', 'wahr'];
const NO = ['no', 'false', 'nein', 'non', 'falsch'];

/** Yes or no: a checkbox, or the word. */
export const flag = (doc: string): Parameter<boolean> =>
  parameter(doc, (cell) => {
    if (typeof cell === 'boolean') return cell;
    const word = typeof cell === 'string' ? sameWords(cell) : '';
    if (YES.includes(word)) return true;
    return NO.includes(word) ? false : wrong(`${shown(cell)} is neither TRUE nor FALSE.`);
  });

/** One of a few words. */
export const word = <const W extends string>(doc: string, words: readonly W[]): Parameter<W> =>
  parameter(doc, (cell) => {
    const found = words.find((one) => typeof cell === 'string' && sameWords(cell) === one);
    return found ?? wrong(`${shown(cell)} is none of: ${words.map((one) => `"${one}"`).join(', ')}.`);
  });

/** An IANA time zone. */
export const zone = (doc: string): Parameter<Zone> =>
  parameter(doc, (cell) => {
    const name = String(cell).trim();
    return isZone(name) ? name : wrong(`${shown(cell)} is not a time zone. Write one like "Europe/Berlin".`);
  });

/** A date with its time as the cell says it: a serial number or a text, not yet on any clock. */
export const wallTime = (doc: string): Parameter<number | string> =>
  parameter(doc, (cell) => {
    if (typeof cell === 'number' && dayFromSerial(cell) !== null) return cell;
    const text = String(cell).trim().replace(' ', 'T');
    return typeof cell === 'string' && (isLocal(text) || isMoment(text)) ? text : wrong(NOT_A_MOMENT);
  });

/** A wall time on a zone's clock; an hour that comes twice or never is asked. Throws in words. */
export function momentOn(wall: number | string, where: Zone): Moment {
  const reading: LocalReading =
    typeof wall === 'number'
      ? momentFromSerial(wall, where)
      : isMoment(wall)
        ? wall
        : momentFromLocal(wall, where);
  return typeof reading === 'string' ? reading : wrong(reading.ask);
}

/** A series of amounts in order, one a period. */
export const series = (doc: string): Parameter<readonly number[]> => ({
  doc,
  optional: false,
  series: true,
  read: (cell) => [numberOf(cell)],
});
