import { addDays } from '../base/day.ts';
import { dayAt, dayOf, instantOf } from '../base/moment.ts';
import type { Problem } from '../base/checked.ts';
import type { Instant } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Claim } from '../model/claims.ts';
import type { Decision } from '../model/decisions.ts';
import { dutyTable } from './duties.ts';
import type { Reason } from './explain.ts';
import { combinedResult, resultProgress } from './minimum-results.ts';
import { refundDue } from './refund.ts';
import { contractInForce, termsOf, type Terms } from './terms.ts';

type ClaimedState =
  'claimed' | 'reviewing' | 'refundDue' | 'refunded' | 'remedyAgreed' | 'declined' | 'withdrawn';

/** What claims and decisions make of a guarantee; `state` is null where the clock goes on. */
export interface ClaimState {
  readonly state: ClaimedState | null;
  readonly claim: Claim | null;
  readonly decision: Decision | null;
  readonly reasons: readonly Reason[];
  readonly missing: readonly Reason[];
  readonly flags: readonly Reason[];
}

/** Reads the latest claim and its standing decision. A deadline only raises a flag. */
export function claimState(book: Book, engagement: string, terms: Terms | null, now: Instant): ClaimState {
  const claims = rowsOf(book, 'claims', engagement).sort(
    (a, b) => instantOf(b.at) - instantOf(a.at) || b.id.localeCompare(a.id),
  );
  const claim = claims.find((one) => one.withdrawnOn === null) ?? claims[0] ?? null;
  const nothing = { state: null, claim, decision: null, reasons: [], missing: [], flags: [] };
  if (!claim) return nothing;
  if (claim.withdrawnOn !== null) return withdrawn(claim, terms, now);
  const decision = standingDecision(book, claim.id);
  const reasons: Reason[] = [
    {
      code: 'claim',
      text: `Asked for on ${dayOf(claim.at)}${claim.words ? `: “${claim.words}”` : ''}.`,
      record: { tab: 'claims', id: claim.id },
    },
  ];
  const decided = decision ? decidedState(book, engagement, decision, now) : null;
  if (decision && decided)
    return { ...nothing, state: decided, decision, reasons: [...reasons, decisionReason(decision)] };
  const deadline = addDays(claim.reviewFrom ?? dayOf(claim.at), terms?.reviewDays ?? 14);
  const overdue = dayAt(now, terms?.zone ?? 'UTC') > deadline;
  return {
    ...nothing,
    state: claim.reviewFrom === null ? 'claimed' : 'reviewing',
    decision,
    reasons,
    missing: [
      { code: 'decision', text: 'A named person decides, with a reason.', due: deadline, who: 'provider' },
    ],
    flags: overdue
      ? [{ code: 'reviewOverdue', text: `The review was due on ${deadline}. Nothing is decided by that.` }]
      : [],
  };
}

function withdrawn(claim: Claim, terms: Terms | null, now: Instant): ClaimState {
  const over =
    terms?.windowEnd !== null && terms !== null && dayAt(now, terms.zone) > (terms.windowEnd ?? '');
  const reasons: Reason[] = [
    {
      code: 'withdrawn',
      text: `The claim was withdrawn on ${claim.withdrawnOn}.`,
      record: { tab: 'claims', id: claim.id },
    },
  ];
  return { state: over ? 'withdrawn' : null, claim, decision: null, reasons, missing: [], flags: [] };
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

function decidedState(book: Book, engagement: string, decision: Decision, now: Instant): ClaimedState | null {
  if (decision.kind === 'refund')
    return refundDue(book, engagement, contractInForce(book, engagement)).state === 'refunded'
      ? 'refunded'
      : 'refundDue';
  if (decision.kind === 'remedy')
    return decision.clientAgreed && decision.providerAgreed ? 'remedyAgreed' : null;
  return decisionProblems(book, decision, now).length === 0 ? 'declined' : null;
}

function decisionReason(decision: Decision): Reason {
  const role =
    decision.role === 'thirdPerson'
      ? 'as third person'
      : decision.role === 'both'
        ? 'with both sides'
        : 'decided by the provider';
  return {
    code: 'decision',
    text: `${decision.by} (${role}) on ${decision.on}: ${decision.reason ?? 'no reason noted'}`,
    record: { tab: 'decisions', id: decision.id },
  };
}

const GROUND =
  'Declining needs one of: a material lapse of a duty in the signed terms with your own part done; a claim outside term or window; the result met where the measure judges.';

/** What a decision lacks (domain 0.3). No lapse, silence or deadline alone declines anything. */
export function decisionProblems(book: Book, decision: Decision, now: Instant): Problem[] {
  if (!decision.reason?.trim())
    return [{ field: 'reason', message: 'Give the reason in words; it is kept with the decision.' }];
  if (decision.kind === 'remedy' && !(decision.clientAgreed && decision.providerAgreed))
    return [
      {
        field: 'clientAgreed',
        message: 'A remedy needs both sides’ agreement. Note both, or decide otherwise.',
      },
    ];
  if (decision.kind !== 'declined') return [];
  if (!decision.clientReply?.trim())
    return [
      {
        field: 'clientReply',
        message: 'Write what the client replied to the reason, or that they were asked and said nothing.',
      },
    ];
  const ground = decision.ground ? GROUNDS[decision.ground](book, decision, now) : GROUND;
  return ground === null ? [] : [{ field: 'ground', message: ground }];
}

/** Null where the ground holds, else why it does not. */
const GROUNDS: Readonly<
  Record<NonNullable<Decision['ground']>, (book: Book, decision: Decision, now: Instant) => string | null>
> = {
  lapse: (book, decision, now) => {
    const terms = termsOf(book, decision.engagement, contractInForce(book, decision.engagement));
    const duty = dutyTable(book, decision.engagement, terms, now).find((one) => one.duty === decision.duty);
    if (!duty) return 'Name the duty that lapsed.';
    if (!duty.inTerms) return `Duty ${duty.duty} is not in the signed terms; it cannot decline a claim.`;
    if (!duty.client.facts.some((fact) => fact.state === 'material'))
      return 'No named person has called a lapse of this duty material, with a reason.';
    return duty.provider.status === 'met'
      ? null
      : 'Your own part of this duty is not shown as done, so the client’s lapse does not count.';
  },
  outside: (book, decision) => {
    const terms = termsOf(book, decision.engagement, contractInForce(book, decision.engagement));
    const claim = recordOf(book, 'claims', decision.claim);
    if (!terms?.windowEnd || !claim)
      return 'The term has no end in the contract, so no claim lies outside it.';
    const row = recordOf(book, 'engagements', decision.engagement);
    const leftByClient =
      row?.endedBy === 'client' &&
      row.endedOn !== null &&
      dayOf(claim.at) > row.endedOn &&
      terms.contract.claimAfterClientEnd !== true;
    return dayAt(instantOf(claim.at), terms.zone) > terms.windowEnd || leftByClient
      ? null
      : `The claim came inside the window, which ends on ${terms.windowEnd}.`;
  },
  resultMet: (book, decision, now) => {
    const terms = termsOf(book, decision.engagement, contractInForce(book, decision.engagement));
    if (terms?.contract.judge !== 'measure')
      return 'The measure is not the judge in these terms; the client’s word counts.';
    const today = dayAt(now, terms.zone);
    const result = combinedResult(
      terms.minimumResults.map((one) => resultProgress(book, one, terms, today)),
      terms,
    );
    return result === 'met' ? null : 'The minimum results are not shown as met.';
  },
};
