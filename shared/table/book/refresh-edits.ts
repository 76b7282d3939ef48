import type { Book } from '../../model/book.ts';
import { entityNames } from '../../model/entities.ts';
import { applyChanges } from './apply-changes.ts';
import { bookEdits } from './book-edits.ts';
import type { SheetRows } from '../cells/cell.ts';
import type { Change } from './change.ts';
import { columnsOf, tabTitle } from './columns.ts';
import type { DerivedTab, StaleCell } from './derived-tab.ts';
import { derivedEdits } from '../xlsx/edit-xlsx.ts';
import type { FormattedCell, TabEdit } from './tab-edit.ts';
import { labelCells } from '../cells/label-cells.ts';
import type { Place } from '../cells/place.ts';
import type { ReadBook } from './read-book.ts';
import { SETTINGS_HEADERS, settingRows } from './read-settings.ts';
import { refuseStranger, strangerNamed } from '../dress/strangers.ts';
import { tabTarget } from './tab-target.ts';
import { bookWriting, type BookWriting } from './write-book.ts';

/** Computes the derived tabs of a book; the rules behind it are not known here. */
export type Derive = (book: Book) => readonly DerivedTab[];

/**
 * What a refresh writes: the derived tabs whole, ids that rows typed by hand lack, labels that no longer say what they point
 * to, and that nothing is out of date.
 */
export function refreshEdits(
  read: ReadBook,
  sheets: readonly SheetRows[],
  derive: Derive,
  device: Place,
): TabEdit[] {
  const fresh = freshMark(read.book);
  const applied = applyChanges(read.book, fresh);
  const book = applied.kind === 'applied' ? applied.book : read.book;
  return [
    ...bookEdits(read, sheets, book, fresh, device),
    ...labelEdits(read, sheets, bookWriting(book, { ...device, ...read.place })),
    ...derivedEdits(derive(book), staleCell(read)),
  ];
}

function labelEdits(read: ReadBook, sheets: readonly SheetRows[], writing: BookWriting): TabEdit[] {
  const cells = labelCells(read, sheets, writing);
  return entityNames.flatMap((entity) => {
    const own = cells.filter((one) => one.entity === entity);
    if (own.length === 0) return [];
    const target = tabTarget(entity, read, sheets);
    for (const { id, field, cell } of own) target.put(id, field, cell);
    return [target.edit()];
  });
}

/** The change that says the derived tabs are up to date; none where they are. */
const freshMark = ({ settings: [record] }: Book): Change[] =>
  record && record.staleSince !== null
    ? [{ tab: 'settings', id: record.id, set: { staleSince: null }, was: { staleSince: record.staleSince } }]
    : [];

function staleCell({ settings }: ReadBook): StaleCell | undefined {
  const row = settings?.rows['staleSince'];
  return settings && row !== undefined ? { tab: settings.tab, row, column: settings.valueColumn } : undefined;
}

/** What is missing in a workbook and how it is put there; everything that stands there stays as it is. */
export interface Repair {
  readonly edits: readonly TabEdit[];
  /** What was added, in words. */
  readonly added: readonly string[];
}

/** Adds the tabs, columns and settings rows of ours that a workbook lacks; refused where a tab of our name is somebody's own. */
export function repairEdits(read: ReadBook, sheets: readonly SheetRows[]): Repair {
  const added: string[] = [];
  const edits = entityNames.flatMap((name): TabEdit[] => {
    if (name === 'settings') return [];
    const layout = read.layouts.get(name);
    const title = layout?.plan.tab ?? tabTitle(name);
    if (!layout) added.push(`The tab “${title}”.`);
    else if (layout.plan.missing.length > 0)
      added.push(`In “${title}”: ${layout.plan.missing.map((header) => `“${header}”`).join(', ')}.`);
    if (layout && columnsOf(name).every((column) => layout.plan.columns[column.name] !== undefined))
      return [];
    const target = tabTarget(name, read, sheets);
    target.complete();
    return [target.edit()];
  });
  return { edits: [...edits, ...settingsRepair(read, sheets, added)], added };
}

function settingsRepair(read: ReadBook, sheets: readonly SheetRows[], added: string[]): TabEdit[] {
  refuseStranger(strangerNamed('settings', read, sheets));
  const { settings } = read;
  const tab = settings?.tab ?? tabTitle('settings');
  const lacking = settingRows.filter(({ name }) => settings?.rows[name] === undefined);
  if (lacking.length === 0) return [];
  added.push(settings ? `In “${tab}”: ${lacking.length} settings.` : `The tab “${tab}”.`);
  const text = (row: number, column: number, cell: string): FormattedCell => ({
    row,
    column,
    cell,
    format: 'General',
  });
  const first = Math.max(1, sheets.find(({ name }) => name === tab)?.rows.length ?? 0);
  const header = settings ? [] : SETTINGS_HEADERS.map((word, column) => text(0, column, word));
  const labels = lacking.map(({ field }, n) => text(first + n, 0, field.label));
  return [{ tab, cells: [...header, ...labels] }];
}
