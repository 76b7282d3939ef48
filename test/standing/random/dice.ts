import { Temporal } from 'temporal-polyfill';

/** A seeded source of chances: the same seed gives the same book on every machine. */
export interface Dice {
  /** A number from 0 up to, not including, 1. */
  readonly roll: () => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** A whole number from least to most, both included. */
  readonly between: (least: number, most: number) => number;
  /** As many as a number between, each made by its place. */
  readonly some: <T>(least: number, most: number, make: (n: number) => T) => T[];
}

/** Mulberry32: short, even enough, and seeded. */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  return {
    roll,
    chance: (probability) => roll() < probability,
    pick: (choices) => choices[between(0, choices.length - 1)] as (typeof choices)[number],
    between,
    some: (least, most, make) => Array.from({ length: between(least, most) }, (_, n) => make(n)),
  };
}

/** The day so many days after another. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const moments = new Map<string, string>();

/** A moment of a day on a zone’s wall clock. */
export function momentOn(day: string, time: string, zone: string): string {
  const key = `${day} ${time} ${zone}`;
  const known = moments.get(key);
  if (known !== undefined) return known;
  const moment = Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: time })
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' });
  moments.set(key, moment);
  return moment;
}

/** A moment so many hours after another. */
export const hoursLater = (moment: string, hours: number, zone: string): string =>
  Temporal.Instant.from(moment)
    .add({ minutes: Math.round(hours * 60) })
    .toZonedDateTimeISO(zone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' });
