import { addDays } from '#shared/base/day.ts';
import { parseDay } from '#shared/base/parse-day.ts';
import { instantOf, localOf } from '#shared/base/moment.ts';
import type { Day, Moment, Zone } from '#shared/base/time.ts';
import { settleWall, type MeetingFacts } from '#shared/meetings/facts.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import { misuse, problemLines } from './stop.ts';

/** When a session was, as typed. */
export interface TimeOptions {
  readonly day?: string;
  readonly from?: string;
  readonly to?: string;
}

/** When it began and ended. */
export interface Times {
  readonly start: Moment;
  readonly end: Moment | null;
}

/** A day as typed: ISO, or as the locale writes it. */
export function dayFrom(text: string | undefined, locale: string): Day | null {
  if (text === undefined) return null;
  const read = parseDay(text, locale, '--day');
  if (!read.ok) throw misuse(problemLines(read.problems));
  return read.value;
}

const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

function clockFrom(text: string | undefined, flag: string): string | null {
  if (text === undefined) return null;
  const [, hours, minutes] = CLOCK.exec(text.trim()) ?? [];
  if (!hours || !minutes) throw misuse(`${flag}: “${text}” is not a time of day. Write it like 14:30.`);
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** What is typed counts first, then the file, then the session that was planned. A time nobody told is asked. */
export function timesOf(
  options: TimeOptions,
  day: Day | null,
  facts: MeetingFacts,
  planned: Session | null,
  today: Day,
  zone: Zone,
): Times {
  const [from, to] = [clockFrom(options.from, '--from'), clockFrom(options.to, '--to')];
  const known = facts.start?.value ?? (day === null ? planned?.start : undefined);
  const end = facts.end?.value ?? (day === null ? planned?.end : null) ?? null;
  if (known !== undefined && from === null && to === null) return { start: known, end };
  const on = day ?? (known ? localOf(known, zone).slice(0, 10) : (facts.day?.value ?? today));
  const begins = from ?? (known ? localOf(known, zone).slice(11) : null);
  if (begins === null) throw misuse('When did it begin? Say it with --from, for example --from 14:00.');
  const start = onWall(`${on}T${begins}`, zone, '--from');
  if (to !== null) return { start, end: onWall(`${to < begins ? addDays(on, 1) : on}T${to}`, zone, '--to') };
  return { start, end: end !== null && instantOf(end) > instantOf(start) ? end : null };
}

function onWall(local: string, zone: Zone, flag: string): Moment {
  const settled = settleWall(local, zone, 'start');
  if (settled.doubt === null) return settled.moment;
  throw misuse(`${flag}: ${settled.doubt.message}`);
}
