import { formatMoney } from '../base/amount.ts';
import { good, refused, refusedAll, type Checked, type Problem } from '../base/checked.ts';
import { dayAt, momentAt } from '../base/moment.ts';
import { add, compare, zero, type Money } from '../base/money.ts';
import type { Day } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Claim } from '../model/claims.ts';
import type { Decision } from '../model/decisions.ts';
import type { Payment } from '../model/payments.ts';
import type { Verdict } from '../model/verdicts.ts';
import { decisionProblems, standingDecision } from '../rules/claim.ts';
import { refundDue, type RefundLine } from '../rules/refund.ts';
import { adding, type Plan } from '../table/change.ts';
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

/** Money went back for one payment. */
export interface RecordRefund extends Command {
  readonly kind: 'recordRefund';
  readonly engagement: string;
  readonly claim: string | null;
  readonly refunds: readonly { readonly payment: string; readonly net: Money; readonly tax: Money | null }[];
  readonly on: Day;
  readonly reference: string | null;
}

/** The client's own final judgement. */
export interface GiveVerdict extends Command {
  readonly kind: 'giveVerdict';
  readonly engagement: string;
  readonly values: Partial<Verdict>;
}

/** Plans a claim; one sentence is enough, and the review begins at once. */
export function makeClaim(book: Book, command: MakeClaim, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const open = rowsOf(book, 'claims', engagement.id).find(
    (claim) => !claim.withdrawnOn && !book.decisions.some((decision) => decision.claim === claim.id),
  );
  if (open)
    return refused('', 'A claim is open already. Decide on it, or note its withdrawal, before another.');
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

/** Plans a decision. Declining needs its grounds (domain 0.3); an earlier decision is superseded, never edited. */
export function decideClaim(book: Book, command: DecideClaim, context: Context): Checked<Plan> {
  const claim = recordOf(book, 'claims', command.claim);
  if (!claim) return refused('', GONE);
  if (claim.withdrawnOn)
    return refused('', `This claim was withdrawn on ${claim.withdrawnOn}; there is nothing to decide.`);
  const before = standingDecision(book, claim.id);
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
    ...(decision.kind ? decisionProblems(book, decision, context.now) : []),
  ];
  if (problems.length > 0) return refusedAll(problems);
  return good(planOf([adding('decisions', decision)], 'Decided on a claim', command, context));
}

/** Plans refunds, one row for each payment they return. More than is due is refused. */
export function recordRefund(book: Book, command: RecordRefund, context: Context): Checked<Plan> {
  const due = refundDue(book, command.engagement);
  if (command.refunds.length === 0)
    return refused('refunds', 'Enter what went back for at least one payment.');
  const left = new Map(due.lines.map((line) => [line.payment, openOf(line, due.share)]));
  const problems = command.refunds.flatMap((refund, n) => refundProblem(left, refund, `refunds.${n}`));
  if (problems.length > 0) return refusedAll(problems);
  const changes = command.refunds.map((refund, n) =>
    adding('payments', newRecord('payments', command, refundRow(command, refund), n)),
  );
  return good(planOf(changes, 'Refund paid', command, context));
}

const refundRow = (command: RecordRefund, refund: RecordRefund['refunds'][number]): Partial<Payment> => ({
  engagement: command.engagement,
  kind: 'refund',
  text: 'Refund under the guarantee',
  net: refund.net,
  tax: refund.tax,
  currency: refund.net.currency,
  paidOn: command.on,
  refundOf: refund.payment,
  claim: command.claim,
  reference: command.reference,
});

/** What may still go back for a payment: what is due, or up to all of it while share or tax rule are not decided. */
function openOf(line: RefundLine, share: number | null): Money {
  const most =
    share === null ? add(line.net, line.tax) : (line.refund ?? add(line.refundNet, line.refundTax));
  return add(most, { ...line.refunded, minor: -line.refunded.minor });
}

function refundProblem(
  left: Map<string, Money>,
  { payment, net, tax }: RecordRefund['refunds'][number],
  field: string,
): Problem[] {
  const open = left.get(payment);
  if (!open) return [{ field, message: 'This payment has nothing to return. Choose a paid one.' }];
  const { currency } = open;
  if (net.currency !== currency || (tax && tax.currency !== currency))
    return [{ field, message: `This payment was in ${currency}. Return it in ${currency}.` }];
  if (net.minor < 0 || (tax?.minor ?? 0) < 0)
    return [{ field, message: 'What goes back is more than nothing. Write it without a minus.' }];
  const back = add(net, tax ?? zero(currency));
  if (compare(back, open) > 0)
    return [
      {
        field,
        message: `${formatMoney(back, 'en')} is more than the ${formatMoney(open, 'en')} still due for this payment. Enter what is due at most.`,
      },
    ];
  left.set(payment, { ...open, minor: open.minor - back.minor });
  return [];
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
  if (verdict.answer && !verdict.source)
    return refused('source', 'Who says so: did the client write it, say it, or is it your impression?');
  return good(planOf([adding('verdicts', verdict)], `Verdict of ${engagement.title}`, command, context));
}
