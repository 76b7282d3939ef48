import type { ResultState } from '../results/result-found.ts';

/** States of a guarantee in words, the same in every home; the one list of them. */
export const GUARANTEE_WORD = {
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

const OPEN = 'A claim is open already. Decide on it, or note its withdrawal, before another.';
const PAID_BACK = 'A refund is decided already. It is paid back; no other claim is needed.';

const NO_CLAIM: Readonly<Partial<Record<keyof typeof GUARANTEE_WORD, string>>> = {
  none: 'There is no guarantee here. Nothing can be claimed.',
  draft: 'The terms are still a draft. Nothing can be claimed before they are sent and signed.',
  offered: 'The client has not signed the terms yet. Note the signature first; then a claim can be noted.',
  endedEarly: 'It was ended early, and the terms give no claim after that.',
  claimed: OPEN,
  reviewing: OPEN,
  refundDue: PAID_BACK,
  refunded: PAID_BACK,
};

/** Why no claim can be noted in a state: nothing binds yet, none can come any more, one is open, or a refund is decided. Null where one can. */
export const noClaimIn = (state: keyof typeof GUARANTEE_WORD): string | null => NO_CLAIM[state] ?? null;
