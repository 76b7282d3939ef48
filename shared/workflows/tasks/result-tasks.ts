import { formatShare } from '../../base/amount.ts';
import { momentAt } from '../../base/moment.ts';
import { recordOf, rowsOf } from '../../model/book.ts';
import type { MinimumResult } from '../../model/guarantee/minimum-results.ts';
import { isAdjusted } from '../../rules/duties/duty-feedback.ts';
import { lacksJudged } from '../../rules/results/judged-by.ts';
import type { Values } from '../../table/book/change.ts';
import { where, askedWhere } from './form-ask.ts';
import { todayOf, type Seen, type Task } from './task.ts';

/** The result that evidence is noted for: the one it is opened from, else the only one. */
const resultMeant = ({ book, engagement, record }: Seen): MinimumResult | null => {
  const [first = null, ...others] = rowsOf(book, 'minimumResults', engagement);
  return recordOf(book, 'minimumResults', record) ?? (others.length === 0 ? first : null);
};

/** The kind of evidence that a minimum result is judged by. */
const EVIDENCE_FOR = { money: 'money', measure: 'measure', goal: 'level', statement: 'fact' } as const;

/** What an outside event did to the share that is ours, for whoever writes evidence or a verdict. */
export const eventLines = ({ book, engagement, locale }: Seen): string[] =>
  rowsOf(book, 'externalFactors', engagement).map(({ what, effect, extendsDays, attribution }) =>
    [
      `Outside event: ${what}`,
      effect,
      extendsDays ? `${extendsDays} days on the term` : null,
      attribution === null ? null : `${formatShare(attribution, locale)} is ours`,
    ]
      .filter(Boolean)
      .join(', '),
  );

/** What must be said before it is saved: evidence that cannot count for the result it is noted for. */
function resultLines({ book, engagement }: Seen, typed: Values): string[] {
  const result = rowsOf(book, 'minimumResults', engagement).find(({ id }) => id === typed['minimumResult']);
  const why = result ? lacksJudged(result, typed) : null;
  return why === null ? [] : [`It ${why}`];
}

/** What came of it, and what is expected to come. */
export const RESULT_TASKS = {
  evidence: {
    button: 'Note what came of it',
    title: 'What came of it',
    entity: 'evidence',
    fields: [
      'what',
      'kind',
      'amount',
      'attribution',
      'level',
      'reading',
      'answer',
      'on',
      'source',
      'minimumResult',
    ],
    more: [
      'before',
      'after',
      'basis',
      'words',
      'saidBy',
      'proof',
      'driver',
      'currency',
      'withdrawnOn',
      'withdrawnBecause',
    ],
    only: {
      ...askedWhere(['amount', 'attribution', 'basis', 'currency'], 'kind', 'money'),
      level: where('kind', 'level'),
      reading: where('kind', 'measure'),
      ...askedWhere(['answer', 'before', 'after'], 'kind', 'fact', 'thirdParty'),
      withdrawnBecause: ({ withdrawnOn = null }) => withdrawnOn !== null,
    },
    hints: {
      what: 'For example: contract with Adler signed.',
      attribution: 'As the client attributes it: 80 %.',
      reading: 'The number as it was read, for example 43.',
    },
    fixed: { expected: 'realised' },
    start: (seen) => {
      const result = resultMeant(seen);
      const kind = result ? { kind: EVIDENCE_FOR[result.kind ?? 'measure'] } : {};
      return { on: todayOf(seen), minimumResult: result?.id ?? null, ...kind };
    },
    says: (seen, typed) => [...resultLines(seen, typed), ...eventLines(seen)],
  },
  expected: {
    button: 'Note what is expected later',
    title: 'Value that is still to come; it never counts for the guarantee',
    entity: 'evidence',
    fields: ['what', 'amount', 'amountHigh', 'expectedOn', 'expectedConfidence', 'source', 'words'],
    more: ['saidBy', 'driver', 'currency'],
    words: { amount: 'From', what: 'What is expected' },
    hints: { expectedConfidence: 'Of ten such things, how many come? 70 %.' },
    fixed: { expected: 'expected', kind: 'money' },
  },
  cost: {
    button: 'Note a cost of the client’s own',
    title: 'What the client spends besides the fee',
    entity: 'clientCosts',
    fields: ['name', 'amount', 'on', 'source', 'currency'],
    hints: { name: 'For example: a new booking system.' },
  },
  adjustment: {
    button: 'Agree an adjustment',
    title: 'What both change because value was missing',
    entity: 'actions',
    fields: ['text', 'missing', 'owner', 'dueOn', 'session', 'clientAgreedOn'],
    words: { text: 'What changes', missing: 'What was missing, in their words', session: 'Since session' },
    fixed: { kind: 'adjustment' },
    hints: { clientAgreedOn: 'Blank while they were not asked.' },
    start: ({ book, engagement }) => {
      const asked = rowsOf(book, 'sessions', engagement)
        .filter((one) => one.gotValue === 'no' || one.gotValue === 'partly' || one.missing !== null)
        .sort(
          (a, b) =>
            Number(isAdjusted(book, a)) - Number(isAdjusted(book, b)) || b.start.localeCompare(a.start),
        )[0];
      return { owner: 'provider', missing: asked?.missing ?? null, session: asked?.id ?? null };
    },
  },
  action: {
    button: 'Set homework or a promise',
    title: 'Homework or a promise',
    entity: 'actions',
    fields: ['text', 'kind', 'owner', 'dueOn', 'state', 'source', 'clientQuality'],
    more: [
      'ownerName',
      'line',
      'outcome',
      'session',
      'missing',
      'dueSession',
      'checkedIn',
      'doneOn',
      'providerOpinion',
      'extraMile',
      'clientAgreedOn',
      'repair',
    ],
    only: {
      source: ({ state = null }) => state !== null,
      clientQuality: ({ kind, state = null }) => kind === 'homework' && state !== null,
      line: where('kind', 'commitment'),
      missing: where('kind', 'adjustment'),
      repair: where('owner', 'provider'),
    },
    hints: { clientQuality: 'From 0 to 4, as the client puts it; blank while they were not asked.' },
  },
  moment: {
    button: 'Note a moment or work',
    title: 'A moment, or work they do not see',
    entity: 'touchpoints',
    fields: ['at', 'line', 'kind', 'summary', 'effort'],
    more: ['outcomes', 'session', 'toldIn', 'notes'],
    hints: { effort: 'Invested: it moved the outcome or the relationship. Only you see it.' },
    start: ({ now, zone }) => ({ at: momentAt(now, zone) }),
  },
  session: {
    button: 'Add a session by hand',
    title: 'A session',
    entity: 'sessions',
    fields: [
      'start',
      'outcome',
      'gotValue',
      'gotValueSource',
      'missing',
      'mood',
      'clarity',
      'cancelledAt',
      'cancelReason',
    ],
    more: [
      ...['title', 'end', 'zone', 'mode', 'ordinal', 'heldFrom'],
      ...[
        'heldTo',
        'clientLateMinutes',
        'clientCutMinutes',
        'providerLateMinutes',
        'providerCutMinutes',
        'presenceSource',
      ],
      ...['moodSource', 'clarityAgreed', 'answeredAt', 'askedAt', 'summarySentAt', 'recording'],
      ...['recordingConsent', 'recordingShared', 'notes'],
    ],
    only: {
      ...askedWhere(['gotValue', 'clarity', 'mood'], 'outcome', 'held', 'partly'),
      gotValueSource: ({ gotValue = null }) => gotValue !== null,
      missing: where('gotValue', 'partly', 'no'),
      ...askedWhere(['cancelledAt', 'cancelReason'], 'outcome', 'clientCancelled', 'providerCancelled'),
      moodSource: ({ mood = null }) => mood !== null,
    },
    offered: (seen) => recordOf(seen.book, 'sessions', seen.record) !== null,
  },
} as const satisfies Record<string, Task>;
