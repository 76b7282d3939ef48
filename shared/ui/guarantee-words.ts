import type { GuaranteeState } from '../rules/guarantee/guarantee-state.ts';
import type { StateLook } from './states.tsx';

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
  // It was kept, and nobody is glad of it: no green tick.
  refunded: 'excused',
  remedyAgreed: 'met',
  declined: 'no',
  withdrawn: 'notDue',
  fulfilled: 'met',
  unclaimed: 'unknown',
  endedEarly: 'excused',
};
