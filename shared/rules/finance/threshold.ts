const SAME = 1e-9;

/** Whether an amount reaches its threshold; exactly at it is enough, and so is a difference below 1e-9 of the larger number. */
export const minimumResultMet = ({ threshold, amount }: { threshold: number; amount: number }): boolean =>
  amount >= threshold || threshold - amount < SAME * Math.max(Math.abs(threshold), Math.abs(amount));
