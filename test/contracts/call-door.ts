import { SESSION_FORM } from '#shared/calls/session-form.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import type { Book } from '#shared/model/book.ts';
import type { Field } from '#shared/model/field.ts';
import { sessions } from '#shared/model/work/sessions.ts';
import { at } from '#test/support/build-book.ts';
import { NOW, type Call } from './call-cases.ts';

/** One way in: a call goes in as a person of that door gives it, the book comes out as its home then holds it. */
export type Door = (call: Call, facts: MeetingFacts) => Promise<Book>;

/** Where the person of every door is. */
export const PLACE = { locale: 'en-GB', zone: 'Europe/Berlin' };
/** How they write what they type. */
export const READING = { ...PLACE, currency: 'EUR' };
/** When each call is logged. */
export const now = at(NOW);
/** The clock, place and dice of a door in the browser. */
export const world = { now: () => now, ...PLACE, random: (bytes: number) => new Uint8Array(bytes).fill(9) };

/** What the call answers of a session’s fields, in the order of the form. */
export const answersOf = ({ answers }: Call) =>
  SESSION_FORM.flatMap((name) =>
    answers[name] === undefined
      ? []
      : [{ name, field: sessions.fields[name] as Field, value: answers[name] }],
  );

/** A calendar file of one entry. */
export const icsOf = (lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

/** What a page tells of the call; without one nothing. */
export async function factsOf({ ics }: Call): Promise<MeetingFacts> {
  if (!ics) return noFacts;
  const { readPasted } = await import('#shared/meetings/pasted/pasted.ts');
  const read = await readPasted(icsOf(ics), { now, ...PLACE, near: NOW.slice(0, 10) });
  if (!read.ok || !read.value.events[0]) throw new Error('The calendar entry is not read.');
  return read.value.events[0];
}
