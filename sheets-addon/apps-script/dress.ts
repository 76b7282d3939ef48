import { emptyBook } from '#shared/model/book.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { bookDress, type TabDress } from '#shared/table/dress/dress.ts';
import { dictionaryRows, DICTIONARY_TAB } from '#shared/table/dress/dictionary.ts';
import { LISTS_TAB, listsOf } from '#shared/table/dress/lists.ts';
import type { ReadBook } from '#shared/table/book/read-book.ts';
import { repairEdits } from '#shared/table/book/refresh-edits.ts';
import { hasWords } from '#shared/table/dress/strangers.ts';
import { refuseOthersWords, refuseStrangers } from '#shared/table/dress/strangers-at-set-up.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { dressColumn, dressSettings, dressTab, markColumn, nameColumns } from './dress-columns.ts';
import { openBook } from './gateway.ts';
import type { OpenSheets } from './opened.ts';
import { firstRows, refresh, wholeTab } from './refresh.ts';
import { restoreLooks } from './restore.ts';
import type { Services, Sheet } from './services.ts';
import { makeRoom, writeEdits } from './write-edits.ts';

/**
 * Makes what is missing of our tabs, columns, lists, notes, formats and protections, and leaves all that is there as it is: what
 * counts as missing says `lacksOf`. Running it twice changes nothing the second time. Answers in words what was added.
 */
export function setUp(services: Services, contextOf: (opened: OpenSheets) => Context): string {
  const before = openBook(services);
  const context = contextOf(before);
  const derived = derivedTabs(emptyBook(), context);
  const plan = bookDress(derived);
  const others = firstRows(
    services,
    plan.flatMap(({ entity, title }) => (entity === null ? [title] : [])),
  );
  refuseStrangers(before.read, [...before.sheets, ...others], derived);
  refuseOthersWords(others);
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
  const marked = markMissing(services, before.read, after);
  const restored = restoreLooks(after, derivedTabs(after.read.book, context), fresh, services);
  dropBlankSheet(services, before);
  refresh(after, context, services);
  return sayAdded([...added.filter((one) => one.startsWith('In ')), ...marked, ...restored], fresh);
}

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
  if (isNew) nameRange(services, sheet, dress, columns?.columns);
}

/**
 * Marks columns of ours that were found by their headers only: new ones, and those of a workbook that came from a file; says how
 * many of these had been there before.
 */
function markMissing(services: Services, before: ReadBook, { read, sheets }: OpenSheets): string[] {
  let restored = 0;
  const mark = (tab: string, entity: EntityName, field: string, column: number): void => {
    const marks = sheets.find(({ name }) => name === tab)?.marks ?? [];
    const sheet = services.spreadsheet().getSheetByName(tab);
    if (!sheet || marks.some((one) => one.entity === entity && one.field === field)) return;
    markColumn(sheet, entity, field, column, services);
    const known = entity === 'settings' ? before.settings : before.layouts.get(entity)?.plan.columns[field];
    if (known !== undefined && known !== null) restored += 1;
  };
  for (const [entity, { plan }] of read.layouts)
    for (const [field, column] of Object.entries(plan.columns)) mark(plan.tab, entity, field, column);
  if (read.settings) mark(read.settings.tab, 'settings', 'value', read.settings.valueColumn);
  return restored > 0 ? [`The marks that ${restored} columns are found by under any header.`] : [];
}

/** The blank sheet every new spreadsheet begins with goes, once ours are there. */
function dropBlankSheet(services: Services, { sheets, read }: OpenSheets): void {
  const [only, ...others] = sheets;
  if (!only || others.length > 0 || read.layouts.size > 0 || read.settings || hasWords(only)) return;
  const spreadsheet = services.spreadsheet();
  const sheet = spreadsheet.getSheetByName(only.name);
  if (sheet) spreadsheet.deleteSheet(sheet);
}

/** Names the columns of a tab, for people’s own formulas. */
function nameRange(
  services: Services,
  sheet: Sheet,
  { rangeName, columns, headerRow }: TabDress,
  places: Readonly<Record<string, number>> = {},
): void {
  const width = 1 + Math.max(columns.length - 1, ...Object.values(places));
  if (rangeName !== null) nameColumns(sheet, rangeName, headerRow, width, services);
}

function sayAdded(said: readonly string[], fresh: ReadonlySet<string>): string {
  if (said.length === 0 && fresh.size === 0)
    return 'Everything is in place. The derived tabs are up to date.';
  const tabs = fresh.size > 0 ? `Added ${fresh.size} ${fresh.size === 1 ? 'tab' : 'tabs'}.` : '';
  return [tabs, ...said].filter((part) => part !== '').join(' ');
}
