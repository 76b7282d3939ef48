import { good, refused, type Checked } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import { addDays } from '../base/day.ts';
import { linesOf } from '../base/text.ts';
import type { Day } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Acceptance } from '../model/guarantee/acceptances.ts';
import type { Action } from '../model/work/actions.ts';
import type { Review } from '../model/work/reviews.ts';
import { contractInView } from '../rules/guarantee/terms.ts';
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

/** What “done” means is written down criterion by criterion, from the contract or the proposal, so that each side can say its word. */
export interface ListCriteria extends Command {
  readonly kind: 'listCriteria';
  readonly engagement: string;
}

/** How a difference about one criterion is settled: we do more, the client is right, “done” means something else, or it stays open. */
export interface SettleDone extends Command {
  readonly kind: 'settleDone';
  readonly acceptance: string;
  readonly how: 'more' | 'notDone' | 'changed' | 'open';
  /** What is done, or what “done” means now. */
  readonly what: string | null;
  readonly by: Day | null;
  /** The day the client agreed to it; null while they were not asked. */
  readonly agreedOn: Day | null;
}

/** One step after done, as a person chose it. */
export interface WhatNowStep {
  readonly kind: Review['kind'];
  readonly dueOn: Day;
  readonly expected: boolean | null;
}

/** What comes after done: review, thanks, the next need. */
export interface PlanWhatNow extends Command {
  readonly kind: 'planWhatNow';
  readonly engagement: string;
  /** The steps that were chosen; the usual ones where nothing is said. */
  readonly steps?: readonly WhatNowStep[];
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

/** What “done” means, one criterion a line: as the contract has it, else the proposal sent last. */
export function criteriaOf(book: Book, engagement: string): string[] {
  const sent = rowsOf(book, 'proposals', engagement)
    .filter((one) => one.withdrawnOn === null && one.doneMeans !== null)
    .sort((a, b) => (b.version ?? 1) - (a.version ?? 1))[0];
  return linesOf(contractInView(book, engagement)?.doneMeans ?? sent?.doneMeans ?? '');
}

/** Plans the criteria that are not there yet. */
export function listCriteria(book: Book, command: ListCriteria, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const there = new Set(rowsOf(book, 'acceptances', engagement.id).map(({ criterion }) => criterion));
  const missing = criteriaOf(book, engagement.id).filter((line) => !there.has(line));
  if (missing.length === 0)
    return refused('', 'No other criterion is written. Write what “done” means, one a line.');
  const contract = contractInView(book, engagement.id)?.id ?? null;
  const changes = missing.map((criterion, n) => {
    const row = { engagement: engagement.id, contract, criterion };
    return adding('acceptances', newRecord('acceptances', command, row, n));
  });
  return good(planOf(changes, `What “done” means for ${engagement.title}`, command, context));
}

const SETTLE_WHAT = {
  more: 'What do you do? One sentence, as the client reads it.',
  changed: 'What does “done” mean now? Write the criterion.',
} as const;

/** Plans how a difference is settled. Both sides say their word again where “done” means something else now. */
export function settleDone(book: Book, command: SettleDone, context: Context): Checked<Plan> {
  const row = recordOf(book, 'acceptances', command.acceptance);
  if (!row) return refused('', GONE);
  const what = command.what?.trim() ?? '';
  const { how } = command;
  if ((how === 'more' || how === 'changed') && what === '') return refused('what', SETTLE_WHAT[how]);
  if (how === 'more' && command.by === null) return refused('by', 'By when?');
  const values = settledAs(row, how, what, dayAt(context.now, context.zone));
  const more =
    how === 'more' ? adding('actions', newRecord('actions', command, moreFor(row, command))) : null;
  const changes = changesOf(setting('acceptances', row, values), more);
  return good(planOf(changes, `Settled “${row.criterion}”`, command, context));
}

function settledAs(row: Acceptance, how: SettleDone['how'], what: string, on: Day): Partial<Acceptance> {
  if (how === 'more') return { resolution: `We do something more: ${what}` };
  if (how === 'open') return { resolution: what || 'Left open' };
  if (how === 'notDone')
    return {
      resolution: what || 'Not done yet',
      providerSays: 'no',
      providerOn: on,
      providerReason: what || 'The client is right.',
    };
  return {
    resolution: `Before: ${row.criterion}`,
    criterion: what,
    clientSays: null,
    clientOn: null,
    clientReason: null,
    clientSource: null,
    providerSays: null,
    providerOn: null,
    providerReason: null,
  };
}

/** What we do more, as an adjustment that the client is asked to agree to. */
const moreFor = (row: Acceptance, { what, by, agreedOn }: SettleDone): Partial<Action> => ({
  engagement: row.engagement,
  text: what?.trim() ?? '',
  kind: 'adjustment',
  owner: 'provider',
  missing: row.clientReason,
  dueOn: by,
  clientAgreedOn: agreedOn,
});

const WHAT_NOW = [
  ['thankYou', 3],
  ['postProject', 14],
  ['referral', 14],
  ['next', 14],
] as const;

/** The usual steps after done, with their days. */
export const usualSteps = (today: Day): WhatNowStep[] =>
  WHAT_NOW.map(([kind, days]) => ({ kind, dueOn: addDays(today, days), expected: null }));

/** Plans the what-now steps that are not there yet, due within 14 days unless another day was chosen. */
export function planWhatNow(book: Book, command: PlanWhatNow, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const { steps = usualSteps(dayAt(context.now, context.zone)) } = command;
  // A next need that was only kept for later has no day, and takes the place of none.
  const isKept = ({ kind, dueOn, doneOn }: Review) => kind === 'next' && dueOn === null && doneOn === null;
  const kept = rowsOf(book, 'reviews', engagement.id).filter((one) => !isKept(one));
  const there = new Set(kept.map((review) => review.kind));
  const changes = steps
    .filter(({ kind }) => !there.has(kind))
    .map((step, n) =>
      adding('reviews', newRecord('reviews', command, { engagement: engagement.id, ...step }, n)),
    );
  return good(planOf(changes, `What comes after ${engagement.title}`, command, context));
}
