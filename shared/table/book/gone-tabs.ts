import type { SheetRows } from '../cells/cell.ts';
import type { Change } from './change.ts';
import { entityOf, tabTitle } from './columns.ts';
import { GatewayError } from './gateway.ts';
import type { ReadBook } from './read-book.ts';
import { refuseStranger, strangerNamed } from '../dress/strangers.ts';

/**
 * Refuses changes of a visible tab that is gone, or whose title something else bears: it is not made anew in silence, for its rows
 * may come back with it. `home` is what the tabs stand in, `next` the sentences that say what to do.
 */
export function insistOnTabs(
  read: ReadBook,
  sheets: readonly SheetRows[],
  changes: readonly Change[],
  home: string,
  next: string,
): void {
  const touched = [...new Set(changes.map(({ tab }) => tab))];
  const gone = touched.filter((tab) =>
    tab === 'settings' ? read.settings === null : entityOf(tab).visible && !read.layouts.has(tab),
  );
  if (gone.length === 0) return;
  for (const tab of gone) refuseStranger(strangerNamed(tab, read, sheets));
  const tabs = gone.map((tab) => `“${tabTitle(tab)}”`).join(', ');
  throw new GatewayError('missingTab', `The ${home} has no tab ${tabs}. ${next}`);
}
