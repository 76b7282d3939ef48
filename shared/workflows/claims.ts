import { formatMoney } from '../base/amount.ts';
import { good, refused, refusedAll, type Checked, type Problem } from '../base/checked.ts';
import { dayAt, momentAt } from '../base/moment.ts';
import { add, compare, subtract, zero, type Money } from '../base/money.ts';
import type { Day } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Claim } from '../model/claims.ts';
import type { Decision } from '../model/decisions.ts';
import type { Payment } from '../model/payments.ts';
import type { Verdict } from '../model/verdicts.ts';
import { standingDecision } from '../rules/claim.ts';
import { refundDue, type RefundDue } from '../rules/refund.ts';
import type { StillDue } from '../rules/still-due.ts';
import { localeOf } from '../rules/who.ts';
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
  readonly refunds: readonly StillDue[];
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

/** Plans a decision. Declining needs its grounds, which the guard asks for; an earlier decision is superseded, never edited. */
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
  ];
  if (problems.length > 0) return refusedAll(problems);
  return good(planOf([adding('decisions', decision)], 'Decided on a claim', command, context));
}

/** Plans refunds, one row for each payment they return. More than remains is refused, and so is what is noted already. */
export function recordRefund(book: Book, command: RecordRefund, context: Context): Checked<Plan> {
  if (command.refunds.length === 0)
    return refused('refunds', 'Enter what went back: an amount that is more than nothing.');
  const due = refundDue(book, command.engagement, context.now);
  const left = new Map(due.totals.map((one) => [one.currency, one.remaining ?? one.remainingMost]));
  const problems = command.refunds.flatMap((refund, n): Problem[] => {
    const message = isNoted(book, command, refund)
      ? `${formatMoney(refund.net, localeOf(book))} of this day is noted already. If as much went back once more, give another reference.`
      : refundProblem(due, left, refund, localeOf(book));
    return message === null ? [] : [{ field: `refunds.${n}`, message }];
  });
  if (problems.length > 0) return refusedAll(problems);
  const changes = command.refunds.map((refund, n) =>
    adding('payments', newRecord('payments', command, refundRow(command, refund), n)),
  );
  return good(planOf(changes, 'Refund paid', command, context));
}

type OneRefund = RecordRefund['refunds'][number];

/** Whether the same refund is in the book: a button that is clicked twice notes it once. */
const isNoted = (book: Book, command: RecordRefund, { payment, net, tax }: OneRefund): boolean =>
  rowsOf(book, 'payments', command.engagement).some(
    (row) =>
      row.kind === 'refund' &&
      row.cancelledOn === null &&
      row.refundOf === payment &&
      row.paidOn === command.on &&
      row.reference === command.reference &&
      row.net?.minor === net.minor &&
      (row.tax?.minor ?? 0) === (tax?.minor ?? 0),
  );

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

/** What is wrong with one refund, or null; takes it off what is left in its currency. */
function refundProblem(
  due: RefundDue,
  left: Map<string, Money>,
  { payment, net, tax }: OneRefund,
  locale: string,
): string | null {
  const line = due.lines.find((one) => one.payment === payment);
  if (!line) return 'This payment has nothing to return. Choose a paid one.';
  const { currency } = line.net;
  if (net.currency !== currency || (tax && tax.currency !== currency))
    return `This payment was in ${currency}. Return it in ${currency}.`;
  const back = add(net, tax ?? zero(currency));
  if (net.minor < 0 || (tax?.minor ?? 0) < 0 || back.minor === 0)
    return 'What goes back is more than nothing. Write it without a minus.';
  const open = left.get(currency) ?? zero(currency);
  if (compare(back, open) > 0)
    return `${formatMoney(back, locale)} is more than the ${formatMoney(open, locale)} that remains. Enter what remains at most.`;
  left.set(currency, subtract(open, back));
  return null;
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
