import { good, refused, type Checked } from '../../base/checked.ts';
import type { Book } from '../../model/book.ts';
import { entityNames } from '../../model/entities.ts';
import type { SheetRows } from '../cells/cell.ts';
import type { CheckItem } from '../book/gateway.ts';
import { jsonToBook } from '../book/json.ts';
import type { Place } from '../cells/place.ts';
import {
  LETTER_NAMES,
  likeliest,
  OLD_LETTERS,
  sureLetters,
  withAllLetters,
  type Letters,
} from './letters.ts';
import { tooManyBytes } from './limits.ts';
import { namesColumns, type ForeignSheet } from './prepare-sheet.ts';

/** A book of ours, from a JSON file or a workbook. */
export interface OwnFile {
  readonly name: string;
  readonly book: Book;
  readonly check: readonly CheckItem[];
}

/** A workbook or CSV file made elsewhere. */
export interface ForeignFile {
  readonly name: string;
  /** The sheets that hold rows, those that name columns first, hidden ones last. */
  readonly sheets: readonly ForeignSheet[];
  /** What was guessed to read it at all, in words. */
  readonly says: readonly string[];
}

/** A file to bring in: its bytes, and their text in a set of letters. */
export interface FileToImport {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
  text(letters: Letters): Promise<string>;
}

/** Tells by its content what a file holds, whatever it is called. The readers are loaded when they are needed. */
export async function openImport(file: FileToImport, place: Place): Promise<Checked<OwnFile | ForeignFile>> {
  const bytes = await file.bytes();
  if (isWorkbook(bytes)) return openWorkbook(file.name, bytes, place);
  const tooLarge = tooManyBytes(bytes.length);
  if (tooLarge !== null) return refused('', tooLarge);
  const { text, letters } = await textOf(file, bytes);
  if (/\.json$/i.test(file.name) || /^\s*\{\s*"valueback"/.test(text.slice(0, 200)))
    return openJson(file.name, text);
  if (!/\.(?:csv|tsv|txt|tab)$/i.test(file.name)) {
    const { fileTrouble } = await import('../xlsx/file-kind.ts');
    const trouble = fileTrouble(bytes, null);
    if (trouble !== null || !/[,;\t|]/.test(text.slice(0, 2000)))
      return openWorkbook(file.name, bytes, place);
  }
  return openText(file.name, text, letters);
}

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf];

/** Archives and the old container of workbooks begin with marks of their own. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  [ZIP, OLE].some((mark) => mark.every((byte, at) => bytes[at] === byte));

async function textOf(
  file: FileToImport,
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly letters: Letters }> {
  const sure = sureLetters(bytes);
  if (sure !== null) return { text: await file.text(sure), letters: sure };
  const texts = new Map<Letters, string>();
  for (const letters of OLD_LETTERS) texts.set(letters, withAllLetters(await file.text(letters), letters));
  const letters = likeliest(texts);
  return { text: texts.get(letters) ?? '', letters };
}

function openJson(name: string, text: string): Checked<OwnFile> {
  const read = jsonToBook(text);
  return read.ok ? good({ name, ...read.value }) : read;
}

const LOST_LETTERS =
  'Letters of this file are lost here: it shows � in their place. Save it again from the program it comes from, as UTF-8 or .xlsx; nothing was brought in.';

/** Letters of UTF-8 that some program took for old ones and coded once more: “MÃ¼ller”, “CafÃ©”. */
const TWICE_CODED = /[ÃÅÄ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const WRONG_LETTERS =
  'Letters of this file look wrong, such as “Ã¼” for “ü”: a program saved them so. Look at the names below, or export the file again as UTF-8.';

async function openText(name: string, text: string, letters: Letters): Promise<Checked<ForeignFile>> {
  const { csvToRows } = await import('../csv/csv.ts');
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) return refused(`line ${text.slice(0, lost).split(/\r\n?|\n/).length}`, LOST_LETTERS);
  const read = csvToRows(text);
  if (!read.ok) return read;
  const says = OLD_LETTERS.includes(letters)
    ? [
        `The letters of this file were read as ${LETTER_NAMES[letters]}. Look at the names below; if they are wrong, save the file as UTF-8 or .xlsx.`,
      ]
    : TWICE_CODED.test(text)
      ? [WRONG_LETTERS]
      : [];
  const sheets = read.value.some((row) => row.some((cell) => cell.trim() !== ''))
    ? [{ name, rows: read.value }]
    : [];
  return good({ name, sheets, says });
}

/** Fewest tabs of ours that make a workbook a practice: people have tabs called “Clients” too. */
const OWN_TABS = 3;

async function openWorkbook(
  name: string,
  bytes: Uint8Array,
  place: Place,
): Promise<Checked<OwnFile | ForeignFile>> {
  const { xlsxContent, xlsxToBook } = await import('../xlsx/xlsx.ts');
  const read = xlsxToBook(bytes, place);
  if (!read.ok) return read;
  const { book, check, layouts } = read.value;
  const rows = entityNames.reduce((sum, tab) => sum + book[tab].length, 0);
  if (layouts.size >= OWN_TABS && rows > 0) return good({ name, book, check });
  const content = xlsxContent(bytes);
  if (!content.ok) return content;
  const sheets = content.value.sheets.filter((sheet) => sheet.rows.length > 0);
  const later = (sheet: (typeof sheets)[number]) =>
    Number(sheet.isHidden) * 2 + Number(!namesColumns(sheet.rows));
  return good({
    name,
    sheets: sheets.map(unmerged).sort((a, b) => later(a) - later(b)),
    says: [],
  });
}

/** A cell that is merged over several rows says the same in each. */
function unmerged<S extends Pick<SheetRows, 'rows' | 'merges'>>(sheet: S): S {
  const tall = (sheet.merges ?? []).filter(({ height = 1 }) => height > 1);
  const rows = sheet.rows.map((row) => [...row]);
  for (const { row, column, height = 1 } of tall)
    for (const below of rows.slice(row + 1, row + height)) below[column] ??= rows[row]?.[column] ?? null;
  return tall.length > 0 ? { ...sheet, rows } : sheet;
}
