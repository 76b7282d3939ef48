import type { EntityName } from '#shared/model/entities.ts';
import { tabTitle } from '#shared/table/book/columns.ts';
import { COLUMN_MARK } from '#shared/google/wire/wire-sheets.ts';
import type { FakeTab } from './tab.ts';
import type { FakeWorkbook } from './workbook.ts';

/** Where the column of a field stands, by our mark on it; null where it is gone. */
export function columnOfField(book: FakeWorkbook, entity: EntityName, field: string): number | null {
  for (const { mark, axis, at } of book.allMarks())
    if (mark.key === COLUMN_MARK && mark.value === `${entity}.${field}` && axis === 'columns') return at;
  return null;
}

/** The tab of an entity, by our marks, whatever it is called. */
export function tabOfEntity(book: FakeWorkbook, entity: EntityName): FakeTab {
  for (const { mark, tab } of book.allMarks())
    if (mark.key === COLUMN_MARK && mark.value.startsWith(`${entity}.`) && tab) return tab;
  return book.tab(tabTitle(entity));
}
