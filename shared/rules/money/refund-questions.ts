import { formatMoney } from '../../base/amount.ts';
import { formatDay } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Payment } from '../../model/guarantee/payments.ts';
import type { Reason } from '../explain.ts';
import { exactRate } from '../value/exchange.ts';
import { beyondOf, isPaidBy, kindOf, paymentsOf, undeliveredOf, type Fee } from './refund-fee.ts';
import { isTaxBlank, type TaxReading } from './refund-tax.ts';
import { REFUND_ASKS } from './refund-words.ts';
import { localeOf } from '../who.ts';

/** What the questions about money are read from. */
export interface RefundQuestionInput {
  readonly book: Book;
  readonly engagement: string;
  readonly today: Day;
  readonly fees: readonly Fee[];
  readonly tax: TaxReading;
  readonly share: number | null;
  readonly refunds: readonly Payment[];
}

/** What must be known before an amount is, and what a person should look at; each at its row. */
export interface RefundQuestions {
  readonly missing: readonly Reason[];
  readonly look: readonly Reason[];
  /** A row is noted as paid without an amount: nothing closes until it is known. */
  readonly isAmountMissing: boolean;
}

/** All that is open about the money of an engagement. Nothing is guessed: a blank is asked, and no rate makes no amount. */
export function refundQuestions(input: RefundQuestionInput): RefundQuestions {
  const amounts = withoutAmount(input);
  return {
    missing: [...terms(input), ...taxes(input), ...amounts, ...rates(input), ...otherCurrencies(input)],
    look: [...beyond(input), ...feeBlank(input), ...refundRows(input), ...negative(input)],
    isAmountMissing: amounts.length > 0 || otherCurrencies(input).length > 0,
  };
}

const at = (row: Payment, code: string, text: string): Reason => ({
  code,
  text,
  record: { tab: 'payments', id: row.id },
  who: 'provider',
});

const nameOf = ({ text, kind }: Payment): string => `“${text ?? (kind === 'refund' ? 'Refund' : 'Payment')}”`;

const terms = ({ share, tax, fees }: RefundQuestionInput): Reason[] => [
  ...(share === null ? [{ code: 'refundShare', text: REFUND_ASKS.share }] : []),
  ...(tax.rule === null && (tax.applies || fees.some((fee) => fee.payments.some(hasTax)))
    ? [{ code: 'taxRule', text: REFUND_ASKS.taxRule }]
    : []),
];

const hasTax = ({ tax }: { readonly tax: { readonly minor: number } | null }): boolean =>
  tax !== null && tax.minor !== 0;

/** A tax that is blank where tax applies, or in another currency than its amount. */
const taxes = ({ fees, tax }: RefundQuestionInput): Reason[] =>
  fees
    .flatMap(({ payments, returnedRows }) => [...payments.map(({ row }) => row), ...returnedRows])
    .flatMap((row) =>
      row.tax && row.net && row.tax.currency !== row.net.currency
        ? [at(row, 'taxCurrency', REFUND_ASKS.taxCurrency(nameOf(row), row.net.currency, row.tax.currency))]
        : isTaxBlank(row, tax)
          ? [at(row, 'taxBlank', REFUND_ASKS.taxBlank(nameOf(row)))]
          : [],
    );

const withoutAmount = ({ book, engagement, today }: RefundQuestionInput): Reason[] =>
  rowsOf(book, 'payments', engagement)
    .filter((row) => isPaidBy(row, today) && row.net === null)
    .map((row) => at(row, 'amount', REFUND_ASKS.amount(nameOf(row))));

/** A payment or an undelivered session in another currency than the fee, without a rate of its day. */
function rates({ book, engagement, today, fees }: RefundQuestionInput): Reason[] {
  const [locale, agreed] = [localeOf(book), fees.find((fee) => fee.isAgreed)];
  if (!agreed) return [];
  const gap = (currency: string, on: Day, row: Payment | null): Reason => ({
    code: 'rate',
    text: REFUND_ASKS.rate(currency, agreed.currency, formatDay(on, locale, 'short'), row && nameOf(row)),
    ...(row ? { record: { tab: 'payments' as const, id: row.id } } : {}),
  });
  const { typed, rows } = undeliveredOf(book, engagement, today);
  return [
    ...agreed.payments
      .filter(({ rate }) => rate === null)
      .map(({ row, net }) => gap(net.currency, row.paidOn ?? today, row)),
    ...[...typed, ...rows]
      .filter(({ net, on }) => exactRate(net.currency, agreed.currency, on, book.rates) === null)
      .map(({ net, on, row }) => gap(net.currency, on, row)),
  ];
}

/** What went back in a currency in which nothing was paid: no rate says what it comes to. */
const otherCurrencies = ({ fees, refunds }: RefundQuestionInput): Reason[] => {
  const paidIn = [...new Set(fees.flatMap((fee) => fee.payments.map(({ net }) => net.currency)))];
  return refunds.flatMap((row) =>
    row.net && paidIn.length > 0 && !paidIn.includes(row.net.currency)
      ? [at(row, 'refundCurrency', REFUND_ASKS.currency(nameOf(row), paidIn, row.net.currency))]
      : [],
  );
};

const beyond = ({ book, fees }: RefundQuestionInput): Reason[] =>
  fees
    .map(beyondOf)
    .filter(({ minor }) => minor > 0)
    .map((amount) => ({
      code: 'beyondFee',
      text: REFUND_ASKS.beyondFee(formatMoney(amount, localeOf(book), 'always')),
      who: 'provider',
    }));

const feeBlank = ({ book, engagement, today, fees }: RefundQuestionInput): Reason[] =>
  !fees.some((fee) => fee.isAgreed) &&
  paymentsOf(book, engagement, 'fee', today).some((row) => !isPaidBy(row, today))
    ? [
        {
          code: 'feeBlank',
          text: REFUND_ASKS.feeBlank,
          who: 'provider',
        },
      ]
    : [];

/** Refunds to look at: for which payment, and a tax where none is returned. */
const refundRows = ({ refunds, tax, fees }: RefundQuestionInput): Reason[] => {
  const paid = new Set(fees.flatMap((fee) => fee.payments.map(({ row }) => row.id)));
  return refunds.flatMap((row) => [
    ...(row.refundOf !== null && paid.has(row.refundOf)
      ? []
      : [at(row, 'refundUnlinked', REFUND_ASKS.unlinked(nameOf(row)))]),
    ...(tax.rule === 'notReturned' && row.tax !== null && row.tax.minor !== 0
      ? [at(row, 'refundTax', REFUND_ASKS.withTax(nameOf(row)))]
      : []),
  ]);
};

/** Amounts with the wrong sign: a fee below zero does not count, a refund counts by its size. */
const negative = ({ book, engagement }: RefundQuestionInput): Reason[] =>
  inOrder(rowsOf(book, 'payments', engagement)).flatMap((row) =>
    (row.net?.minor ?? 0) < 0 || (row.tax?.minor ?? 0) < 0
      ? [at(row, 'negative', REFUND_ASKS.negative(nameOf(row), kindOf(row) === 'fee'))]
      : [],
  );

/** Where rows lie in a home never shows. */
const inOrder = (rows: readonly Payment[]): Payment[] =>
  [...rows].sort((a, b) => a.id.localeCompare(b.id, 'en'));
