import type { ResultProgress, ResultState } from './result-found.ts';
import type { Terms } from '../guarantee/terms.ts';

/**
 * All minimum results together (seed 004: "learning and results"). Within a test either or all are needed; between the two
 * tests either suffices or both are needed. Unset wording stays unknown where its readings differ.
 */
export function combinedResult(progress: readonly ResultProgress[], terms: Terms | null): ResultState {
  const combine = terms?.contract.combine;
  const readings = (combine ? [combine] : (['any', 'all'] as const)).flatMap((how) =>
    readingsOf(progress, terms, how === 'any' ? either : both),
  );
  return agreed(readings);
}

type Combine = (states: readonly ResultState[]) => ResultState;

function readingsOf(
  progress: readonly ResultProgress[],
  terms: Terms | null,
  within: Combine,
): ResultState[] {
  const test = (name: 'results' | 'learning') =>
    progress.filter((one) => (one.result.test ?? 'results') === name).map((one) => one.state);
  const learning = terms?.contract.learning ?? null;
  if (learning === 'resultsOnly') return [within(test('results'))];
  const tests = [test('results'), test('learning')].filter((states) => states.length > 0).map(within);
  if (learning === 'either') return [either(tests)];
  if (learning === 'both') return [both(tests)];
  return [either(tests), both(tests)];
}

const agreed = (readings: readonly ResultState[]): ResultState => {
  const [first = 'unknown'] = readings;
  return readings.every((one) => one === first) ? first : 'unknown';
};

/** One met is enough; not met only where all are known. */
const either: Combine = (states) =>
  states.includes('met') ? 'met' : states.length === 0 || states.includes('unknown') ? 'unknown' : 'notMet';

/** One not met is enough to fail; met only where all are. */
const both: Combine = (states) =>
  states.includes('notMet')
    ? 'notMet'
    : states.length === 0 || states.includes('unknown')
      ? 'unknown'
      : 'met';
