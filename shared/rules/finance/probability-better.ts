import { ensure } from '../../base/ensure.ts';
import { logGamma } from './beta.ts';

/** How often something worked, of how many trials. */
export interface Tally {
  readonly successes: number;
  readonly trials: number;
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/**
 * The chance, 0 to 1, that what b tried works more often than what a tried, with uniform priors (Miller's closed form of two Beta
 * posteriors). Throws unless successes are whole numbers from 0 to the trials.
 */
export function probabilityBetter({ a, b }: { readonly a: Tally; readonly b: Tally }): number {
  for (const { successes, trials } of [a, b])
    ensure(
      Number.isInteger(successes) && Number.isInteger(trials) && successes >= 0 && successes <= trials,
      `${successes} of ${trials} is not a tally`,
    );
  const [alphaA, betaA] = [a.successes + 1, a.trials - a.successes + 1];
  const betaB = b.trials - b.successes + 1;
  let sum = 0;
  for (let i = 0; i <= b.successes; i += 1)
    sum += Math.exp(
      logBeta(alphaA + i, betaB + betaA) -
        Math.log(betaB + i) -
        logBeta(1 + i, betaB) -
        logBeta(alphaA, betaA),
    );
  return Math.min(1, sum);
}
