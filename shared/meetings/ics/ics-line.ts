/** One line of a calendar file: name and parameters in small letters, the value as it is written. */
export interface IcsProperty {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly raw: string;
}

const DATES = /^(?:dtstart|dtend|due|recurrence-id|rdate|exdate|created|dtstamp|last-modified|x-.*date.*)$/;
const LONGEST_PARAMS = 4000;

/** Where the value begins: programs leave colons of zones and addresses unquoted, so a date or an address is looked for first. */
function valueAt(name: string, text: string): number {
  if (DATES.test(name)) {
    const found = /:\s*(?=\d{4}-?\d\d-?\d\d)/.exec(text);
    if (found) return found.index;
  }
  if (name !== 'attendee' && name !== 'organizer') return -1;
  const at = text.toLowerCase().lastIndexOf(':mailto:');
  return at >= 0 && !text.includes('"', at) ? at : -1;
}

/** The end of a quoted value. A quote that is written with a backslash belongs to the words, unless the value ends there. */
function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] !== '"') continue;
    const ends = at + 1 >= text.length || /[;:,]/.test(text[at + 1] ?? '');
    if (ends || text[at - 1] !== '\\') return at;
  }
  return text.length;
}

const unquoted = (value: string): string =>
  value
    .replace(/\\(["',;\\])/g, '$1')
    .replace(/\^(n|\^|')/gi, (_, mark: string) => (mark === "'" ? '"' : mark === '^' ? '^' : ' '))
    .trim();

/** One parameter's value from a place on, and where it ends; a list of quoted ones is read as one with commas. */
function paramValue(text: string, from: number, whole: boolean): readonly [string, number] {
  let at = from;
  let value = '';
  while (at < text.length) {
    const mark = text[at] ?? '';
    if (mark === '"' && (value === '' || value.endsWith(','))) {
      const end = closingQuote(text, at + 1);
      value += text.slice(at + 1, end);
      at = end + 1;
    } else if (mark === '\\') {
      value += text.slice(at, at + 2);
      at += 2;
    } else if (mark === ';' || (mark === ':' && !whole)) break;
    else {
      value += mark;
      at++;
    }
  }
  return [unquoted(value), at];
}

/** Takes a line apart; null for one that is no property. Parameters may be written with a colon in place of the equals sign. */
export function propertyOf(text: string): IcsProperty | null {
  const [written = ''] = /^[A-Za-z0-9-]{1,60}(?=[;:])/.exec(text) ?? [];
  if (written === '') return null;
  const name = written.toLowerCase();
  const known = text[written.length] === ';' ? valueAt(name, text) : written.length;
  const head = known >= 0 ? text.slice(0, known) : text.slice(0, LONGEST_PARAMS);
  const params = new Map<string, string>();
  let at = written.length;
  while (head[at] === ';') {
    const found = /^;\s*([A-Za-z0-9-]*)\s*[=:]?\s*/.exec(head.slice(at, at + 120));
    const [value, end] = paramValue(head, at + (found?.[0].length ?? 1), known >= 0);
    if (found?.[1]) params.set(found[1].toLowerCase(), value);
    at = end;
  }
  const start = known >= 0 ? known : at;
  return text[start] === ':' ? { name, params, raw: text.slice(start + 1).trim() } : null;
}

const BYTES = /(?:=[0-9a-f]{2})+/gi;

/** Words in the old form of vCalendar: bytes of UTF-8 as `=C3=A4`. */
const quotedPrintable = (text: string): string =>
  text.replace(BYTES, (bytes) => {
    try {
      return decodeURIComponent(bytes.replace(/=/g, '%'));
    } catch {
      return bytes.replace(/=(..)/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
    }
  });

/** The words of a text value. */
export function textOf({ raw, params }: IcsProperty): string {
  const plain = /^quoted-printable$/i.test(params.get('encoding') ?? '') ? quotedPrintable(raw) : raw;
  return plain.replace(/\\([nN,;:"\\])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));
}
