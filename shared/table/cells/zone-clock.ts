import { dayFromSerial, serialFromDay } from '../../base/serial.ts';
import { dayOf, isLocal, momentAt, resolveLocal } from '../../base/moment.ts';
import type { Moment, Zone } from '../../base/time.ts';

const EPOCH_SERIAL = 25569;
const DAY_SECONDS = 86_400;
const HOUR_MS = 3_600_000;

const NOT_PLAIN = '';
const MARGIN_HOURS = 3;

interface DayMemory {
  /** `2026-10-22T` */
  readonly start: string;
  /** The day's one offset; '' for a day on which the clocks change. */
  readonly offset: string;
  /** Moments made already, by second: meetings keep to the same hours. */
  readonly moments: Map<number, Moment>;
}

interface ZoneMemory {
  readonly days: Map<number, DayMemory>;
  /** Readings of the few local times on days on which the clocks change. */
  readonly odd: Map<string, LocalReading>;
}

const memories = new Map<Zone, ZoneMemory>();

function memoryOf(zone: Zone): ZoneMemory {
  const known = memories.get(zone);
  if (known) return known;
  const made = { days: new Map<number, DayMemory>(), odd: new Map<string, LocalReading>() };
  memories.set(zone, made);
  return made;
}

const offsetMinutes = (moment: Moment): number => {
  const sign = moment.at(-6) === '-' ? -1 : 1;
  return sign * (Number(moment.slice(-5, -3)) * 60 + Number(moment.slice(-2)));
};

/** The one offset of a whole local day, or '' where the clocks change on it or close to its ends. */
function plainOffset(zone: Zone, day: number): string {
  const midnight = (day - EPOCH_SERIAL) * 24 * HOUR_MS;
  const noon = momentAt(midnight + 12 * HOUR_MS, zone);
  const start = midnight - offsetMinutes(noon) * 60_000;
  const ends = [start - MARGIN_HOURS * HOUR_MS, start + (24 + MARGIN_HOURS) * HOUR_MS];
  const same = ends.every((instant) => momentAt(instant, zone).slice(-6) === noon.slice(-6));
  return same ? noon.slice(-6) : NOT_PLAIN;
}

function dayOfSerial(zone: Zone, memory: ZoneMemory, day: number): DayMemory | null {
  const known = memory.days.get(day);
  if (known !== undefined) return known;
  const iso = dayFromSerial(day);
  if (iso === null) return null;
  const made = { start: `${iso}T`, offset: plainOffset(zone, day), moments: new Map<number, Moment>() };
  memory.days.set(day, made);
  return made;
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

const MOST_ODD = 5000;

/** Reads a serial number of a local date and time on a zone's wall clock; what happens twice or never is asked. */
export function momentFromSerial(serial: number, zone: Zone): LocalReading {
  const total = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(total / DAY_SECONDS);
  const seconds = total - day * DAY_SECONDS;
  const memory = memoryOf(zone);
  const known = dayOfSerial(zone, memory, day);
  if (known === null) return { ask: NOT_A_MOMENT };
  const made = known.moments.get(seconds);
  if (made !== undefined) return made;
  const local = known.start + clockText(seconds);
  if (known.offset === NOT_PLAIN) return oddMoment(local, zone, memory);
  const moment = local + known.offset;
  known.moments.set(seconds, moment);
  return moment;
}

function oddMoment(local: string, zone: Zone, memory: ZoneMemory): LocalReading {
  const known = memory.odd.get(local);
  if (known !== undefined) return known;
  const found = momentFromLocal(local, zone);
  if (memory.odd.size < MOST_ODD) memory.odd.set(local, found);
  return found;
}

/** What to say of a text or number that is no moment. */
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
