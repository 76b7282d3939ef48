import { COLUMN_MARK } from '#shared/google/wire/wire-sheets.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { columnLetters } from '#shared/table/cells/cell.ts';
import { LOOKS, STALE_TONE, type ColumnDress, type TabDress } from '#shared/table/dress/dress.ts';
import type { WordTone } from '#shared/table/dress/dress-tones.ts';
import type { ReadSettings } from '#shared/table/book/read-settings.ts';
import type { Range, Services, Sheet } from './services.ts';

/** Pixels of one character and of what stands around it. */
const CHARACTER = 7;
const AROUND = 12;

/** A column of a tab and what it needs to be dressed; `headerRow` and `at` are counted from 0. */
export interface ColumnSpot {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly at: number;
  /** Whether the whole tab is new, and its header dressed already. */
  readonly isNew: boolean;
  /** The tab of the words of all dropdowns. */
  readonly lists: Sheet;
}

/** A new tab: header kept in sight, a warning where a refresh writes, the tone of what is out of date. */
export function dressTab(sheet: Sheet, dress: TabDress, services: Services): void {
  if (dress.columns.length > 0) {
    sheet.setFrozenRows(dress.headerRow + 1);
    sheet.setFrozenColumns(dress.frozenColumns);
    dressHeader(sheet.getRange(dress.headerRow + 1, 1, 1, dress.columns.length));
  }
  if (dress.warning !== null) warn(sheet, dress.warning);
  if (dress.kind !== 'derived') return;
  const first = sheet.getRange(1, 1);
  first.setFontColor(LOOKS.freshness.ink);
  addTones(sheet, first, [STALE_TONE], services);
}

/** Warns whoever writes into a tab, and lets them. */
export const warn = (sheet: Sheet, warning: string): void =>
  void sheet.protect().setDescription(warning).setWarningOnly(true);

/** Names the columns of a tab from the header down, for people’s own formulas; `width` is how many. */
export function nameColumns(
  sheet: Sheet,
  name: string,
  headerRow: number,
  width: number,
  services: Services,
): void {
  const range = sheet.getRange(headerRow + 1, 1, sheet.getMaxRows() - headerRow, width);
  services.spreadsheet().setNamedRange(name, range);
}

const dressHeader = (range: Range): void => {
  range.setFontWeight('bold').setBackground(LOOKS.header.ground).setFontColor(LOOKS.header.ink);
  range.setWrap(true).setVerticalAlignment('middle');
};

/** One column: header, note, format, width, dropdown and tones. */
export function dressColumn(spot: ColumnSpot, column: ColumnDress, services: Services): void {
  const { sheet, headerRow, at, isNew } = spot;
  const header = sheet.getRange(headerRow + 1, at + 1);
  if (!isNew) dressHeader(header);
  if (column.note !== null) header.setNote(column.note);
  sheet.setColumnWidth(at + 1, column.width * CHARACTER + AROUND);
  if (column.hidden) sheet.hideColumns(at + 1);
  const below = sheet.getRange(headerRow + 2, at + 1, Math.max(1, sheet.getMaxRows() - headerRow - 1), 1);
  below.setVerticalAlignment('top');
  if (column.wrap) below.setWrap(true);
  if (column.format !== 'General') below.setNumberFormat(column.format);
  if (column.list !== null) giveList(below, column.list, spot.lists, services);
  addTones(sheet, below, column.tones, services);
}

/** Marks a column, so that it is found whatever its header says; the extension finds it by the same mark. */
export function markColumn(
  sheet: Sheet,
  entity: EntityName,
  field: string,
  at: number,
  services: Services,
): void {
  const letters = columnLetters(at);
  sheet
    .getRange(`${letters}:${letters}`)
    .addDeveloperMetadata(COLUMN_MARK, `${entity}.${field}`, services.forAll);
}

/** The value cells of a new Settings tab. */
export function dressSettings(
  sheet: Sheet,
  dress: TabDress,
  settings: ReadSettings,
  lists: Sheet,
  services: Services,
): void {
  for (const { name, format, list } of dress.settings) {
    const row = settings.rows[name];
    if (row === undefined) continue;
    const cell = sheet.getRange(row + 1, settings.valueColumn + 1);
    cell.setVerticalAlignment('top').setWrap(true);
    if (format !== 'General') cell.setNumberFormat(format);
    if (list !== null) giveList(cell, list, lists, services);
  }
}

/** A dropdown that warns and lets the person have their way: what is not in the list is read all the same. */
export function giveList(range: Range, list: number, lists: Sheet, services: Services): void {
  const letters = columnLetters(list);
  const rule = services.rule().requireValueInRange(lists.getRange(`${letters}:${letters}`), true);
  range.setDataValidation(rule.setAllowInvalid(true).build());
}

/** Colours the cells of a range by their words, after the rules that are there. */
export function addTones(sheet: Sheet, range: Range, tones: readonly WordTone[], services: Services): void {
  if (tones.length === 0) return;
  const rules = tones.map(({ word, tone }) =>
    services
      .look()
      .whenTextEqualTo(word)
      .setBackground(LOOKS.tones[tone].ground)
      .setFontColor(LOOKS.tones[tone].ink)
      .setRanges([range])
      .build(),
  );
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules]);
}
