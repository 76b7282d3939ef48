import { momentAt } from '#shared/base/moment.ts';
import { serialFromDay } from '#shared/base/serial.ts';
import type { Zone } from '#shared/base/time.ts';
import type { Services } from './services.ts';

const DAY_MS = 86_400_000;
const EPOCH_SERIAL = 25569;

/** Whether a value is a date of the script’s own context or of another. */
export const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';

const offsetMs = (moment: string): number => {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(moment) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};

/**
 * Turns the dates that Apps Script gives for day cells, midnight in the spreadsheet’s zone, into the serial numbers the cells
 * hold. The offset is looked up once a UTC day, except on days on which the clocks change; before 1970, where zones had odd
 * minutes, Google’s own formatter is asked.
 */
export function serialOf(zone: Zone, wallClock: Services['wallClock']): (date: Date) => number {
  const offsets = new Map<number, number | null>();
  const offsetOn = (day: number): number | null => {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    const [from, to] = [day, day + 1].map((one) => offsetMs(momentAt(one * DAY_MS, zone)));
    const found = from === to && from !== undefined ? from : null;
    offsets.set(day, found);
    return found;
  };
  return (date) => {
    const instant = date.getTime();
    if (instant < 0) return serialOfWall(wallClock(date as GoogleAppsScript.Base.Date, zone));
    const offset = offsetOn(Math.floor(instant / DAY_MS)) ?? offsetMs(momentAt(instant, zone));
    return EPOCH_SERIAL + (instant + offset) / DAY_MS;
  };
}

/** The serial number of `yyyy-MM-ddTHH:mm:ss`. */
function serialOfWall(wall: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = wall.slice(11).split(':').map(Number);
  return serialFromDay(wall.slice(0, 10)) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
