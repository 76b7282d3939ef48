import { Temporal } from 'temporal-polyfill';
import type { Book } from '#shared/model/book.ts';
import type { EntityName, RecordNamed } from '#shared/model/entities.ts';

/** A day as the count of days since 1970, so that days are added and compared as numbers. */
export type DayNumber = number;

/** One engagement of a book, seen at one instant. */
export interface Look {
  readonly book: Book;
  readonly id: string;
  readonly zone: string;
  readonly instant: number;
  readonly today: DayNumber;
}

/** The number of an ISO day. */
export const numberOf = (day: string): DayNumber =>
  Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8)) / 86_400_000;

/** The ISO day of a number. */
export const isoOf = (day: DayNumber): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The day so many months later. */
export const monthsAfter = (day: DayNumber, months: number): DayNumber =>
  numberOf(Temporal.PlainDate.from(isoOf(day)).add({ months }).toString());

const instants = new Map<string, number>();

function millisecondsOf(moment: string): number {
  const known = instants.get(moment) ?? Temporal.Instant.from(moment).epochMilliseconds;
  instants.set(moment, known);
  return known;
}

const days = new Map<string, DayNumber>();

function dayIn(instant: number, zone: string): DayNumber {
  const key = `${instant} ${zone}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const day = numberOf(local.toPlainDate().toString());
  days.set(key, day);
  return day;
}

/** Looks at one engagement now. */
export function look(book: Book, id: string, now: string): Look {
  const own = book.engagements.find((one) => one.id === id)?.zone;
  const zone = own ?? book.settings[0]?.zone ?? 'UTC';
  const instant = millisecondsOf(now);
  return { book, id, zone, instant, today: dayIn(instant, zone) };
}

/** The same engagement just before a moment. */
export function lookBefore(at: Look, moment: string): Look {
  const instant = millisecondsOf(moment) - 1;
  return { ...at, instant, today: dayIn(instant, at.zone) };
}

/** The same engagement at the end of an earlier day. */
export function lookAtEndOf(at: Look, day: DayNumber): Look {
  const next = Temporal.PlainDate.from(isoOf(day + 1)).toZonedDateTime(at.zone);
  return { ...at, instant: next.epochMilliseconds - 1, today: day };
}

/** The rows of the engagement in one tab. */
export const rows = <N extends EntityName>(at: Look, name: N): readonly RecordNamed<N>[] =>
  at.book[name].filter((row) => (row as { engagement?: string | null }).engagement === at.id);

export const engagementOf = (at: Look): RecordNamed<'engagements'> | null =>
  at.book.engagements.find((one) => one.id === at.id) ?? null;

/** Whether a day is known and has come. */
export const hasCome = (at: Look, day: string | null | undefined): day is string =>
  typeof day === 'string' && numberOf(day) <= at.today;

/** Whether a moment is known and has come. */
export const hasHappened = (at: Look, moment: string | null | undefined): moment is string =>
  typeof moment === 'string' && millisecondsOf(moment) <= at.instant;

/** The day of a moment where the engagement is. */
export const dayOfMoment = (at: Look, moment: string): DayNumber => dayIn(millisecondsOf(moment), at.zone);

/** Hours from one moment to another, as they elapse. */
export const hoursFrom = (from: string, to: string): number =>
  (millisecondsOf(to) - millisecondsOf(from)) / 3_600_000;

export const inOrderOfMoment = (a: { at: string | null }, b: { at: string | null }): number =>
  millisecondsOf(a.at ?? '') - millisecondsOf(b.at ?? '');

export const said = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

/** A field that a row may have. */
export const field = (row: object | null, name: string): unknown =>
  row === null ? null : ((row as Readonly<Record<string, unknown>>)[name] ?? null);
