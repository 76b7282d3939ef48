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

/** A sum of independent estimates: means add, variances add. */
export function pertChain(estimates: readonly ThreePoint[]): { mean: number; sd: number } {
  const each = estimates.map(pert);
  return {
    mean: each.reduce((sum, one) => sum + one.mean, 0),
    sd: Math.sqrt(each.reduce((sum, one) => sum + one.sd ** 2, 0)),
  };
}
