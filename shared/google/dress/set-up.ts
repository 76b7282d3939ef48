import { emptyBook } from '../../model/book.ts';
import { sameWords, type SheetRows } from '../../table/cells/cell.ts';
import type { DerivedTab } from '../../table/book/derived-tab.ts';
import { DICTIONARY_TAB } from '../../table/dress/dictionary.ts';
import { bookDress } from '../../table/dress/dress.ts';
import { LISTS_TAB } from '../../table/dress/lists.ts';
import { layoutOfTab } from '../../table/book/read-book.ts';
import { repairEdits, type Derive } from '../../table/book/refresh-edits.ts';
import {
  refuseOthersDerived,
  refuseOthersWords,
  refuseStrangers,
} from '../../table/dress/strangers-at-set-up.ts';
import { markColumn } from './dress-requests.ts';
import { patiently } from '../wire/patience.ts';
import type { OpenSpreadsheet } from '../read/opened.ts';
import type { SheetsRequest } from '../wire/requests.ts';
import { restoreLooks, type Restoring } from './restore.ts';
import type { Wanted } from '../write/save.ts';
import { blankTabs, dressBlank, emptySheet, tabsAdded } from './set-up-tabs.ts';
import { titleOf } from './show-tabs.ts';
import type { WireSheet, WireStructure } from '../wire/sheets-client.ts';
import { cellOfWire } from '../wire/typed-cells.ts';
import { rangeOfTab } from '../wire/wire-sheets.ts';
import { WRITES_DRESS } from '../write/writes-tab.ts';

/** What set-up needs of the gateway. */
export type SettingUp = Restoring & Reading;

interface Reading extends Pick<Restoring, 'client' | 'world'> {
  tabs(): Promise<WireStructure>;
}

/** Refuses a refresh where a derived tab would be written over somebody's own: asked where one bears no warning of ours. */
export async function refuseOwnTabs(home: Reading, derive: Derive): Promise<void> {
  refuseOthersDerived(await tabsOfOurNames(home, derive), derive(emptyBook()));
}

/**
 * Makes what is missing of our tabs, columns and marks, and restores what those that stand there lack of their dress; says what
 * it did. Refused, before anything is written, where a tab of our name holds something else.
 */
export async function setUpSheet(home: SettingUp, derive: Derive): Promise<string[]> {
  const others = await tabsOfOurNames(home, derive);
  const added: string[] = [];
  const seen: { last?: OpenSpreadsheet } = {};
  await home.save((opened, sent) => {
    seen.last = opened;
    const derived = derive(opened.read.book);
    refuseStrangers(opened.read, [...opened.sheets, ...others], derived);
    return setUpWanted(opened, derived, sent ? [] : added);
  });
  return seen.last ? [...added, ...(await restoreLooks(seen.last, derive, home))] : added;
}

/** The first rows of the tabs that we write and never read; refused where one of the words that only help is somebody's own. */
async function tabsOfOurNames({ client, world, tabs }: Reading, derive: Derive): Promise<SheetRows[]> {
  const names = [...derive(emptyBook()).map(({ name }) => name), LISTS_TAB, DICTIONARY_TAB].map(sameWords);
  const titles = (await tabs()).sheets
    .map(({ title }) => title)
    .filter((one) => names.includes(sameWords(one)));
  if (titles.length === 0) return [];
  const ranges = titles.map((title) => `${rangeOfTab(title)}!1:2`);
  const values = await patiently(() => client.values(ranges), world);
  const sheets = titles.map((name, n) => ({
    name,
    rows: (values[n]?.rows ?? []).map((row) => row.map(cellOfWire)),
  }));
  refuseOthersWords(sheets);
  return sheets;
}

/** What set-up or repair still has to do; what it adds is said in `added`. Whatever stands there already stays as it is. */
function setUpWanted(opened: OpenSpreadsheet, derived: readonly DerivedTab[], added: string[]): Wanted {
  const dresses = [...bookDress(derived), WRITES_DRESS];
  const missing = dresses.filter((dress) => titleOf(opened, dress) === null);
  const blank = blankTabs(opened, dresses);
  const repair = repairEdits(opened.read, opened.sheets);
  const isBlank = (tab: string) => blank.some(({ sheet }) => sheet.title === tab);
  const isOurs = (tab: string) =>
    layoutOfTab(opened.read, tab) !== undefined || tab === opened.read.settings?.tab;
  const edits = repair.edits.filter(({ tab, cells }) => cells.length > 0 && !isBlank(tab) && isOurs(tab));
  const marks = missingMarks(opened);
  if ([missing, blank, edits, marks].every(({ length }) => length === 0)) return { done: true };
  added.push(
    ...missing.filter(({ entity }) => entity === null).map(({ title }) => `The tab “${title}”.`),
    ...repair.added,
    ...(marks.length > 0 ? [`The marks that ${marks.length} columns are found by under any header.`] : []),
  );
  return {
    done: false,
    key: `set up ${opened.revision}`,
    edits,
    more: [
      ...tabsAdded(opened, dresses, missing),
      ...blank.flatMap(({ dress, sheet }) => dressBlank(dress, sheet)),
      ...marks,
      ...emptySheet(opened),
    ],
  };
}

/** Marks for columns of ours that were found by their headers only: a workbook that came from a file, or lost them. */
function missingMarks({ read, structure, sheets }: OpenSpreadsheet): SheetsRequest[] {
  const sheetOf = (tab: string): WireSheet | undefined => structure.sheets.find(({ title }) => title === tab);
  const marksOf = (tab: string) => sheets.find(({ name }) => name === tab)?.marks ?? [];
  const columns = [...read.layouts].flatMap(([entity, { plan }]) =>
    Object.entries(plan.columns).map(([field, column]) => ({
      entity: entity as string,
      tab: plan.tab,
      field,
      column,
    })),
  );
  const { settings } = read;
  const value = settings
    ? [{ entity: 'settings', tab: settings.tab, field: 'value', column: settings.valueColumn }]
    : [];
  return [...columns, ...value].flatMap(({ entity, tab, field, column }) => {
    const sheet = sheetOf(tab);
    const known = marksOf(tab).some((mark) => mark.entity === entity && mark.field === field);
    return sheet && !sheet.hidden && !known ? [markColumn(entity, field, sheet.sheetId, column)] : [];
  });
}
