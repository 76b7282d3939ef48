import { good, type Checked } from '../../base/checked.ts';
import { isLocale } from '../../base/locale.ts';
import { isZone } from '../../base/moment.ts';
import type { Book } from '../../model/book.ts';
import { columnOf, type Cell, type Mark, type SheetRows } from '../cells/cell.ts';
import type { DerivedTab } from '../book/derived-tab.ts';
import { GatewayError } from '../book/gateway.ts';
import { listsOf } from '../dress/lists.ts';
import { placeOf, type Place } from '../cells/place.ts';
import { readBook, type ReadBook } from '../book/read-book.ts';
import { cellKinds } from './cell-kinds.ts';
import { dayShiftOf } from './day-shift.ts';
import { editXlsx } from './edit-xlsx.ts';
import { handEdits } from './hand-edits.ts';
import { entryOf, readBefore, textsOf, withSameTexts, type ReadParts } from './read-parts.ts';
import { readSheet, type ReadSheet, type SheetContext } from './read-sheet.ts';
import { sharedTexts } from './shared-texts.ts';
import { totalsRowsOf } from './tables.ts';
import { bookTabs, makeXlsx, placeNames } from './xlsx-make.ts';
import { namesIn, type DefinedName } from './xlsx-names.ts';
import { guarded, openPackage, partText, tagsOf, workbookPart, type XlsxPackage } from './xlsx-package.ts';
import { attributeOf, fromXml } from './xml-text.ts';

/** A whole book as a new .xlsx file: visible tabs, derived ones, hidden ones, the words of the lists last. */
export async function bookToXlsx(
  book: Book,
  device: Place,
  derived: readonly DerivedTab[] = [],
): Promise<Uint8Array> {
  const place = placeOf(book.settings[0] ?? null, device);
  const bytes = await makeXlsx(bookTabs(book, device, derived), listsOf(book), placeNames(place));
  return withHandEdits(bytes, device, derived);
}

/** The file with the formula that tells of edits by hand after its derived tabs were computed; the same where it has none. */
function withHandEdits(bytes: Uint8Array, device: Place, derived: readonly DerivedTab[]): Uint8Array {
  const [first] = derived;
  const read = xlsxToBook(bytes, device);
  if (!first || !read.ok || read.value.settings?.settings?.staleSince) return bytes;
  const written = editXlsx(bytes, [], (pack) => handEdits(pack, read.value, first.asOf));
  return written.ok ? written.value : bytes;
}

/** A tab of an .xlsx file, with what its file alone tells. */
export interface XlsxSheet extends SheetRows {
  /** Rows that are hidden and say something, counted from 0. */
  readonly hiddenRows: readonly number[];
  readonly isHidden: boolean;
}

/** What an .xlsx file holds, as every home hands it over. */
export interface XlsxContent {
  readonly sheets: readonly XlsxSheet[];
  readonly parts: ReadParts;
  /** The locale and zone its cells were written by, where it says so. */
  readonly place: Partial<Place>;
}

/** Opens .xlsx bytes. What is no workbook, damaged, locked or too large is refused with what to do. A part that was read `before` is not read again. */
export function xlsxContent(bytes: Uint8Array, before?: ReadParts): Checked<XlsxContent> {
  const opened = openPackage(bytes);
  return opened.ok ? guarded(() => contentOf(opened.value, before)) : opened;
}

const TOO_MANY =
  'This workbook has more cells than fit. Copy the rows you need to a new workbook, then choose that one.';

function contentOf(pack: XlsxPackage, last: ReadParts | undefined): XlsxContent {
  const names = namesIn(pack);
  const partOf = (kind: string) => partText(pack, workbookPart(pack, kind) ?? '');
  const told = withSameTexts(pack, last);
  const context: SheetContext = {
    texts: told?.context.texts ?? sharedTexts(partOf('sharedStrings')),
    kinds: cellKinds(partOf('styles')),
    dayShift: dayShiftOf(pack),
  };
  // Looks that were added behind the others change nothing of cells that stayed.
  const isSame = told?.context.kinds.every((kind, at) => kind === context.kinds[at]);
  const before = isSame && told?.context.dayShift === context.dayShift ? told : undefined;
  const read = new Map(
    [...pack.sheets.values()].map((path) => {
      const found = readBefore(pack, path, before) ?? readPart(pack, path, context);
      return [path, { entry: entryOf(pack, path), read: found }] as const;
    }),
  );
  const hidden = new Set(
    tagsOf(partText(pack, pack.workbook), 'sheet')
      .filter((attributes) => /hidden/i.test(attributeOf(attributes, 'state') ?? ''))
      .map((attributes) => attributeOf(attributes, 'name')),
  );
  const marks = marksIn(names);
  const sheets = [...pack.sheets].flatMap(([name, path]): XlsxSheet[] => {
    const one = read.get(path)?.read;
    if (!one) return [];
    const shown = { name, isHidden: hidden.has(name), marks: marks.filter(({ tab }) => tab === name) };
    return [{ ...shown, ...sheetOf(one, totalsRowsOf(pack, path), context) }];
  });
  return { sheets, place: placeFrom(names), parts: { context, texts: textsOf(pack), sheets: read } };
}

function readPart(pack: XlsxPackage, path: string, context: SheetContext): ReadSheet {
  const read = readSheet(partText(pack, path), context);
  if (!read) throw new GatewayError('damaged', TOO_MANY);
  return read;
}

function sheetOf(read: ReadSheet, totals: readonly number[], { dayShift }: SheetContext) {
  const { merges, hiddenRows, percents, plain } = read;
  const rows =
    totals.length === 0 ? read.rows : read.rows.map((row, at) => (totals.includes(at) ? NO_CELLS : row));
  const isPercent = (row: number, column: number) => percents.has(`${row},${column}`);
  const daysLater = (row: number, column: number) => (plain.has(`${row},${column}`) ? dayShift : 0);
  return { rows, merges, hiddenRows, isPercent, daysLater };
}

const NO_CELLS: readonly Cell[] = [];

function placeFrom(names: readonly DefinedName[]): Partial<Place> {
  const textOf = (name: string) =>
    /^"([^"]*)"$/.exec(fromXml(names.find((one) => one.name === name)?.content ?? ''))?.[1] ?? '';
  const [zone, locale] = [textOf('vb.zone'), textOf('vb.locale')];
  return { ...(isZone(zone) ? { zone } : {}), ...(locale && isLocale(locale) ? { locale } : {}) };
}

/** A book from .xlsx bytes, with what to check and where everything stands. */
export function xlsxToBook(bytes: Uint8Array, device: Place): Checked<ReadBook> {
  const content = xlsxContent(bytes);
  if (!content.ok) return content;
  return good(readBook(content.value.sheets, { ...device, ...content.value.place }));
}

const MARK = /^vb\.(\w+)\.(\w+)$/;
const CELL_RANGE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)(?::.*)?$/;

/** The marks of our columns, each with its tab. */
const marksIn = (names: readonly DefinedName[]) =>
  names.flatMap(({ name, content }): (Mark & { readonly tab: string })[] => {
    const [, entity, field] = MARK.exec(name) ?? [];
    if (!entity || !field) return [];
    const [, quoted, bare = '', letters, row] = CELL_RANGE.exec(fromXml(content)) ?? [];
    if (!letters) return [];
    const tab = quoted?.replace(/''/g, "'") ?? bare;
    return [{ tab, entity, field, row: Number(row) - 1, column: columnOf(letters) }];
  });
