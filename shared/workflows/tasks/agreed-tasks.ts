import { formatShare } from '../../base/amount.ts';
import { formatDay } from '../../base/day.ts';
import { recordOf, rowsOf } from '../../model/book.ts';
import { termsOf } from '../../rules/guarantee/terms.ts';
import type { Values } from '../../table/book/change.ts';
import { askedWhere } from './form-ask.ts';
import { keeping, todayOf, type Seen } from './task.ts';
import forms from './forms/agreed.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

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

/** What both sides agree on besides the contract: the outcome, the least result, pauses, outside events. */
export const AGREED_TASKS = tasksOf(forms, {
  outcome: {
    entity: 'outcomes',
    only: askedWhere(
      ['measure', 'unit', 'direction', 'baseline', 'target', 'readFrom'],
      'kind',
      'quantified',
    ),
    start: (seen) => ({
      words: recordOf(seen.book, 'engagements', seen.engagement)?.desired ?? null,
      primary: rowsOf(seen.book, 'outcomes', seen.engagement).some((one) => one.primary) ? null : true,
      saidOn: todayOf(seen),
    }),
  },
  minimumResult: {
    entity: 'minimumResults',
    only: {
      ...askedWhere(['threshold', 'basis', 'currency'], 'kind', 'money'),
      ...askedWhere(['measure', 'unit', 'baseline', 'target', 'readFrom'], 'kind', 'measure', null),
      ...askedWhere(['level0', 'levelMinus1', 'levelMinus2', 'levelPlus1', 'levelPlus2'], 'kind', 'goal'),
      ...askedWhere(['levelRequired', 'levelBaseline', 'weight'], 'kind', 'goal'),
    },
    start: () => ({ kind: 'measure' }),
  },
  success: {
    entity: 'engagements',
    start: ({ book, engagement }) => ({ shared: recordOf(book, 'engagements', engagement)?.shared ?? null }),
    wish: ({ engagement }, { values }) => keeping('engagements', engagement, values),
  },
  habit: { entity: 'minimumResults' },
  option: {
    entity: 'options',
    start: ({ book, engagement }) => ({ ordinal: rowsOf(book, 'options', engagement).length + 1 }),
  },
  pause: {
    entity: 'pauses',
    start: (seen) => ({ from: todayOf(seen), providerAgreedOn: todayOf(seen) }),
    says: (seen, values) => termSays(seen, 'pauses', values),
  },
  event: {
    entity: 'externalFactors',
    start: (seen) => ({ from: todayOf(seen) }),
    says: (seen, values) => [...termSays(seen, 'externalFactors', values), ...shareSays(seen, values)],
  },
});
