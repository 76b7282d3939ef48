import { addDays, isDay } from '../../base/day.ts';
import { instantOf, isLocal, momentAt } from '../../base/moment.ts';
import type { Moment, Zone } from '../../base/time.ts';
import { settleWall, type Doubt } from '../facts.ts';
import { durationSeconds } from '../when/duration.ts';
import type { IcsProperty } from './ics-line.ts';
import { zoneMeaning, type ZoneContext, type ZoneMeaning } from './ics-zone.ts';

/** A date of a calendar file as it is written: wall time (or a day), and what its zone means. */
export interface IcsTime {
  /** `2026-10-22T16:00:00`; for a day, its midnight. */
  readonly local: string;
  readonly isDay: boolean;
  readonly zone: ZoneMeaning;
}

const WRITTEN =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:(?:T|\s+)(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;

const minutesOf = (sign: string): number =>
  (sign.startsWith('-') ? -1 : 1) * (Number(sign.slice(1, 3)) * 60 + Number(sign.slice(-2)));

/** Reads one written date by its digits, in the strict form or with dashes, colons, fractions, an offset; null for what is none. */
export function readTime(
  written: string,
  params: ReadonlyMap<string, string>,
  zones: ZoneContext,
): IcsTime | null {
  const [, year, month, date, hour, minute, second = '00', sign] = WRITTEN.exec(written.trim()) ?? [];
  const day = `${year}-${month}-${date}`;
  // Nobody met, or will meet, in a year outside of these: it stands for “none”.
  if (!isDay(day) || day < '1900' || day >= '2200') return null;
  const whole = hour === undefined || minute === undefined || params.get('value')?.toUpperCase() === 'DATE';
  if (whole) return { local: `${day}T00:00:00`, isDay: true, zone: { kind: 'floating', choices: [] } };
  const midnight = hour === '24' && minute === '00';
  const local = midnight
    ? `${addDays(day, 1)}T00:00:00`
    : `${day}T${hour}:${minute}:${second === '60' ? '59' : second}`;
  if (!isLocal(local)) return null;
  if (sign === undefined) return { local, isDay: false, zone: zoneMeaning(params.get('tzid'), local, zones) };
  const utc = /^z$/i.test(sign);
  const offset = { kind: 'file' as const, name: sign, offsetAt: () => minutesOf(sign) };
  return { local, isDay: false, zone: utc ? { kind: 'utc' } : offset };
}

/** All dates of a property (EXDATE and RDATE hold several, each perhaps with its end). */
export const readTimes = (property: IcsProperty, zones: ZoneContext): readonly IcsTime[] => {
  const params = new Map([...property.params].filter(([name]) => name !== 'value'));
  return property.raw
    .split(',')
    .map((value) => readTime(value.split('/')[0] ?? '', params, zones))
    .filter((time) => time !== null);
};

/** The extra dates of a property that have an end of their own (VALUE=PERIOD), each with that end on the clock of its start. */
export const readPeriods = (
  property: IcsProperty,
  zones: ZoneContext,
): readonly (readonly [IcsTime, IcsTime])[] =>
  property.raw.split(',').flatMap((value) => {
    const [from = '', to] = value.split('/');
    if (to === undefined) return [];
    const params = new Map([...property.params].filter(([name]) => name !== 'value'));
    const start = readTime(from, params, zones);
    const seconds = durationSeconds(to);
    const end =
      start && seconds !== null
        ? { ...start, local: laterLocal(start.local, seconds) }
        : readTime(to, params, zones);
    return start && end ? [[start, end] as const] : [];
  });

const utcInstant = (local: string): number => instantOf(`${local}Z`);

/** The zone in which a file's UTC times are shown: the calendar's own, else the workbook's. */
export const shownZone = (zones: ZoneContext): Zone => zones.calendarZone ?? zones.workbookZone;

function momentWithOffset(local: string, minutes: number): Moment {
  const size = Math.abs(minutes);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = local.endsWith(':00') ? local.slice(0, 16) : local;
  return `${time}${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

/** A written time as a moment; null with the doubt it raises, or without one where only the zone is missing. */
export function settleTime(
  time: IcsTime,
  field: 'start' | 'end',
  zones: ZoneContext,
): { readonly moment: Moment | null; readonly doubt: Doubt | null } {
  const { zone, local } = time;
  if (zone.kind === 'utc') return { moment: momentAt(utcInstant(local), shownZone(zones)), doubt: null };
  if (zone.kind === 'file') {
    const minutes = zone.offsetAt(local);
    const fits = Number.isFinite(minutes) && Math.abs(minutes) < 15 * 60;
    return { moment: fits ? momentWithOffset(local, minutes) : null, doubt: null };
  }
  return zone.kind === 'zone' ? settleWall(local, zone.zone, field) : { moment: null, doubt: null };
}

/** The wall time (`2026-10-22T16:00:00`) of a written time on the clock that another one uses, to compare the two. */
export function localLike(time: IcsTime, like: IcsTime, zones: ZoneContext): string {
  if (time.isDay || time.zone.kind === like.zone.kind) {
    const same = time.zone.kind !== 'zone' || like.zone.kind !== 'zone' || time.zone.zone === like.zone.zone;
    if (same) return time.local;
  }
  const moment = settleTime(time, 'start', zones).moment;
  if (moment === null) return time.local;
  if (like.zone.kind === 'zone') return wallIn(moment, like.zone.zone);
  if (like.zone.kind === 'utc') return wallIn(moment, 'UTC');
  if (like.zone.kind === 'file') {
    const minutes = like.zone.offsetAt(time.local);
    return wallIn(momentAt(instantOf(moment) + minutes * 60_000, 'UTC'), 'UTC');
  }
  return wallIn(
    moment,
    like.isDay ? (zones.calendarZone ?? zones.named[0] ?? zones.workbookZone) : shownZone(zones),
  );
}

function wallIn(moment: Moment, zone: Zone): string {
  const wall = momentAt(instantOf(moment), zone).slice(0, 19);
  return /T\d\d:\d\d:\d\d/.test(wall) ? wall : `${wall.slice(0, 16)}:00`;
}

/** A wall time so many seconds later, on the clock itself. */
export const laterLocal = (local: string, seconds: number): string =>
  wallIn(momentAt(utcInstant(local) + seconds * 1000, 'UTC'), 'UTC');

/** Seconds of clock time from one wall time to another. */
export const clockSeconds = (from: string, to: string): number => (utcInstant(to) - utcInstant(from)) / 1000;
