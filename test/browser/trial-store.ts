import type { Page } from 'playwright-core';

/** A row as it is stored. */
interface Row {
  readonly tab: string;
  readonly record: {
    readonly id: string;
    readonly engagement?: string;
    readonly sentAt?: string | null;
    readonly paidOn?: string | null;
  };
}

/** All rows of the trial practice, as they lie in the browser. */
export const rowsIn = (page: Page): Promise<Row[]> =>
  page.evaluate(
    () =>
      new Promise<Row[]>((done) => {
        const opening = indexedDB.open('valueback-trial');
        opening.onsuccess = () => {
          const all = opening.result.transaction('records').objectStore('records').getAll();
          all.onsuccess = () => (opening.result.close(), done(all.result as Row[]));
        };
      }),
  );

/** How many drafts of it are on disk. */
export const draftsIn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open('valueback-trial-kept');
        opening.onsuccess = () => {
          const all = opening.result.transaction('kept').objectStore('kept').count();
          all.onsuccess = () => (opening.result.close(), done(all.result));
        };
      }),
  );
