/** Scores −2 to +2 of goals with their weights; a missing score drops its goal. */
export interface GoalScores {
  readonly scores: readonly (number | null)[];
  /** One for each score; without them all goals weigh alike. */
  readonly weights?: readonly number[];
  /** Expected correlation between goals. */
  readonly rho?: number;
}

/**
 * T = 50 + 10 Σwx ÷ √((1−ρ)Σw² + ρ(Σw)²) (Kiresuk & Sherman 1968). 50 is "as expected"; not a per cent, never money.
 * Weights that are all zero count as equal. Null without a score, or when weights and scores do not pair.
 */
export function goalAttainmentScore({ scores, weights, rho = 0.3 }: GoalScores): number | null {
  if (weights && weights.length !== scores.length) return null;
  const goals = scores.flatMap((score, n) => (score === null ? [] : [{ score, weight: weights?.[n] ?? 1 }]));
  if (goals.length === 0) return null;
  const equal = goals.every((goal) => goal.weight === 0);
  const weighted = goals.map((goal) => ({ ...goal, weight: equal ? 1 : goal.weight }));
  const sum = weighted.reduce((all, goal) => all + goal.weight, 0);
  const squares = weighted.reduce((all, goal) => all + goal.weight ** 2, 0);
  const attained = weighted.reduce((all, goal) => all + goal.weight * goal.score, 0);
  return 50 + (10 * attained) / Math.sqrt((1 - rho) * squares + rho * sum ** 2);
}
