import { good, refused, type Checked } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import { addDays } from '../base/day.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Acceptance } from '../model/guarantee/acceptances.ts';
import { adding, type Plan } from '../table/book/change.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** One side says about one criterion whether it is done. */
export interface SayDone extends Command {
  readonly kind: 'sayDone';
  readonly acceptance: string;
  readonly side: 'client' | 'provider';
  readonly says: 'yes' | 'no';
  readonly reason: string | null;
  readonly source: Acceptance['clientSource'];
}

/** What comes after done: review, thanks, the next need. */
export interface PlanWhatNow extends Command {
  readonly kind: 'planWhatNow';
  readonly engagement: string;
}

/** Plans one side's word. A "no" wants its reason, so that the two sides can talk about it. */
export function sayDone(book: Book, command: SayDone, context: Context): Checked<Plan> {
  const row = recordOf(book, 'acceptances', command.acceptance);
  if (!row) return refused('', GONE);
  if (command.says === 'no' && !command.reason?.trim())
    return refused('reason', 'What is still open? One sentence, so that both sides know.');
  const on = dayAt(context.now, context.zone);
  const values: Partial<Acceptance> =
    command.side === 'client'
      ? {
          clientSays: command.says,
          clientOn: on,
          clientReason: command.reason,
          clientSource: command.source ?? 'clientSaid',
        }
      : { providerSays: command.says, providerOn: on, providerReason: command.reason };
  return good(
    planOf(changesOf(setting('acceptances', row, values)), `Said “${row.criterion}”`, command, context),
  );
}

const WHAT_NOW = [
  ['thankYou', 3],
  ['postProject', 14],
  ['referral', 14],
  ['next', 14],
] as const;

/** Plans the what-now steps that are not there yet, due within 14 days. */
export function planWhatNow(book: Book, command: PlanWhatNow, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const today = dayAt(context.now, context.zone);
  const there = new Set(rowsOf(book, 'reviews', engagement.id).map((review) => review.kind));
  const changes = WHAT_NOW.filter(([kind]) => !there.has(kind)).map(([kind, days], n) =>
    adding(
      'reviews',
      newRecord('reviews', command, { engagement: engagement.id, kind, dueOn: addDays(today, days) }, n),
    ),
  );
  return good(planOf(changes, `What comes after ${engagement.title}`, command, context));
}
