import { addMonths } from '../../base/day.ts';
import { add, type Money } from '../../base/money.ts';
import type { Day } from '../../base/time.ts';
import type { GuaranteeStatus } from '../guarantee/guarantee.ts';
import type { GuaranteeState } from '../guarantee/guarantee-state.ts';
import type { RefundDue } from './refund.ts';
import type { NetAndTax } from './refund-totals.ts';

const OPEN: readonly GuaranteeState[] = [
  'active',
  'suspended',
  'evaluating',
  'claimed',
  'reviewing',
  'refundDue',
];

const MONTHS_AFTER_NO = 12;

/** After a "no" in time that no claim followed: the last day on which a claim is still reckoned with. */
export function exposedUntil({ state, verdict, evaluation, terms }: GuaranteeStatus): Day | null {
  const saidNo = state === 'unclaimed' && evaluation === 'unmet' && verdict?.answer !== 'yes';
  return saidNo && terms?.windowEnd ? addMonths(terms.windowEnd, MONTHS_AFTER_NO) : null;
}

/** Whether money of this guarantee can still go back: until it is closed, and for 12 months after a "no" in time. */
export function isExposed(status: GuaranteeStatus, today: Day): boolean {
  const { state, decision } = status;
  if (state === 'remedyAgreed') return (decision?.deliveredOn ?? null) === null;
  const until = exposedUntil(status);
  return OPEN.includes(state) || (until !== null && today <= until);
}

/** What remains to go back, or the most it can be, and what would lapse, tax included where it is returned; one amount for each currency. */
export function exposureOf({ totals, taxRule }: RefundDue, lapse: NetAndTax | null): Money[] {
  const back = totals.map((one) => one.remaining ?? one.remainingMost);
  const lapsing = lapse && (taxRule === 'notReturned' ? lapse.net : add(lapse.net, lapse.tax));
  const all = [...back, ...(lapsing ? [lapsing] : [])];
  return [...new Set(all.map(({ currency }) => currency))]
    .sort()
    .map((currency) => all.filter((one) => one.currency === currency).reduce(add))
    .filter(({ minor }) => minor > 0);
}
