import type { Claim } from '#shared/model/guarantee/claims.ts';
import type { Decision } from '#shared/model/guarantee/decisions.ts';
import type { Clock } from './clock.ts';
import { hasMaterialLapse } from './duties.ts';
import {
  dayOfMoment,
  field,
  hasCome,
  hasHappened,
  inOrderOfMoment,
  numberOf,
  rows,
  said,
  type Look,
} from './look.ts';
import type { Before } from './state.ts';
import type { Terms } from './terms.ts';

/** Why a claim may be declined. */
export type Ground = 'lapse' | 'outside' | 'resultMet';

/** What became of a claim. */
export interface Heard {
  readonly claim: Claim;
  readonly grounds: readonly Ground[];
  readonly outcome: 'open' | 'withdrawn' | 'refund' | 'remedy' | 'declined';
  readonly decision: Decision | null;
}

/** Whether a claim is the client’s: the provider’s impression is none. */
const isClients = ({ source }: Claim): boolean => source !== 'providerImpression' && source !== 'measured';

/** Whether a claim came after an end that leaves none; on the same day it stands until it is said which came first. */
function isAfterEnd(at: Look, { ended }: Clock, one: Claim): boolean {
  if (!ended || ended.claimStays) return false;
  const day = dayOfMoment(at, one.at);
  return day > ended.on || (day === ended.on && field(one, 'beforeEnd') === false);
}

/** Whether a claim is heard: on terms that bind or were paid on, not after an end that leaves none. */
const isHeard = (at: Look, { terms, clock }: Before, one: Claim): boolean =>
  (terms.binds === 'signed' || terms.binds === 'paidOnSent') && !isAfterEnd(at, clock, one);

function groundsOf(at: Look, seen: Before, claim: Claim): Ground[] {
  const { terms, clock, word, overrules } = seen;
  const isLate = terms.binds === 'signed' && dayOfMoment(at, claim.at) > clock.windowEnd && word !== 'no';
  const isSigned = terms.contract !== null && terms.binds === 'signed';
  return [
    ...(isSigned && hasMaterialLapse(at, terms.contract) ? (['lapse'] as const) : []),
    ...(isLate || isAfterEnd(at, clock, claim) ? (['outside'] as const) : []),
    ...(isSigned && overrules ? (['resultMet'] as const) : []),
  ];
}

/** Whether a decision is one: a person, a reason; a decline with a ground that holds, a remedy in the client’s words too. */
function stands(at: Look, terms: Terms, one: Decision, grounds: readonly Ground[]): boolean {
  if (!said(one.by) || !said(one.reason)) return false;
  if (one.kind === 'remedy')
    return (
      said(one.remedy) && one.providerAgreed === true && one.clientAgreed === true && said(one.clientReply)
    );
  if (one.kind !== 'declined') return one.kind === 'refund';
  if (one.ground === null || !grounds.includes(one.ground) || !said(one.clientReply)) return false;
  const { contract } = terms;
  return (
    one.ground !== 'lapse' ||
    (one.duty !== null && contract !== null && hasMaterialLapse(at, contract, one.duty))
  );
}

function decided(at: Look, terms: Terms, claim: Claim, grounds: readonly Ground[]): Decision | null {
  const standing = rows(at, 'decisions').filter(
    (one) =>
      one.claim === claim.id &&
      hasCome(at, one.on) &&
      !hasCome(at, field(one, 'reopenedOn') as string | null) &&
      stands(at, terms, one, grounds),
  );
  const superseded = new Set(standing.map((one) => one.supersedes));
  return (
    standing
      .filter((one) => !superseded.has(one.id))
      .sort((a, b) => numberOf(a.on) - numberOf(b.on) || (a.id < b.id ? -1 : 1))
      .at(-1) ?? null
  );
}

/** All claims that were made, in their order, each with what became of it. What was decided is decided, heard or not. */
export function claimsOf(at: Look, seen: Before): readonly Heard[] {
  const made = rows(at, 'claims').filter((one) => hasHappened(at, one.at));
  return [...made].sort(inOrderOfMoment).flatMap((claim): Heard[] => {
    const grounds = groundsOf(at, seen, claim);
    const isWithdrawn = hasCome(at, claim.withdrawnOn);
    const decision = isWithdrawn ? null : decided(at, seen.terms, claim, grounds);
    if (decision) return [{ claim, grounds, outcome: decision.kind as 'refund', decision }];
    if (!isClients(claim)) return [];
    if (isWithdrawn) return [{ claim, grounds, outcome: 'withdrawn', decision }];
    return isHeard(at, seen, claim) ? [{ claim, grounds, outcome: 'open', decision }] : [];
  });
}
