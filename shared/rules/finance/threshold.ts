/** Whether an amount reaches its threshold; exactly at it is enough. */
export const minimumResultMet = ({ threshold, amount }: { threshold: number; amount: number }): boolean =>
  amount >= threshold;
