import { addDays } from '../../base/day.ts';
import { instantOf, momentAt } from '../../base/moment.ts';
import { cleanText } from '../../base/text.ts';
import type { Day, Instant, Moment } from '../../base/time.ts';

/** One date for a person's own calendar: a whole day, or a start (and an end). */
export interface CalendarDate {
  /** Stays the same when the date is written again, so that the calendar moves it instead of doubling it. */
  readonly uid: string;
  readonly title: string;
  readonly when: { readonly day: Day } | { readonly start: Moment; readonly end: Moment | null };
  readonly description?: string;
}

const LONGEST = 75;

const bytesOf = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** Folds a line after at most 75 octets, never inside a letter. */
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const letter of line) {
    const size = bytesOf(letter);
    if (bytes + size > LONGEST) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += letter;
    bytes += size;
  }
  return folded;
}

const escape = (text: string): string =>
  cleanText(text)
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n');

const utcStamp = (instant: Instant): string =>
  `${momentAt(instant, 'UTC')
    .slice(0, 19)
    .replace(/[+Z].*$/, '')
    .replace(/[-:]/g, '')
    .padEnd(15, '0')}Z`;

const dayStamp = (day: Day): string => day.replace(/-/g, '');

function dateLines({ when }: CalendarDate): readonly string[] {
  if ('day' in when)
    return [`DTSTART;VALUE=DATE:${dayStamp(when.day)}`, `DTEND;VALUE=DATE:${dayStamp(addDays(when.day, 1))}`];
  const end = when.end === null ? [] : [`DTEND:${utcStamp(instantOf(when.end))}`];
  return [`DTSTART:${utcStamp(instantOf(when.start))}`, ...end];
}

const eventLines = (date: CalendarDate, stamp: Instant): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escape(date.uid)}`,
  `DTSTAMP:${utcStamp(stamp)}`,
  ...dateLines(date),
  `SUMMARY:${escape(date.title)}`,
  ...(date.description ? [`DESCRIPTION:${escape(date.description)}`] : []),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** An .ics file (RFC 5545, UTF-8) of dates for a calendar: claim window, check-ins, payments due. Whole days block no time. */
export const writeIcs = (dates: readonly CalendarDate[], stamp: Instant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Valueback//Dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...dates.flatMap((date) => eventLines(date, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
