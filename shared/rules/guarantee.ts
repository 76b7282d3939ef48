import { daysBetween } from '../base/day.ts';
import { dayAt } from '../base/moment.ts';
import type { Day, Instant } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Claim } from '../model/claims.ts';
import type { Decision } from '../model/decisions.ts';
import type { Verdict } from '../model/verdicts.ts';
import { claimState } from './claim.ts';
import { clientPart, dutyTable, type ClientPart, type Duty } from './duties.ts';
import type { Answer, Reason } from './explain.ts';
import { combinedResult, resultProgress, type ResultProgress, type ResultState } from './minimum-results.ts';
import { isPaused, termsOf, type Terms } from './terms.ts';
import type { Closing } from './track-record.ts';

export type GuaranteeState =
  | 'none'
  | 'draft'
  | 'offered'
  | 'active'
  | 'suspended'
  | 'evaluating'
  | 'claimed'
  | 'reviewing'
  | 'refundDue'
  | 'refunded'
  | 'remedyAgreed'
  | 'declined'
  | 'withdrawn'
  | 'fulfilled'
  | 'unclaimed'
  | 'endedEarly';

/** How facts and the client's verdict read together once the term is over. */
export type Evaluation = 'fulfilled' | 'unmet' | 'undetermined' | null;

/** Where a guarantee stands: the clock (`state`), the facts (`result`) and the client's part, never mixed. */
export interface GuaranteeStatus extends Answer<GuaranteeState> {
  readonly result: ResultState;
  readonly evaluation: Evaluation;
  readonly part: ClientPart;
  readonly progress: readonly ResultProgress[];
  readonly duties: readonly Duty[];
  readonly terms: Terms | null;
  readonly verdict: Verdict | null;
  readonly claim: Claim | null;
  readonly decision: Decision | null;
  /** Hints, never states: early met, facts and verdict differ, review overdue, short notice … */
  readonly flags: readonly Reason[];
  readonly daysLeft: number | null;
  readonly closing: Closing;
}

/** The status of an engagement's guarantee at an instant: a pure function of its rows, in any order. */
export function guaranteeStatus(book: Book, engagement: string, now: Instant): GuaranteeStatus {
  const terms = termsOf(book, engagement);
  const today = dayAt(now, terms?.zone ?? 'UTC');
  const results = terms?.minimumResults ?? rowsOf(book, 'minimumResults', engagement);
  const progress = results.map((one) => resultProgress(book, one, terms, today));
  const duties = dutyTable(book, engagement, terms, now);
  const view: View = {
    book,
    engagement,
    terms,
    today,
    now,
    result: combinedResult(progress, terms),
    verdict: latestVerdict(book, engagement),
  };
  const clock = clockState(view);
  const judged = judgement(view, clock);
  const claimed = claimState(book, engagement, terms, now);
  const state = claimed.state ?? closedByClock(view, clock, judged);
  return {
    state,
    result: view.result,
    evaluation: judged,
    part: clientPart(duties),
    progress,
    duties,
    terms,
    verdict: view.verdict,
    claim: claimed.claim,
    decision: claimed.decision,
    reasons: [...claimed.reasons, ...stateReasons(view, state), ...progress.flatMap((one) => one.reasons)],
    missing: [...claimed.missing, ...progress.flatMap((one) => one.missing), ...missingWords(state, judged)],
    cure: progress.flatMap((one) => one.cure),
    flags: [...claimed.flags, ...flagsOf(view, clock, judged)],
    daysLeft:
      terms?.termEnd && (state === 'active' || state === 'suspended')
        ? daysBetween(today, terms.termEnd)
        : null,
    closing: CLOSINGS[state] ?? null,
  };
}

interface View {
  readonly book: Book;
  readonly engagement: string;
  readonly terms: Terms | null;
  readonly today: Day;
  readonly now: Instant;
  readonly result: ResultState;
  readonly verdict: Verdict | null;
}

const CLOSINGS: Partial<Record<GuaranteeState, Closing>> = {
  fulfilled: 'fulfilled',
  unclaimed: 'unclaimed',
  endedEarly: 'endedEarly',
  refundDue: 'refund',
  refunded: 'refund',
  remedyAgreed: 'remedy',
  declined: 'declined',
  withdrawn: 'withdrawn',
};

/** The client's latest own answer; a provider's impression is no verdict. */
function latestVerdict(book: Book, engagement: string): Verdict | null {
  const answered = rowsOf(book, 'verdicts', engagement).filter(
    (one) => one.answer !== null && (one.source === 'clientWrote' || one.source === 'clientSaid'),
  );
  return (
    answered.sort((a, b) => Date.parse(b.at ?? '') - Date.parse(a.at ?? '') || b.id.localeCompare(a.id))[0] ??
    null
  );
}

/** What the clock alone says: draft to evaluating, or ended early. */
function clockState({ book, engagement, terms, today }: View): GuaranteeState {
  const row = recordOf(book, 'engagements', engagement);
  const type = terms?.contract.type ?? row?.guarantee ?? null;
  if (type === null || type === 'none') return 'none';
  if (!terms?.signed)
    return rowsOf(book, 'proposals', engagement).some(
      (one) => one.sentAt !== null && one.withdrawnOn === null,
    )
      ? 'offered'
      : 'draft';
  if (row?.endedOn && row.endedOn <= today && !(terms.termEnd && row.endedOn > terms.termEnd))
    return 'endedEarly';
  if (terms.termEnd && today > terms.termEnd) return 'evaluating';
  if (isPaused(book, engagement, today)) return 'suspended';
  return bothAcceptedAll(book, engagement) ? 'evaluating' : 'active';
}

function bothAcceptedAll(book: Book, engagement: string): boolean {
  const rows = rowsOf(book, 'acceptances', engagement);
  return rows.length > 0 && rows.every((one) => one.clientSays === 'yes' && one.providerSays === 'yes');
}

/** The table of domain 0.3. Null before evaluation. */
function judgement({ terms, result, verdict, today }: View, clock: GuaranteeState): Evaluation {
  if (clock !== 'evaluating') return null;
  if (verdict?.answer === 'yes') return 'fulfilled';
  if (verdict) return result === 'met' && terms?.contract.judge === 'measure' ? 'fulfilled' : 'unmet';
  return terms?.windowEnd && today > terms.windowEnd && result === 'unknown' ? 'undetermined' : null;
}

function closedByClock(
  { terms, today, verdict }: View,
  clock: GuaranteeState,
  judged: Evaluation,
): GuaranteeState {
  if (clock !== 'evaluating') return clock;
  if (judged === 'fulfilled') return 'fulfilled';
  return !verdict && terms?.windowEnd && today > terms.windowEnd ? 'unclaimed' : 'evaluating';
}

function stateReasons({ book, engagement, terms, verdict }: View, state: GuaranteeState): Reason[] {
  const row = recordOf(book, 'engagements', engagement);
  const ended = row?.endedOn
    ? [
        {
          code: 'ended',
          text: `Ended early on ${row.endedOn} by the ${row.endedBy ?? 'one side'}: ${row.endReason ?? 'no reason noted'}. ${row.endedBy === 'provider' ? 'The guarantee stands.' : ''}`.trim(),
        },
      ]
    : [];
  const said = verdict
    ? [
        {
          code: 'verdict',
          text: `The client says ${verdict.answer}${verdict.words ? `: “${verdict.words}”` : ''}.`,
          record: { tab: 'verdicts' as const, id: verdict.id },
        },
      ]
    : [];
  const term =
    terms?.signed && terms.termStart
      ? [
          {
            code: 'term',
            text: `Term ${terms.termStart} to ${terms.termEnd ?? 'open'}${terms.movedDays > 0 ? `, moved by ${terms.movedDays} days` : ''}.`,
          },
        ]
      : [];
  const quiet =
    state === 'unclaimed'
      ? [
          {
            code: 'window',
            text: `The window closed on ${terms?.windowEnd} without an answer. Silence is no verdict.`,
          },
        ]
      : [];
  return [...ended, ...said, ...quiet, ...term];
}

const missingWords = (state: GuaranteeState, judged: Evaluation): Reason[] => [
  ...(state === 'evaluating' && judged === null
    ? [
        {
          code: 'verdict',
          text: 'The client has not said whether the value came back. Silence stays unknown.',
          who: 'client' as const,
        },
      ]
    : []),
  ...(state === 'draft' || state === 'offered'
    ? [{ code: 'signatures', text: 'Both signatures.', who: 'both' as const }]
    : []),
];

function flagsOf({ terms, result, verdict }: View, clock: GuaranteeState, judged: Evaluation): Reason[] {
  const flags: [boolean, string, string][] = [
    [
      result === 'met' && (clock === 'active' || clock === 'suspended'),
      'earlyMet',
      'Met already; it stays a flag until the term is over.',
    ],
    [
      result === 'met' && judged === 'unmet',
      'differ',
      'Facts and verdict differ: the figures are met, the client says they did not get the value back.',
    ],
    [
      result === 'notMet' && judged === 'fulfilled' && verdict?.answer === 'yes',
      'byJudgement',
      'Fulfilled by the client’s judgement.',
    ],
    [
      judged === 'fulfilled' && verdict !== null && verdict.answer !== 'yes',
      'stillHeard',
      'The measure judges; a claim is still heard.',
    ],
    [judged === 'unmet', 'mayClaim', 'The client may ask for it now, in one sentence.'],
    [
      terms !== null && terms.signed && terms.minimumResults.some((one) => one.clientAgreedOn === null),
      'clarityPending',
      'The client’s agreement to the minimum results is not noted.',
    ],
  ];
  return flags.flatMap(([on, code, text]) => (on ? [{ code, text }] : []));
}
