/** Mean squared distance of forecasts (0 to 1) from what happened (0 or 1); null without any. */
export function brierScore({
  forecasts,
  outcomes,
}: {
  forecasts: readonly number[];
  outcomes: readonly number[];
}): number | null {
  if (forecasts.length === 0 || forecasts.length !== outcomes.length) return null;
  return (
    forecasts.reduce((sum, forecast, n) => sum + (forecast - (outcomes[n] ?? 0)) ** 2, 0) / forecasts.length
  );
}
