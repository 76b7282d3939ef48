import type { Day, Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import type { Claim } from '../../model/guarantee/claims.ts';
import type { Decision } from '../../model/guarantee/decisions.ts';
import type { Verdict } from '../../model/guarantee/verdicts.ts';
import { claimState, type ClaimState } from './claim.ts';
import { clientPart, type ClientPart } from '../duties/client-part.ts';
import { clientVerdict } from '../results/client-verdict.ts';
import { dutyTable, type Duty } from '../duties/duties.ts';
import type { Answer, Reason } from '../explain.ts';
import { clockState, closedByClock, evaluationOf, isPaidOffer } from './guarantee-clock.ts';
import { guaranteeFlags } from './guarantee-flags.ts';
import { guaranteeHints } from './guarantee-hints.ts';
import { noClaimIn } from './guarantee-names.ts';
import { guaranteeView, type GuaranteeView } from './guarantee-view.ts';
import { missingReasons, nextOf, sinceOf, stateReasons } from './guarantee-words.ts';
import type { Judge } from '../learning/judge.ts';
import type { ResultProgress, ResultState } from '../results/result-found.ts';
import { daysLeft, type Terms } from './terms.ts';
import type { Closing } from '../learning/track-record.ts';
import type { GuaranteeState, Evaluation } from './guarantee-state.ts';

/** Where a guarantee stands: the clock (`state`), the facts (`result`) and the client's part (`part`), never mixed. */
export interface GuaranteeStatus extends Answer<GuaranteeState> {
  readonly result: ResultState;
  readonly evaluation: Evaluation;
  readonly part: ClientPart;
  readonly progress: readonly ResultProgress[];
  readonly duties: readonly Duty[];
  readonly terms: Terms | null;
  readonly judge: Judge;
  readonly verdict: Verdict | null;
  readonly claim: Claim | null;
  readonly decision: Decision | null;
  /** Whether a claim of the client can be noted now. */
  readonly canClaim: boolean;
  /** The day this state began; null where it is not known. */
  readonly since: Day | null;
  /** What ends this state, and when; null where it is closed. */
  readonly next: Reason | null;
  /** Hints, never states: early met, facts and verdict differ, review overdue, short notice … */
  readonly flags: readonly Reason[];
  /** Days to the end of the term while it runs. */
  readonly daysLeft: number | null;
  /** How it closed; null while something can still come. */
  readonly closing: Closing;
}

/** The status of an engagement's guarantee at an instant: a pure function of its rows, in any order. */
export function guaranteeStatus(practice: Book, engagement: string, now: Instant): GuaranteeStatus {
  const before = guaranteeView(practice, engagement, now);
  const clock = clockState(before);
  const claim = clock === 'none' ? null : claimState(before);
  const withdrawn = claim?.claim?.withdrawnOn ? claim.claim : null;
  const view = withdrawn ? afterWithdrawal(before, withdrawn) : before;
  const { book, terms, progress, judged, verdict } = view;
  const duties = dutyTable(book, engagement, terms, now);
  const evaluation = evaluationOf(view, clock);
  const closed = closedByClock(view, clock, evaluation);
  const isSilent = withdrawn !== null && verdict.counts === null;
  const state = claim?.state ?? (closed === 'unclaimed' && isSilent ? 'withdrawn' : closed);
  const running = state === 'active' || state === 'suspended';
  return {
    state,
    result: judged.result,
    evaluation,
    part: clientPart(duties),
    progress,
    duties,
    terms,
    judge: judged.judge,
    verdict: verdict.counts ?? verdict.earlyYes,
    claim: claim?.claim ?? null,
    decision: claim?.decision ?? null,
    canClaim: noClaimIn(state) === null || (state === 'offered' && isPaidOffer(view)),
    since: sinceOf(view, state, claim),
    next: nextOf(view, state, claim),
    ...answers(view, state, evaluation, claim),
    flags: [
      ...(claim?.flags ?? []),
      ...guaranteeFlags(view, clock, state, evaluation),
      ...guaranteeHints(view, state, duties),
    ],
    daysLeft: running ? daysLeft(terms, view.today) : null,
    closing: CLOSINGS[state] ?? null,
  };
}

/** Once a claim was withdrawn only a later word counts; without one the guarantee closes as withdrawn. */
const afterWithdrawal = (view: GuaranteeView, claim: Claim): GuaranteeView => ({
  ...view,
  verdict: clientVerdict(view.book, view.engagement, view.terms, claim),
});

function answers(
  view: GuaranteeView,
  state: GuaranteeState,
  evaluation: Evaluation,
  claim: ClaimState | null,
): Pick<GuaranteeStatus, 'reasons' | 'missing' | 'cure'> {
  const over = CLOSINGS[state] !== undefined;
  const { progress, judged } = view;
  return {
    reasons: [
      ...(claim?.reasons ?? []),
      ...stateReasons(view, state),
      ...progress.flatMap((one) => one.reasons),
    ],
    missing: [
      ...(claim?.missing ?? []),
      ...missingReasons(view, state, evaluation),
      ...(over ? [] : progress.flatMap((one) => one.missing)),
    ],
    cure: over || judged.result === 'met' ? [] : progress.flatMap((one) => one.cure),
  };
}

const CLOSINGS: Readonly<Partial<Record<GuaranteeState, NonNullable<Closing>>>> = {
  fulfilled: 'fulfilled',
  unclaimed: 'unclaimed',
  endedEarly: 'endedEarly',
  refundDue: 'refund',
  refunded: 'refund',
  remedyAgreed: 'remedy',
  declined: 'declined',
  withdrawn: 'withdrawn',
};
