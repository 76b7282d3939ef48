import type { sheets_v4 } from '@googleapis/sheets';
import { WRITES_COLUMNS, writesTab } from '#shared/google/write/writes-tab.ts';
import { applyBatch } from '#test/support/sheets/rest-batch.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

/** The columns of the small Clients tab, in the order they begin in. `notes` is nobody's to write: a witness. */
export const COLUMNS = [
  ['name', 'Client'],
  ['city', 'City'],
  ['notes', 'Private notes'],
  ['id', 'Row ID'],
] as const;

const WRITES_WIDTH = 44;

let template: FakeWorkbook | null = null;

/** A spreadsheet of one tab of four columns, marked as set-up marks them. */
export function smallSheet(id: string): FakeWorkbook {
  template ??= makeTemplate();
  return template.copy(id);
}

function makeTemplate(): FakeWorkbook {
  const book = new FakeWorkbook('small');
  book.edit(() => {
    const tab = book.addTab({ title: 'Clients', rows: 100, columns: 8 });
    tab.frozenRows = 1;
    COLUMNS.forEach(([field, header], at) => {
      tab.put(0, at, { input: { text: header } });
      book.addMark(
        { key: 'vb.column', value: `clients.${field}`, visibility: 'DOCUMENT' },
        { tab, axis: 'columns', at },
      );
    });
    book.deleteTab(0);
  });
  applyBatch(book, writesTab(7) as sheets_v4.Schema$Request[], 'me');
  // Room for the rows of this small tab, twice; thousands of schedules would else copy blank columns.
  book.edit(() => book.resize(book.tabById(7), 'columns', WRITES_WIDTH, WRITES_WIDTH - WRITES_COLUMNS));
  return book;
}
