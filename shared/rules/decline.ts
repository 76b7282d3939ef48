import { dayAt, instantOf } from '../base/moment.ts';
import type { Instant } from '../base/time.ts';
import { recordOf, type Book } from '../model/book.ts';
import type { Claim } from '../model/claims.ts';
import type { Decision } from '../model/decisions.ts';
import { dutyTable } from './duties.ts';
import type { Answer, Reason } from './explain.ts';
import { resultProgress } from './minimum-results.ts';
import { combinedResult } from './result-combine.ts';
import { contractInForce, termsOf, type Terms } from './terms.ts';

type Ground = NonNullable<Decision['ground']>;

/** Whether a claim could be declined at all, and on which grounds. It never says that it should be. */
export interface MayDecline extends Answer<'yes' | 'no'> {
  readonly grounds: readonly Ground[];
}

/** The grounds for declining that hold today, and why the others do not. A named person still decides, with a reason. */
export function mayDecline(book: Book, claim: Claim, now: Instant): MayDecline {
  const duties = [1, 2, 3, 4, 5, 6].map((duty) => lapseProblem(book, claim, duty, now));
  const lapse = duties.includes(null)
    ? null
    : 'No duty of the signed terms was missed in a way a named person called material, with your own part done.';
  const tried: readonly (readonly [Ground, string | null])[] = [
    ['lapse', lapse],
    ['outside', outsideProblem(book, claim)],
    ['resultMet', resultProblem(book, claim, now)],
  ];
  const grounds = tried.flatMap(([ground, problem]) => (problem === null ? [ground] : []));
  return {
    state: grounds.length > 0 ? 'yes' : 'no',
    grounds,
    reasons: grounds.map((ground): Reason => ({ code: ground, text: GROUND_WORDS[ground] })),
    missing: tried.flatMap(([code, problem]): Reason[] =>
      problem === null ? [] : [{ code, text: problem }],
    ),
    cure: [],
  };
}

const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  lapse: 'A material lapse of a duty in the signed terms, with your own part done.',
  outside: 'The claim came outside the term or the window.',
  resultMet: 'The result is met, and the measure judges.',
};

const NEEDS_ONE =
  'Declining needs one of: a material lapse of a duty in the signed terms with your own part done; a claim outside term or window; the result met where the measure judges.';

/** Why the ground of a decision does not hold; null where it does. */
export function groundProblem(book: Book, decision: Decision, now: Instant): string | null {
  const claim = recordOf(book, 'claims', decision.claim);
  if (!claim || !decision.ground) return NEEDS_ONE;
  if (decision.ground === 'lapse')
    return decision.duty === null
      ? 'Name the duty that lapsed.'
      : lapseProblem(book, claim, decision.duty, now);
  return decision.ground === 'outside' ? outsideProblem(book, claim) : resultProblem(book, claim, now);
}

const signedTerms = (book: Book, claim: Claim): Terms | null => {
  const contract = contractInForce(book, claim.engagement);
  return contract ? termsOf(book, claim.engagement, contract) : null;
};

function lapseProblem(book: Book, claim: Claim, number: number, now: Instant): string | null {
  const terms = signedTerms(book, claim);
  const duty = dutyTable(book, claim.engagement, terms, now).find((one) => one.duty === number);
  if (!duty) return 'Name the duty that lapsed, 1 to 6.';
  if (!duty.inTerms) return `Duty ${number} is not in the signed terms; it cannot decline a claim.`;
  const material = duty.client.facts.filter((one) => one.state === 'material');
  if (material.some((one) => one.mirror === 'done')) return null;
  return material.length > 0
    ? 'Your own part of this duty is not shown as done, so the lapse does not count.'
    : 'No named person has called a counted lapse of this duty material, with a reason.';
}

function outsideProblem(book: Book, claim: Claim): string | null {
  const terms = signedTerms(book, claim);
  if (!terms?.windowEnd) return 'The term has no end in the contract, so no claim lies outside it.';
  if (dayAt(instantOf(claim.at), terms.zone) > terms.windowEnd || isAfterClientEnd(book, claim, terms))
    return null;
  return `The claim came inside the window, which ends on ${terms.windowEnd}.`;
}

/** Whether a claim came on a later day than the client's own early end, where the contract gives none then. */
export function isAfterClientEnd(book: Book, claim: Claim, terms: Terms | null): boolean {
  const row = recordOf(book, 'engagements', claim.engagement);
  if (!terms || row?.endedBy !== 'client' || row.endedOn === null) return false;
  if (terms.contract.claimAfterClientEnd === true) return false;
  return dayAt(instantOf(claim.at), terms.zone) > row.endedOn;
}

function resultProblem(book: Book, claim: Claim, now: Instant): string | null {
  const terms = signedTerms(book, claim);
  if (terms?.contract.judge !== 'measure')
    return 'The measure is not the judge in these terms; the client’s word counts.';
  const today = dayAt(now, terms.zone);
  const progress = terms.minimumResults.map((one) => resultProgress(book, one, terms, today));
  return combinedResult(progress, terms) === 'met' ? null : 'The minimum results are not shown as met.';
}
