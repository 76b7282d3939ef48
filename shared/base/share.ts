/** A share in whole basis points, for exact sums and comparisons: 0.7 is 7000. */
export const basisPoints = (share: number): number => Math.round(share * 10_000);

/** The share of so many basis points. */
export const shareOf = (points: number): number => points / 10_000;

/** The sum of shares, exact to the basis point. */
export const sumShares = (shares: readonly number[]): number =>
  shareOf(shares.reduce((sum, share) => sum + basisPoints(share), 0));

/** Whether a number is a share: 0 to 1. */
export const isShare = (value: number): boolean => value >= 0 && value <= 1;
