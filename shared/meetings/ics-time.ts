import { ICAL } from './ical-library.ts';
import { isDay } from '../base/day.ts';
import { instantOf, isLocal, momentAt } from '../base/moment.ts';
import type { Moment, Zone } from '../base/time.ts';
import { settleWall, type Doubt } from './facts.ts';
import type { IcsProperty } from './ics-repair.ts';
import { zoneMeaning, type ZoneContext, type ZoneMeaning } from './ics-zone.ts';

/** A date of a calendar file as it is written: wall time (or a day), and what its zone means. */
export interface IcsTime {
  /** `2026-10-22T16:00:00`; for a day, its midnight. */
  readonly local: string;
  readonly isDay: boolean;
  readonly zone: ZoneMeaning;
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:T(?::+|(\d{2}):(\d{2}):?(\d{2})?)(Z?))?$/;

/** Reads one written date by its digits; null for what is none (20261332 is no day). */
export function readTime(written: string, tzid: string | undefined, zones: ZoneContext): IcsTime | null {
  const [, day = '', hour, minute, second = '00', z = ''] = WRITTEN.exec(written) ?? [];
  if (!isDay(day)) return null;
  if (hour === undefined || minute === undefined)
    return { local: `${day}T00:00:00`, isDay: true, zone: { kind: 'floating', choices: [] } };
  const local = `${day}T${hour}:${minute}:${second === '60' ? '59' : second}`;
  return isLocal(local) ? { local, isDay: false, zone: zoneMeaning(tzid, z === 'Z', zones) } : null;
}

/** All dates of a property (EXDATE and RDATE hold several). */
export const readTimes = (property: IcsProperty, zones: ZoneContext): readonly IcsTime[] =>
  property.values
    .map((value) => readTime(value.split('/')[0] ?? '', property.params['tzid'], zones))
    .filter((time) => time !== null);

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

/** Seconds of a DURATION ("PT1H30M"); null for what is none. */
export function durationSeconds(text: string): number | null {
  if (!/^[+-]?P(?=[\dT])(?:\d{1,6}[WD])?(?:T(?:\d{1,7}[HMS])+)?$/.test(text)) return null;
  return ICAL.Duration.fromString(text).toSeconds();
}
