import { formatMoney } from '../base/amount.ts';
import { momentAt } from '../base/moment.ts';
import { compareText } from '../base/text.ts';
import { inLocale, type Book } from '../model/book.ts';
import type { Engagement } from '../model/work/engagements.ts';
import { inUse } from '../rules/archived.ts';
import { attentionList } from '../rules/attention/attention-list.ts';
import { GUARANTEE_WORD, RESULT_WORD } from '../rules/guarantee/guarantee-names.ts';
import { standing, type Standing } from '../rules/standing.ts';
import { valueAnswer, type ValueAnswer } from '../rules/results/value-answer.ts';
import { localeOf } from '../rules/who.ts';
import type { Cell } from '../table/cells/cell.ts';
import { DERIVED_TABS, type DerivedName } from '../table/book/derived-names.ts';
import type { DerivedTab } from '../table/book/derived-tab.ts';
import { column, named, names, sentences, state, words } from './derived/derived-columns.ts';
import { GUARANTEE_TONES, PART_TONES, PART_WORD, RESULT_TONES } from './derived/derived-tones.ts';
import { JOURNEY, journeyRow } from './derived/journey-tab.ts';
import { LEARNING, learningRows } from './derived/learning-tab.ts';
import { PRICING, pricingRows } from './derived/pricing-tab.ts';
import type { Context } from './workflow.ts';

/** The derived tabs as plain values with their reasons: what every home shows, computed once. */
export function derivedTabs(practice: Book, context: Context): DerivedTab[] {
  const book = inLocale(practice, context.locale);
  const asOf = momentAt(context.now, context.zone);
  const [priced, returns, guarantees]: [Cell[][], Cell[][], Cell[][]] = [[], [], []];
  const journeys: Cell[][] = [];
  for (const one of byClient(book)) {
    const said = standing(book, one.id, context.now);
    const value = valueAnswer(book, one.id);
    priced.push(...pricingRows(book, one, value));
    returns.push(...roiRows(book, one, value));
    guarantees.push(guaranteeRow(book, said));
    journeys.push(journeyRow(book, one, said.guarantee.progress, context.now));
  }
  const needs = attentionList(book, context.now);
  const tabs: Readonly<Record<DerivedName, Pick<DerivedTab, 'columns' | 'rows'>>> = {
    Pricing: { columns: PRICING, rows: priced },
    ROI: { columns: ROI, rows: returns },
    Guarantee: { columns: GUARANTEE, rows: guarantees },
    Attention: {
      columns: ATTENTION,
      rows: needs.map((one) => [one.who, one.what, one.detail || null, one.button]),
    },
    Journey: { columns: JOURNEY, rows: journeys },
    Learning: { columns: LEARNING, rows: learningRows(book, context) },
  };
  return DERIVED_TABS.map((name) => ({ name, asOf, ...tabs[name] }));
}

/** Engagements in use by client and title, so that every home lists them alike, however its rows are sorted. */
const byClient = (book: Book): Engagement[] => {
  const client = new Map(book.clients.map(({ id, name }) => [id, name]));
  const nameOf = (one: Engagement) => client.get(one.client) ?? '';
  return [...inUse(book)].sort(
    (a, b) => compareText(nameOf(a), nameOf(b)) || compareText(a.title, b.title) || a.id.localeCompare(b.id),
  );
};

const ROI = [
  named('Client'),
  named('Engagement'),
  named('Option'),
  column('Likely return on fee', 'number'),
  column('Likely ROI', 'share'),
  column('Cautious return on fee', 'number'),
  column('Cautious ROI', 'share'),
  words('Missing'),
];

const roiRows = (book: Book, { id }: Engagement, { options }: ValueAnswer): Cell[][] =>
  options.map(({ option, value, returns: { likely, cautious } }) => [
    ...names(book, id),
    option.name,
    likely.returnOnFee.value,
    likely.roi.value,
    cautious.returnOnFee.value,
    cautious.roi.value,
    [...new Set([...value.likely.missing, ...value.conservative.missing, ...likely.roi.missing])].join(
      '; ',
    ) || null,
  ]);

const GUARANTEE = [
  named('Client'),
  named('Engagement'),
  state('State', GUARANTEE_TONES),
  state('Result', RESULT_TONES),
  state('Client’s part', PART_TONES),
  column('Term ends', 'day'),
  { ...column('Refund, if asked for today'), width: 18 },
  words('Why'),
  words('Still open'),
];

function guaranteeRow(
  book: Book,
  { engagement: id, guarantee: status, money: { refund: back }, stillOpen }: Standing,
): Cell[] {
  const refund = back.totals.map(({ currency, remaining }) =>
    remaining ? formatMoney(remaining, localeOf(book), 'always') : `${currency}: needs your decision`,
  );
  return [
    ...names(book, id),
    GUARANTEE_WORD[status.state],
    RESULT_WORD[status.result],
    PART_WORD[status.part.state],
    status.terms?.termEnd ?? null,
    refund.join('; ') || null,
    sentences(book, status.reasons),
    sentences(book, stillOpen),
  ];
}

const ATTENTION = [named('Client'), { ...column('What'), width: 40 }, words('Detail'), column('Next step')];
