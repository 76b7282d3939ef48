import { emptyBook, type Book } from '#shared/model/book.ts';
import { applyChanges } from '#shared/table/book/apply-changes.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';

/** A workbook that lives as long as the program: for tests and for trying things. */
export function memoryWorkbook(start: Book = emptyBook()): WorkbookGateway {
  let book = start;
  let revision = 0;
  const loaded = () => ({ book, revision: String(revision), check: [] });
  return {
    load: () => Promise.resolve(loaded()),
    apply: (changes, planned) => {
      const applied = applyChanges(book, changes);
      if (applied.kind === 'conflict')
        return Promise.resolve({ kind: 'conflict', rows: applied.rows, loaded: loaded() });
      const touched = applied.touched.length > 0;
      if (touched && planned !== String(revision))
        return Promise.resolve({ kind: 'conflict', rows: [], loaded: loaded() });
      if (touched) revision += 1;
      book = applied.book;
      return Promise.resolve({ kind: 'applied', loaded: loaded() });
    },
  };
}
