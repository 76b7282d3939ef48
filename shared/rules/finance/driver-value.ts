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

/** Low, likely and high value a year before attribution. */
export interface ValueRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** What counts of a range: uncertainty is discounted once. */
export interface CountedRange {
  readonly conservative: number;
  readonly likely: number;
  readonly best: number;
}

/** likely = likely × our part; best = high × our part; conservative = min(low, likely × confidence) × our part. */
export const countedRange = (range: ValueRange, attribution: number, confidence: number): CountedRange => ({
  conservative: attributedValue({
    annual: Math.min(range.low, range.likely * confidence),
    attribution,
    confidence: 1,
  }),
  likely: range.likely * attribution,
  best: range.high * attribution,
});
