import { emptyBook } from '#shared/model/book.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { isBlankCell, sameWords, type SheetRows } from '#shared/table/cell.ts';
import { bookDress, type TabDress } from '#shared/table/dress.ts';
import { dictionaryRows, DICTIONARY_TAB } from '#shared/table/dictionary.ts';
import { GatewayError } from '#shared/table/gateway.ts';
import { LISTS_TAB, listsOf } from '#shared/table/lists.ts';
import type { ReadBook } from '#shared/table/read-book.ts';
import { repairEdits } from '#shared/table/refresh-edits.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { dressColumn, dressSettings, dressTab, markColumn } from './dress-columns.ts';
import { openBook, type Opened } from './gateway.ts';
import { refresh, wholeTab } from './refresh.ts';
import type { Services, Sheet } from './services.ts';
import { makeRoom, writeEdits } from './write-edits.ts';

/**
 * Makes what is missing of our tabs, columns, lists, notes, formats and protections, and leaves all that is there as it is.
 * Running it twice changes nothing the second time. Answers in words what was added.
 */
export function setUp(services: Services, contextOf: (opened: Opened) => Context): string {
  const before = openBook(services);
  const context = contextOf(before);
  const plan = bookDress(derivedTabs(emptyBook(), context));
  refuseStrangers(before, plan);
  const fresh = addTabs(services, plan, before.read);
  const { edits, added } = repairEdits(before.read, before.sheets);
  const words = [
    wholeTab(DICTIONARY_TAB, dictionaryRows()),
    wholeTab(LISTS_TAB, listsOf(before.read.book).rows),
  ];
  writeEdits(services.spreadsheet(), [...edits, ...words], services);
  services.flush();
  const after = openBook(services);
  for (const dress of plan) dressOne(services, dress, before.read, after.read, fresh);
  markMissing(services, after);
  dropBlankSheet(services, before);
  refresh(after, context, services);
  return sayAdded(added, fresh);
}

/** A tab of our name that holds something else is not written into. */
function refuseStrangers({ read, sheets }: Opened, plan: readonly TabDress[]): void {
  const ours = new Set([...read.layouts.values()].map((layout) => layout.plan.tab));
  const stranger = plan.find(
    ({ title, kind }) =>
      kind === 'records' &&
      !ours.has(title) &&
      hasWords(sheets.find(({ name }) => sameWords(name) === sameWords(title))),
  );
  if (stranger)
    throw new GatewayError(
      'refused',
      `There is a tab “${stranger.title}” that holds something else. Give it another name, then set up again. Nothing was changed.`,
    );
}

const hasWords = (sheet: SheetRows | undefined): boolean =>
  sheet?.rows.some((row) => row.some((cell) => !isBlankCell(cell))) ?? false;

/** The tab of a plan as it is called in this sheet. */
const tabOf = (dress: TabDress, read: ReadBook): string => {
  if (dress.kind === 'settings') return read.settings?.tab ?? dress.title;
  const layout = dress.entity ? read.layouts.get(dress.entity) : undefined;
  return layout?.plan.tab ?? dress.title;
};

/** Adds the tabs that are missing, in the order of the plan; names those that are new. */
function addTabs(services: Services, plan: readonly TabDress[], read: ReadBook): Set<string> {
  const spreadsheet = services.spreadsheet();
  const fresh = new Set<string>();
  for (const dress of plan) {
    const title = tabOf(dress, read);
    if (spreadsheet.getSheetByName(title)) continue;
    const sheet = spreadsheet.insertSheet(title, spreadsheet.getSheets().length);
    makeRoom(sheet, dress.headerRow + 1, dress.columns.length);
    if (dress.hidden) sheet.hideSheet();
    fresh.add(title);
  }
  return fresh;
}

function dressOne(
  services: Services,
  dress: TabDress,
  before: ReadBook,
  after: ReadBook,
  fresh: ReadonlySet<string>,
): void {
  const spreadsheet = services.spreadsheet();
  const sheet = spreadsheet.getSheetByName(tabOf(dress, after));
  const lists = spreadsheet.getSheetByName(LISTS_TAB);
  if (!sheet || !lists) return;
  const isNew = fresh.has(sheet.getName());
  if (isNew) dressTab(sheet, dress, services);
  const known = dress.entity ? before.layouts.get(dress.entity)?.plan.columns : undefined;
  const columns = dress.entity ? after.layouts.get(dress.entity)?.plan : undefined;
  const headerRow = columns?.headerRow ?? dress.headerRow;
  dress.columns.forEach((column, n) => {
    const at = dress.kind === 'records' ? columns?.columns[column.name] : n;
    if (at === undefined || !(isNew || (dress.kind === 'records' && known?.[column.name] === undefined)))
      return;
    dressColumn({ sheet, headerRow, at, isNew, lists }, column, services);
  });
  if (isNew && dress.kind === 'settings' && after.settings)
    dressSettings(sheet, dress, after.settings, lists, services);
  if (isNew || !isNamed(services, dress.rangeName)) nameRange(services, sheet, dress, columns?.columns);
}

/** Marks columns of ours that were found by their headers only: new ones, and those of a workbook that came from a file. */
function markMissing(services: Services, { read, sheets }: Opened): void {
  const mark = (tab: string, entity: EntityName, field: string, column: number): void => {
    const marks = sheets.find(({ name }) => name === tab)?.marks ?? [];
    const sheet = services.spreadsheet().getSheetByName(tab);
    if (sheet && !marks.some((one) => one.entity === entity && one.field === field))
      markColumn(sheet, entity, field, column, services);
  };
  for (const [entity, { plan }] of read.layouts)
    for (const [field, column] of Object.entries(plan.columns)) mark(plan.tab, entity, field, column);
  if (read.settings) mark(read.settings.tab, 'settings', 'value', read.settings.valueColumn);
}

/** The blank sheet every new spreadsheet begins with goes, once ours are there. */
function dropBlankSheet(services: Services, { sheets, read }: Opened): void {
  const [only, ...others] = sheets;
  if (!only || others.length > 0 || read.layouts.size > 0 || read.settings || hasWords(only)) return;
  const spreadsheet = services.spreadsheet();
  const sheet = spreadsheet.getSheetByName(only.name);
  if (sheet) spreadsheet.deleteSheet(sheet);
}

const isNamed = (services: Services, name: string | null): boolean =>
  name === null || services.spreadsheet().getRangeByName(name) !== null;

/** Names the columns of a tab, for people’s own formulas. */
function nameRange(
  services: Services,
  sheet: Sheet,
  dress: TabDress,
  columns: Readonly<Record<string, number>> = {},
): void {
  if (dress.rangeName === null) return;
  const last = Math.max(dress.columns.length - 1, ...Object.values(columns));
  const top = dress.headerRow + 1;
  const range = sheet.getRange(top, 1, sheet.getMaxRows() - dress.headerRow, last + 1);
  services.spreadsheet().setNamedRange(dress.rangeName, range);
}

function sayAdded(added: readonly string[], fresh: ReadonlySet<string>): string {
  if (added.length === 0 && fresh.size === 0)
    return 'Everything is in place. The derived tabs are up to date.';
  const columns = added.filter((one) => one.startsWith('In '));
  const tabs = fresh.size > 0 ? `Added ${fresh.size} ${fresh.size === 1 ? 'tab' : 'tabs'}.` : '';
  return [tabs, ...columns].filter((part) => part !== '').join(' ');
}
