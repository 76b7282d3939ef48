import { good, refused, refusedAll, type Checked, type Problem } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import type { Money } from '../base/money.ts';
import type { Day } from '../base/time.ts';
import { recordOf, type Book } from '../model/book.ts';
import { guaranteeStatus } from '../rules/guarantee/guarantee.ts';
import type { Engagement } from '../model/work/engagements.ts';
import type { Plan } from '../table/book/change.ts';
import { changesOf, GONE, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** One side ends the engagement early. It is a state of its own: no breach, no verdict. */
export interface EndEngagement extends Command {
  readonly kind: 'endEngagement';
  readonly engagement: string;
  readonly by: 'client' | 'provider';
  readonly on: Day | null;
  readonly reason: string;
  /** Whose reason it was, where the client ends it. */
  readonly ground?: Engagement['endGround'];
  /** What of the agreed fee is for sessions that will not take place, net. */
  readonly undelivered?: Money | null;
}

const MAY_END = new Set(['none', 'draft', 'offered', 'active', 'suspended', 'evaluating']);

/** Plans the early end; only up to evaluating, with who and why. */
export function endEngagement(book: Book, command: EndEngagement, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const problems: Problem[] = command.reason.trim()
    ? []
    : [
        {
          field: 'reason',
          message: 'Why does it end early? One sentence, as you would say it to the client.',
        },
      ];
  const { state } = guaranteeStatus(book, engagement.id, context.now);
  if (!MAY_END.has(state))
    problems.push({
      field: '',
      message: 'A claim was made or the engagement is closed; it can no longer end early.',
    });
  if (problems.length > 0) return refusedAll(problems);
  const values = {
    endedOn: command.on ?? dayAt(context.now, context.zone),
    endedBy: command.by,
    endReason: command.reason.trim(),
    endGround: command.ground ?? null,
    ...(command.undelivered ? { undelivered: command.undelivered } : {}),
  };
  return good(
    planOf(
      changesOf(setting('engagements', engagement, values)),
      `Ended ${engagement.title} early`,
      command,
      context,
    ),
  );
}
