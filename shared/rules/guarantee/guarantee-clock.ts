import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Contract } from '../../model/guarantee/contracts.ts';
import { evaluationFrom } from '../results/client-verdict.ts';
import { earlyEnd } from './early-end.ts';
import type { Evaluation, GuaranteeState } from './guarantee-state.ts';
import type { GuaranteeView } from './guarantee-view.ts';
import { pauseOn } from './pause.ts';
import type { Terms } from './terms.ts';
import { rulesOf } from './guarantee-types.ts';

/** The kind of guarantee: the contract's, else the one planned. */
export const guaranteeType = (book: Book, engagement: string, terms: Terms | null): Contract['type'] =>
  terms?.contract.type ?? recordOf(book, 'engagements', engagement)?.guarantee ?? null;

/** What the clock alone says: none, draft to evaluating, or ended early. */
export function clockState(view: GuaranteeView): GuaranteeState {
  const { book, engagement, terms, today } = view;
  const type = guaranteeType(book, engagement, terms);
  if (!rulesOf(type).promises) return 'none';
  const end = terms ? terms.end : earlyEnd(book, engagement, null, null);
  if (end && !(end.stands && hearsClaims(view))) return 'endedEarly';
  if (!terms?.signed) return isOffered(book, engagement) ? 'offered' : 'draft';
  if (end) return 'evaluating';
  if (pauseOn(terms.pauses, today) && !isWindowOver(view)) return 'suspended';
  return isEvaluating(view) ? 'evaluating' : 'active';
}

/** Whether evaluation has begun, paused or not. */
function isEvaluating({ book, engagement, terms, today }: GuaranteeView): boolean {
  const from = terms?.signed ? evaluationFrom(book, engagement, terms) : null;
  return from !== null && from <= today;
}

/** Offered: a proposal is out, and nothing binds yet. */
const isOffered = (book: Book, engagement: string): boolean =>
  rowsOf(book, 'proposals', engagement).some((one) => one.sentAt !== null && one.withdrawnOn === null);

/** Whether the client paid on terms that were sent, while no contract binds: a claim is heard on those terms. */
export const isPaidOffer = ({
  book,
  engagement,
  terms,
}: Pick<GuaranteeView, 'book' | 'engagement' | 'terms'>): boolean =>
  !terms?.signed &&
  isOffered(book, engagement) &&
  rowsOf(book, 'payments', engagement).some(
    (one) =>
      (one.kind ?? 'fee') === 'fee' &&
      one.paidOn !== null &&
      one.cancelledOn === null &&
      (one.net?.minor ?? 0) > 0,
  );

/** Whether any terms give a claim: binding ones, or sent ones that were paid on. */
export const hearsClaims = (view: Pick<GuaranteeView, 'book' | 'engagement' | 'terms'>): boolean =>
  view.terms?.signed === true || isPaidOffer(view);

/** How facts and the client's word read together. Null before evaluation and while the answer is awaited. */
export function evaluationOf(view: GuaranteeView, clock: GuaranteeState): Evaluation {
  if (clock !== 'evaluating' && !(clock === 'suspended' && isEvaluating(view))) return null;
  const { judged, verdict } = view;
  if (verdict.counts?.answer === 'yes') return 'fulfilled';
  if (verdict.noInTime) return judged.overrulesClient ? 'fulfilled' : 'unmet';
  return isWindowOver(view) && judged.result === 'unknown' ? 'undetermined' : null;
}

/** Whether the last day to claim is over. */
export const isWindowOver = ({ terms, today }: Pick<GuaranteeView, 'terms' | 'today'>): boolean =>
  Boolean(terms?.windowEnd && today > terms.windowEnd);

/** Where the clock is once the evaluation is read: fulfilled, still evaluating, or closed because nobody asked. */
export function closedByClock(
  view: GuaranteeView,
  clock: GuaranteeState,
  evaluation: Evaluation,
): GuaranteeState {
  if (evaluation === 'fulfilled') return 'fulfilled';
  return clock === 'evaluating' && isWindowOver(view) ? 'unclaimed' : clock;
}
