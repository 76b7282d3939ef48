import type { Problem } from '../base/checked.ts';
import { compare, type Money } from '../base/money.ts';
import { instantOf } from '../base/moment.ts';
import type { Book } from '../model/book.ts';
import type { EntityName, RecordNamed } from '../model/entities.ts';

type Check<N extends EntityName> = (record: RecordNamed<N>, book: Book) => (Problem | null)[];

const problem = (wrong: boolean, field: string, message: string): Problem | null =>
  wrong ? { field, message } : null;

const notNegative = (amount: Money | null, field: string, label: string): Problem | null =>
  problem(amount !== null && amount.minor < 0, field, `${label} is below zero. Write it without a minus.`);

const positive = (amount: Money | null, field: string, label: string): Problem | null =>
  problem(
    amount !== null && amount.minor <= 0,
    field,
    `${label} must be more than zero, or blank when it is not known.`,
  );

const inOrder = (from: string | null, to: string | null, field: string, message: string): Problem | null =>
  problem(from !== null && to !== null && to < from, field, message);

const moreThan = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > b;

/** What cannot be across the fields of one row: order of dates, low above likely, signs. */
const CHECKS: { readonly [N in EntityName]?: Check<N> } = {
  engagements: (one) => [
    inOrder(
      one.decidedOn,
      one.plannedEnd,
      'plannedEnd',
      'The planned end lies before the start. Check both days.',
    ),
    inOrder(one.decidedOn, one.resultOn, 'resultOn', 'The result lies before the start. Check both days.'),
    inOrder(one.decidedOn, one.endedOn, 'endedOn', 'The early end lies before the start. Check both days.'),
    problem(one.endedOn !== null && one.endedBy === null, 'endedBy', 'Who ended it: the client, or you?'),
  ],
  drivers: (one) => [
    problem(
      moreThan(one.changeLow, one.change),
      'changeLow',
      'Low is above likely. Low must be the smaller one.',
    ),
    problem(
      moreThan(one.change, one.changeHigh),
      'changeHigh',
      'High is below likely. High must be the greater one.',
    ),
    notNegative(one.unitValue, 'unitValue', 'Worth of one unit'),
  ],
  sessions: (one) => [
    problem(
      one.end !== null && instantOf(one.end) <= instantOf(one.start),
      'end',
      'The end is not after the start. Over midnight, give the next day.',
    ),
    problem(
      one.heldFrom !== null && one.heldTo !== null && instantOf(one.heldTo) < instantOf(one.heldFrom),
      'heldTo',
      'It ended before it began. Check both times.',
    ),
  ],
  options: (one) => [notNegative(one.fee, 'fee', 'The fee')],
  pricings: (one) => [
    notNegative(one.floor, 'floor', 'The floor'),
    positive(one.ceiling, 'ceiling', 'The ceiling'),
    positive(one.rounding, 'rounding', 'The rounding'),
    notNegative(one.deliveryCost, 'deliveryCost', 'Own cost of delivery'),
  ],
  payments: (one) => [
    positive(one.net, 'net', 'The amount'),
    notNegative(one.tax, 'tax', 'The tax'),
    problem(
      one.net !== null && one.tax !== null && one.net.currency !== one.tax.currency,
      'tax',
      'Amount and tax must be in one currency.',
    ),
  ],
  evidence: (one) => [
    notNegative(one.amount, 'amount', 'The amount'),
    problem(
      one.amount !== null &&
        one.amountHigh !== null &&
        one.amount.currency === one.amountHigh.currency &&
        compare(one.amountHigh, one.amount) < 0,
      'amountHigh',
      '“Up to” is below the amount. Swap the two.',
    ),
  ],
  minimumResults: (one) => [
    problem(
      one.kind === 'money' && one.threshold !== null && one.threshold.minor <= 0,
      'threshold',
      'The threshold must be more than zero.',
    ),
  ],
  contracts: (one) => [
    inOrder(one.termStart, one.termEnd, 'termEnd', 'The term ends before it begins. Check both days.'),
    notNegative(one.fee, 'fee', 'The fee'),
    problem(
      one.judge === 'thirdPerson' && !one.judgeName && one.clientSignedOn !== null,
      'judgeName',
      'Name the third person who judges.',
    ),
  ],
  pauses: (one) => [inOrder(one.from, one.to, 'to', 'The pause ends before it begins. Check both days.')],
  externalFactors: (one) => [inOrder(one.from, one.to, 'to', 'It ends before it begins. Check both days.')],
  stageVisits: (one) => [
    inOrder(one.enteredOn, one.leftOn, 'leftOn', 'It was left before it was entered. Check both days.'),
  ],
  outcomes: (one, book) => [
    problem(
      one.primary === true &&
        book.outcomes.some(
          (other) => other.id !== one.id && other.engagement === one.engagement && other.primary === true,
        ),
      'primary',
      'Another outcome is primary already. Exactly one is; change that one first.',
    ),
  ],
  rates: (one) => [
    problem(one.rate <= 0, 'rate', 'A rate is more than zero.'),
    problem(one.from === one.to, 'to', 'From and to are the same currency.'),
  ],
};

/** What is wrong across the fields of one record. */
export function recordProblems<N extends EntityName>(book: Book, tab: N, record: RecordNamed<N>): Problem[] {
  const check = CHECKS[tab] as Check<N> | undefined;
  return check ? check(record, book).filter((one) => one !== null) : [];
}

/** A problem with the row it is in. */
export interface BookProblem extends Problem {
  readonly tab: EntityName;
  readonly id: string;
}

/** What is wrong across the fields of any row of a book. */
export function bookProblems(book: Book): BookProblem[] {
  return (Object.keys(CHECKS) as EntityName[]).flatMap((tab) =>
    (book[tab] as readonly RecordNamed<typeof tab>[]).flatMap((record) =>
      recordProblems(book, tab, record).map((one) => ({ ...one, tab, id: record.id })),
    ),
  );
}
