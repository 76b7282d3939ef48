import { readBook } from '#shared/table/book/read-book.ts';
import type { SheetRows } from '#shared/table/cells/cell.ts';
import { standing } from '#shared/rules/standing.ts';
import { actsFor } from '#shared/workflows/find/acts.ts';
import { find } from '#shared/workflows/find/find.ts';
import { payload } from './decode.ts';
import { median, type Measured } from './measure.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const SESSIONS = 10_000;

/** What one key press in Find costs in a book of 10,000 sessions: the first one, and each that follows. */
export function benchFind(): Measured[] {
  const { book } = readBook(JSON.parse(payload(SESSIONS)) as SheetRows[], HERE);
  const engagement = book.engagements[0]?.id ?? '';
  const seen = { ...HERE, book, engagement, now: 1.7e12, record: null };
  const press = (typed: string): number => {
    const start = performance.now();
    find(book, typed);
    actsFor(seen, []);
    return performance.now() - start;
  };
  standing(book, engagement, seen.now); // the screen below has shown this
  const opened = press('a');
  const first = press('w');
  const typed = ['wo', 'wor', 'work', 'work 9', 'moved', 'moved step 77', 'nothing'];
  return [
    { what: `Find opened over ${SESSIONS} sessions`, value: opened, unit: 'ms', budget: null },
    { what: 'Find, first key press', value: first, unit: 'ms', budget: 50 },
    { what: 'Find, each key press after it', value: median(typed.map(press)), unit: 'ms', budget: 50 },
  ];
}
