import {
  fits,
  fractionOf,
  minus,
  NOTHING,
  orNothing,
  plus,
  rounded,
  times,
  type Fraction,
} from '../../base/fraction.ts';
import { money, type Money } from '../../base/money.ts';
import type { Day } from '../../base/time.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../../model/book.ts';
import type { Contract } from '../../model/guarantee/contracts.ts';
import type { Payment } from '../../model/guarantee/payments.ts';
import { exactRate } from '../value/exchange.ts';

/** A payment that counts: a fee that is paid by today, with an amount. */
export interface PaidFee {
  readonly row: Payment;
  readonly net: Money;
  /** Null where it is blank, or in another currency. */
  readonly tax: Money | null;
  /** What a minor unit of it is in the fee's currency on the day it was paid; null without a rate. */
  readonly rate: Fraction | null;
}

/** The agreed fee and all that was paid on it, net. A blank fee is what was paid, one for each currency. */
export interface Fee {
  readonly currency: string;
  /** Whether the contract names it. */
  readonly isAgreed: boolean;
  /** Less what an early end left undelivered, in minor units. */
  readonly amount: number;
  readonly agreed: number;
  readonly payments: readonly PaidFee[];
  /** All that was paid; null where a rate is missing. */
  readonly gross: Fraction | null;
  /** Less the undelivered sessions that were returned. */
  readonly paid: Fraction | null;
  readonly undelivered: number;
  readonly returned: number;
  /** The rows by which undelivered sessions were returned. */
  readonly returnedRows: readonly Payment[];
}

/** Whether a row has happened by a day: paid, and not cancelled or bounced by then. */
export const isPaidBy = (row: Payment, today: Day): boolean =>
  row.paidOn !== null && row.paidOn <= today && !isCancelledBy(row, today);

/** Whether a row was cancelled or bounced by a day; it then counts in neither direction. */
export const isCancelledBy = ({ cancelledOn }: Payment, today: Day): boolean =>
  cancelledOn !== null && cancelledOn <= today;

/** What a row is for; a blank kind is a fee. */
export const kindOf = (row: Payment): NonNullable<Payment['kind']> => row.kind ?? 'fee';

/** The rows of one kind that are not cancelled, the oldest first. */
export const paymentsOf = (
  book: Book,
  engagement: string,
  kind: NonNullable<Payment['kind']>,
  today: Day,
): Payment[] =>
  rowsOf(book, 'payments', engagement)
    .filter((row) => kindOf(row) === kind && !isCancelledBy(row, today))
    .sort((a, b) => dayOfRow(a).localeCompare(dayOfRow(b)) || a.id.localeCompare(b.id));

const dayOfRow = (row: Payment): Day => row.paidOn ?? row.dueOn ?? '9999';

/** The fees of an engagement: the agreed one, or what was paid in each currency where it is blank. A negative fee or payment does not count. */
export function feesOf(book: Book, engagement: string, contract: Contract | null, today: Day): Fee[] {
  const agreed = contract?.fee && contract.fee.minor >= 0 ? contract.fee : null;
  const rows = paymentsOf(book, engagement, 'fee', today).filter(
    (row) => isPaidBy(row, today) && row.net !== null && row.net.minor >= 0,
  );
  const inCurrency = (currency: string, own: readonly Payment[]): Fee => {
    const payments = own.map((row) => paidFee(row, currency, book));
    const gross = sumOf(payments.map(({ net, rate }) => rate && times(fractionOf(net.minor), rate)));
    return feeOf(book, engagement, { currency, payments, gross, agreed: agreed?.minor ?? null, today });
  };
  if (agreed) return [inCurrency(agreed.currency, rows)];
  const paidIn = [...new Set(rows.map((row) => row.net?.currency ?? ''))].sort();
  const currencies = paidIn.length > 0 ? paidIn : [contract?.currency ?? currencyOfRow(book, engagement)];
  return currencies.map((one) =>
    inCurrency(
      one,
      rows.filter((row) => row.net?.currency === one),
    ),
  );
}

const currencyOfRow = (book: Book, engagement: string): string =>
  recordOf(book, 'engagements', engagement)?.currency ?? settingsOf(book).currency ?? 'EUR';

function paidFee(row: Payment, currency: string, book: Book): PaidFee {
  const net = row.net as Money;
  const tax = row.tax?.currency === net.currency ? row.tax : null;
  const rate = exactRate(net.currency, currency, row.paidOn, book.rates);
  return { row, net, tax, rate: rate && fits(times(fractionOf(net.minor), rate)) ? rate : null };
}

const sumOf = (parts: readonly (Fraction | null)[]): Fraction | null =>
  parts.reduce<Fraction | null>((sum, part) => sum && part && plus(sum, part), NOTHING);

interface Counted extends Pick<Fee, 'currency' | 'payments' | 'gross'> {
  readonly agreed: number | null;
  readonly today: Day;
}

function feeOf(book: Book, engagement: string, { agreed, today, ...counted }: Counted): Fee {
  const { currency, gross } = counted;
  const inFee = (parts: readonly Undelivered[]): number =>
    parts.reduce((sum, { net, on }) => {
      const isOther = net.currency !== currency;
      const rate = isOther && agreed === null ? null : exactRate(net.currency, currency, on, book.rates);
      return rate ? sum + rounded(times(fractionOf(Math.abs(net.minor)), rate)) : sum;
    }, 0);
  const { typed, rows } = undeliveredOf(book, engagement, today);
  const back = rows.filter(({ isReturned }) => isReturned);
  const returned = inFee(back);
  const undelivered = Math.max(inFee(typed), inFee(rows));
  const whole = agreed ?? (gross ? rounded(gross) : 0);
  return {
    ...counted,
    isAgreed: agreed !== null,
    agreed: whole,
    amount: Math.max(0, whole - undelivered),
    paid: gross && orNothing(minus(gross, fractionOf(returned))),
    undelivered,
    returned,
    returnedRows: back.flatMap(({ row }) => (row ? [row] : [])),
  };
}

/** Sessions that were not delivered, as they were noted. */
export interface Undelivered {
  readonly row: Payment | null;
  readonly net: Money;
  readonly on: Day;
  readonly isReturned: boolean;
}

/** What was typed with an early end that has come, and the rows that say so; the larger counts. */
export function undeliveredOf(
  book: Book,
  engagement: string,
  today: Day,
): { typed: Undelivered[]; rows: Undelivered[] } {
  const { undelivered: net = null, endedOn: on = null } = recordOf(book, 'engagements', engagement) ?? {};
  return {
    typed: net && on && on <= today ? [{ row: null, net, on, isReturned: false }] : [],
    rows: paymentsOf(book, engagement, 'sessionsUndelivered', today).flatMap((row) =>
      row.net
        ? [{ row, net: row.net, on: row.paidOn ?? row.dueOn ?? today, isReturned: isPaidBy(row, today) }]
        : [],
    ),
  };
}

/** Paid above the agreed fee, net: what is it for? Undelivered sessions not returned yet are not among it. */
export const beyondOf = ({ isAgreed, gross, agreed, currency }: Fee): Money =>
  money(isAgreed && gross ? Math.max(0, rounded(gross) - agreed) : 0, currency);

/** Undelivered sessions that were paid and are not returned yet, net. */
export const toGiveBackOf = ({ undelivered, returned, paid, amount, currency }: Fee): Money =>
  money(
    paid ? Math.max(0, Math.min(undelivered - returned, rounded(paid) - amount)) : undelivered - returned,
    currency,
  );
