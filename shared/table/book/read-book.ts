import { emptyBook, type Book } from '../../model/book.ts';
import { entityNames, type EntityName } from '../../model/entities.ts';
import type { Settings } from '../../model/settings.ts';
import { cellAddress, type SheetRows } from '../cells/cell.ts';
import { columnsOf, entityOf } from './columns.ts';
import { sheetsByEntity } from './find-tabs.ts';
import { referenceFinder, type NamedTab } from '../cells/find-reference.ts';
import { gatherCheck } from './gather-check.ts';
import type { CellOf, CheckItem } from './gateway.ts';
import { planTab, type TabPlan } from '../import/header-plan.ts';
import { withNamedClients } from './named-clients.ts';
import { placeOf, type Place } from '../cells/place.ts';
import { readRows, type ReadRecord } from './read-rows.ts';
import { readSettings, type ReadSettings } from './read-settings.ts';
import { rowIds, type RowIds } from './row-ids.ts';
import type { BookReading } from './row-reading.ts';

/** Where a tab's records stand, for a writer. Rows are counted from 0. */
export interface TabLayout {
  readonly plan: TabPlan;
  readonly rowOf: ReadonlyMap<string, number>;
  /** Rows whose id is not in their cell yet, and what the next writer puts there: the id, with the mark of a copy. */
  readonly unwritten: readonly { readonly row: number; readonly id: string }[];
}

/** Fields of a record that the next writer puts into its cells. */
export interface Settled {
  readonly tab: EntityName;
  readonly id: string;
  readonly fields: readonly string[];
}

/** A workbook read whole: the records, what a person should look at, and where everything stands. */
export interface ReadBook {
  readonly book: Book;
  readonly check: readonly CheckItem[];
  readonly layouts: ReadonlyMap<EntityName, TabLayout>;
  readonly settings: ReadSettings | null;
  /** What was read without standing in the cells: clients that engagements name, and the engagement that blank cells mean. */
  readonly settled: readonly Settled[];
  /** What the cells were read by. */
  readonly place: Place;
}

/** Where the records of a tab stand, by its title here; undefined for a tab of somebody's own, a derived one, and Settings. */
export const layoutOfTab = ({ layouts }: ReadBook, title: string): TabLayout | undefined =>
  [...layouts.values()].find(({ plan }) => plan.tab === title);

/** Where the fields of the records of a workbook stand. */
export const cellsIn =
  ({ layouts }: ReadBook): CellOf =>
  (tab, id, field) => {
    const layout = layouts.get(tab);
    const [row, column] = [layout?.rowOf.get(id), layout?.plan.columns[field]];
    return layout && row !== undefined && column !== undefined
      ? cellAddress(layout.plan.tab, row, column)
      : null;
  };

/** Reads the tabs of a workbook. Nothing in it throws: what cannot be read is blank, or not counted, and listed with its cell. */
export function readBook(sheets: readonly SheetRows[], device: Place): ReadBook {
  const check: (readonly CheckItem[])[] = [];
  const found = sheetsByEntity(sheets);
  const settingsSheet = found.get('settings');
  const settings = settingsSheet ? readSettings(settingsSheet, device) : null;
  const own = settings?.settings ?? null;
  const place = placeOf(own, device);
  const tabs = new Map<EntityName, NamedTab>();
  const layouts = new Map<EntityName, TabLayout>();
  for (const name of entityNames) {
    const sheet = name === 'settings' ? undefined : found.get(name);
    const planned = sheet ? planTab(name, sheet) : null;
    if (!sheet || !planned) {
      if (sheet) check.push([notOurs(name, sheet)]);
      continue;
    }
    const named = rowIds(planned.plan, sheet.rows);
    const { rows, isPercent, daysLater } = sheet;
    tabs.set(name, { plan: planned.plan, rows, ids: named.ids, isPercent, daysLater });
    layouts.set(name, layoutOf(planned.plan, named));
    check.push(
      planned.problems.map((problem) => ({ tab: name, id: null, ...problem })),
      named.check,
      mergedCells(name, sheet, planned.plan),
    );
  }
  const missing = entityNames.filter((name) => name !== 'settings' && !tabs.has(name) && !found.has(name));
  const { book, settled } = readTabs(tabs, own, place, check);
  check.push(settings?.check ?? [], sayMissing(missing, tabs.size));
  return {
    book: { ...book, settings: own ? [own] : [] },
    check: gatherCheck(check.flat()),
    layouts,
    settings,
    settled,
    place,
  };
}

const layoutOf = (plan: TabPlan, { rowOf, unwritten }: RowIds): TabLayout => ({
  plan,
  rowOf,
  unwritten: [...unwritten].map(([row, id]) => ({ row, id })),
});

function readTabs(
  found: ReadonlyMap<EntityName, NamedTab>,
  settings: Settings | null,
  place: Place,
  check: (readonly CheckItem[])[],
): Pick<ReadBook, 'book' | 'settled'> {
  const { tabs, made } = withNamedClients(found);
  const whole = columnsOf('clients').map(({ name }) => name);
  const settled: Settled[] = made.map((id) => ({ tab: 'clients', id, fields: whole }));
  const book = emptyBook() as unknown as Record<EntityName, readonly ReadRecord[]>;
  const currencies = new Map<string, string | null>();
  const currency = settings ? settings.currency : entityOf('settings').fields['currency']?.initial;
  const reading: BookReading = {
    ...place,
    currency: typeof currency === 'string' ? currency : null,
    currencyOf: (engagement) => currencies.get(engagement),
    find: referenceFinder(tabs),
    // A second row that does not count yet may be meant as well.
    onlyEngagement: () =>
      rowsWithId(tabs.get('engagements')) === 1 ? (book.engagements[0]?.id ?? null) : null,
  };
  for (const name of ['engagements' as const, ...entityNames.filter((one) => one !== 'engagements')]) {
    const tab = tabs.get(name);
    if (!tab) continue;
    const read = readRows(tab, reading);
    book[name] = read.records;
    check.push(read.check);
    for (const { id } of read.records)
      if (read.settled.has(id)) settled.push({ tab: name, id, fields: ['engagement'] });
    if (name === 'engagements')
      for (const one of read.records) {
        if (typeof one['currency'] === 'string') currencies.set(one.id, one['currency']);
        else if (read.unclear.has(one.id)) currencies.set(one.id, null);
      }
  }
  return { book: book as unknown as Book, settled };
}

const rowsWithId = (tab: NamedTab | undefined): number => tab?.ids.filter((id) => id !== null).length ?? 0;

const notOurs = (name: EntityName, sheet: SheetRows): CheckItem => ({
  tab: name,
  id: null,
  field: cellAddress(sheet.name, 0, 0),
  message: `The tab “${sheet.name}” has no column of ours in its first rows. Give its columns their names back.`,
});

/** Merged cells below the header that hide cells of ours, each told at the first of ours it covers. */
function mergedCells(name: EntityName, sheet: SheetRows, plan: TabPlan): CheckItem[] {
  const ours = Object.values(plan.columns).sort((a, b) => a - b);
  return (sheet.merges ?? []).flatMap(({ row, column, height = 1, width = 1 }): CheckItem[] => {
    const first = ours.find((at) => at >= column && at < column + width);
    const top = Math.max(row, plan.headerRow + 1);
    if (first === undefined || top >= row + height) return [];
    const field = cellAddress(sheet.name, top, first);
    const message =
      'These cells are merged; only the first of them is read. Unmerge them and fill in each row.';
    return [{ tab: name, id: null, field, message }];
  });
}

function sayMissing(missing: readonly EntityName[], found: number): CheckItem[] {
  const visible = missing.filter((name) => entityOf(name).visible);
  if (visible.length === 0 || found === 0) return [];
  const tabs = visible.map((name) => `“${entityOf(name).tab}”`).join(', ');
  return [
    {
      tab: null,
      id: null,
      field: '',
      message: `These tabs are missing: ${tabs}. Add them back; their rows are read as none.`,
    },
  ];
}
