import { tzOffset } from '@date-fns/tz/tzOffset';
import { addDays, dateLocale, dayNumbered, daysAt, isDay, kept, twoAt } from './day.ts';
import { ensure } from './ensure.ts';
import type { Day, Instant, Moment, Zone } from './time.ts';

const MOMENT =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
const MINUTE = 60_000;
const DAY_MS = 24 * 60 * MINUTE;

/** Whether a text is a moment with its offset. */
export const isMoment = (text: string): boolean => MOMENT.test(text) && isDay(text.slice(0, 10));

/** Signs of `2026-10-22T16:00+02:00`, as nearly all moments are written. */
const [PLAIN_LENGTH, DASH, T, COLON, PLUS] = [22, 45, 84, 58, 43];

/** The instant of a moment that is written plainly, read sign by sign, for a book holds tens of thousands; NaN of any other text. */
function plainInstant(text: string): Instant {
  if (text.length !== PLAIN_LENGTH || text.charCodeAt(10) !== T) return NaN;
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(19) !== COLON) return NaN;
  const hour = twoAt(text, 11);
  const minute = twoAt(text, 14);
  const hours = twoAt(text, 17);
  const minutes = twoAt(text, 20);
  if (!(hour <= 23 && minute <= 59 && hours <= 14 && minutes <= 59)) return NaN;
  const sign = text.charCodeAt(16);
  const offset = sign === PLUS ? hours * 60 + minutes : sign === DASH ? -hours * 60 - minutes : NaN;
  return daysAt(text) * DAY_MS + (hour * 60 + minute - offset) * MINUTE;
}

const instants = new Map<Moment, Instant>();

/** Milliseconds since 1970 of a moment. Throws on what is no moment. */
export function instantOf(moment: Moment): Instant {
  const plain = plainInstant(moment);
  if (!Number.isNaN(plain)) return plain;
  const known = instants.get(moment);
  if (known !== undefined) return known;
  ensure(isMoment(moment), `"${moment}" is not a moment`);
  return kept(instants, moment, Date.parse(moment));
}

const zones = new Map<string, boolean>();

/** Whether this home knows a time zone by that name; an old name (Europe/Kiev) counts like the new. */
export function isZone(name: string): boolean {
  const known = zones.get(name);
  if (known !== undefined) return known;
  // Asking the platform takes long; most texts of a list cannot be a zone at all.
  let works = /^[A-Za-z][\w+/-]*$/.test(name);
  try {
    if (works) new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    works = false;
  }
  zones.set(name, works);
  return works;
}

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
};

/** Since then clocks have changed at full minutes only, everywhere, and never twice within two days. */
const MINUTES_FROM = Date.UTC(1973, 0, 1);
const zoneOffsets = new Map<Zone, Map<number, number>>();

/** By UTC days: where a day begins and ends with one offset, no clock changed on it. */
function offsetAt(zone: Zone, instant: Instant): number {
  if (!(instant >= MINUTES_FROM)) return Math.round(tzOffset(zone, new Date(instant)));
  const known = zoneOffsets.get(zone) ?? kept(zoneOffsets, zone, new Map<number, number>());
  const day = Math.floor(instant / DAY_MS);
  const first = offsetFrom(zone, day, known);
  return first === offsetFrom(zone, day + 1, known) ? first : Math.round(tzOffset(zone, new Date(instant)));
}

const offsetFrom = (zone: Zone, day: number, known: Map<number, number>): number =>
  known.get(day) ?? kept(known, day, Math.round(tzOffset(zone, new Date(day * DAY_MS))));

/** An instant as a moment in a zone. */
export function momentAt(instant: Instant, zone: Zone): Moment {
  const offset = offsetAt(zone, instant);
  const wall = new Date(instant + offset * MINUTE).toISOString();
  const seconds = wall.slice(16, 23);
  const exact = seconds === ':00.000' ? '' : seconds.endsWith('.000') ? seconds.slice(0, 3) : seconds;
  return `${wall.slice(0, 16)}${exact}${offsetText(offset)}`;
}

/** What a wall time means in a zone: one instant, two (clocks go back) or none (clocks go forward). */
export type LocalMeaning =
  | { readonly kind: 'once'; readonly moment: Moment }
  | { readonly kind: 'twice'; readonly earlier: Moment; readonly later: Moment }
  | { readonly kind: 'never'; readonly before: Moment; readonly after: Moment };

/** Whether a text is a local date and time, `YYYY-MM-DDTHH:MM[:SS]`, of a day that exists. */
export const isLocal = (text: string): boolean => LOCAL.test(text) && isDay(text.slice(0, 10));

/** Reads `YYYY-MM-DDTHH:MM[:SS]` on a zone's wall clock. Throws on another text. */
export function resolveLocal(local: string, zone: Zone): LocalMeaning {
  ensure(isLocal(local), `"${local}" is not a local date and time`);
  const wall = Date.parse(`${local}Z`);
  const offsets = [
    ...new Set([
      offsetAt(zone, wall - 36 * 60 * MINUTE),
      offsetAt(zone, wall + 36 * 60 * MINUTE),
      offsetAt(zone, wall),
    ]),
  ];
  const hits = offsets
    .map((offset) => wall - offset * MINUTE)
    .filter((instant) => offsetAt(zone, instant) * MINUTE === wall - instant)
    .sort((a, b) => a - b);
  const [first, second] = hits;
  if (first !== undefined && second !== undefined && second !== first)
    return { kind: 'twice', earlier: momentAt(first, zone), later: momentAt(second, zone) };
  if (first !== undefined) return { kind: 'once', moment: momentAt(first, zone) };
  const shifted = offsets.map((offset) => wall - offset * MINUTE).sort((a, b) => a - b);
  return {
    kind: 'never',
    before: momentAt(shifted[0] ?? wall, zone),
    after: momentAt(shifted.at(-1) ?? wall, zone),
  };
}

/** The calendar day a moment names in its own offset. */
export const dayOf = (moment: Moment): Day => moment.slice(0, 10);

/** The calendar day of an instant in a zone. */
export const dayAt = (instant: Instant, zone: Zone): Day =>
  dayNumbered(Math.floor((instant + offsetAt(zone, instant) * MINUTE) / DAY_MS));

/** `YYYY-MM-DDTHH:MM` of a moment on a zone's wall clock. */
export const localOf = (moment: Moment, zone: Zone): string => momentAt(instantOf(moment), zone).slice(0, 16);

const starts = new Map<Zone, Map<Day, Instant>>();

/** The first instant of a day in a zone; after the gap where midnight does not exist. */
export function startOfDay(day: Day, zone: Zone): Instant {
  const known = starts.get(zone) ?? kept(starts, zone, new Map<Day, Instant>());
  const before = known.get(day);
  if (before !== undefined) return before;
  const found = resolveLocal(`${day}T00:00`, zone);
  const start = found.kind === 'once' ? found.moment : found.kind === 'twice' ? found.earlier : found.after;
  return kept(known, day, instantOf(start));
}

/** The instant at which a day is over in a zone. */
export const endOfDay = (day: Day, zone: Zone): Instant => startOfDay(addDays(day, 1), zone);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(dateLocale(locale), options);
  formatters.set(key, known);
  return known;
}

/** Day and time in words of a locale; in a zone, else as the moment itself reads. */
export function formatMoment(moment: Moment, locale: string, zone?: Zone): string {
  const day = formatIn(moment, locale, { day: 'numeric', month: 'short' }, zone);
  return `${day}, ${formatTime(moment, locale, zone)}`;
}

/** Time of day in a locale; in a zone, else as the moment itself reads. */
export const formatTime = (moment: Moment, locale: string, zone?: Zone): string =>
  formatIn(moment, locale, { timeStyle: 'short' }, zone);

function formatIn(moment: Moment, locale: string, options: Intl.DateTimeFormatOptions, zone?: Zone): string {
  const instant = zone ? instantOf(moment) : Date.parse(`${moment.slice(0, 16)}Z`);
  const fixed = { timeZone: zone ?? 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  return formatter(locale, { ...options, ...fixed }).format(instant);
}
