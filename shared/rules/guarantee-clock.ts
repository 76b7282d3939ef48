import { instantOf } from '../base/moment.ts';
import type { Day, Instant } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Verdict } from '../model/verdicts.ts';
import type { Evaluation, GuaranteeState } from './guarantee.ts';
import type { ResultState } from './minimum-results.ts';
import { pauseOn } from './pause.ts';
import type { Terms } from './terms.ts';

/** What the clock and the table read. */
export interface GuaranteeView {
  readonly book: Book;
  readonly engagement: string;
  readonly terms: Terms | null;
  readonly today: Day;
  readonly now: Instant;
  readonly result: ResultState;
  readonly verdict: Verdict | null;
}

/** The client's latest own answer; a provider's impression is no verdict, and silence is none either. */
export function latestVerdict(book: Book, engagement: string): Verdict | null {
  const when = (one: Verdict) => (one.at === null ? Number.NEGATIVE_INFINITY : instantOf(one.at));
  const later = (a: Verdict, b: Verdict) =>
    when(a) === when(b) ? a.id.localeCompare(b.id) : when(a) < when(b) ? -1 : 1;
  const answered = rowsOf(book, 'verdicts', engagement).filter(
    (one) => one.answer !== null && (one.source === 'clientWrote' || one.source === 'clientSaid'),
  );
  return answered.sort(later).at(-1) ?? null;
}

/** What the clock alone says: none, draft to evaluating, or ended early. */
export function clockState({ book, engagement, terms, today }: GuaranteeView): GuaranteeState {
  const row = recordOf(book, 'engagements', engagement);
  const type = terms?.contract.type ?? row?.guarantee ?? null;
  if (type === null || type === 'none') return 'none';
  if (endedEarly(row?.endedOn ?? null, terms, today)) return 'endedEarly';
  if (!terms?.signed) return isOffered(book, engagement) ? 'offered' : 'draft';
  const pause = pauseOn(book, engagement, today);
  if (pause && !(terms.termEnd && pause.from > terms.termEnd)) return 'suspended';
  if (terms.termEnd && today > terms.termEnd) return 'evaluating';
  return bothAcceptedAll(book, engagement) ? 'evaluating' : 'active';
}

/** What ended after its term did not end early; the value is asked for all the same. */
const endedEarly = (endedOn: Day | null, terms: Terms | null, today: Day): boolean =>
  endedOn !== null && endedOn <= today && !(terms?.signed && terms.termEnd && endedOn > terms.termEnd);

/** Offered: a proposal is out. One signature alone is still a draft. */
const isOffered = (book: Book, engagement: string): boolean =>
  rowsOf(book, 'proposals', engagement).some((one) => one.sentAt !== null && one.withdrawnOn === null);

/** Whether both sides say every criterion of "done" is met. */
export function bothAcceptedAll(book: Book, engagement: string): boolean {
  const rows = rowsOf(book, 'acceptances', engagement);
  return rows.length > 0 && rows.every((one) => one.clientSays === 'yes' && one.providerSays === 'yes');
}

/** The table of domain 0.3: how facts and the client's word read together. Null before evaluation and while the answer is awaited. */
export function evaluationOf(view: GuaranteeView, clock: GuaranteeState): Evaluation {
  if (clock !== 'evaluating') return null;
  const { terms, result, verdict } = view;
  if (verdict?.answer === 'yes') return 'fulfilled';
  if (verdict) return result === 'met' && terms?.contract.judge === 'measure' ? 'fulfilled' : 'unmet';
  return isWindowOver(view) && result === 'unknown' ? 'undetermined' : null;
}

/** Whether the last day to claim is over. */
export const isWindowOver = ({ terms, today }: GuaranteeView): boolean =>
  Boolean(terms?.windowEnd && today > terms.windowEnd);

/** Where the clock stands once the evaluation is read: fulfilled, still evaluating, or closed because nobody asked. */
export function closedByClock(
  view: GuaranteeView,
  clock: GuaranteeState,
  evaluation: Evaluation,
): GuaranteeState {
  if (clock !== 'evaluating') return clock;
  if (evaluation === 'fulfilled') return 'fulfilled';
  return isWindowOver(view) ? 'unclaimed' : 'evaluating';
}

/** Whether a claim can still come after an early end: the provider ended it, or the contract leaves it open. */
export function standsAfterEnd(view: GuaranteeView): boolean {
  const row = recordOf(view.book, 'engagements', view.engagement);
  if (!view.terms?.signed || isWindowOver(view)) return false;
  return row?.endedBy !== 'client' || view.terms.contract.claimAfterClientEnd === true;
}
