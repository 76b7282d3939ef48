import { good, refused, type Checked } from '../base/checked.ts';
import { dayAt, instantOf } from '../base/moment.ts';
import type { Day } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Session } from '../model/work/sessions.ts';
import type { Change, Plan } from '../table/book/change.ts';
import { changesOf, GONE, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Both agreed objective and minimum results: one tap. */
export interface AgreeResults extends Command {
  readonly kind: 'agreeResults';
  readonly engagement: string;
}

/** The session both last sat in; null before the first. */
const lastHeld = (book: Book, engagement: string, now: number): Session | null =>
  rowsOf(book, 'sessions', engagement)
    .filter((one) => (one.outcome === 'held' || one.outcome === 'partly') && instantOf(one.start) <= now)
    .sort((a, b) => instantOf(b.start) - instantOf(a.start) || a.id.localeCompare(b.id))[0] ?? null;

/** Whether something of it is still to be noted: a minimum result without both days. */
export const resultsToAgree = (book: Book, engagement: string): boolean =>
  rowsOf(book, 'minimumResults', engagement).some(
    (one) => one.clientAgreedOn === null || one.providerAgreedOn === null,
  );

/** Plans the agreement: each minimum result gets the days that are blank, and the last session says that it was agreed there. */
export function agreeResults(book: Book, command: AgreeResults, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const results = rowsOf(book, 'minimumResults', engagement.id);
  if (results.length === 0)
    return refused('', 'No minimum result is written down yet. Write the least the client gets first.');
  const session = lastHeld(book, engagement.id, context.now);
  const changes = [
    ...changesOf(session && setting('sessions', session, { clarityAgreed: true })),
    ...daysAgreed(book, engagement.id, dayAt(context.now, context.zone)),
  ];
  return good(planOf(changes, 'Agreed objective and minimum results', command, context));
}

/** The day on each minimum result that has none yet. */
export const daysAgreed = (book: Book, engagement: string, day: Day): Change[] =>
  changesOf(
    ...rowsOf(book, 'minimumResults', engagement).map((one) =>
      setting('minimumResults', one, {
        providerAgreedOn: one.providerAgreedOn ?? day,
        clientAgreedOn: one.clientAgreedOn ?? day,
      }),
    ),
  );
