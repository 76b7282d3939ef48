import { addDays, formatDay } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Claim } from '../../model/guarantee/claims.ts';
import type { Decision } from '../../model/guarantee/decisions.ts';
import {
  decisionProblems,
  decisionReason,
  decisionThatHolds,
  latestDecision,
  remedyMissing,
} from './claim-decision.ts';
import { CLAIM } from './claim-words.ts';
import { againstClientEnd, isAfterClientEnd } from './decline.ts';
import type { Reason } from '../explain.ts';
import { hearsClaims } from './guarantee-clock.ts';
import type { GuaranteeView } from './guarantee-view.ts';
import { isPaidBack, refundDue } from '../money/refund.ts';
import { zoneOf } from './terms.ts';
import { localeOf } from '../who.ts';

export type ClaimedState = 'claimed' | 'reviewing' | 'refundDue' | 'refunded' | 'remedyAgreed' | 'declined';

/** What claims and decisions make of a guarantee; `state` is null where the clock goes on. */
export interface ClaimState {
  readonly state: ClaimedState | null;
  readonly claim: Claim | null;
  readonly decision: Decision | null;
  /** The day the review is due. */
  readonly deadline: Day | null;
  readonly reasons: readonly Reason[];
  readonly missing: readonly Reason[];
  readonly flags: readonly Reason[];
}

const NOTHING: ClaimState = {
  state: null,
  claim: null,
  decision: null,
  deadline: null,
  reasons: [],
  missing: [],
  flags: [],
};

/** Reads the claim that counts and the decision that holds. A deadline only raises a flag; a person decides. */
export function claimState(view: GuaranteeView): ClaimState {
  const found = claimThatCounts(view);
  if (!found) return NOTHING;
  const { claim, decision, order } = found;
  if (order === 'withdrawn') return withdrawn(view.book, claim);
  const reasons = [askedReason(view.book, claim)];
  if (decision) return decided(view, claim, decision, reasons);
  if (order === 'notHeard')
    return {
      ...NOTHING,
      claim,
      decision: latestDecision(view.book, claim.id),
      reasons,
      flags: [{ code: 'claimNotOpen', text: CLAIM[whyNotHeard(view, claim)] }],
    };
  return underReview(view, claim, reasons);
}

/** What presses most: a decided refund, then what waits for a decision, then what was decided. */
const ORDER = ['refund', 'open', 'decided', 'withdrawn', 'notHeard'] as const;

interface FoundClaim {
  readonly claim: Claim;
  readonly decision: Decision | null;
  readonly order: (typeof ORDER)[number];
}

/** The claim that counts. Nothing that comes later hides a decided refund; of open claims the first one counts, of others the latest. */
function claimThatCounts(view: GuaranteeView): FoundClaim | null {
  const found = rowsOf(view.book, 'claims', view.engagement)
    .filter((one) => one.withdrawnOn === null || isClients(one))
    .sort((a, b) => instantOf(b.at) - instantOf(a.at) || b.id.localeCompare(a.id))
    .map((claim) => foundOf(view, claim));
  const order = ORDER.find((name) => found.some((one) => one.order === name));
  const all = found.filter((one) => one.order === order);
  return (order === 'open' ? all.at(-1) : all[0]) ?? null;
}

/** Whether a claim is the client’s: our impression, or a measurement, asks for nothing. */
const isClients = ({ source }: Claim): boolean => source !== 'providerImpression' && source !== 'measured';

const whyNotHeard = (view: GuaranteeView, claim: Claim): 'impression' | 'afterEnd' | 'notBound' =>
  !isClients(claim) ? 'impression' : hearsClaims(view) ? 'afterEnd' : 'notBound';

function foundOf(view: GuaranteeView, claim: Claim): FoundClaim {
  const decision = claim.withdrawnOn === null ? decisionThatHolds(view, claim.id) : null;
  if (decision) return { claim, decision, order: decision.kind === 'refund' ? 'refund' : 'decided' };
  if (!isClients(claim)) return { claim, decision, order: 'notHeard' };
  if (claim.withdrawnOn !== null) return { claim, decision, order: 'withdrawn' };
  const heard = hearsClaims(view) && !isAfterClientEnd(view, claim);
  return { claim, decision, order: heard ? 'open' : 'notHeard' };
}

function decided(
  view: GuaranteeView,
  claim: Claim,
  decision: Decision,
  reasons: readonly Reason[],
): ClaimState {
  const isRefund = decision.kind === 'refund';
  const state = isRefund
    ? isRefunded(view)
      ? 'refunded'
      : 'refundDue'
    : decision.kind === 'remedy'
      ? 'remedyAgreed'
      : 'declined';
  return {
    ...NOTHING,
    state,
    claim,
    decision,
    reasons: [...reasons, decisionReason(view.book, decision)],
    missing:
      state === 'refundDue'
        ? refundMissing(view)
        : state === 'remedyAgreed'
          ? remedyMissing(view, decision)
          : [],
  };
}

function underReview(view: GuaranteeView, claim: Claim, reasons: readonly Reason[]): ClaimState {
  const { book, terms, today } = view;
  const asked = dayAt(instantOf(claim.at), zoneOf(book, claim.engagement));
  const deadline = addDays(claim.reviewFrom ?? asked, terms?.reviewDays ?? 14);
  const decision = latestDecision(book, claim.id);
  const problems = decision && decision.reopenedOn === null ? decisionProblems(view, decision) : [];
  const day = formatDay(deadline, localeOf(book), 'short');
  return {
    state: claim.reviewFrom === null ? 'claimed' : 'reviewing',
    claim,
    decision,
    deadline,
    reasons,
    missing: [
      ...sameDayQuestion(view, claim),
      { code: 'decision', text: CLAIM.decide, due: deadline, who: 'provider' },
      ...problems.map(({ message }): Reason => ({ code: 'decisionStands', text: message, who: 'provider' })),
    ],
    flags: [
      ...(decision?.reopenedOn ? [{ code: 'reopened', text: CLAIM.reopened }] : []),
      ...(today > deadline ? [{ code: 'reviewOverdue', text: CLAIM.overdue(day) }] : []),
    ],
  };
}

/** On the day the client ended it, the order decides whether the terms give a claim; until it is answered the claim goes on. */
function sameDayQuestion(view: GuaranteeView, claim: Claim): Reason[] {
  const { on, order } = againstClientEnd(view, claim);
  if (on === null || order !== 'asked') return [];
  const day = formatDay(on, localeOf(view.book), 'short');
  return [
    {
      code: 'cameFirst',
      text: CLAIM.cameFirst(day),
      record: { tab: 'claims', id: claim.id },
      who: 'provider',
    },
  ];
}

function withdrawn(book: Book, claim: Claim): ClaimState {
  const day = formatDay(claim.withdrawnOn ?? '', localeOf(book), 'short');
  const record = { tab: 'claims', id: claim.id } as const;
  const text = CLAIM.withdrawn(day, claim.withdrawnBecause);
  return { ...NOTHING, claim, reasons: [{ code: 'withdrawn', text, record }] };
}

/** Refunded once what went back reaches what is due; where nothing was paid, nothing is due. */
const isRefunded = ({ book, engagement, terms, now }: GuaranteeView): boolean =>
  isPaidBack(refundDue(book, engagement, now, terms?.contract ?? null));

const refundMissing = ({ book, engagement, terms, now }: GuaranteeView): Reason[] => [
  { code: 'refund', text: CLAIM.refund, who: 'provider' },
  ...refundDue(book, engagement, now, terms?.contract ?? null).missing,
];

function askedReason(book: Book, claim: Claim): Reason {
  const day = formatDay(dayAt(instantOf(claim.at), zoneOf(book, claim.engagement)), localeOf(book), 'short');
  return { code: 'claim', text: CLAIM.asked(day, claim.words), record: { tab: 'claims', id: claim.id } };
}
