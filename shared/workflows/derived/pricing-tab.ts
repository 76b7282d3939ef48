import { majorOf, type Money } from '../../base/money.ts';
import type { Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import { provisionalPrice, provisionalWords } from '../../rules/value/provisional.ts';
import type { ValueCase } from '../../rules/value/value-case.ts';
import { NOTHING_AGREED } from '../../rules/value/value-words.ts';
import type { PricedOption, ValueAnswer } from '../../rules/results/value-answer.ts';
import { entityOf } from '../../table/book/columns.ts';
import type { Cell } from '../../table/cells/cell.ts';
import { column, named, names, words } from './derived-columns.ts';

/** The columns of the tab Pricing. */
export const PRICING = [
  named('Client'),
  named('Engagement'),
  named('Option'),
  { ...column('Currency'), width: 10 },
  column('Cautious value, first year', 'money'),
  column('Likely value, first year', 'money'),
  column('Best value, first year', 'money'),
  column('Likely value, a full year', 'money'),
  column('Fee from the value', 'money'),
  column('Fixed fee', 'money'),
  words('Why'),
];

/** A row for each option; where there is none yet, one over all drivers, so that the first numbers show a price or what it lacks. */
export function pricingRows(book: Book, one: Engagement, { all, options }: ValueAnswer): Cell[][] {
  if (options.length > 0) return options.map((option) => pricingRow(book, one, option.value, option));
  return one.closedOn === null && one.endedOn === null ? [pricingRow(book, one, all, null)] : [];
}

function pricingRow(book: Book, { id }: Engagement, value: ValueCase, priced: PricedOption | null): Cell[] {
  const first = provisionalPrice(
    book,
    id,
    value.drivers.map(({ driver }) => driver),
  );
  const fee = priced?.judgement ? null : first.price.figure.value;
  const why = priced?.judgement ? priced.because : (provisionalWords(book, first) ?? first.price.boundText);
  return [
    ...names(book, id),
    priced?.option.name ?? null,
    value.currency,
    amount(value.conservative.value),
    amount(value.likely.value),
    amount(value.best.value),
    amount(value.fullYear.value),
    amount(fee),
    amount(priced?.option.fee ?? null),
    [why, ...(priced?.warnings ?? []), ...lacking(value, priced)].join(' '),
  ];
}

const amount = (money: Money | null): Cell => (money ? majorOf(money) : null);

/** What the figures of a row lack, in the words of the tab and the columns where it is filled in. */
function lacking(value: ValueCase, priced: PricedOption | null): string[] {
  const { tab } = entityOf('drivers');
  if (priced?.judgement) return [];
  if (value.drivers.length === 0) return [`Write a driver in the tab “${tab}”: ${FIRST}.`];
  const { missing } = value.likely.value === null ? value.likely : value.conservative;
  const gaps = missing
    .filter((one) => one !== NOTHING_AGREED)
    .map((one) => one.replace(/: Likely change$/, `: ${labelOf('change')}`));
  return gaps.length > 0 && value.conservative.value === null
    ? [`Fill in, in the tab “${tab}”: ${gaps.join('; ')}.`]
    : [];
}

const labelOf = (field: string): string => entityOf('drivers').fields[field]?.label ?? field;

const FIRST = ['name', 'change', 'unitValue', 'timesPerYear'].map(labelOf).join(', ');
