import type { Problem } from '../base/checked.ts';
import { addDays, formatDay } from '../base/day.ts';
import { dayAt, instantOf } from '../base/moment.ts';
import type { Day, Instant } from '../base/time.ts';
import { rowsOf, type Book } from '../model/book.ts';
import type { Claim } from '../model/claims.ts';
import type { Decision } from '../model/decisions.ts';
import { groundProblem, isAfterClientEnd } from './decline.ts';
import type { Reason } from './explain.ts';
import { isPaidBack, refundDue } from './refund.ts';
import { zoneOf, type Terms } from './terms.ts';
import { localeOf } from './who.ts';

export type ClaimedState =
  'claimed' | 'reviewing' | 'refundDue' | 'refunded' | 'remedyAgreed' | 'declined' | 'withdrawn';

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

/** Reads the claim that counts and its standing decision. A deadline only raises a flag; a person decides. */
export function claimState(book: Book, engagement: string, terms: Terms | null, now: Instant): ClaimState {
  const claim = claimThatCounts(book, engagement, terms, now);
  if (!claim) return NOTHING;
  if (claim.withdrawnOn !== null) return withdrawn(book, claim, terms, now);
  const decision = standingDecision(book, claim.id);
  const decided = decision ? decidedState(book, decision, terms, now) : null;
  const reasons = [askedReason(book, claim)];
  if (decision && decided)
    return {
      ...NOTHING,
      state: decided,
      claim,
      decision,
      reasons: [...reasons, decisionReason(book, decision)],
      missing: decided === 'refundDue' ? refundMissing(book, engagement, terms, now) : [],
    };
  if (isAfterClientEnd(book, claim, terms))
    return { ...NOTHING, claim, decision, reasons, flags: [CLAIM_NOT_OPEN] };
  return underReview(book, claim, decision, terms, now, reasons);
}

const CLAIM_NOT_OPEN: Reason = {
  code: 'claimNotOpen',
  text: 'Asked for after the client ended it early; these terms give no claim then. You may still decide to pay back.',
};

/** A claim that was paid back stays; else the latest not withdrawn; else the latest. */
function claimThatCounts(book: Book, engagement: string, terms: Terms | null, now: Instant): Claim | null {
  const claims = rowsOf(book, 'claims', engagement).sort(
    (a, b) => instantOf(b.at) - instantOf(a.at) || b.id.localeCompare(a.id),
  );
  const open = claims.filter((one) => one.withdrawnOn === null);
  const refunded = open.find(
    (one) => standingDecision(book, one.id)?.kind === 'refund' && isRefunded(book, engagement, terms, now),
  );
  return refunded ?? open[0] ?? claims[0] ?? null;
}

function underReview(
  book: Book,
  claim: Claim,
  decision: Decision | null,
  terms: Terms | null,
  now: Instant,
  reasons: readonly Reason[],
): ClaimState {
  const zone = zoneOf(book, claim.engagement);
  const today = dayAt(now, zone);
  const asked = dayAt(instantOf(claim.at), zone);
  const deadline = addDays(claim.reviewFrom ?? asked, terms?.reviewDays ?? 14);
  const problems = decision ? decisionProblems(book, decision, now) : [];
  const day = formatDay(deadline, localeOf(book), 'short');
  return {
    state: claim.reviewFrom === null ? 'claimed' : 'reviewing',
    claim,
    decision,
    deadline,
    reasons,
    missing: [
      { code: 'decision', text: 'A named person decides, with a reason.', due: deadline, who: 'provider' },
      ...problems.map(({ message }): Reason => ({ code: 'decisionStands', text: message, who: 'provider' })),
    ],
    flags:
      today > deadline
        ? [{ code: 'reviewOverdue', text: `The review was due on ${day}. Nothing is decided by that.` }]
        : [],
  };
}

function withdrawn(book: Book, claim: Claim, terms: Terms | null, now: Instant): ClaimState {
  const over = terms?.windowEnd ? dayAt(now, terms.zone) > terms.windowEnd : false;
  const day = formatDay(claim.withdrawnOn ?? '', localeOf(book), 'short');
  const because = claim.withdrawnBecause ? `: ${claim.withdrawnBecause}` : '';
  const record = { tab: 'claims', id: claim.id } as const;
  const text = `The claim was withdrawn on ${day}${because}.`;
  return {
    ...NOTHING,
    state: over ? 'withdrawn' : null,
    claim,
    reasons: [{ code: 'withdrawn', text, record }],
  };
}

/** The decision on a claim that no other supersedes. */
export function standingDecision(book: Book, claim: string): Decision | null {
  const all = book.decisions.filter((one) => one.claim === claim);
  const superseded = new Set(all.map((one) => one.supersedes));
  return (
    all
      .filter((one) => !superseded.has(one.id))
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.id.localeCompare(a.id)))[0] ?? null
  );
}

function decidedState(
  book: Book,
  decision: Decision,
  terms: Terms | null,
  now: Instant,
): ClaimedState | null {
  if (decision.kind === 'refund')
    return isRefunded(book, decision.engagement, terms, now) ? 'refunded' : 'refundDue';
  if (decisionProblems(book, decision, now).length > 0) return null;
  return decision.kind === 'remedy' ? 'remedyAgreed' : 'declined';
}

/** Refunded once what went back reaches what is due; where nothing was paid, nothing is due. */
const isRefunded = (book: Book, engagement: string, terms: Terms | null, now: Instant): boolean =>
  isPaidBack(refundDue(book, engagement, now, terms?.contract ?? null));

const refundMissing = (book: Book, engagement: string, terms: Terms | null, now: Instant): Reason[] => [
  { code: 'refund', text: 'The refund is decided and not paid yet.', who: 'provider' },
  ...refundDue(book, engagement, now, terms?.contract ?? null).missing,
];

function askedReason(book: Book, claim: Claim): Reason {
  const day = formatDay(dayAt(instantOf(claim.at), zoneOf(book, claim.engagement)), localeOf(book), 'short');
  const words = claim.words ? `: “${claim.words}”` : '';
  return { code: 'claim', text: `Asked for on ${day}${words}.`, record: { tab: 'claims', id: claim.id } };
}

/** A decline says who decided, and shows what the client replied. */
function decisionReason(book: Book, decision: Decision): Reason {
  const byThird = decision.role === 'thirdPerson';
  const both = decision.role === 'both' && decision.kind !== 'declined';
  const role = byThird ? 'as third person' : both ? 'with both sides' : 'decided by the provider';
  const day = formatDay(decision.on, localeOf(book), 'short');
  const reply = decision.clientReply ? ` The client replied: “${decision.clientReply}”` : '';
  return {
    code: 'decision',
    text: `${decision.by} (${role}) on ${day}: ${decision.reason ?? 'no reason noted'}.${reply}`,
    record: { tab: 'decisions', id: decision.id },
  };
}

/** What a decision lacks (domain 0.3). No lapse, silence or deadline alone declines anything. */
export function decisionProblems(book: Book, decision: Decision, now: Instant): Problem[] {
  const problem = (field: string, message: string): Problem[] => [{ field, message }];
  if (!decision.reason?.trim())
    return problem('reason', 'Give the reason in words; it is kept with the decision.');
  if (decision.kind === 'remedy' && !(decision.clientAgreed && decision.providerAgreed))
    return problem('clientAgreed', 'A remedy needs both sides’ agreement. Note both, or decide otherwise.');
  if (decision.kind !== 'declined') return [];
  if (!decision.by?.trim()) return problem('by', 'Who decides? Give the name of a person.');
  if (!decision.clientReply?.trim())
    return problem(
      'clientReply',
      'Write what the client replied to the reason, or that they were asked and said nothing.',
    );
  const ground = groundProblem(book, decision, now);
  return ground === null ? [] : problem('ground', ground);
}
