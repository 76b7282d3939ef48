import { formatDay } from '../../base/day.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Action } from '../../model/work/actions.ts';
import type { OnlyPaid } from '../../model/work/only-paid.ts';
import { placeOnRing } from './stage.ts';
import type { Reason } from '../explain.ts';
import { localeOf } from '../who.ts';
import { talkAbout } from './talk-about.ts';

/** What one would do if only the result were paid, and what became of it. */
export interface OnlyPaidFound {
  /** The latest dated answer; null where the question was not asked, or asked before answers had a day. */
  readonly last: OnlyPaid | null;
  readonly answer: string | null;
  /** What was promised to oneself, by the side of the waterline it lies on. */
  readonly above: readonly Action[];
  readonly below: readonly Action[];
  /** No line was chosen yet. */
  readonly unplaced: readonly Action[];
  /** Why it is to be asked now: never asked, or a proposal was made since; null while neither is so. */
  readonly ask: Reason | null;
}

/** The question is asked at the start, and again before each proposal. */
export function onlyPaidOf(book: Book, engagement: string): OnlyPaidFound {
  const answers = rowsOf(book, 'onlyPaid', engagement).sort(
    (a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id),
  );
  const last = answers.at(-1) ?? null;
  const row = recordOf(book, 'engagements', engagement);
  const answer = last?.answer ?? row?.onlyPaidIf ?? null;
  const early = placeOnRing(row?.stage ?? 'need') < placeOnRing('deliver');
  const actions = rowsOf(book, 'actions', engagement)
    .filter(({ kind }) => kind === 'commitment')
    .sort((a, b) => a.id.localeCompare(b.id));
  const since = rowsOf(book, 'proposals', engagement)
    .filter(({ sentAt, withdrawnOn }) => sentAt === null && withdrawnOn === null)
    .filter(
      ({ id, datedOn }) =>
        !answers.some((one) => one.proposal === id || (datedOn !== null && one.on >= datedOn)),
    )
    .sort((a, b) => a.id.localeCompare(b.id))[0];
  const on = (line: Action['line']) => actions.filter((one) => one.line === line);
  return {
    last,
    answer,
    above: on('above'),
    below: on('below'),
    unplaced: on(null),
    ask:
      !early || (answer !== null && !(since && last))
        ? null
        : talkAbout(
            'onlyPaid',
            { tab: 'engagements', id: engagement },
            last && formatDay(last.on, localeOf(book), 'short'),
          ),
  };
}
