import { money, roundHalfUp, type Money } from '../../base/money.ts';
import type { Book } from '../../model/book.ts';
import type { Evidence } from '../../model/guarantee/evidence.ts';
import type { MinimumResult } from '../../model/guarantee/minimum-results.ts';
import { convert, RATE_DAYS } from '../value/exchange.ts';
import { EVIDENCE } from './result-words.ts';
import { lastDayOf, termOn, type Terms } from '../guarantee/terms.ts';

/** Why a piece of evidence counts, or does not. */
export type WhyCounted =
  | 'counted'
  | 'expected'
  | 'withdrawn'
  | 'late'
  | 'early'
  | 'notMoney'
  | 'notReceived'
  | 'otherBasis'
  | 'noShare'
  | 'noRate'
  | 'noDay'
  | 'notClients';

/** One piece of evidence and whether it counts; the amount in the threshold's currency. */
export interface CountedEvidence {
  readonly evidence: Evidence;
  readonly counts: Money | null;
  /** The same before rounding, in minor units: what is compared with the threshold is not rounded piece by piece. */
  readonly exact: number;
  readonly why: WhyCounted;
}

/** Whether a person can add something so that a piece counts. */
export const isAsked = (why: WhyCounted): why is WhyCounted & keyof typeof EVIDENCE => why in EVIDENCE;

/** What the client noted and may still count: the result stays unknown until then, unless it is met without it. Our impression stands apart. */
export const isOpen = ({ why }: CountedEvidence): boolean =>
  why === 'noRate' || why === 'noShare' || why === 'noDay';

/** Whether evidence counts at all: not withdrawn, and not a hope. */
export const isLive = (one: Evidence): boolean => one.withdrawnOn === null && one.expected !== 'expected';

/** Where a day lies against the term of the revision that was in force on it, and a later day of the result's own. */
export function againstTerm(
  book: Book,
  one: Evidence,
  result: MinimumResult,
  terms: Terms | null,
): 'inside' | 'late' | 'early' | 'noDay' {
  if (one.on === null) return 'noDay';
  if (!terms) return 'inside';
  const { termStart } = termOn(book, one.engagement, one.on, terms);
  const last = lastDayOf(book, result, one.on, terms);
  if (last && one.on > last) return 'late';
  return termStart && one.on < termStart ? 'early' : 'inside';
}

/**
 * Counts one piece for a money result: contracted value as the client attributes it, without a discount for doubt,
 * at the rate of the day it arose, inside the term.
 */
export function countEvidence(
  book: Book,
  evidence: Evidence,
  result: MinimumResult,
  currency: string,
  terms: Terms | null,
): CountedEvidence {
  const not = (why: WhyCounted): CountedEvidence => ({ evidence, counts: null, exact: 0, why });
  if (evidence.withdrawnOn !== null) return not('withdrawn');
  if (evidence.expected === 'expected') return not('expected');
  if (evidence.amount === null) return not('notMoney');
  if (evidence.source === 'providerImpression') return not('notClients');
  const basis = againstBasis(evidence, result);
  if (basis !== 'counted') return not(basis);
  const when = againstTerm(book, evidence, result, terms);
  if (when !== 'inside') return not(when);
  if (evidence.attribution === null) return not('noShare');
  const converted = convert(evidence.amount, currency, evidence.on, book.rates, RATE_DAYS);
  if (converted.kind === 'undetermined') return not('noRate');
  const exact = converted.money.minor * evidence.attribution;
  return { evidence, counts: money(roundHalfUp(exact), currency), exact, why: 'counted' };
}

/** What is contracted is not yet received, and an extrapolated year is neither; a blank basis is the result's own. */
function againstBasis(evidence: Evidence, result: MinimumResult): WhyCounted {
  const wanted = result.basis ?? 'contracted';
  const basis = evidence.basis ?? wanted;
  if (wanted === 'received' && basis === 'contracted') return 'notReceived';
  return wanted !== 'annualised' && basis === 'annualised' ? 'otherBasis' : 'counted';
}

/** Each row once, in an order that does not depend on the book's: by day, then id. */
export const eachOnce = (rows: readonly Evidence[]): Evidence[] =>
  [...new Map(rows.map((one) => [one.id, one])).values()].sort((a, b) =>
    (a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : a.id.localeCompare(b.id),
  );
