import { writeCsv } from 'hucre/csv';
import { good, type Checked } from '../../base/checked.ts';
import { dayFromSerial } from '../../base/serial.ts';
import { cleanText } from '../../base/text.ts';
import type { Book } from '../../model/book.ts';
import type { EntityName } from '../../model/entities.ts';
import type { FieldKind } from '../../model/field.ts';
import { isErrorCell, type Cell } from '../cells/cell.ts';
import { columnsOf } from '../book/columns.ts';
import type { Place } from '../cells/place.ts';
import { bookWriting } from '../book/write-book.ts';
import { readCsv } from './read-csv.ts';

/**
 * What makes a spreadsheet program compute a text (OWASP), also as a full-width sign and behind spaces and line ends, which
 * programs take away; and the mark that stops it.
 */
const COMPUTED =
  /^(?:[=+\-@\t\r\n'\uff1d\uff0b\uff0d\uff20]|[\s\u200b\ufeff]+[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** A text that no spreadsheet program takes for a formula. */
export const guardFormula = (text: string): string => (COMPUTED.test(text) ? `'${text}` : text);

/** The text as it was before it was guarded. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && COMPUTED.test(text.slice(1)) ? text.slice(1) : text;

const SEP_LINE = /^"?sep=(.)"?\r?\n/i;

/** Rows of a CSV file; delimiter judged over the whole file or said by its `sep=` line. A quote that never closes is refused with its line. */
export function csvToRows(text: string): Checked<string[][]> {
  const plain = text.replace(/^\ufeff/, '');
  const said = SEP_LINE.exec(plain);
  const read = readCsv(said ? plain.slice(said[0].length) : plain, said?.[1] ?? null, said ? 2 : 1);
  if (!read.ok) return read;
  const rows = read.value.map((row) => row.map((cell) => unguardFormula(cleanText(cell))));
  // The line is one of the file's, by which a person counts.
  return good(said ? [[''], ...rows] : rows);
}

/** A tab as CSV for a program of the book's locale: days and moments as ISO text, texts guarded against being computed. */
export function tabToCsv(book: Book, name: EntityName, device: Place): string {
  const writing = bookWriting(book, device);
  const columns = columnsOf(name);
  const number = new Intl.NumberFormat(writing.place.locale, {
    useGrouping: false,
    maximumFractionDigits: 20,
    numberingSystem: 'latn',
  });
  const comma = number.format(1.5).includes(',');
  const rows = (book[name] as readonly object[]).map((record) => {
    const cells = writing.cellsOf(name, record);
    const values = record as Readonly<Record<string, unknown>>;
    return columns.map(({ name: field, field: one }) =>
      csvCell(cells[field] ?? null, one?.kind ?? 'text', values[field], number),
    );
  });
  return writeCsv([columns.map(({ header }) => header), ...rows], {
    delimiter: comma ? ';' : ',',
    bom: true,
  });
}

function csvCell(cell: Cell, kind: FieldKind, value: unknown, number: Intl.NumberFormat): string {
  if (cell === null) return '';
  if (kind === 'moment') return String(value).replace('T', ' ');
  if (typeof cell === 'number' && kind === 'day') return dayFromSerial(cell) ?? '';
  if (typeof cell === 'number' && kind === 'share')
    return `${number.format(Math.round(cell * 1e12) / 1e10)} %`;
  if (typeof cell === 'number') return number.format(cell);
  return guardFormula(isErrorCell(cell) ? cell.error : String(cell));
}
