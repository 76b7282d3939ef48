import { formatShare } from '../../base/amount.ts';
import { formatDay } from '../../base/day.ts';
import { recordOf, rowsOf } from '../../model/book.ts';
import { termsOf } from '../../rules/guarantee/terms.ts';
import type { Values } from '../../table/book/change.ts';
import { askedWhere } from './form-ask.ts';
import { keeping, todayOf, type Seen, type Task } from './task.ts';

/** When the term ends with this row in the book, and whether that is later. */
function termSays(seen: Seen, tab: 'pauses' | 'externalFactors', values: Values): string[] {
  const { book, engagement, locale, record } = seen;
  const others = (book[tab] as readonly { readonly id: string }[]).filter(({ id }) => id !== record);
  const endIn = (rows: readonly object[]) => termsOf({ ...book, [tab]: rows }, engagement)?.termEnd ?? null;
  const before = endIn(others);
  const after = endIn([...others, { id: 'new', engagement, ...values }]);
  if (before === null || after === null) return [];
  const end = formatDay(after, locale);
  return [
    before === after
      ? `The term ends on ${end}, as without it.`
      : `The term then ends on ${end}, not on ${formatDay(before, locale)}.`,
  ];
}

const shareSays = ({ locale }: Seen, { attribution }: Values): string[] =>
  typeof attribution === 'number'
    ? [
        `Of what comes while it lasts, ${formatShare(attribution, locale)} is ours: write that into the evidence.`,
      ]
    : [];

const BOTH_AGREED = 'Only days on which both have agreed count.';

/** What both sides agree on besides the contract: the outcome, the least result, pauses, outside events. */
export const AGREED_TASKS = {
  outcome: {
    button: 'Write down what they want',
    title: 'What do they want?',
    entity: 'outcomes',
    fields: ['name', 'words', 'source', 'saidOn', 'why', 'primary', 'confirmedOn'],
    more: ['kind', 'measure', 'unit', 'direction', 'baseline', 'target', 'readFrom', 'dueOn', 'importance'],
    only: askedWhere(
      ['measure', 'unit', 'direction', 'baseline', 'target', 'readFrom'],
      'kind',
      'quantified',
    ),
    hints: { name: 'In a few words: fewer faulty parts.', unit: 'Per cent, hours a week, calls a day.' },
    start: (seen) => ({
      words: recordOf(seen.book, 'engagements', seen.engagement)?.desired ?? null,
      primary: rowsOf(seen.book, 'outcomes', seen.engagement).some((one) => one.primary) ? null : true,
      saidOn: todayOf(seen),
    }),
  },
  minimumResult: {
    button: 'Agree a minimum result',
    title: 'The least the client gets',
    entity: 'minimumResults',
    fields: [
      ...['name', 'kind', 'threshold', 'basis', 'measure', 'unit', 'baseline', 'target'],
      ...['levelRequired', 'level0', 'levelMinus1', 'levelPlus1', 'dueOn'],
    ],
    more: [
      ...['readFrom', 'levelMinus2', 'levelPlus2', 'levelBaseline', 'weight', 'currency', 'outcome', 'test'],
      ...['providerAgreedOn', 'clientAgreedOn', 'clientAgreedBy', 'notes'],
    ],
    only: {
      ...askedWhere(['threshold', 'basis', 'currency'], 'kind', 'money'),
      ...askedWhere(['measure', 'unit', 'baseline', 'target', 'readFrom'], 'kind', 'measure', null),
      ...askedWhere(['level0', 'levelMinus1', 'levelMinus2', 'levelPlus1', 'levelPlus2'], 'kind', 'goal'),
      ...askedWhere(['levelRequired', 'levelBaseline', 'weight'], 'kind', 'goal'),
    },
    start: () => ({ kind: 'measure' }),
    hints: {
      name: 'As the client would say it: ten new contracts.',
      kind: 'How it is judged.',
      measure: 'What is counted: scrap, calls answered, days until paid.',
      unit: 'Per cent, days, calls a week.',
      baseline: 'The reading today, for example 12.',
      target: 'What is enough, for example 40.',
      levelRequired: 'From −2 to +2; 0 is what is expected.',
      level0: 'For example: two offers a week without help.',
    },
  },
  success: {
    button: 'Write what success is for both',
    title: 'What is success for both of you?',
    entity: 'engagements',
    fields: ['shared'],
    hints: { shared: 'One sentence both sides answer for: Tomás leads his own calls by spring.' },
    start: ({ book, engagement }) => ({ shared: recordOf(book, 'engagements', engagement)?.shared ?? null }),
    wish: ({ engagement }, { values }) => keeping('engagements', engagement, values),
  },
  habit: {
    button: 'Add a tool or a habit to learn',
    title: 'A tool or a habit the client learns',
    entity: 'minimumResults',
    fields: ['name', 'level0', 'levelMinus1', 'levelPlus1', 'levelBaseline', 'levelRequired', 'dueOn'],
    more: ['levelMinus2', 'levelPlus2', 'outcome', 'weight', 'providerAgreedOn', 'clientAgreedOn'],
    fixed: { kind: 'goal', test: 'learning' },
    words: { name: 'Tool or habit' },
    hints: {
      levelMinus1: 'A little less: one offer a week.',
      levelPlus1: 'A little more: three offers a week.',
      name: 'For example: asks why before offering.',
      levelBaseline: 'Where they are today, from −2 to +2.',
      levelRequired: 'From −2 to +2; 0 is what is expected.',
      level0: 'For example: two offers a week without help.',
    },
  },
  option: {
    button: 'Add an option',
    title: 'A way to do it, with its fixed fee',
    entity: 'options',
    fields: ['name', 'adds', 'fee', 'currency', 'ordinal', 'drivers', 'outcomes'],
    more: ['priceBasis', 'recommended', 'chosen'],
    start: ({ book, engagement }) => ({ ordinal: rowsOf(book, 'options', engagement).length + 1 }),
  },
  pause: {
    button: 'Agree a pause',
    title: 'A pause both agree to',
    entity: 'pauses',
    fields: ['from', 'to', 'reason', 'providerAgreedOn', 'clientAgreedOn'],
    hints: { to: 'The last day of it; blank while it is open.', clientAgreedOn: BOTH_AGREED },
    start: (seen) => ({ from: todayOf(seen), providerAgreedOn: todayOf(seen) }),
    says: (seen, values) => termSays(seen, 'pauses', values),
  },
  event: {
    button: 'Note an outside event',
    title: 'Something outside both sides’ hands',
    entity: 'externalFactors',
    fields: ['what', 'from', 'to', 'source', 'effect', 'extendsDays', 'attribution'],
    more: ['outcomes', 'judgement', 'judgedBy', 'reason', 'providerAgreedOn', 'clientAgreedOn'],
    hints: {
      what: 'For example: the supplier stopped for three weeks.',
      extendsDays: 'Days the term ends later, once both have agreed.',
      attribution: 'How much of the result is still ours, as the client sees it: 60 %.',
      clientAgreedOn: BOTH_AGREED,
    },
    start: (seen) => ({ from: todayOf(seen) }),
    says: (seen, values) => [...termSays(seen, 'externalFactors', values), ...shareSays(seen, values)],
  },
} as const satisfies Record<string, Task>;
