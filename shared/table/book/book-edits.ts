import type { Book } from '../../model/book.ts';
import type { EntityName } from '../../model/entities.ts';
import type { SheetRows } from '../cells/cell.ts';
import { formatOf } from '../dress/cell-looks.ts';
import type { Change } from './change.ts';
import { columnsOf, tabTitle } from './columns.ts';
import { dependentCells } from '../cells/dependent-cells.ts';
import type { FormattedCell, TabEdit } from './tab-edit.ts';
import type { Place } from '../cells/place.ts';
import type { ReadBook } from './read-book.ts';
import { SETTINGS_HEADERS, settingRows } from './read-settings.ts';
import { refuseStranger, strangerNamed } from '../dress/strangers.ts';
import { tabTarget, type TabTarget } from './tab-target.ts';
import { bookWriting, type BookWriting } from './write-book.ts';

/**
 * What a set of changes writes into a workbook's cells: only the cells of the fields that change, new records below the last
 * row, removed records blanked (the row and what strangers wrote into it stay), and what rows typed by hand still lack: ids, the only
 * engagement, and the rows of clients whose names engagements say.
 */
export function bookEdits(
  read: ReadBook,
  sheets: readonly SheetRows[],
  after: Book,
  changes: readonly Change[],
  device: Place,
): TabEdit[] {
  const writing = bookWriting(after, { ...device, ...read.place });
  const targets = new Map<EntityName, TabTarget>();
  const targetOf = (name: EntityName): TabTarget => {
    const known = targets.get(name) ?? tabTarget(name, read, sheets);
    targets.set(name, known);
    return known;
  };
  const recordsOf = recordFinder(after);
  for (const [name, { unwritten }] of read.layouts)
    for (const { row, id } of unwritten) targetOf(name).name(row, id);
  for (const { tab, id, fields } of read.settled) {
    const record = recordsOf(tab).get(id);
    if (record) put(targetOf(tab), tab, record, fields, writing);
  }
  for (const change of changes)
    if (change.tab !== 'settings')
      putChange(targetOf(change.tab), change, recordsOf(change.tab).get(change.id) ?? null, writing);
  for (const { name, record, fields } of dependentCells(after, changes))
    put(targetOf(name), name, record, fields, writing);
  const edits = [...targets.values()].map((target) => target.edit());
  const settings = changes.filter(({ tab }) => tab === 'settings');
  return settings.length > 0 ? [...edits, settingsEdit(read, sheets, after, settings, writing)] : edits;
}

interface Named {
  readonly id: string;
}

function recordFinder(book: Book): (name: EntityName) => ReadonlyMap<string, Named> {
  const found = new Map<EntityName, ReadonlyMap<string, Named>>();
  return (name) => {
    const known = found.get(name) ?? new Map((book[name] as readonly Named[]).map((one) => [one.id, one]));
    found.set(name, known);
    return known;
  };
}

function put(
  target: TabTarget,
  name: EntityName,
  record: { readonly id: string },
  fields: readonly string[],
  writing: BookWriting,
): void {
  const cells = writing.cellsOf(name, record);
  for (const field of fields) target.put(record.id, field, cells[field] ?? null);
}

function putChange(target: TabTarget, change: Change, record: Named | null, writing: BookWriting): void {
  const all = columnsOf(change.tab).map(({ name }) => name);
  if (!record) {
    if (target.has(change.id)) for (const field of all) target.put(change.id, field, null);
    return;
  }
  if (!('set' in change)) return put(target, change.tab, record, all, writing);
  const changed = Object.keys(change.set);
  put(target, change.tab, record, [...changed, ...readBy(changed, change.tab, record)], writing);
}

/** The filled fields whose cells read differently once a row's currency, zone or engagement changes. */
function readBy(changed: readonly string[], name: EntityName, record: object): string[] {
  const kinds = [
    ...(changed.includes('currency') || changed.includes('engagement') ? ['money'] : []),
    ...(changed.includes('zone') ? ['moment'] : []),
  ];
  const values = record as Readonly<Record<string, unknown>>;
  return columnsOf(name)
    .filter(
      ({ name: field, field: one }) => one && kinds.includes(one.kind) && (values[field] ?? null) !== null,
    )
    .map(({ name: field }) => field)
    .filter((field) => !changed.includes(field));
}

function settingsEdit(
  read: ReadBook,
  sheets: readonly SheetRows[],
  after: Book,
  changes: readonly Change[],
  writing: BookWriting,
): TabEdit {
  refuseStranger(strangerNamed('settings', read, sheets));
  const tab = read.settings?.tab ?? tabTitle('settings');
  const column = read.settings?.valueColumn ?? 1;
  const header = SETTINGS_HEADERS.map((text, at) => ({ row: 0, column: at, cell: text, format: 'General' }));
  const cells: FormattedCell[] = read.settings ? [] : header;
  let next = Math.max(1, sheets.find(({ name }) => name === tab)?.rows.length ?? 0);
  const record = after.settings[0];
  const values = record ? writing.cellsOf('settings', record) : {};
  for (const { name, field } of settingRows) {
    const changed = changes.some((change) => !('set' in change) || name in change.set);
    if (!changed && (values[name] ?? null) === null) continue;
    const known = read.settings?.rows[name];
    const row = known ?? next++;
    if (known === undefined) cells.push({ row, column: 0, cell: field.label, format: 'General' });
    cells.push({ row, column, cell: values[name] ?? null, format: formatOf(field) });
  }
  return { tab, cells };
}
