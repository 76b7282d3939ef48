import type { Book } from '#shared/model/book.ts';
import { applyChanges } from '#shared/table/book/apply-changes.ts';
import type { Applied, Loaded } from '#shared/table/book/gateway.ts';
import { staleMark, type MarkedAt } from '#shared/table/book/stale-mark.ts';
import type { ConnectedWorkbook } from './connected.ts';

/**
 * Lets every write to a sheet carry, in the same step, the mark that its derived tabs are out of date. The mark itself is nobody’s
 * question: where only it is in the way, because somebody else marked or refreshed first, the caller just plans again.
 */
export function markingStale(sheet: ConnectedWorkbook, context: (book: Book) => MarkedAt): ConnectedWorkbook {
  let known: Book | null = null;
  const seen = <T extends Loaded>(loaded: T): T => {
    known = loaded.book;
    return loaded;
  };
  return {
    ...sheet,
    load: async () => seen(await sheet.load()),
    refresh: async (derive) => seen(await sheet.refresh(derive)),
    apply: async (changes, revision): Promise<Applied> => {
      const mark = known === null ? [] : staleMark(known, changes, context(known));
      const applied = await sheet.apply([...changes, ...mark], revision);
      seen(applied.loaded);
      if (applied.kind === 'applied' || mark.length === 0) return applied;
      const own = applyChanges(applied.loaded.book, changes);
      return { ...applied, rows: own.kind === 'conflict' ? own.rows : [] };
    },
  };
}
