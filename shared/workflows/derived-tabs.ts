import { majorOf, type Money } from '../base/money.ts';
import { momentAt } from '../base/moment.ts';
import { recordOf, type Book } from '../model/book.ts';
import { attentionList } from '../rules/attention.ts';
import { guaranteeStatus } from '../rules/guarantee.ts';
import { nestedOptions } from '../rules/options.ts';
import { priceInputOf, suggestFee } from '../rules/price.ts';
import { refundDue } from '../rules/refund.ts';
import { ownCosts, returnsOf } from '../rules/roi.ts';
import type { Cell } from '../table/cell.ts';
import type { DerivedTab } from '../table/derived-tab.ts';
import type { Context } from './workflow.ts';

const amount = (money: Money | null): Cell => (money ? majorOf(money) : null);

const column = (header: string, format: DerivedTab['columns'][number]['format'] = 'text') => ({
  header,
  format,
});

const names = (book: Book, engagement: string): Cell[] => {
  const row = recordOf(book, 'engagements', engagement);
  return [recordOf(book, 'clients', row?.client ?? null)?.name ?? null, row?.title ?? null];
};

/** The four derived tabs as plain values with their reasons: what every home shows, computed once. */
export function derivedTabs(book: Book, context: Context): DerivedTab[] {
  const asOf = momentAt(context.now, context.zone);
  return [
    { name: 'Pricing', asOf, columns: PRICING, rows: pricingRows(book) },
    { name: 'ROI', asOf, columns: ROI, rows: roiRows(book) },
    { name: 'Guarantee', asOf, columns: GUARANTEE, rows: guaranteeRows(book, context) },
    {
      name: 'Attention',
      asOf,
      columns: ATTENTION,
      rows: attentionList(book, context.now).map((one) => [one.who, one.what, one.detail, one.button]),
    },
  ];
}

const PRICING = [
  column('Client'),
  column('Engagement'),
  column('Option'),
  column('Currency'),
  column('Cautious value a year', 'money'),
  column('Likely value a year', 'money'),
  column('Best value a year', 'money'),
  column('Fee from the value', 'money'),
  column('Fixed fee', 'money'),
  column('Why'),
];

const pricingRows = (book: Book): Cell[][] =>
  book.engagements.flatMap((one) =>
    nestedOptions(book, one.id).map((nested) => {
      const answer = suggestFee(priceInputOf(book, one.id, nested));
      const { value, option } = nested;
      return [
        ...names(book, one.id),
        option.name,
        value.currency,
        amount(value.conservative.value),
        amount(value.likely.value),
        amount(value.best.value),
        amount(answer.figure.value),
        amount(option.fee),
        nested.judgement ? 'Judgement' : answer.boundText,
      ];
    }),
  );

const ROI = [
  column('Client'),
  column('Engagement'),
  column('Option'),
  column('Likely return on fee', 'number'),
  column('Likely ROI', 'share'),
  column('Cautious return on fee', 'number'),
  column('Cautious ROI', 'share'),
  column('Missing'),
];

const roiRows = (book: Book): Cell[][] =>
  book.engagements.flatMap((one) =>
    nestedOptions(book, one.id).map(({ option, value }) => {
      const costs = ownCosts(book, one.id, value.currency);
      const likely = returnsOf(value.likely.value, option.fee, costs.total, costs.missing);
      const cautious = returnsOf(value.conservative.value, option.fee, costs.total, costs.missing);
      return [
        ...names(book, one.id),
        option.name,
        likely.returnOnFee.value,
        likely.roi.value,
        cautious.returnOnFee.value,
        cautious.roi.value,
        [...value.likely.missing, ...likely.roi.missing].join('; ') || null,
      ];
    }),
  );

const GUARANTEE = [
  column('Client'),
  column('Engagement'),
  column('State'),
  column('Result'),
  column('Client’s part'),
  column('Term ends', 'day'),
  column('Refund, if asked for today'),
  column('Why'),
  column('Still open'),
];

const guaranteeRows = (book: Book, context: Context): Cell[][] =>
  book.engagements.map((one) => {
    const status = guaranteeStatus(book, one.id, context.now);
    const refund = refundDue(book, one.id).totals.map(
      (total) => `${total.currency} ${total.due ? majorOf(total.due) : 'needs a decision'}`,
    );
    return [
      ...names(book, one.id),
      status.state,
      status.result,
      status.part.state === 'inOrder' ? 'In order' : 'Open points',
      status.terms?.termEnd ?? null,
      refund.join('; ') || null,
      status.reasons.map((reason) => reason.text).join(' ') || null,
      [...status.missing, ...status.cure].map((reason) => reason.text).join(' ') || null,
    ];
  });

const ATTENTION = [column('Client'), column('What'), column('Detail'), column('Next step')];
