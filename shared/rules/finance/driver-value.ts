/** The factors of one value driver. A margin of null is unknown, not 100 %; left out, the driver has none (time saved). */
export interface AnnualValueInput {
  readonly change: number;
  readonly unitValue: number;
  readonly timesPerYear: number;
  readonly margin?: number | null;
}

/** Value a year of one driver: change × unit value × times a year × margin. Null with an unknown margin. */
export const annualValue = (input: AnnualValueInput): number | null => {
  const { change, unitValue, timesPerYear, margin = 1 } = input;
  return margin === null ? null : change * unitValue * timesPerYear * margin;
};

/** A yearly value isolated and discounted for doubt: annual × attribution × confidence (Phillips). */
export const attributedValue = (input: { annual: number; attribution: number; confidence: number }): number =>
  input.annual * input.attribution * input.confidence;

/** Economic value to the client: reference price + what ours brings more − what it brings less (Forbis & Mehta). */
export const economicValue = (input: {
  reference: number;
  positiveDifferentiation: number;
  negativeDifferentiation: number;
}): number => input.reference + input.positiveDifferentiation - input.negativeDifferentiation;

/** A fee as a share of a yearly value. */
export const feeFromShare = ({ annualValue: value, share }: { annualValue: number; share: number }): number =>
  value * share;

/** Months of the first year that count: from the one it starts in, as long as it is counted for, and of these the first twelve. */
export function firstYearMonths(input: {
  readonly startMonth: number | null;
  readonly horizonMonths: number | null;
}): number {
  const start = input.startMonth ?? 1;
  const last = Math.min(12, start + (input.horizonMonths ?? 12) - 1);
  return Math.max(0, last - start + 1);
}
