import type { GuaranteeState } from './guarantee.ts';
import type { ResultState } from './minimum-results.ts';

/** States of a guarantee in words, the same in every home. */
export const GUARANTEE_WORD: Readonly<Record<GuaranteeState, string>> = {
  none: 'No guarantee',
  draft: 'Draft',
  offered: 'Offered',
  active: 'Active',
  suspended: 'Paused',
  evaluating: 'Did the value come back?',
  claimed: 'Asked for',
  reviewing: 'Being reviewed',
  refundDue: 'Refund due',
  refunded: 'Refunded',
  remedyAgreed: 'Remedy agreed',
  declined: 'Declined',
  withdrawn: 'Claim withdrawn',
  fulfilled: 'Fulfilled',
  unclaimed: 'Closed, unclaimed',
  endedEarly: 'Ended early',
};

/** What the facts say of the minimum results, in words, the same in every home. */
export const RESULT_WORD: Readonly<Record<ResultState, string>> = {
  met: 'Minimum results met',
  notMet: 'Minimum results not met yet',
  unknown: 'Result not known',
};
