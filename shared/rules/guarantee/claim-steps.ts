import type { GuaranteeStatus } from './guarantee.ts';
import type { GuaranteeState } from './guarantee-state.ts';

/** What can be done about a guarantee. */
export type ClaimStep =
  | 'cameFirst'
  | 'decide'
  | 'withdraw'
  | 'refund'
  | 'delivered'
  | 'reopen'
  | 'judgement'
  | 'verdict'
  | 'claim'
  | 'end';

const UNDECIDED: readonly GuaranteeState[] = ['claimed', 'reviewing'];
const RUNNING: readonly GuaranteeState[] = ['active', 'suspended', 'evaluating'];
const ASKED: readonly GuaranteeState[] = [...RUNNING, 'unclaimed', 'withdrawn'];

/** What can be noted now, what presses first. A decline can be decided again: a third person may overturn it. */
export function claimSteps(status: GuaranteeStatus): ClaimStep[] {
  const { state, canClaim, claim, decision, terms, flags, missing } = status;
  const isRemedyOpen = state === 'remedyAgreed' && decision?.deliveredOn === null;
  const on: Readonly<Record<ClaimStep, boolean>> = {
    cameFirst: missing.some((one) => one.code === 'cameFirst'),
    decide: claim !== null && (UNDECIDED.includes(state) || state === 'declined'),
    withdraw: claim !== null && UNDECIDED.includes(state),
    refund: state === 'refundDue',
    delivered: isRemedyOpen,
    reopen: isRemedyOpen,
    judgement: flags.some((one) => one.code === 'thirdPerson'),
    verdict: ASKED.includes(state),
    claim: canClaim,
    end: RUNNING.includes(state) && terms?.end === null,
  };
  return (Object.keys(on) as ClaimStep[]).filter((step) => on[step]);
}
