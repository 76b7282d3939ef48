/** A low, likely and high estimate; low ≤ likely ≤ high. */
export interface ThreePoint {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The published approximation: mean (o + 4m + p) ÷ 6, standard deviation (p − o) ÷ 6. */
export const pert = ({ low, likely, high }: ThreePoint): { mean: number; sd: number } => ({
  mean: (low + 4 * likely + high) / 6,
  sd: (high - low) / 6,
});
