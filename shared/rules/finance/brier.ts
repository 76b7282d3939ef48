/** Mean squared distance of forecasts (0 to 1) from what happened (0 or 1); null without any, or when they do not pair. */
export function brierScore(input: {
  forecasts: readonly number[];
  outcomes: readonly number[];
}): number | null {
  const { forecasts, outcomes } = input;
  if (forecasts.length === 0 || forecasts.length !== outcomes.length) return null;
  const squares = forecasts.map((forecast, n) => (forecast - (outcomes[n] ?? NaN)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}
