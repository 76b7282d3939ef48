import { dayFromSerial, serialFromDay } from '../base/day.ts';
import { dayOf, isLocal, momentAt, resolveLocal } from '../base/moment.ts';
import type { Moment, Zone } from '../base/time.ts';

const EPOCH_SERIAL = 25569;
const DAY_SECONDS = 86_400;
const HOUR_MS = 3_600_000;

const NOT_PLAIN = '';
const offsets = new Map<Zone, Map<number, string>>();
const isoDays = new Map<number, string>();

/** The one offset of a whole day in a zone, or '' for a day near a change of the clocks; asked once for each day. */
function plainOffset(zone: Zone, day: number): string {
  const ofZone = offsets.get(zone) ?? new Map<number, string>();
  offsets.set(zone, ofZone);
  const known = ofZone.get(day);
  if (known !== undefined) return known;
  const midnight = (day - EPOCH_SERIAL) * 24 * HOUR_MS;
  const [first, ...others] = [-36, 12, 60].map((hours) =>
    momentAt(midnight + hours * HOUR_MS, zone).slice(-6),
  );
  const plain = others.every((one) => one === first) ? (first ?? NOT_PLAIN) : NOT_PLAIN;
  ofZone.set(day, plain);
  return plain;
}

function isoDay(day: number): string | null {
  const known = isoDays.get(day);
  if (known !== undefined) return known;
  const iso = dayFromSerial(day);
  if (iso !== null) isoDays.set(day, iso);
  return iso;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

function clockText(seconds: number): string {
  const rest = seconds % 60;
  const minutes = (seconds - rest) / 60;
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return rest === 0 ? clock : `${clock}:${two(rest)}`;
}

/** What a local date and time means: a moment, or what to ask. */
export type LocalReading = Moment | { readonly ask: string };

/** Reads a serial number of a local date and time on a zone's wall clock; what happens twice or never is asked. */
export function momentFromSerial(serial: number, zone: Zone): LocalReading {
  const total = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(total / DAY_SECONDS);
  const iso = isoDay(day);
  if (iso === null) return { ask: NOT_A_MOMENT };
  const local = `${iso}T${clockText(total - day * DAY_SECONDS)}`;
  const offset = plainOffset(zone, day);
  return offset === NOT_PLAIN ? momentFromLocal(local, zone) : local + offset;
}

export const NOT_A_MOMENT =
  'Not a date with time. Write it like 2026-10-22 16:00, or with its offset: 2026-10-22 16:00+02:00.';

/** Reads `YYYY-MM-DDTHH:MM[:SS]` on a zone's wall clock. */
export function momentFromLocal(local: string, zone: Zone): LocalReading {
  if (!isLocal(local)) return { ask: NOT_A_MOMENT };
  const found = resolveLocal(local, zone);
  if (found.kind === 'once') return found.moment;
  const write = (moment: Moment) => moment.replace('T', ' ');
  if (found.kind === 'twice')
    return {
      ask: `This hour comes twice that night in ${zone}. Write ${write(found.earlier)} or ${write(found.later)}.`,
    };
  return {
    ask: `This hour does not exist that night in ${zone}: the clocks go forward. Write ${write(found.after)} or another time.`,
  };
}

/** The serial number of a moment on a zone's wall clock, or null where reading it back would not give the same moment. */
export function serialFromMoment(moment: Moment, zone: Zone): number | null {
  const day = dayOf(moment);
  if (day < '1900-03-02') return null;
  const [hours = 0, minutes = 0, seconds = 0] = moment
    .slice(11)
    .replace(/(Z|[+-]\d\d:\d\d)$/, '')
    .split(':')
    .map(Number);
  const serial = serialFromDay(day) + (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS;
  return momentFromSerial(serial, zone) === moment ? serial : null;
}
