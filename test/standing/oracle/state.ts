import { claimsOf, type Heard } from './claims.ts';
import { clockOf, type Clock } from './clock.ts';
import { numberOf, type Look } from './look.ts';
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
  /** Whether “met” is the word of a measure or third person that judges: the client’s partly or no does not undo it. */
  readonly overrules: boolean;
  /** The claim that counts. */
  readonly claim: Heard | null;
  readonly refund: Refund;
}

/** The claim that counts: a decided refund, else the first that is open, else the last that was not withdrawn, else the last. */
function countingClaim(claims: readonly Heard[]): Heard | null {
  return (
    claims.findLast((one) => one.outcome === 'refund') ??
    claims.find((one) => one.outcome === 'open') ??
    claims.findLast((one) => one.outcome !== 'withdrawn') ??
    claims.at(-1) ??
    null
  );
}

const isPaidBack = (refund: Refund): boolean =>
  refund.remaining !== null && Object.values(refund.remaining).every(([, most]) => most === 0);

/** Where the clock and the client’s word have come to; a claim that was withdrawn without a later word ends withdrawn. */
function byTheClock(at: Look, { clock, word, overrules }: Before, withdrawn: boolean): string {
  const hasBegun = at.today >= clock.evaluatingFrom;
  if (clock.ended && !clock.ended.claimStays) return 'endedEarly';
  if (hasBegun && (word === 'yes' || (word === 'no' && overrules))) return 'fulfilled';
  if (clock.paused) return 'suspended';
  if (!hasBegun) return 'active';
  if (at.today <= clock.windowEnd) return 'evaluating';
  return withdrawn && word === null ? 'withdrawn' : 'unclaimed';
}

const BY_OUTCOME = { open: 'claimed', remedy: 'remedyAgreed', declined: 'declined' } as const;

function evaluationOf(state: string, word: Word, result: Facts): string | null {
  if (state === 'fulfilled') return 'fulfilled';
  if (state !== 'evaluating' && state !== 'unclaimed') return null;
  if (word === 'no') return 'unmet';
  return state === 'unclaimed' && result === 'unknown' ? 'undetermined' : null;
}

function unsigned(terms: Terms, clock: Clock): string {
  const isPaidOffer = terms.binds === 'paidOnSent';
  if (clock.ended && !(clock.ended.claimStays && isPaidOffer)) return 'endedEarly';
  return terms.binds === 'draft' ? 'draft' : 'offered';
}

/** What is known before the state is: the terms, the days, the facts, the client’s word. */
export type Before = Pick<State, 'terms' | 'clock' | 'result' | 'word' | 'overrules' | 'refund'>;

function before(at: Look): Before {
  const terms = termsOf(at);
  const clock = clockOf(at, terms);
  const { result, isJudges } = resultOf(at, clock, terms);
  return {
    terms,
    clock,
    result,
    overrules: isJudges && result === 'met',
    word: wordOf(at, clock),
    refund: refundOf(at, terms),
  };
}

const sinceOf = ({ claim }: Heard) => ({ claim: claim.at, withdrawal: numberOf(claim.withdrawnOn ?? '') });

/** The state of one engagement’s guarantee at one instant. */
export function stateOf(at: Look): State {
  const first = before(at);
  const { terms, clock, result, refund } = first;
  const none = terms.type === null || terms.type === 'none';
  const claim = countingClaim(none ? [] : claimsOf(at, first));
  const isWithdrawn = claim?.outcome === 'withdrawn';
  const word = isWithdrawn ? wordOf(at, clock, sinceOf(claim)) : first.word;
  const said = (state: string): State => ({
    ...first,
    state,
    word,
    claim,
    evaluation: evaluationOf(state, word, result),
  });
  if (none) return said('none');
  if (claim?.outcome === 'refund') return said(isPaidBack(refund) ? 'refunded' : 'refundDue');
  if (claim && claim.outcome !== 'withdrawn') return said(BY_OUTCOME[claim.outcome]);
  if (terms.binds !== 'signed') return said(unsigned(terms, clock));
  return said(byTheClock(at, { ...first, word }, isWithdrawn));
}
