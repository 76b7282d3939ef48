/** One guaranteed engagement: fee, refundable part, own cost of delivery, chance of keeping the fee. */
export interface Guaranteed {
  readonly fee: number;
  readonly refundable: number;
  readonly cost: number;
  readonly probability: number;
}

/** Profit to expect: F − C − (1 − p) R. */
export const expectedProfit = ({ fee, refundable, cost, probability }: Guaranteed): number =>
  fee - cost - expectedRefundCost({ probability, refundable });

/** What refunds cost on average: (1 − p) R. Never the reserve of a single engagement. */
export const expectedRefundCost = ({
  probability,
  refundable,
}: {
  probability: number;
  refundable: number;
}): number => (1 - probability) * refundable;

/**
 * The chance at which the guarantee costs all profit: 1 − (F − C) ÷ R. Below 0: it pays at any chance; above 1: at none.
 * Null where nothing is refundable.
 */
export const breakEvenProbability = ({
  fee,
  refundable,
  cost,
}: Omit<Guaranteed, 'probability'>): number | null =>
  refundable === 0 ? null : 1 - (fee - cost) / refundable;

/** The fee that keeps the unguaranteed margin: F0 ÷ (1 − (1 − p) ρ); F0 ÷ p for a full refund. Null where that is no fee. */
export function marginNeutralFee(input: {
  fee: number;
  probability: number;
  refundShare: number;
}): number | null {
  const kept = 1 - (1 - input.probability) * input.refundShare;
  return kept > 0 ? input.fee / kept : null;
}

/** What was received and is not expected to be kept (IFRS 15.55). For the accountant; never booked here. */
export const refundLiability = ({
  received,
  expectedToKeep,
}: {
  received: number;
  expectedToKeep: number;
}): number => received - expectedToKeep;

/** Amount and chance of each outcome. */
export type Outcomes = readonly (readonly [amount: number, probability: number])[];

/** The mean over outcomes, for many similar contracts (IFRS 15.53 a). Null without outcomes. */
export const expectedValue = ({ outcomes }: { outcomes: Outcomes }): number | null =>
  outcomes.length === 0
    ? null
    : outcomes.reduce((sum, [amount, probability]) => sum + amount * probability, 0);

/** The single most likely outcome, for a contract with two (IFRS 15.53 b). Null without outcomes. */
export const mostLikelyAmount = ({ outcomes }: { outcomes: Outcomes }): number | null =>
  outcomes.reduce<readonly [number, number] | null>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    null,
  )?.[0] ?? null;
