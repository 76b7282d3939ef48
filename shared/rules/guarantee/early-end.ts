import type { Day } from '../../base/time.ts';
import { recordOf, type Book } from '../../model/book.ts';
import type { Contract } from '../../model/guarantee/contracts.ts';
import { bothAccepted } from '../journey/done.ts';

/** An end before evaluation began: when, by whom, and whether the guarantee stands all the same. */
export interface EarlyEnd {
  readonly on: Day;
  readonly by: 'client' | 'provider' | null;
  readonly stands: boolean;
}

/**
 * The early end of an engagement. It can only come before evaluation: not after the last day that counts, nor once both sides
 * accepted. Only an end by the client, for a reason of the client’s own, closes the guarantee, unless the contract leaves the claim.
 */
export function earlyEnd(
  book: Book,
  engagement: string,
  contract: Contract | null,
  lastDay: Day | null,
): EarlyEnd | null {
  const row = recordOf(book, 'engagements', engagement);
  if (!row?.endedOn || (lastDay !== null && row.endedOn > lastDay)) return null;
  const accepted = bothAccepted(book, engagement);
  if (accepted && accepted.on !== null && accepted.on <= row.endedOn) return null;
  const isClients = row.endedBy === 'client' && (row.endGround ?? 'clientSide') === 'clientSide';
  return {
    on: row.endedOn,
    by: row.endedBy,
    stands: !isClients || contract?.claimAfterClientEnd === true,
  };
}
