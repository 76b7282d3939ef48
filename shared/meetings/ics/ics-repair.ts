import { good, refused, type Checked, type Problem } from '../../base/checked.ts';
import { cleanText } from '../../base/text.ts';
import { beginsCalendar } from '../when/calendar-text.ts';
import { propertyOf, type IcsProperty } from './ics-line.ts';

/** A part of a calendar file (VCALENDAR, VEVENT, VALARM, VTIMEZONE …) with the line it begins at. */
export interface IcsComponent {
  readonly name: string;
  readonly line: number;
  readonly properties: IcsProperty[];
  readonly components: IcsComponent[];
}

const LONGEST = 20_000_000;
const MOST_LINES = 400_000;
/** Parts of a sound file lie four deep. */
const DEEPEST = 12;

const TEXTS = /^(?:DESCRIPTION|SUMMARY|LOCATION|COMMENT|CONTACT|X-ALT-DESC|X-WR-CALDESC)(?=[;:])/i;
const KNOWN = new RegExp(
  `^(?:BEGIN|END|ACTION|ATTACH|ATTENDEE|CALSCALE|CATEGORIES|CLASS|COLOR|COMMENT|COMPLETED|CONFERENCE|CONTACT|CREATED|
  DESCRIPTION|DTEND|DTSTAMP|DTSTART|DUE|DURATION|EXDATE|EXRULE|FREEBUSY|GEO|IMAGE|LAST-MODIFIED|LOCATION|METHOD|NAME|
  ORGANIZER|PERCENT-COMPLETE|PRIORITY|PRODID|RDATE|RECURRENCE-ID|REFRESH-INTERVAL|RELATED-TO|REPEAT|REQUEST-STATUS|
  RESOURCES|RRULE|SEQUENCE|SOURCE|STATUS|SUMMARY|TRANSP|TRIGGER|TZID|TZNAME|TZOFFSETFROM|TZOFFSETTO|TZURL|UID|URL|
  VERSION|ACKNOWLEDGED|STYLED-DESCRIPTION|STRUCTURED-DATA|PARTICIPANT|X-[A-Z0-9-]{1,60})(?=[;:])`.replace(
    /\s+/g,
    '',
  ),
  'i',
);

interface Line {
  readonly parts: string[];
  readonly at: number;
  /** Words may go on over the next lines, unfolded. */
  readonly words: boolean;
  /** Old files end a line that goes on with "=". */
  readonly quoted: boolean;
  joined: boolean;
}

const startsProperty = (text: string, capitals: boolean): boolean => {
  const name = KNOWN.exec(text)?.[0];
  return name !== undefined && (!capitals || name === name.toUpperCase());
};

const opened = (text: string, at: number): Line => ({
  parts: [text],
  at,
  words: TEXTS.test(text),
  quoted: /^[^:]{1,200}ENCODING=QUOTED-PRINTABLE/i.test(text),
  joined: false,
});

/** Whole lines: folded ones put together, and words after a line break that was not escaped given back to their text. */
function wholeLines(raws: readonly string[], capitals: boolean): Line[] {
  const lines: Line[] = [];
  raws.forEach((raw, index) => {
    const last = lines.at(-1);
    if (last?.quoted && last.parts.at(-1)?.endsWith('=')) {
      last.parts.push(last.parts.pop()?.slice(0, -1) ?? '', raw.trimStart());
    } else if (last && /^[ \t]/.test(raw)) last.parts.push(raw.slice(1));
    else if (startsProperty(raw, capitals)) lines.push(opened(raw, index + 1));
    else if (last?.words) {
      last.parts.push(`\\n${raw.replace(/\\(?![nN,;\\])/g, '\\\\')}`);
      if (raw.trim()) last.joined = true;
    } else if (raw.trim()) lines.push(opened(raw, index + 1));
  });
  return lines;
}

/** A line's text without the empty lines at its end. */
function textOfLine({ parts }: Line): string {
  const text = parts.join('');
  let end = text.length;
  while (end >= 2 && text.startsWith('\\n', end - 2)) end -= 2;
  return text.slice(0, end);
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

interface RepairState {
  readonly root: IcsComponent;
  readonly open: IcsComponent[];
  readonly problems: Problem[];
}

const make = (name: string, line: number): IcsComponent => ({ name, line, properties: [], components: [] });

/** Opens a part; an event that begins inside another event means that the first was never closed. */
function begin(reading: RepairState, name: string, line: number): void {
  const same = reading.open.findIndex((part) => part.name === name && name !== 'VCALENDAR');
  if (same >= 0) {
    reading.problems.push({
      field: `line ${line}`,
      message: `A ${name} before it has no end; it was closed here.`,
    });
    reading.open.splice(same);
  }
  if (name === 'VCALENDAR') reading.open.splice(0);
  const part = make(name, line);
  (reading.open.at(-1) ?? reading.root).components.push(part);
  reading.open.push(part);
}

function end(reading: RepairState, name: string): void {
  const index = reading.open.map((part) => part.name).lastIndexOf(name);
  if (index >= 0) reading.open.splice(index);
}

function take(reading: RepairState, text: string, line: Line, at: number): void {
  const edge = /^(BEGIN|END):\s*([A-Za-z0-9-]{1,60})\s*$/i.exec(text.slice(0, 100));
  const name = edge?.[2]?.toUpperCase() ?? '';
  if (edge?.[1]?.toUpperCase() === 'BEGIN') return begin(reading, name, at);
  if (edge) return end(reading, name);
  const property = propertyOf(text);
  const field = `line ${at}`;
  if (property) (reading.open.at(-1) ?? reading.root).properties.push(property);
  else
    reading.problems.push({
      field,
      message: `This line can not be read and was left out: ${shorten(text)}`,
    });
  if (line.joined)
    reading.problems.push({
      field,
      message: `This text went on over several lines; they were joined. Have a look.`,
    });
}

/** The lines without what a mail or an editor put before each of them: the mark of a quotation, an indent. */
function bare(lines: readonly string[]): readonly string[] {
  const before = /^[ \t>]*/.exec(lines[0] ?? '')?.[0] ?? '';
  if (!lines[1]?.startsWith(before)) return [lines[0]?.trim() ?? '', ...lines.slice(1)];
  const mark = before.trimEnd();
  return lines.map((line) =>
    line === mark ? '' : line.startsWith(before) ? line.slice(before.length) : line,
  );
}

/**
 * Reads calendar text as a tree of parts. What is broken is mended where that is safe, and said: stray lines are joined,
 * open parts closed, unreadable lines left out. Refused where no calendar begins, and where the file is no calendar's doing.
 */
export function readIcsTree(text: string): Checked<{ root: IcsComponent; problems: readonly Problem[] }> {
  const tooMuch = 'This calendar file is too large to read at once. Export fewer months, or the one meeting.';
  if (text.length > LONGEST) return refused('', tooMuch);
  const raws = cleanText(text.replace(/^\ufeff/, '')).split('\n');
  const first = raws.findIndex(beginsCalendar);
  if (first < 0)
    return refused('', 'No calendar begins in this text. Choose an .ics file or paste the invitation.');
  if (raws.length - first > MOST_LINES) return refused('', tooMuch);
  const body = bare(raws.slice(first));
  const reading: RepairState = { root: make('ROOT', 1), open: [], problems: [] };
  for (const line of wholeLines(body, body[0]?.startsWith('BEGIN') === true)) {
    const whole = textOfLine(line);
    const between = reading.root.components.length > 0 && reading.open.length === 0;
    if (!between || /^BEGIN:/i.test(whole)) take(reading, whole, line, line.at + first);
    if (reading.open.length > DEEPEST)
      return refused('', 'In this calendar file parts open inside parts without end. Export it again.');
  }
  if (reading.open.length > 0) {
    const names = reading.open.map((part) => part.name).join(', ');
    reading.problems.push({
      field: '',
      message: `The file stops early (${names} has no end). What was there is shown.`,
    });
  }
  return good({ root: reading.root, problems: reading.problems });
}
