import { ICAL } from './ical-library.ts';
import { good, refused, type Checked, type Problem } from '../base/checked.ts';
import { cleanText } from '../base/text.ts';

/** One line of a calendar file, read. Values are text as RFC 5545 means it; `rule` holds a recurrence rule's parts. */
export interface IcsProperty {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly values: readonly string[];
  readonly rule: Readonly<Record<string, unknown>> | null;
  /** In the form the library takes for a time zone. */
  readonly jcal: readonly unknown[];
}

/** A part of a calendar file (VCALENDAR, VEVENT, VALARM, VTIMEZONE …) with the line it begins at. */
export interface IcsComponent {
  readonly name: string;
  readonly line: number;
  readonly properties: IcsProperty[];
  readonly components: IcsComponent[];
}

const TEXTS = /^(?:DESCRIPTION|SUMMARY|LOCATION|COMMENT|CONTACT|X-ALT-DESC|X-WR-CALDESC)(?=[;:])/i;
const KNOWN = new RegExp(
  `^(?:BEGIN|END|ACTION|ATTACH|ATTENDEE|CALSCALE|CATEGORIES|CLASS|COLOR|COMMENT|COMPLETED|CONFERENCE|CONTACT|CREATED|
  DESCRIPTION|DTEND|DTSTAMP|DTSTART|DUE|DURATION|EXDATE|EXRULE|FREEBUSY|GEO|IMAGE|LAST-MODIFIED|LOCATION|METHOD|NAME|
  ORGANIZER|PERCENT-COMPLETE|PRIORITY|PRODID|RDATE|RECURRENCE-ID|REFRESH-INTERVAL|RELATED-TO|REPEAT|REQUEST-STATUS|
  RESOURCES|RRULE|SEQUENCE|SOURCE|STATUS|SUMMARY|TRANSP|TRIGGER|TZID|TZNAME|TZOFFSETFROM|TZOFFSETTO|TZURL|UID|URL|
  VERSION|ACKNOWLEDGED|X-[A-Z0-9-]+)(?=[;:])`.replace(/\s+/g, ''),
  'i',
);

interface Line {
  text: string;
  readonly at: number;
  joined: boolean;
}

const startsProperty = (text: string, capitals: boolean): boolean => {
  const name = KNOWN.exec(text)?.[0];
  return name !== undefined && (!capitals || name === name.toUpperCase());
};

/** Whole lines: folded ones put together, and words after a line break that was not escaped given back to their text. */
function wholeLines(text: string, capitals: boolean): Line[] {
  const lines: Line[] = [];
  text.split('\n').forEach((raw, index) => {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(raw)) last.text += raw.slice(1);
    else if (startsProperty(raw, capitals)) lines.push({ text: raw, at: index + 1, joined: false });
    else if (last && TEXTS.test(last.text)) {
      last.text += `\\n${raw.replace(/\\(?![nN,;\\])/g, '\\\\')}`;
      if (raw.trim()) last.joined = true;
    } else if (raw.trim()) lines.push({ text: raw, at: index + 1, joined: false });
  });
  return lines.map((line) => ({ ...line, text: line.text.replace(/(?:\\n)+$/, '') }));
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(textOf).join(' ') : typeof value === 'object' ? '' : String(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readProperty(text: string): IcsProperty | null {
  try {
    const jcal = ICAL.parse.property(text);
    const [name, params, , ...values] = jcal;
    const plain = Object.entries(params).map(([key, value]) => [key, textOf(value)] as const);
    const rule = isRecord(values[0]) ? values[0] : null;
    return { name, params: Object.fromEntries(plain), values: rule ? [] : values.map(textOf), rule, jcal };
  } catch {
    return null;
  }
}

interface Reading {
  readonly root: IcsComponent;
  readonly open: IcsComponent[];
  readonly problems: Problem[];
}

const make = (name: string, line: number): IcsComponent => ({ name, line, properties: [], components: [] });

/** Opens a part; an event that begins inside another event means that the first was never closed. */
function begin(reading: Reading, name: string, line: number): void {
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

function end(reading: Reading, name: string): void {
  const index = reading.open.map((part) => part.name).lastIndexOf(name);
  if (index >= 0) reading.open.splice(index);
}

function take(reading: Reading, line: Line): void {
  const edge = /^(BEGIN|END):\s*([A-Za-z0-9-]+)\s*$/i.exec(line.text);
  const name = edge?.[2]?.toUpperCase() ?? '';
  if (edge?.[1]?.toUpperCase() === 'BEGIN') return begin(reading, name, line.at);
  if (edge) return end(reading, name);
  const property = readProperty(line.text);
  const field = `line ${line.at}`;
  if (property) (reading.open.at(-1) ?? reading.root).properties.push(property);
  else
    reading.problems.push({
      field,
      message: `This line can not be read and was left out: ${shorten(line.text)}`,
    });
  if (line.joined)
    reading.problems.push({
      field,
      message: `This text went on over several lines; they were joined. Have a look.`,
    });
}

/**
 * Reads calendar text as a tree of parts. What is broken is mended where that is safe, and said: stray lines are joined,
 * open parts closed, unreadable lines left out. Refused only where no calendar begins.
 */
export function readIcsTree(text: string): Checked<{ root: IcsComponent; problems: readonly Problem[] }> {
  const clean = cleanText(text.replace(/^\ufeff/, ''));
  const first = clean.search(/^[ \t]*BEGIN:V(?:CALENDAR|EVENT)[ \t]*$/im);
  if (first < 0)
    return refused('', 'No calendar begins in this text. Choose an .ics file or paste the invitation.');
  const before = clean.slice(0, first).split('\n').length - 1;
  const body = clean.slice(first).trimStart();
  const lines = wholeLines(body, body.startsWith('BEGIN'));
  const reading: Reading = { root: make('ROOT', 1), open: [], problems: [] };
  for (const line of lines) {
    if (reading.root.components.length > 0 && reading.open.length === 0 && !/^BEGIN:/i.test(line.text))
      continue;
    take(reading, { ...line, at: line.at + before });
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
