import { formatMoney, formatShare } from '../base/amount.ts';
import { good, refused, refusedAll, type Checked, type Problem } from '../base/checked.ts';
import { allocate, scale, subtract, sum, type Money } from '../base/money.ts';
import { basisPoints, sumShares } from '../base/share.ts';
import type { Day } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import { day, required, share, text } from '../model/field.ts';
import { engagements } from '../model/work/engagements.ts';
import type { Payment } from '../model/guarantee/payments.ts';
import { contractInView } from '../rules/guarantee/terms.ts';
import { localeOf } from '../rules/who.ts';
import { adding, type Change, type Plan } from '../table/book/change.ts';
import { misfits } from './guard/fits.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** One part of the fee: how much of it, what for or after which milestone, and by which day where that is known. */
export interface FeePart {
  readonly share: number;
  readonly text: string;
  readonly dueOn: Day | null;
}

/** How the fee is paid, part by part; what was paid stays, what is unpaid is planned again. */
export interface PlanPayments extends Command {
  readonly kind: 'planPayments';
  readonly engagement: string;
  readonly parts: readonly FeePart[];
  /** VAT, GST or sales tax on the fee; null where there is none. */
  readonly taxRate: number | null;
  /** Days from what a part waits for until it is due; not said: as before. */
  readonly within?: number | null;
}

/** A part in money, its net and its tax. */
export interface PartInMoney {
  readonly net: Money;
  readonly tax: Money | null;
}

const isPaid = (one: Payment): boolean => one.paidOn !== null;

/** The rows of the fee that count: no refunds, nothing cancelled. */
const feeRows = (book: Book, engagement: string): Payment[] =>
  rowsOf(book, 'payments', engagement).filter(
    (one) => (one.kind ?? 'fee') === 'fee' && one.cancelledOn === null,
  );

/** What of the agreed fee is still to be planned, net: the fee of the contract, else of the chosen option, less what was paid. Null without a fee. */
export function feeToPlan(book: Book, engagement: string): Money | null {
  const contract = contractInView(book, engagement);
  const chosen = rowsOf(book, 'options', engagement).find((one) => one.chosen);
  const fee =
    contract?.fee ?? recordOf(book, 'options', contract?.option ?? null)?.fee ?? chosen?.fee ?? null;
  if (!fee) return null;
  const paid = feeRows(book, engagement)
    .filter(isPaid)
    .flatMap(({ net }) => net ?? []);
  const own = paid.filter(({ currency }) => currency === fee.currency);
  return subtract(fee, sum(own, fee.currency));
}

/** The parts in money: net and tax are each rounded once and shared out, so that no unit is lost. Parts that are not the whole yet are shown one by one. */
export function partsInMoney(
  fee: Money,
  shares: readonly number[],
  taxRate: number | null,
): readonly PartInMoney[] {
  const isWhole = sumShares(shares) === 1 && shares.every((share) => share >= 0);
  const split = (whole: Money) =>
    isWhole ? allocate(whole, shares) : shares.map((share) => scale(whole, share));
  const taxes = taxRate === null ? [] : split(scale(fee, taxRate));
  return split(fee).map((net, n) => ({ net, tax: taxes[n] ?? null }));
}

/** By how much the parts miss the whole, in words; null where they are all of it. */
export function missesWhole(parts: readonly Pick<FeePart, 'share'>[], locale: string): string | null {
  const points = parts.reduce((all, { share }) => all + basisPoints(share), 0);
  if (points === 10_000) return null;
  const by = formatShare(Math.abs(10_000 - points) / 10_000, locale, 2);
  return points < 10_000 ? `${by} of the fee is in no part yet.` : `The parts are ${by} more than the fee.`;
}

/** Plans the parts as rows to be paid, in place of those that are unpaid. */
export function planPayments(book: Book, command: PlanPayments, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const fee = feeToPlan(book, engagement.id);
  if (!fee) return refused('fee', 'Which fee? Draft the contract, or choose an option with a fee.');
  if (fee.minor <= 0)
    return refused('fee', 'All of the agreed fee is paid. More of it needs a change of scope first.');
  const problems = partProblems(command, localeOf(book));
  if (problems.length > 0) return refusedAll(problems);
  const amounts = partsInMoney(
    fee,
    command.parts.map(({ share }) => share),
    command.taxRate,
  );
  const unpaid = feeRows(book, engagement.id).filter((one) => !isPaid(one));
  const { within: paymentDays } = command;
  const terms = paymentDays === undefined ? null : setting('engagements', engagement, { paymentDays });
  const changes = [
    ...changesOf(terms),
    ...unpaid.map((one): Change => ({ tab: 'payments', id: one.id, remove: one })),
    ...command.parts.map(({ text, dueOn }, n) => {
      const row = { engagement: engagement.id, text, dueOn, currency: fee.currency, ...amounts[n] };
      return adding('payments', newRecord('payments', command, row, n));
    }),
  ];
  const what = `Planned ${formatMoney(fee, localeOf(book))} in ${command.parts.length} parts`;
  return good(planOf(changes, what, command, context));
}

const PART = {
  one: 'part',
  fields: { share: required(share('Part')), text: required(text('When or what for')), dueOn: day('Due') },
};
const { paymentDays: within } = engagements.fields;
const WHOLE = { one: 'plan', fields: { taxRate: share('Tax rate'), within } };

function partProblems({ parts, taxRate, within = null }: PlanPayments, locale: string): Problem[] {
  const unfit = [
    ...parts.flatMap((part, n) =>
      misfits(PART, { ...part }).map((one) => ({ ...one, field: `parts.${n}.${one.field}` })),
    ),
    ...misfits(WHOLE, { taxRate, within }),
  ];
  if (unfit.length > 0) return unfit;
  const whole = missesWhole(parts, locale);
  return [
    ...(whole ? [{ field: 'parts', message: whole }] : []),
    ...parts.flatMap(({ share }, n): Problem[] => [
      ...(share > 0 ? [] : [{ field: `parts.${n}`, message: 'A part is more than nothing: 30 %.' }]),
    ]),
  ];
}
