import type { Book } from '../../model/book.ts';
import type { Answer } from '../explain.ts';
import { looseEnds } from './loose-ends.ts';
import type { LooseEnd } from './loose-end-found.ts';
import { GATE } from './loose-words.ts';
import { contractInView, isSigned } from '../guarantee/terms.ts';

export type GateState = 'open' | 'openWithReason' | 'closed' | 'noContract';

/** The gate before delivery: what is missing, or the written reason for going on anyway. */
export interface ContractGate extends Answer<GateState> {
  readonly ends: readonly LooseEnd[];
}

/** Delivery does not begin silently on a loose contract. It can begin with a reason in words. */
export function contractGate(book: Book, engagement: string): ContractGate {
  const contract = contractInView(book, engagement);
  const ends = looseEnds(book, engagement).filter((one) => one.gate);
  const reason = contract?.looseEndsReason?.trim();
  const signed = contract !== null && isSigned(contract);
  const unsigned = signed ? [] : [{ code: 'signatures', text: GATE.signatures, who: 'both' as const }];
  const state: GateState = !contract
    ? 'noContract'
    : ends.length === 0 && signed
      ? 'open'
      : reason
        ? 'openWithReason'
        : 'closed';
  return {
    state,
    ends,
    reasons: reason
      ? [
          {
            code: 'reason',
            text: GATE.inSpite(reason),
            record: { tab: 'contracts', id: contract?.id ?? '' },
          },
        ]
      : [],
    missing: [...unsigned, ...ends],
    cure: ends.map((one) => ({
      code: one.code,
      text: one.fix,
      ...(one.record ? { record: one.record } : {}),
    })),
  };
}

/** Why an engagement may not move to delivery: its contract is loose or not signed, and no reason in words is kept with it. Null where it may. */
export function gateProblem(book: Book, engagement: string): string | null {
  const { state, missing } = contractGate(book, engagement);
  const [first] = missing;
  if (state !== 'closed' || !first) return null;
  return GATE.closed(first.text);
}
