import { fractionOf, rounded, times } from '../../base/fraction.ts';
import { dayAt, endOfDay } from '../../base/moment.ts';
import { money, scale, zero, type Money } from '../../base/money.ts';
import type { Day, Instant } from '../../base/time.ts';
import { recordOf, type Book } from '../../model/book.ts';
import type { Payment } from '../../model/guarantee/payments.ts';
import type { Reason } from '../explain.ts';
import { exposureOf, isExposed } from './exposure.ts';
import { exactRate } from '../value/exchange.ts';
import { refundSplit } from '../finance/refund-parts.ts';
import { guaranteeStatus, type GuaranteeStatus } from '../guarantee/guarantee.ts';
import { guaranteeView } from '../guarantee/guarantee-view.ts';
import type { ResultState } from '../results/result-found.ts';
import { beyondOf, isPaidBy, paymentsOf, toGiveBackOf, type Fee } from './refund-fee.ts';
import { refundDue, type RefundDue } from './refund.ts';
import type { NetAndTax } from './refund-totals.ts';
import { zoneOf } from '../guarantee/terms.ts';
import { rulesOf } from '../guarantee/guarantee-types.ts';

/** A part of the fee that is unpaid though its day has come, and how much of it is meant. */
export interface UnpaidPart extends NetAndTax {
  readonly row: Payment;
}

/** All that is owed between both sides of an engagement at an instant. Every surface shows this and decides nothing. */
export interface MoneyOwed {
  readonly refund: RefundDue;
  /** Paid above the agreed fee, net; asked, never refunded by the rule. */
  readonly beyond: Money | null;
  /** Net, where a refund is decided: what of the kept part is still owed. */
  readonly owed: Money | null;
  /** What of the fee has lapsed, and what would lapse if a refund were decided today. */
  readonly lapses: NetAndTax | null;
  readonly wouldLapse: NetAndTax | null;
  /** Asked of the client now, the oldest first. */
  readonly chased: readonly UnpaidPart[];
  /** All parts with a day, past or to come, that are asked of the client in this state: dates for a calendar. */
  readonly planned: readonly UnpaidPart[];
  /** Neither chased nor lapsed: undecided yet, or how much lapsed is not known while the agreed fee, its share or a rate is. */
  readonly waits: readonly UnpaidPart[];
  /** Undelivered sessions that were paid and are not returned yet. */
  readonly toGiveBack: Money | null;
  /** What must be known or decided, and what to look at. */
  readonly questions: readonly Reason[];
  /** What this engagement adds to "under guarantee": what remains and what would lapse, tax included; none once it is closed. */
  readonly exposure: readonly Money[];
}

/** How unpaid parts of the fee are treated in a state: all due as planned, or only what is kept in any case; what becomes of the rest. */
type Treatment = 'asPlanned' | 'allWait' | 'restWaits' | 'restLapses' | 'needsDecision';

/** The one answer about money. */
export function moneyOwed(book: Book, engagement: string, status: GuaranteeStatus, now: Instant): MoneyOwed {
  const today = dayAt(now, zoneOf(book, engagement));
  const refund = refundDue(book, engagement, now, status.terms?.contract ?? null);
  const treatment = treatmentOf(book, engagement, status, now);
  const [fee = null] = refund.fees;
  const split = splitOf(fee, refund.share);
  const unpaid = paymentsOf(book, engagement, 'fee', today).filter(
    (row) => !isPaidBy(row, today) && (row.net?.minor ?? 0) > 0,
  );
  const dated = unpaid.filter((row) => row.dueOn !== null);
  const limit = fee ? limitOf(fee, split, treatment) : treatment === 'asPlanned' ? null : 0;
  const { asked, rest } = askedOf(book, dated, limit, fee, treatment);
  const isDue = ({ row }: UnpaidPart): boolean => row.dueOn !== null && row.dueOn <= today;
  const lapse = fee && split && amountWithTax(split.lapses, fee, unpaid);
  const isDecided = status.state === 'refundDue' || status.state === 'refunded';
  const wouldLapse = fee && (treatment === 'restLapses' ? none(fee.currency) : lapse);
  return {
    refund,
    beyond: fee && beyondOf(fee),
    owed: fee && split && isDecided ? money(split.owed, fee.currency) : null,
    lapses: fee && (treatment === 'restLapses' ? lapse : none(fee.currency)),
    wouldLapse,
    chased: asked.filter(isDue),
    planned: asked,
    waits: treatment === 'restLapses' && fee?.isAgreed && lapse ? [] : rest.filter(isDue),
    toGiveBack: refund.fees.map(toGiveBackOf).find(({ minor }) => minor > 0) ?? (fee && toGiveBackOf(fee)),
    questions: [...refund.missing, ...refund.look, ...decisionQuestions(treatment)],
    exposure: isExposed(status, today) ? exposureOf(refund, wouldLapse) : [],
  };
}

const none = (currency: string): NetAndTax => ({ net: zero(currency), tax: zero(currency) });

function splitOf(fee: Fee | null, share: number | null) {
  return fee?.paid && share !== null ? refundSplit({ fee: fee.amount, share, paid: fee.paid }) : null;
}

const decisionQuestions = (treatment: Treatment): Reason[] =>
  treatment === 'needsDecision'
    ? [
        {
          code: 'conditionalPart',
          text: 'Whether the conditional part of the fee is due: the result is not known, so it needs your decision.',
          who: 'provider',
        },
      ]
    : [];

/** What becomes of unpaid parts in this state. Value back: only a refund decision makes them lapse. Else the conditional part goes by the result. */
function treatmentOf(book: Book, engagement: string, status: GuaranteeStatus, now: Instant): Treatment {
  const { state } = status;
  if (state === 'refundDue' || state === 'refunded') return 'restLapses';
  const isDelivered = state === 'remedyAgreed' && (status.decision?.deliveredOn ?? null) !== null;
  if (isDelivered) return 'asPlanned';
  const isAsked = state === 'claimed' || state === 'reviewing' || state === 'remedyAgreed';
  if (rulesOf(status.terms?.contract.type).unpaidParts === 'asPlanned')
    return isAsked ? 'allWait' : 'asPlanned';
  if (hasLapsed(book, engagement, status, now)) return 'restLapses';
  if (state === 'fulfilled' || state === 'declined') return 'asPlanned';
  if (state === 'endedEarly') return byResult(resultAtEnd(book, engagement, status));
  return state === 'unclaimed' || state === 'withdrawn' ? byResult(status.result) : 'restWaits';
}

const byResult = (result: ResultState): Treatment =>
  result === 'met' ? 'asPlanned' : result === 'notMet' ? 'restLapses' : 'needsDecision';

/** What lapsed under signed terms stays lapsed: the window or an early end closed with the result not met, whatever was asked or said after it. */
function hasLapsed(book: Book, engagement: string, status: GuaranteeStatus, now: Instant): boolean {
  const { terms } = status;
  if (!terms) return false;
  const closedOn = (day: Day | null): GuaranteeStatus | null => {
    const end = day === null ? now : endOfDay(day, terms.zone);
    const then = now > end ? guaranteeStatus(book, engagement, end) : null;
    return then?.terms?.signed ? then : null;
  };
  const ended = closedOn(recordOf(book, 'engagements', engagement)?.endedOn ?? null);
  if (ended?.state === 'endedEarly' && resultAtEnd(book, engagement, ended) === 'notMet') return true;
  const closed = closedOn(terms.windowEnd);
  return (closed?.state === 'unclaimed' || closed?.state === 'withdrawn') && closed.result === 'notMet';
}

/** The result as it was on the day of an early end. */
function resultAtEnd(book: Book, engagement: string, { terms, result }: GuaranteeStatus): ResultState {
  const on = recordOf(book, 'engagements', engagement)?.endedOn ?? null;
  if (!terms || on === null) return result;
  return guaranteeView(book, engagement, endOfDay(on, terms.zone) - 1).judged.result;
}

/** How much more may be asked now, net in the fee's currency; null: every part as planned. */
function limitOf(fee: Fee, split: ReturnType<typeof splitOf>, treatment: Treatment): number | null {
  if (treatment === 'allWait') return 0;
  if (treatment !== 'asPlanned') return split?.owed ?? 0;
  return fee.undelivered > 0 ? Math.max(0, fee.amount - (fee.paid ? rounded(fee.paid) : 0)) : null;
}

/** Shares what may be asked out over the parts that have a day, the oldest first, with tax in proportion. */
function askedOf(
  book: Book,
  rows: readonly Payment[],
  limit: number | null,
  fee: Fee | null,
  treatment: Treatment,
): { asked: UnpaidPart[]; rest: UnpaidPart[] } {
  const asked: UnpaidPart[] = [];
  const rest: UnpaidPart[] = [];
  let left = limit;
  for (const row of rows) {
    const whole = row.net ?? zero('EUR');
    const rate = fee && exactRate(whole.currency, fee.currency, row.dueOn, book.rates);
    const inFee = rate ? rounded(times(fractionOf(whole.minor), rate)) : (left ?? 0);
    const part = treatment === 'allWait' ? 0 : left === null ? 1 : inFee > 0 ? Math.min(1, left / inFee) : 0;
    if (left !== null) left = Math.max(0, left - inFee);
    if (part > 0) asked.push(partOfRow(row, whole, part));
    else rest.push(partOfRow(row, whole, 1));
  }
  return { asked, rest };
}

const partOfRow = (row: Payment, net: Money, part: number): UnpaidPart => ({
  row,
  net: scale(net, part),
  tax: row.tax?.currency === net.currency ? scale(row.tax, part) : zero(net.currency),
});

/** A net amount of the fee and the tax that goes along with it, in the proportion of the parts still unpaid, else of all. */
function amountWithTax(minor: number, fee: Fee, unpaid: readonly Payment[]): NetAndTax {
  const rows = unpaid.length > 0 ? unpaid : fee.payments.map(({ row }) => row);
  const own = rows.filter(({ net, tax }) => net !== null && (tax === null || tax.currency === net.currency));
  const sumOf = (key: 'net' | 'tax') => own.reduce((all, row) => all + Math.abs(row[key]?.minor ?? 0), 0);
  const rate = sumOf('net') > 0 ? sumOf('tax') / sumOf('net') : 0;
  return { net: money(minor, fee.currency), tax: money(Math.round(minor * rate), fee.currency) };
}
