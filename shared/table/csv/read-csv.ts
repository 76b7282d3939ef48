import { good, refused, type Checked } from '../../base/checked.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_RECORDS = 2000;

/** How a CSV file is written. */
interface Dialect {
  readonly delimiter: string;
  /** Whether `\"` is a quotation mark within a field. */
  readonly backslash: boolean;
}

/** The records of a text, and the line, from 1, of a quotation mark that opens a field and never closes. */
interface Records {
  readonly records: string[][];
  readonly openQuoteLine: number | null;
}

/** Reads a CSV text. Its delimiter is said, or judged over the whole of it; a quotation mark that never closes is refused with its line. */
export function readCsv(text: string, said: string | null, firstLine: number): Checked<string[][]> {
  const read = said === null ? bestOf(text) : recordsOf(text, dialectFor(text, said), Infinity);
  if (read.openQuoteLine === null) return good(read.records);
  return refused(
    `line ${read.openQuoteLine + firstLine - 1}`,
    'A quotation mark opens here and never closes. Close it, or save the file again as .xlsx.',
  );
}

/** The delimiter under which most rows have as many cells as most others do; of equals, the one that gives more cells. */
function bestOf(text: string): Records {
  const scored = DELIMITERS.map((delimiter) => {
    const dialect = dialectFor(text, delimiter);
    const { records } = recordsOf(text, dialect, SAMPLE_RECORDS);
    return { dialect, ...steadiness(records) };
  });
  const [best] = scored.sort((a, b) => b.share - a.share || b.width - a.width);
  return recordsOf(text, best?.dialect ?? { delimiter: ',', backslash: false }, Infinity);
}

function steadiness(records: readonly (readonly string[])[]): {
  readonly share: number;
  readonly width: number;
} {
  const filled = records.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const { length } of filled) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most ? { share: most[1] / filled.length, width: most[0] } : { share: 0, width: 1 };
}

/** `\"` is an escaped mark where one stands within a field: no other way of writing leaves it there. */
const dialectFor = (text: string, delimiter: string): Dialect => ({
  delimiter,
  backslash: [...text.slice(0, 1_000_000).matchAll(/\\"(.?)/g)].some(
    ([, next = '']) => next !== '' && next !== delimiter && next !== '"',
  ),
});

function recordsOf(text: string, { delimiter, backslash }: Dialect, most: number): Records {
  const records: string[][] = [];
  let record: string[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length && records.length < most) {
    const start = text[at] === ' ' ? behindSpaces(text, at, delimiter) : at;
    const field = text[start] === '"' ? quoted(text, start, delimiter, backslash) : bare(text, at, delimiter);
    if (field === null) return { records, openQuoteLine: line };
    record.push(field.value);
    line += field.lines;
    at = field.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      record.push('');
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    records.push(record);
    record = [];
  }
  return { records, openQuoteLine: null };
}

interface FieldText {
  readonly value: string;
  readonly end: number;
  readonly lines: number;
}

/** Where the quotation mark of a field stands that is written after spaces; the field's own start where none closes it on its line. */
function behindSpaces(text: string, at: number, delimiter: string): number {
  const spaced = /( +)"[^"\r\n]*"(?=(.)|$|\r|\n)/y;
  spaced.lastIndex = at;
  const [, spaces = '', next = delimiter] = spaced.exec(text) ?? [];
  return next === delimiter ? at + spaces.length : at;
}

/** A field without quotation marks around it, up to its delimiter or the end of its line. */
function bare(text: string, start: number, delimiter: string): FieldText {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end, lines: 0 };
}

/** A field within quotation marks; a mark inside it that nothing follows is a letter like others. Null where it never closes. */
function quoted(text: string, start: number, delimiter: string, backslash: boolean): FieldText | null {
  const pieces: string[] = [];
  for (let from = start + 1; ;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return null;
    const next = text[mark + 1];
    if (backslash && text[mark - 1] === '\\' && mark - 1 > start) {
      pieces.push(`${text.slice(from, mark - 1)}"`);
      from = mark + 1;
    } else if (next === '"') {
      pieces.push(text.slice(from, mark + 1));
      from = mark + 2;
    } else if (next === undefined || next === delimiter || next === '\n' || next === '\r') {
      pieces.push(text.slice(from, mark));
      const value = pieces.join('');
      return { value, end: mark + 1, lines: value.split('\n').length - 1 };
    } else {
      pieces.push(text.slice(from, mark + 1));
      from = mark + 1;
    }
  }
}
