import { settingsOf, type Book } from '../../model/book.ts';
import { plainWords } from './header-text.ts';
import { columnsOf } from '../book/columns.ts';
import { placeOf, type Place } from '../cells/place.ts';
import { fileStyle, type FileStyle } from './file-style.ts';
import { guessTarget } from './guess-target.ts';
import { guessMapping } from './map-import.ts';
import { IMPORT_TARGETS, type ImportTarget, type Mapping } from './mapping.ts';
import { prepareSheet, type ForeignSheet, type PreparedSheet } from './prepare-sheet.ts';

/** A sheet ready to be looked at, and how a mapping of it is guessed: once for every screen and command. */
export interface OpenSheet {
  readonly sheet: ForeignSheet;
  readonly prepared: PreparedSheet;
  /** The mapping for a target, or for the one its columns name best; a style that was chosen stays. */
  guess(target?: ImportTarget, style?: FileStyle): Mapping;
}

const OWN_HEADERS: ReadonlySet<string> = new Set(
  IMPORT_TARGETS.flatMap((target) =>
    columnsOf(target).flatMap(({ header, field }) =>
      [header, ...(field?.aliases ?? []), ...(field?.formerly ?? [])].map(plainWords),
    ),
  ),
);

/** Opens a sheet of another program's file for a practice. */
export function openSheet(sheet: ForeignSheet, book: Book, device: Place): OpenSheet {
  const place = placeOf(book.settings[0] ?? null, device);
  const currency = settingsOf(book).currency ?? 'EUR';
  const prepared = prepareSheet(sheet, currency, place.locale, OWN_HEADERS);
  const judged = fileStyle(sheet.rows, prepared.headerRow + 1, place.locale);
  const context = { ...place, currency };
  return {
    sheet,
    prepared,
    guess: (target, style = judged) =>
      guessMapping(prepared, target ?? guessTarget(prepared, style, context), style, context),
  };
}
