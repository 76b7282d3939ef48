import { emptyBook } from '#shared/model/book.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { bookDress, type TabDress } from '#shared/table/dress/dress.ts';
import { dictionaryRows, DICTIONARY_TAB } from '#shared/table/dress/dictionary.ts';
import { LISTS_TAB, listsOf } from '#shared/table/dress/lists.ts';
import { neededTabs } from '#shared/table/dress/needed-tabs.ts';
import type { ReadBook } from '#shared/table/book/read-book.ts';
import { repairEdits } from '#shared/table/book/refresh-edits.ts';
import type { TabEdit } from '#shared/table/book/tab-edit.ts';
import { refuseOthersWords, refuseStrangers } from '#shared/table/dress/strangers-at-set-up.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { dressColumns, markColumn } from './dress-columns.ts';
import { dressWhole, isBare, titleIn } from './dress-tab.ts';
import { openBook } from './gateway.ts';
import type { Answer } from './messages.ts';
import type { OpenSheets } from './opened.ts';
import { firstRows, refresh, wholeTab } from './refresh.ts';
import { restoreLooks } from './restore.ts';
import type { Services } from './services.ts';
import { makeRoom, writeEdits } from './write-edits.ts';

/** What set-up is given: what the rules may know, how long it may take, and where it says how far it is. */
export interface SettingUp {
  contextOf(opened: OpenSheets): Context;
  readonly ms: number;
  tell(soFar: string): void;
}

/**
 * Makes what is missing of our tabs, columns, lists, notes, formats and protections, and leaves all that is there as it is: what
 * counts as missing says `lacksOf`. Running it twice changes nothing the second time. It stops by itself before Google stops it,
 * and goes on from there when it is run again, as it does where it was broken off. Answers in words what was added, or how far it is.
 */
export function setUp(services: Services, { contextOf, ms, tell }: SettingUp): SaidOfSetUp {
  const until = services.now() + ms;
  const before = openBook(services);
  const context = contextOf(before);
  const plan = checkedPlan(services, before, context);
  const { edits, added } = repairEdits(before.read, before.sheets);
  const progress = { plan, tell, fresh: new Set<string>(), isLate: () => services.now() >= until };
  const stopped = eachTab(progress, before.read, (n) => addTab(services, plan, n, before.read, edits));
  if (stopped) return stopped;
  const { fresh } = progress;
  const words = [
    wholeTab(DICTIONARY_TAB, dictionaryRows()),
    wholeTab(LISTS_TAB, listsOf(before.read.book).rows),
  ];
  const rest = edits.filter(({ tab }) => !fresh.has(tab));
  writeEdits(services.spreadsheet(), [...rest, ...words], services);
  services.flush();
  const after = openBook(services);
  const paused = eachTab(progress, after.read, (_, dress) => dressOne(services, dress, before.read, after));
  if (paused) return paused;
  const marked = markMissing(services, before.read, openBook(services));
  const restored = restoreLooks(after, derivedTabs(after.read.book, context), fresh, services);
  dropBlankSheet(services, before, plan);
  refresh(openBook(services), context, services);
  const said = [...added.filter((one) => one.startsWith('In ')), ...marked, ...restored];
  return { kind: 'done', message: sayAdded(said, fresh.size) };
}

type SaidOfSetUp = Extract<Answer, { kind: 'done' | 'going' }>;

/** The tabs to make; refused where one of them would be made on something else. */
function checkedPlan(services: Services, before: OpenSheets, context: Context): TabDress[] {
  const derived = derivedTabs(emptyBook(), context);
  const plan = bookDress(derived);
  const others = firstRows(
    services,
    plan.flatMap(({ entity, title }) => (entity === null ? [title] : [])),
  );
  refuseStrangers(before.read, [...before.sheets, ...others], derived);
  refuseOthersWords(others);
  return plan;
}

interface Progress extends Pick<SettingUp, 'tell'> {
  readonly plan: readonly TabDress[];
  /** Tabs that something was done for. */
  readonly fresh: Set<string>;
  isLate(): boolean;
}

const TOLD_EVERY = 4;

/** Does something for each tab; where time is up before the last, how far it is. */
function eachTab(
  { plan, fresh, tell, isLate }: Progress,
  read: ReadBook,
  make: (n: number, dress: TabDress) => boolean,
): SaidOfSetUp | null {
  for (const [n, dress] of plan.entries()) {
    if (!make(n, dress)) continue;
    fresh.add(titleIn(read, dress));
    const message = `${n} of ${plan.length} tabs are in place.`;
    if (isLate() || n % TOLD_EVERY === 0) tell(message);
    if (isLate()) return { kind: 'going', message };
  }
  return null;
}

/** Adds a tab that is missing, with its header, behind the one it follows; one that nobody needs yet is hidden. */
function addTab(
  services: Services,
  plan: readonly TabDress[],
  n: number,
  read: ReadBook,
  edits: readonly TabEdit[],
): boolean {
  const spreadsheet = services.spreadsheet();
  const [before, dress] = [plan[n - 1], plan[n]];
  const title = dress && titleIn(read, dress);
  if (!dress || !title) return false;
  const known = spreadsheet.getSheetByName(title);
  // One without its header had only just been added when set-up broke off.
  const isBegun = dress.kind === 'records' && dress.entity !== null && !read.layouts.has(dress.entity);
  if (known && !isBegun) return false;
  const titles = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const sheet =
    known ?? spreadsheet.insertSheet(title, before ? titles.indexOf(titleIn(read, before)) + 1 : 0);
  makeRoom(sheet, dress.headerRow + 1, dress.columns.length);
  if (!neededTabs(read.book)(dress)) sheet.hideSheet();
  const own = edits.filter(({ tab }) => tab === title);
  writeEdits(spreadsheet, own, services);
  return true;
}

/** Dresses a bare tab; what is hidden waits until it is shown. Of one that is there only the columns that came now. */
function dressOne(services: Services, dress: TabDress, before: ReadBook, after: OpenSheets): boolean {
  const { read } = after;
  const spreadsheet = services.spreadsheet();
  const sheet = spreadsheet.getSheetByName(titleIn(read, dress));
  if (!sheet || (dress.kind !== 'words' && sheet.isSheetHidden())) return false;
  if (isBare(sheet, dress, services)) {
    dressWhole(sheet, dress, after, services);
    return true;
  }
  const lists = spreadsheet.getSheetByName(LISTS_TAB);
  const plan = dress.kind === 'records' && dress.entity ? read.layouts.get(dress.entity)?.plan : undefined;
  const known = dress.entity ? before.layouts.get(dress.entity)?.plan.columns : undefined;
  if (!plan || !known || !lists) return false;
  const columns = dress.columns.flatMap((column) => {
    const at = plan.columns[column.name];
    return at === undefined || known[column.name] !== undefined ? [] : [[at, column] as const];
  });
  dressColumns({ sheet, headerRow: plan.headerRow, columns, lists }, services);
  return false;
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
    // Nobody moves the columns of a tab that is hidden; it is marked when it is shown.
    if (!sheet || sheet.isSheetHidden() || marks.some((one) => one.entity === entity && one.field === field))
      return;
    markColumn(sheet, entity, field, column, services);
    const known = entity === 'settings' ? before.settings : before.layouts.get(entity)?.plan.columns[field];
    if (known !== undefined && known !== null) restored += 1;
  };
  for (const [entity, { plan }] of read.layouts)
    for (const [field, column] of Object.entries(plan.columns)) mark(plan.tab, entity, field, column);
  if (read.settings) mark(read.settings.tab, 'settings', 'value', read.settings.valueColumn);
  return restored > 0 ? [`The marks that ${restored} columns are found by under any header.`] : [];
}

/** The first sheet of a new spreadsheet has this number; no other ever has it. */
const FIRST_SHEET = 0;

/** The blank sheet every new spreadsheet begins with goes, once ours are there; so it does where set-up had been broken off. */
function dropBlankSheet(services: Services, { read }: OpenSheets, plan: readonly TabDress[]): void {
  const spreadsheet = services.spreadsheet();
  const ours = plan.map((dress) => titleIn(read, dress));
  const [other, ...others] = spreadsheet.getSheets().filter((sheet) => !ours.includes(sheet.getName()));
  if (!other || others.length > 0 || other.getSheetId() !== FIRST_SHEET) return;
  if (other.getLastRow() === 0 && read.book.engagements.length === 0) spreadsheet.deleteSheet(other);
}

function sayAdded(said: readonly string[], count: number): string {
  if (said.length === 0 && count === 0) return 'Everything is in place. The derived tabs are up to date.';
  const tabs = count > 0 ? `Added ${count} ${count === 1 ? 'tab' : 'tabs'}.` : '';
  return [tabs, ...said].filter((part) => part !== '').join(' ');
}
