import { good, type Checked } from '../../base/checked.ts';
import type { Book } from '../../model/book.ts';
import { entityNames } from '../../model/entities.ts';
import type { SheetRows } from '../cell.ts';
import type { CheckItem } from '../gateway.ts';
import { jsonToBook } from '../json.ts';
import type { Place } from '../place.ts';

/** A book of ours, from a JSON file or a workbook. */
export interface OwnFile {
  readonly name: string;
  readonly book: Book;
  readonly check: readonly CheckItem[];
}

/** A workbook or CSV file made elsewhere. */
export interface ForeignFile {
  readonly name: string;
  readonly sheets: readonly Pick<SheetRows, 'name' | 'rows'>[];
}

/** A file to bring in, its bytes and their text. */
export interface FileToImport {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
  text(): Promise<string>;
}

/** Tells by its name and content what a file holds. The readers are loaded when they are needed. */
export async function openImport(file: FileToImport, place: Place): Promise<Checked<OwnFile | ForeignFile>> {
  const { name } = file;
  if (/\.json$/i.test(name)) {
    const read = jsonToBook(await file.text());
    return read.ok ? good({ name, book: read.value, check: [] }) : read;
  }
  if (/\.(?:csv|tsv|txt)$/i.test(name)) {
    const { csvToRows } = await import('../csv/csv.ts');
    const read = csvToRows(await file.text());
    return read.ok ? good({ name, sheets: [{ name, rows: read.value }] }) : read;
  }
  return openWorkbook(name, await file.bytes(), place);
}

/** Fewest tabs of ours that make a workbook a practice: people have tabs called “Clients” too. */
const OWN_TABS = 3;

async function openWorkbook(
  name: string,
  bytes: Uint8Array,
  place: Place,
): Promise<Checked<OwnFile | ForeignFile>> {
  const { xlsxContent, xlsxToBook } = await import('../xlsx.ts');
  const read = xlsxToBook(bytes, place);
  if (!read.ok) return read;
  const { book, check, layouts } = read.value;
  const rows = entityNames.reduce((sum, tab) => sum + book[tab].length, 0);
  if (layouts.size >= OWN_TABS && rows > 0) return good({ name, book, check });
  const content = xlsxContent(bytes);
  return content.ok ? good({ name, sheets: content.value.sheets }) : content;
}
