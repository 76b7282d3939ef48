import { settingsOf, type Book } from '../../model/book.ts';
import { entityNames, type EntityName } from '../../model/entities.ts';
import type { Cell, Mark, SheetRows } from '../cells/cell.ts';
import { codecOf } from '../cells/codec.ts';
import { columnsOf, entityOf, tabTitle } from './columns.ts';
import type { Place } from '../cells/place.ts';
import { SETTINGS_HEADERS, settingRows } from './read-settings.ts';
import { bookWriting, tabRows, type BookWriting } from './write-book.ts';

/** One tab of ours as it is written. */
export interface WrittenSheet extends SheetRows {
  readonly entity: EntityName;
  readonly visible: boolean;
  readonly marks: readonly (Mark & { readonly row: number })[];
}

/** The tabs of a book that are wanted, visible ones first, each with its header row and the marks its columns are found by. */
export function bookSheets(
  book: Book,
  device: Place,
  isWanted: (name: EntityName) => boolean = () => true,
): WrittenSheet[] {
  const writing = bookWriting(book, device);
  return entityNames
    .filter(isWanted)
    .map((name) => (name === 'settings' ? settingsSheet(book, writing) : entitySheet(book, name, writing)));
}

function entitySheet(book: Book, name: EntityName, writing: BookWriting): WrittenSheet {
  const { visible } = entityOf(name);
  const marks = columnsOf(name).map((one, column) => ({ entity: name, field: one.name, row: 0, column }));
  return { entity: name, name: tabTitle(name), visible, rows: tabRows(book, name, writing), marks };
}

function settingsSheet(book: Book, { place, show }: BookWriting): WrittenSheet {
  const settings = settingsOf(book) as unknown as Readonly<Record<string, unknown>>;
  const stored = book.settings.length > 0;
  const rows = settingRows.map(({ name, field }): Cell[] => {
    const value = stored ? settings[name] : null;
    const written =
      value === null || value === undefined
        ? null
        : codecOf(field).write(value, { ...place, currency: null, show });
    return [field.label, written, helpOf(field), name];
  });
  const marks = settingRows.map(({ name }, n) => ({
    entity: 'settings',
    field: name,
    row: n + 1,
    column: 1,
  }));
  return {
    entity: 'settings',
    name: entityOf('settings').tab,
    visible: true,
    rows: [[...SETTINGS_HEADERS], ...rows],
    marks,
  };
}

/** What a field does, in a sentence for a note: its help and unit. */
export function helpOf(field: { readonly help?: string; readonly unit?: string }): string | null {
  const unit = !field.unit
    ? ''
    : field.unit.startsWith(':')
      ? `Read as n ${field.unit}.`
      : `Unit: ${field.unit}.`;
  return [field.help ?? '', unit].filter((part) => part !== '').join(' ') || null;
}
