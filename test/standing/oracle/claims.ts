import type { Claim } from '#shared/model/claims.ts';
import type { Decision } from '#shared/model/decisions.ts';
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
  type DayNumber,
  type Look,
} from './look.ts';
import type { Facts } from './result.ts';
import type { Terms } from './terms.ts';
import type { Word } from './word.ts';

/** Why a claim may be declined. */
export type Ground = 'lapse' | 'outside' | 'resultMet';

/** What became of a claim. */
export interface Heard {
  readonly claim: Claim;
  readonly day: DayNumber;
  readonly grounds: readonly Ground[];
  readonly outcome: 'open' | 'withdrawn' | 'refund' | 'remedy' | 'declined';
  readonly decision: Decision | null;
}

interface Seen {
  readonly at: Look;
  readonly terms: Terms;
  readonly clock: Clock;
  readonly result: Facts;
  readonly word: Word;
}

/** Claims with whose words, which words and when, on terms that bind, not after an end that leaves none. */
function heard({ at, terms, clock }: Seen): readonly Claim[] {
  if (terms.binds === 'sent' || terms.binds === 'draft') return [];
  const last = clock.ended && !clock.ended.claimStays ? clock.ended.on : Infinity;
  return rows(at, 'claims')
    .filter(
      (one) =>
        hasHappened(at, one.at) &&
        said(one.words) &&
        (one.source === 'clientWrote' || one.source === 'clientSaid'),
    )
    .filter((one) => dayOfMoment(at, one.at) >= terms.boundFrom && dayOfMoment(at, one.at) <= last)
    .sort(inOrderOfMoment);
}

function groundsOf({ at, terms, clock, result, word }: Seen, day: DayNumber): Ground[] {
  if (!terms.contract) return [];
  const outside = day > clock.windowEnd && !(word.noFrom <= day);
  return [
    ...(hasMaterialLapse(at, terms.contract) ? (['lapse'] as const) : []),
    ...(outside ? (['outside'] as const) : []),
    ...(terms.contract.judge === 'measure' && result === 'met' ? (['resultMet'] as const) : []),
  ];
}

/** Whether a decision is one: a person, a reason; a decline with a ground that holds, a remedy in the client’s words too. */
function stands(one: Decision, grounds: readonly Ground[]): boolean {
  if (!said(one.by) || !said(one.reason)) return false;
  if (one.kind === 'declined') return one.ground !== null && grounds.includes(one.ground);
  if (one.kind === 'remedy')
    return (
      said(one.remedy) && one.providerAgreed === true && one.clientAgreed === true && said(one.clientReply)
    );
  return one.kind === 'refund';
}

function decided({ at }: Seen, claim: Claim, grounds: readonly Ground[]): Decision | null {
  const standing = rows(at, 'decisions').filter(
    (one) => one.claim === claim.id && hasCome(at, one.on) && stands(one, grounds),
  );
  const superseded = new Set(standing.map((one) => one.supersedes));
  return (
    standing
      .filter((one) => !superseded.has(one.id))
      .sort(
        (a, b) =>
          numberOf(a.on) - numberOf(b.on) || Number(a.kind === 'refund') - Number(b.kind === 'refund'),
      )
      .at(-1) ?? null
  );
}

/** All claims that are heard, in their order, each with what became of it. */
export function claimsOf(seen: Seen): readonly Heard[] {
  return heard(seen).map((claim) => {
    const day = dayOfMoment(seen.at, claim.at);
    const grounds = groundsOf(seen, day);
    const decision = decided(seen, claim, grounds);
    const withdrawn = hasCome(seen.at, claim.withdrawnOn);
    const reopened =
      decision?.kind === 'remedy' && hasCome(seen.at, field(decision, 'reopenedOn') as string | null);
    const kind = decision && !reopened ? (decision.kind as 'refund' | 'remedy' | 'declined') : null;
    const outcome = kind === 'refund' ? kind : withdrawn ? 'withdrawn' : (kind ?? 'open');
    return { claim, day, grounds, outcome, decision };
  });
}
