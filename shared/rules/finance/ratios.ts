/** Return on investment: (benefit − cost) ÷ cost. 5.24 is 524 %. Null unless there is a cost. */
export const roi = ({ benefit, cost }: { benefit: number; cost: number }): number | null =>
  cost > 0 ? (benefit - cost) / cost : null;

/** Benefit ÷ cost: 6.24 is "6.2 : 1". Never call it ROI. Null unless there is a cost. */
export const benefitCostRatio = ({ benefit, cost }: { benefit: number; cost: number }): number | null =>
  cost > 0 ? benefit / cost : null;
