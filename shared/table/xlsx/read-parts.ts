import type { ReadSheet, SheetContext } from './read-sheet.ts';
import { nameIn, workbookPart, type XlsxPackage } from './xlsx-package.ts';
import { sameEntry, type ZipEntry } from './zip.ts';

/** What was read of each part, for a file whose parts are partly the same. */
export interface ReadParts {
  readonly context: SheetContext;
  readonly texts: ZipEntry | undefined;
  /** By the path of the part. */
  readonly sheets: ReadonlyMap<string, { readonly entry: ZipEntry | undefined; readonly read: ReadSheet }>;
}

/** What was read before, where the texts of all sheets have kept their bytes; else nothing of it holds. */
export const withSameTexts = (pack: XlsxPackage, before: ReadParts | undefined): ReadParts | undefined =>
  before && sameEntry(textsOf(pack), before.texts) ? before : undefined;

/** What was read of a sheet that has kept its bytes; undefined where it must be read. */
export function readBefore(
  pack: XlsxPackage,
  path: string,
  before: ReadParts | undefined,
): ReadSheet | undefined {
  const known = before?.sheets.get(path);
  return known && !pack.changed.has(path) && sameEntry(entryOf(pack, path), known.entry)
    ? known.read
    : undefined;
}

/** A part as it is packed; undefined where it is not there. */
export const entryOf = (pack: XlsxPackage, path: string): ZipEntry | undefined =>
  pack.entries.get(nameIn(pack, path));

/** The part that holds the texts of all sheets, as it is packed. */
export const textsOf = (pack: XlsxPackage): ZipEntry | undefined =>
  entryOf(pack, workbookPart(pack, 'sharedStrings') ?? '');
