import { claimsOf, type Heard } from './claims.ts';
import { clockOf, type Clock } from './clock.ts';
import { numberOf, type DayNumber, type Look } from './look.ts';
import type { Refund } from './refund.ts';
import { refundOf } from './refund.ts';
import { resultOf, type Facts } from './result.ts';
import { termsOf, type Terms } from './terms.ts';
import { wordOf, type Word } from './word.ts';

/** All that the state is made of, and the state. */
export interface State {
  readonly state: string;
  readonly result: Facts;
  /** What the client’s word and the facts say together, where anything is said. */
  readonly evaluation: string | null;
  readonly terms: Terms;
  readonly clock: Clock;
  readonly word: Word;
  /** The claim that counts. */
  readonly claim: Heard | null;
  readonly refund: Refund;
}

/** The claim that counts: a decided refund, else an open one, else the last that was not withdrawn, else the last. */
function countingClaim(claims: readonly Heard[]): Heard | null {
  return (
    claims.findLast((one) => one.outcome === 'refund') ??
    claims.findLast((one) => one.outcome === 'open') ??
    claims.findLast((one) => one.outcome !== 'withdrawn') ??
    claims.at(-1) ??
    null
  );
}

const isPaidBack = (refund: Refund): boolean =>
  refund.remaining !== null && Object.values(refund.remaining).every(([, most]) => most === 0);

/** The measure or a third person judges, the result is met, evaluation has begun: a partly or no changes nothing. */
const outvoted = (at: Look, terms: Terms, clock: Clock, result: Facts): boolean =>
  result === 'met' &&
  (terms.contract?.judge === 'measure' || terms.contract?.judge === 'thirdPerson') &&
  at.today >= clock.evaluatingFrom;

/** Where the clock and the client’s word have come to; a claim that was withdrawn without a later word ends withdrawn. */
function byTheClock(
  at: Look,
  terms: Terms,
  clock: Clock,
  word: Word,
  result: Facts,
  withdrawn: boolean,
): string {
  const silent = word.counting === null && !word.noInTime;
  if (word.counting === 'yes' || (withdrawn && word.lateYes)) return 'fulfilled';
  if (clock.ended && !clock.ended.claimStays) return 'endedEarly';
  if (word.counting !== null && outvoted(at, terms, clock, result)) return 'fulfilled';
  if (clock.paused) return 'suspended';
  if (at.today < clock.evaluatingFrom) return 'active';
  if (at.today <= clock.windowEnd) return 'evaluating';
  return withdrawn && silent ? 'withdrawn' : 'unclaimed';
}

const BY_OUTCOME = { open: 'claimed', remedy: 'remedyAgreed', declined: 'declined' } as const;

function evaluationOf(
  at: Look,
  terms: Terms,
  clock: Clock,
  word: Word,
  result: Facts,
  state: string,
): string | null {
  if (state === 'fulfilled' || word.counting === 'yes') return 'fulfilled';
  if (word.counting !== null) return outvoted(at, terms, clock, result) ? 'fulfilled' : 'unmet';
  if (state === 'unclaimed' && word.noInTime) return 'unmet';
  return state === 'unclaimed' && result === 'unknown' ? 'undetermined' : null;
}

/** The state of one engagement’s guarantee at one instant. */
export function stateOf(at: Look): State {
  const terms = termsOf(at);
  const clock = clockOf(at, terms);
  const result = resultOf(at, clock, terms);
  const firstWord = wordOf(at, clock);
  const refund = refundOf(at, terms);
  const base = { result, terms, clock, refund };
  const none = terms.type === null || terms.type === 'none';
  const claims = none ? [] : claimsOf({ at, terms, clock, result, word: firstWord });
  const claim = countingClaim(claims);
  const withdrawnOn: DayNumber | null =
    claim?.outcome === 'withdrawn' ? numberOf(claim.claim.withdrawnOn ?? '') : null;
  const word = withdrawnOn === null ? firstWord : wordOf(at, clock, withdrawnOn);
  const said = (state: string): State => ({
    ...base,
    state,
    word,
    claim,
    evaluation: evaluationOf(at, terms, clock, word, result, state),
  });
  if (none) return said('none');
  if (claim?.outcome === 'refund') return said(isPaidBack(refund) ? 'refunded' : 'refundDue');
  if (claim && claim.outcome !== 'withdrawn') return said(BY_OUTCOME[claim.outcome]);
  if (terms.binds !== 'signed') return said(terms.binds === 'draft' ? 'draft' : 'offered');
  return said(byTheClock(at, terms, clock, word, result, withdrawnOn !== null));
}
