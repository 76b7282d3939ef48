import type { Money } from '../../base/money.ts';
import type { Day } from '../../base/time.ts';
import { recordOf, type Book } from '../../model/book.ts';
import { contractInView } from '../../rules/guarantee/terms.ts';
import { AGREEMENT_FIELDS } from '../../rules/loose-ends/loose-ends.ts';
import { judgedField } from '../../rules/results/judged-by.ts';
import type { Values } from '../../table/book/change.ts';
import type { Loose } from '../../rules/loose-ends/loose-end-found.ts';
import { dutyNote, type Added } from './duty-note.ts';
import type { Seen } from './task.ts';
import type { TaskId } from './tasks.ts';

const REPLY = ['gotValue', 'gotValueSource', 'missing'];
const OWN_WORD = ['answer', 'on', 'source'];

/** The task that writes what is missing, and the fields it asks first, by what is missing. */
export const TASK_OF: Readonly<Record<string, readonly [task: TaskId, first?: readonly string[]]>> = {
  noMinimumResult: ['minimumResult'],
  noOption: ['option'],
  noPrimary: ['outcome'],
  noParagraph: ['contract'],
  noDone: ['contract'],
  draftContract: ['contract'],
  noLevel: ['evidence', ['level', 'on', 'source']],
  level: ['evidence', ['level', 'on', 'source']],
  noReading: ['evidence', ['reading', 'on', 'source']],
  reading: ['evidence', ['reading', 'on', 'source']],
  short: ['evidence', ['amount', 'attribution', 'on', 'source']],
  clientWord: ['evidence', OWN_WORD],
  conditionalPart: ['evidence'],
  duty2: ['session', REPLY],
  duty3: ['action', ['state', 'source']],
  duty4: ['event'],
  noValueUnanswered: ['adjustment'],
  verdict: ['verdict', ['answer']],
  decision: ['decide', ['kind']],
  decisionStands: ['decide', ['kind']],
  cameFirst: ['cameFirst'],
  refund: ['refund'],
  remedy: ['delivered'],
  remedyLate: ['delivered'],
  thirdPerson: ['judgement', ['finding']],
  ownSignature: ['providerSigned'],
};

type Fields = readonly string[];

/** The fields that are missing, where a code alone says so. */
const FIELDS_OF: Readonly<Record<string, Fields>> = {
  outside: ['services', 'guarantee'],
  noDuties: ['dutyClarity', 'dutyFeedback', 'dutyHomework', 'dutyFactors', 'dutyPresence', 'dutyNotice'],
  noThreshold: ['threshold'],
  noShare: ['attribution'],
  noDay: ['on'],
  notClients: ['source', 'attribution'],
  remedyBy: ['remedyBy'],
  whoEnded: ['endedBy', 'endReason'],
  noTermEnd: ['termEnd'],
  refundShare: ['refundShare'],
  taxRule: ['taxRule'],
  feeBlank: ['fee'],
  beyondFee: ['fee'],
  amount: ['net'],
  negative: ['net'],
  refundCurrency: ['net'],
  taxBlank: ['tax'],
  taxCurrency: ['tax'],
  refundTax: ['tax'],
  refundUnlinked: ['refundOf'],
};

/** The fields that something loose asks for: its own, or those of its code in the row as it is. */
export function fieldsOf(book: Book, { code, field = null, record }: Loose): Fields {
  const fields = FIELDS_OF[code] ?? [];
  const row = record ? (recordOf(book, record.tab, record.id) as Values | null) : null;
  if (code === 'notAgreed' && row)
    return AGREEMENT_FIELDS.filter((name) => row[name] === null || name === field);
  if (field !== null) return fields.includes(field) ? fields : [field];
  if (code === 'noMeasure' && row)
    return row['baseline'] === null ? ['baseline', 'target'] : ['target', 'baseline'];
  if (code === 'notCounted' && row) return row['on'] === null ? ['on'] : ['source', 'saidBy'];
  if (code === 'notJudged' && row) {
    const result = recordOf(book, 'minimumResults', row['minimumResult'] as string | null);
    return result ? [judgedField(result)] : ['minimumResult'];
  }
  // What was paid is kept as it was: a wrong amount is cancelled, and noted again.
  const isKept = record?.tab === 'payments' && row?.['paidOn'] && fields.some((name) => row[name] !== null);
  return isKept ? ['cancelledOn'] : fields;
}

/** The row that is missing: an exchange rate of a day, or a word on what the client missed; null where none is. */
export function addedFor(seen: Seen, { code, record }: Loose): Added | null {
  const { book, engagement } = seen;
  if (code === 'duty5' || code === 'duty6')
    return dutyNote(seen, Number(code.slice(4)), 'client', { session: record?.id ?? null, action: null });
  if (code === 'noRate') {
    const piece = recordOf(book, 'evidence', record?.id ?? null);
    const result = recordOf(book, 'minimumResults', piece?.minimumResult ?? null);
    return rate(piece?.amount, result?.threshold?.currency, piece?.on);
  }
  if (code !== 'rate') return null;
  const fee = contractInView(book, engagement)?.fee?.currency;
  const payment = recordOf(book, 'payments', record?.id ?? null);
  if (payment) return rate(payment.net, fee, payment.paidOn ?? payment.dueOn);
  const ended = recordOf(book, 'engagements', engagement);
  return rate(ended?.undelivered, fee, ended?.endedOn);
}

const rate = (
  amount: Money | null | undefined,
  to: string | undefined,
  on: Day | null | undefined,
): Added | null =>
  amount && to && on
    ? { tab: 'rates', fixed: { from: amount.currency, to, on }, fields: ['rate', 'source'] }
    : null;
