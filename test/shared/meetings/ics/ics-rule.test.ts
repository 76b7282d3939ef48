import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIcs } from '#shared/meetings/ics/ics.ts';
import { runs } from '#test/support/proof.ts';

interface Time {
  toString(): string;
}
interface Library {
  readonly Time: { fromString(text: string): Time };
  readonly Recur: { fromString(text: string): { iterator(start: Time): { next(): Time | null } } };
}
/** Another reader of such rules, whose own types its package hides. */
const { default: ICAL } = (await import('ical.js' as string)) as { default: Library };

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const day = fc.constantFrom(...DAYS);
const nthDay = fc.tuple(fc.constantFrom('1', '2', '-1', '-2'), day).map(([nth, name]) => nth + name);
const listed = (name: string, one: fc.Arbitrary<string | number>) =>
  fc
    .uniqueArray(one, { minLength: 1, maxLength: 3 })
    .map((all) => `;${name}=${[...all].sort((a, b) => Number(a) - Number(b)).join(',')}`);
const monthDay = listed('BYMONTHDAY', fc.constantFrom(1, 5, 15, 28, -1, -3));
/** In a yearly rule the other reader counts days from the end of a month wrongly, so these are left to the RFC's own examples. */
const fromStart = listed('BYMONTHDAY', fc.constantFrom(1, 5, 15, 28));
const month = listed('BYMONTH', fc.integer({ min: 1, max: 12 }));
const none = fc.constant('');
const every = fc.constantFrom('', ';INTERVAL=2', ';INTERVAL=3');

/** Rules as calendars write them; the first day is one the rule falls on or not. */
const rule = fc
  .oneof(
    fc.tuple(fc.constant('FREQ=DAILY'), every, fc.oneof(none, listed('BYDAY', day), month)),
    fc.tuple(
      fc.constant('FREQ=WEEKLY'),
      every,
      fc.oneof(none, listed('BYDAY', day)),
      fc.constantFrom('', ';WKST=SU'),
    ),
    fc.tuple(fc.constant('FREQ=MONTHLY'), every, fc.oneof(none, monthDay, listed('BYDAY', nthDay))),
    fc.tuple(
      fc.constant('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR'),
      every,
      fc.constantFrom(';BYSETPOS=1', ';BYSETPOS=-1', ';BYSETPOS=2,-2'),
    ),
    fc.tuple(
      fc.constant('FREQ=YEARLY'),
      fc.oneof(
        none,
        fc.tuple(month, fc.oneof(fromStart, listed('BYDAY', nthDay))).map((parts) => parts.join('')),
      ),
    ),
  )
  .map((parts) => parts.join(''));

function byLibrary(text: string, start: string, last: string): string[] {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromString(start));
  const found: string[] = [];
  for (
    let next = iterator.next();
    next && next.toString() <= last && found.length < 400;
    next = iterator.next()
  )
    found.push(next.toString().slice(0, 10));
  return found;
}

const ours = (text: string, local: string): readonly string[] => {
  const lines = [`DTSTART:${local.replace(/[-:]/g, '')}`, `RRULE:${text}`, 'UID:x'];
  const options = { workbookZone: 'UTC', near: '2026-07-01', reachDays: 400 };
  const read = readIcs(`BEGIN:VEVENT\n${lines.join('\n')}\nEND:VEVENT`, options);
  return read.ok ? read.value.events.map((facts) => facts.day?.value ?? '') : [];
};

test('a series that begins on one of its days falls on the days that another reader of the format finds', () => {
  const first = fc.integer({ min: 1, max: 28 }).map((date) => `2026-01-${String(date).padStart(2, '0')}`);
  fc.assert(
    fc.property(
      rule,
      first,
      fc.constantFrom('', ';COUNT=7', ';UNTIL=20260601T235959'),
      (parts, from, end) => {
        const [start] = ours(parts, `${from}T09:00:00`);
        const local = `${start}T09:00:00`;
        const wanted = byLibrary(parts + end, local, '2027-08-05T23:00:00');
        fc.pre(start !== undefined && wanted.length > 0 && wanted.length < 400);
        expect(ours(parts + end, local), `${parts + end} from ${start}`).toEqual(wanted);
      },
    ),
    { numRuns: runs(500) },
  );
});
