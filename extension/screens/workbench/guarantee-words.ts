import type { GuaranteeState } from '#shared/rules/guarantee.ts';
import type { StateLook } from '#shared/ui/states.tsx';

/** States of a guarantee in words. */
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

/** How each state looks. */
export const GUARANTEE_LOOK: Readonly<Record<GuaranteeState, StateLook>> = {
  none: 'notDue',
  draft: 'notDue',
  offered: 'waiting',
  active: 'active',
  suspended: 'excused',
  evaluating: 'unknown',
  claimed: 'look',
  reviewing: 'look',
  refundDue: 'look',
  refunded: 'met',
  remedyAgreed: 'met',
  declined: 'no',
  withdrawn: 'notDue',
  fulfilled: 'met',
  unclaimed: 'unknown',
  endedEarly: 'excused',
};
