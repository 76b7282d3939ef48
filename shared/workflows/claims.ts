import { good, refused, refusedAll, type Checked, type Problem } from '../base/checked.ts';
import { dayAt, momentAt } from '../base/moment.ts';
import { recordOf, type Book } from '../model/book.ts';
import type { Claim } from '../model/guarantee/claims.ts';
import type { Decision } from '../model/guarantee/decisions.ts';
import type { Verdict } from '../model/guarantee/verdicts.ts';
import { latestDecision } from '../rules/guarantee/claim-decision.ts';
import { adding, type Plan } from '../table/book/change.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** The client asks for the guarantee. */
export interface MakeClaim extends Command {
  readonly kind: 'makeClaim';
  readonly engagement: string;
  readonly values: Partial<Claim>;
}

/** The client takes the claim back. */
export interface WithdrawClaim extends Command {
  readonly kind: 'withdrawClaim';
  readonly claim: string;
  readonly because: string;
}

/** A named person decides. */
export interface DecideClaim extends Command {
  readonly kind: 'decideClaim';
  readonly claim: string;
  readonly values: Partial<Decision>;
}

/** The client's own final judgement. */
export interface GiveVerdict extends Command {
  readonly kind: 'giveVerdict';
  readonly engagement: string;
  readonly values: Partial<Verdict>;
}

/** Plans a claim; one sentence is enough, and the review begins at once. The guard says where none can be noted. */
export function makeClaim(book: Book, command: MakeClaim, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const claim = newRecord('claims', command, {
    at: momentAt(context.now, context.zone),
    reviewFrom: dayAt(context.now, context.zone),
    ...command.values,
    engagement: engagement.id,
  });
  return good(planOf([adding('claims', claim)], `Claim of ${engagement.title}`, command, context));
}

/** Plans the withdrawal of an undecided claim. */
export function withdrawClaim(book: Book, command: WithdrawClaim, context: Context): Checked<Plan> {
  const claim = recordOf(book, 'claims', command.claim);
  if (!claim) return refused('', GONE);
  if (book.decisions.some((decision) => decision.claim === claim.id))
    return refused('', 'This claim was decided; it can no longer be withdrawn.');
  if (claim.withdrawnOn) return refused('', `This claim was withdrawn on ${claim.withdrawnOn} already.`);
  const values = { withdrawnOn: dayAt(context.now, context.zone), withdrawnBecause: command.because };
  return good(planOf(changesOf(setting('claims', claim, values)), 'Claim withdrawn', command, context));
}

/** Plans a decision. Declining needs its grounds, which the guard asks for; an earlier decision is superseded, never edited. */
export function decideClaim(book: Book, command: DecideClaim, context: Context): Checked<Plan> {
  const claim = recordOf(book, 'claims', command.claim);
  if (!claim) return refused('', GONE);
  if (claim.withdrawnOn)
    return refused('', `This claim was withdrawn on ${claim.withdrawnOn}; there is nothing to decide.`);
  const before = latestDecision(book, claim.id);
  const decision = newRecord('decisions', command, {
    on: dayAt(context.now, context.zone),
    ...command.values,
    claim: claim.id,
    engagement: claim.engagement,
    supersedes: before?.id ?? null,
  });
  const problems: Problem[] = [
    ...(decision.by?.trim() ? [] : [{ field: 'by', message: 'Who decides? Give the name of a person.' }]),
    ...(decision.kind
      ? []
      : [{ field: 'kind', message: 'Choose: pay back, a remedy both agree to, or decline.' }]),
  ];
  if (problems.length > 0) return refusedAll(problems);
  return good(planOf([adding('decisions', decision)], 'Decided on a claim', command, context));
}

/** Plans the verdict, verbatim. It never overwrites an earlier one; the latest counts. */
export function giveVerdict(book: Book, command: GiveVerdict, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const verdict = newRecord('verdicts', command, {
    at: command.values.answer ? momentAt(context.now, context.zone) : null,
    ...command.values,
    engagement: engagement.id,
  });
  return good(planOf([adding('verdicts', verdict)], `Verdict of ${engagement.title}`, command, context));
}
