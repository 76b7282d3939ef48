/** Whether the long checks run in full: `npm run proof`. */
const IN_FULL = process.env['PROOF'] === '1';

/**
 * How often a long check runs: `full` times in `npm run proof`, a twentieth of it (or less: `share`) in `npm test`, which has to end
 * in minutes.
 *
 * @example runs(100_000) // 5_000 in `npm test`
 */
export const runs = (full: number, share = 20): number =>
  IN_FULL ? full : Math.max(1, Math.ceil(full / share));

/**
 * Which of many like cases a long check tries: all in `npm run proof`, each `step`-th in `npm test`, beginning at `from`.
 *
 * @example some(pages, 5) // a fifth of them in `npm test`
 */
export const some = <T>(all: readonly T[], step: number, from = 0): readonly T[] =>
  IN_FULL ? all : all.filter((_, n) => n % step === from % step);
