import { formatNumber, parseShare } from '#shared/base/amount.ts';
import { currencyExponent } from '#shared/base/currency.ts';
import type { Money } from '#shared/base/money.ts';
import { instantOf } from '#shared/base/moment.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Payment } from '#shared/model/guarantee/payments.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { isInTime, noticeHours } from '#shared/rules/duties/notice.ts';
import { refundDue } from '#shared/rules/money/refund.ts';
import { bookWith, ENGAGEMENT, SIGNED_TERMS } from '#test/support/build-book.ts';
import { dayUnbroken, type DayInTable } from './support/printed-day.ts';
import { runCases, type Differences, type RealCase } from './support/run-cases.ts';

const NOW = instantOf('2027-01-10T12:00+01:00');

interface NumberCase extends RealCase {
  readonly function: string;
  readonly input: Readonly<Record<string, unknown>>;
}

type Answers = Readonly<Record<string, unknown>>;

interface GivenPayment {
  readonly kind: 'fee' | 'refund';
  readonly net: string | null;
  readonly tax: string | null;
  readonly paid: string | null;
  readonly text?: string;
  readonly of?: string | null;
  readonly cancelled?: string | boolean;
}

const TAX: Readonly<Record<string, Contract['taxRule']>> = {
  returned: 'followsPrice',
  notReturned: 'notReturned',
};

function refund(input: NumberCase['input']): Answers {
  const currency = input['currency'] as string;
  const digits = currencyExponent(currency) ?? 2;
  const given = input['payments'] as readonly GivenPayment[];
  const money = (text: string | null | undefined): Money | null =>
    text === null || text === undefined ? null : { minor: Math.round(Number(text) * 10 ** digits), currency };
  const payments = given.map((one): Partial<Payment> => ({
    kind: one.kind,
    net: money(one.net),
    tax: money(one.tax),
    currency,
    paidOn: one.paid,
    text: one.text ?? null,
    cancelledOn: typeof one.cancelled === 'string' ? one.cancelled : one.cancelled ? one.paid : null,
    refundOf: typeof one.of !== 'string' ? null : `pay_${given.findIndex(({ text }) => text === one.of) + 1}`,
  }));
  const contract = {
    ...SIGNED_TERMS,
    fee: null,
    refundShare: input['refundShare'] as number | null,
    taxRule: TAX[String(input['taxRule'])] ?? null,
  };
  const due = refundDue(bookWith({ contracts: [contract], payments }), ENGAGEMENT, NOW);
  const [total] = due.totals;
  const text = (amount: Money | null | undefined): string | null =>
    amount ? (amount.minor / 10 ** digits).toFixed(digits) : null;
  return {
    due: text(total?.due),
    refunded: text(total?.refunded),
    remaining: text(total?.remaining),
    over: text(total?.over),
    state: due.state,
    asks: due.missing.length + due.look.length > 0,
  };
}

function measure({ baseline, target, reading }: NumberCase['input']): Answers {
  const book = bookWith({
    contracts: [SIGNED_TERMS],
    minimumResults: [{ name: 'Measured', kind: 'measure', baseline, target } as object],
    evidence: [
      {
        minimumResult: 'min_1',
        what: 'Read',
        kind: 'measure',
        on: '2026-09-01',
        reading,
        source: 'clientSaid',
      } as object,
    ],
  });
  const found = guaranteeStatus(book, ENGAGEMENT, instantOf('2026-10-01T12:00+02:00')).progress[0];
  return { state: found?.state, progress: found?.progress };
}

function notice({ start, told, hours }: NumberCase['input']): Answers {
  const [from, word] = [start as string, told as string];
  return { hours: noticeHours(from, word), inTime: isInTime(from, word, hours as number) };
}

function share({ text, locale }: NumberCase['input']): Answers {
  const read = parseShare(text as string, locale as string);
  return { share: read.ok ? read.value : null, asks: !read.ok };
}

const FUNCTIONS = new Map<string, (input: NumberCase['input']) => Answers | Promise<Answers>>([
  ['refund', refund],
  ['measure result', measure],
  ['notice', notice],
  ['share text', share],
  [
    'proposal, a day in a table cell',
    async (input) => ({ unbroken: await dayUnbroken(input as unknown as DayInTable) }),
  ],
]);

const FIGURES = [
  'due',
  'refunded',
  'remaining',
  'over',
  'state',
  'progress',
  'hours',
  'inTime',
  'share',
  'unbroken',
];

const same =
  (key: string) =>
  (answer: Answers, wanted: unknown): Differences => {
    const got = answer[key];
    const near = typeof got === 'number' && typeof wanted === 'number' && Math.abs(got - wanted) < 1e-9;
    return near || got === wanted ? [] : [`${key} is ${said(got)}, not ${said(wanted)}`];
  };

const said = (value: unknown): string =>
  typeof value === 'number' ? formatNumber(value, 'en', 4) : String(value);

runCases<NumberCase, Answers>('one rule for one number', 'numbers.jsonl', {
  answer: ({ function: name, input }) => FUNCTIONS.get(name)?.(input) ?? null,
  keys: {
    ...Object.fromEntries(FIGURES.map((key) => [key, same(key)])),
    notState: (answer, wanted: string) => (answer['state'] === wanted ? [`the state is ${wanted}`] : []),
    asks: same('asks'),
  },
  instead: { orAsks: (answer) => (answer['asks'] === true ? [] : ['nothing is asked']) },
});
