import { COLUMN_MARK } from '#shared/google/wire/wire-sheets.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { columnLetters } from '#shared/table/cells/cell.ts';
import { LOOKS, type ColumnDress, type TabDress } from '#shared/table/dress/dress.ts';
import type { WordTone } from '#shared/table/dress/dress-tones.ts';
import type { ReadSettings } from '#shared/table/book/read-settings.ts';
import type { Range, Services, Sheet } from './services.ts';

/** Pixels of one character and of what stands around it. */
const CHARACTER = 7;
const AROUND = 12;

/** Some columns of a tab, each at its place, and what they are dressed with; `headerRow` and places are counted from 0. */
export interface Columns {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly columns: readonly (readonly [at: number, dress: ColumnDress])[];
  /** The tab of the words of all dropdowns. */
  readonly lists: Sheet;
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

/**
 * Dresses columns: header, notes, formats, widths, dropdowns and tones. One call for all cells of one look: each call is a round
 * trip to the sheet.
 */
export function dressColumns({ sheet, headerRow, columns, lists }: Columns, services: Services): void {
  if (columns.length === 0) return;
  const last = Math.max(headerRow + 2, sheet.getMaxRows());
  const letters = ([at]: Columns['columns'][number]) => columnLetters(at);
  const headers = sheet.getRangeList(columns.map((one) => `${letters(one)}${headerRow + 1}`));
  headers.setFontWeight('bold').setBackground(LOOKS.header.ground).setFontColor(LOOKS.header.ink);
  headers.setWrap(true).setVerticalAlignment('middle');
  const below = (some: Columns['columns']) =>
    sheet.getRangeList(some.map((one) => `${letters(one)}${headerRow + 2}:${letters(one)}${last}`));
  below(columns).setVerticalAlignment('top');
  const wrapped = columns.filter(([, { wrap }]) => wrap);
  if (wrapped.length > 0) below(wrapped).setWrap(true);
  for (const [format, some] of alike(columns, ([, dress]) => dress.format))
    if (format !== 'General') below(some).setNumberFormat(format);
  for (const [[first, dress], ...others] of runs(columns, ([, { note }]) => note !== null)) {
    const notes = [dress, ...others.map(([, one]) => one)].map(({ note }) => note ?? '');
    if (dress.note !== null) sheet.getRange(headerRow + 1, first + 1, 1, notes.length).setNotes([notes]);
  }
  for (const [[first, { width }], ...others] of runs(columns, ([, dress]) => dress.width))
    sheet.setColumnWidths(first + 1, others.length + 1, width * CHARACTER + AROUND);
  for (const [at, { hidden, list }] of columns) {
    if (hidden) sheet.hideColumns(at + 1);
    if (list !== null)
      giveList(sheet.getRange(headerRow + 2, at + 1, last - headerRow - 1, 1), list, lists, services);
  }
  const toned = columns.flatMap(([at, { tones }]) =>
    tones.map((tone) => [sheet.getRange(headerRow + 2, at + 1, last - headerRow - 1, 1), tone] as const),
  );
  addTones(sheet, toned, services);
}

type Some = readonly Columns['columns'][number][];

/** Things by what they have in common. */
function alike<T>(some: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of some) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

/** Columns side by side that have something in common. */
function runs(columns: Some, key: (one: Some[number]) => unknown): [Some[number], ...Some][] {
  const found: [Some[number], ...Some[number][]][] = [];
  for (const one of columns) {
    const run = found.at(-1);
    const before = run?.at(-1);
    if (run && before && one[0] === before[0] + 1 && key(one) === key(before)) run.push(one);
    else found.push([one]);
  }
  return found;
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
  { sheet, lists }: Pick<Columns, 'sheet' | 'lists'>,
  dress: TabDress,
  { rows, valueColumn }: ReadSettings,
  services: Services,
): void {
  const there = dress.settings.filter(({ name }) => rows[name] !== undefined);
  const cell = ({ name }: (typeof there)[number]) => `${columnLetters(valueColumn)}${(rows[name] ?? 0) + 1}`;
  sheet.getRangeList(there.map(cell)).setVerticalAlignment('top').setWrap(true);
  for (const [format, some] of alike(there, (one) => one.format))
    if (format !== 'General') sheet.getRangeList(some.map(cell)).setNumberFormat(format);
  for (const { name, list } of there)
    if (list !== null)
      giveList(sheet.getRange((rows[name] ?? 0) + 1, valueColumn + 1), list, lists, services);
}

/** A dropdown that warns and lets the person have their way: what is not in the list is read all the same. */
export function giveList(range: Range, list: number, lists: Sheet, services: Services): void {
  const letters = columnLetters(list);
  const rule = services.rule().requireValueInRange(lists.getRange(`${letters}:${letters}`), true);
  range.setDataValidation(rule.setAllowInvalid(true).build());
}

/** Colours the cells of ranges by their words, after the rules that are there. */
export function addTones(
  sheet: Sheet,
  tones: readonly (readonly [Range, WordTone])[],
  services: Services,
): void {
  if (tones.length === 0) return;
  const rules = tones.map(([range, { word, tone }]) =>
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
