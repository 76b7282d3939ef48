import { formatMoney } from '../../base/amount.ts';
import { scale, type Money } from '../../base/money.ts';
import { recordOf, settingsOf, type Book } from '../../model/book.ts';
import { contracts, type Contract } from '../../model/guarantee/contracts.ts';
import { contractInForce } from '../../rules/guarantee/terms.ts';
import { feeToExplain } from '../../rules/loose-ends/loose-agreement.ts';
import type { Values } from '../../table/book/change.ts';
import { contractPresets, openDraft } from '../sign-contract.ts';
import { differenceLine, differences } from './difference.ts';
import { where } from './form-ask.ts';
import { readingIn, todayOf, type Seen, type Task } from './task.ts';
import forms from './forms/contract.json' with { type: 'json' };
import { tasksOf, type FormTold } from './tasks-of.ts';

const draftIn = ({ book, engagement }: Seen): Contract | null => openDraft(book, engagement);
const inForce = ({ book, engagement }: Seen): Contract | null => contractInForce(book, engagement);

const hasGuarantee = ({ type }: Values): boolean => type !== 'none';

const ASKED = {
  entity: 'contracts',
  only: {
    refundShare: hasGuarantee,
    taxRule: hasGuarantee,
    judge: hasGuarantee,
    judgeName: where('judge', 'thirdPerson'),
    taxReason: where('taxRule', 'notReturned'),
  },
} as const;

/** The fee follows an option that is chosen here, unless another fee was typed. */
function withFee(book: Book, set: Values, before: Values): Values {
  const option = recordOf(book, 'options', (set['option'] ?? null) as string | null);
  const isTyped = 'fee' in set && JSON.stringify(set['fee']) !== JSON.stringify(before['fee']);
  return !option?.fee || isTyped || option.id === before['option']
    ? set
    : { ...set, fee: option.fee, currency: option.fee.currency };
}

const goesBack = (values: Values, locale: string): string => {
  const [fee, share] = [values['fee'], values['refundShare']];
  return fee && typeof share === 'number'
    ? formatMoney(scale(fee as Money, share), locale)
    : 'an amount not said';
};

/** What a revision changes, field by field, and what goes back at most before and after it. */
function revisionSays(seen: Seen, values: Values): string[] {
  const before = inForce(seen) as Values | null;
  if (!before) return [];
  const found = differences(seen.book, 'contracts', [before, values], readingIn(seen));
  if (found.length === 0) return ['Nothing differs from what was signed yet.'];
  const [was, now] = [goesBack(before, seen.locale), goesBack({ ...before, ...values }, seen.locale)];
  const isCovered = before['type'] !== 'none' || values['type'] !== 'none';
  return [
    ...found.map(differenceLine),
    ...(isCovered && was !== now ? [`If the result does not come: ${now} back, not ${was}.`] : []),
    'It counts once both have signed it.',
  ];
}

/** The revision that waits for a signature: the open draft, else the one in force. */
const toSign = (seen: Seen): Contract | null => draftIn(seen) ?? inForce(seen);

function signature(party: 'client' | 'provider'): Omit<Task, keyof FormTold> {
  const names = { by: `${party}SignedBy`, on: `${party}SignedOn`, how: `${party}SignedHow` } as const;
  const { fields } = contracts;
  return {
    entity: {
      by: fields[names.by],
      on: fields[names.on],
      how: fields[names.how],
      looseEndsReason: fields.looseEndsReason,
    },
    offered: (seen) => toSign(seen)?.[names.on] === null,
    start: (seen) => ({
      on: todayOf(seen),
      by: party === 'provider' ? settingsOf(seen.book).provider : (toSign(seen)?.accepter ?? null),
    }),
    says: (seen) => {
      const contract = toSign(seen);
      const loose = contract && feeToExplain(seen.book, contract);
      return loose ? [`${loose.text} ${loose.fix}`] : [];
    },
    wish: (seen, { values }) => {
      const word = (name: string) => String(values[name] ?? '');
      return {
        kind: 'signContract',
        contract: toSign(seen)?.id ?? '',
        party,
        by: word('by'),
        on: word('on'),
        how: word('how'),
        looseEndsReason: word('looseEndsReason'),
      };
    },
  };
}

/** The contract: its draft from the accepted option, its signatures, and a change of scope as its next revision. */
export const CONTRACT_TASKS = tasksOf(forms, {
  contract: {
    ...ASKED,
    offered: (seen) => toSign(seen) === null,
    start: (seen) => draftIn(seen) ?? contractPresets(seen.book, seen.engagement),
    says: revisionSays,
    wish: (seen, { values, changed }) => {
      const draft = draftIn(seen);
      if (!draft) {
        const presets = contractPresets(seen.book, seen.engagement);
        return {
          kind: 'draftContract',
          engagement: seen.engagement,
          values: withFee(seen.book, values, presets),
        };
      }
      const set = withFee(seen.book, changed.set, draft as unknown as Values);
      return { kind: 'keepRecord', tab: 'contracts', record: draft.id, set, was: changed.was };
    },
  },
  scope: {
    ...ASKED,
    hints: forms.contract.hints,
    offered: (seen) => draftIn(seen) === null && inForce(seen) !== null,
    start: (seen) => inForce(seen) ?? {},
    says: revisionSays,
    wish: ({ book, engagement, ...seen }, { values }) => ({
      kind: 'draftContract',
      engagement,
      values: withFee(book, values, (inForce({ book, engagement, ...seen }) ?? {}) as Values),
    }),
  },
  providerSigned: signature('provider'),
  clientSigned: signature('client'),
});
