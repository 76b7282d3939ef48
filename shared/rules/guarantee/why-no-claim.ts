import type { Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import type { Claim } from '../../model/guarantee/claims.ts';
import { isAfterClientEnd } from './decline.ts';
import { hearsClaims } from './guarantee-clock.ts';
import { noClaimIn } from './guarantee-names.ts';
import { guaranteeView } from './guarantee-view.ts';
import { guaranteeStatus } from './guarantee.ts';

/**
 * Why a claim cannot be noted now, in words; null where it can. Every door asks here: form, row, pasted reply. What the client asked
 * for before an end, or on its day, is still heard.
 */
export function whyNoClaim(book: Book, claim: Claim, now: Instant): string | null {
  const others = { ...book, claims: book.claims.filter(({ id }) => id !== claim.id) };
  const { state, canClaim } = guaranteeStatus(others, claim.engagement, now);
  if (canClaim) return null;
  const view = state === 'endedEarly' ? guaranteeView(others, claim.engagement, now) : null;
  return view && hearsClaims(view) && !isAfterClientEnd(view, claim) ? null : noClaimIn(state);
}
