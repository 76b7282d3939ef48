import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Evidence } from '#shared/model/guarantee/evidence.ts';
import type { MinimumResult } from '#shared/model/guarantee/minimum-results.ts';
import type { Clock } from './clock.ts';
import {
  compared,
  exact,
  fraction,
  isPositive,
  NOTHING,
  over,
  plus,
  times,
  total,
  type Fraction,
} from './fraction.ts';
import { field, hasCome, numberOf, rows, said, type DayNumber, type Look } from './look.ts';
import type { Terms } from './terms.ts';

/** What the facts say of a minimum result. */
export type Facts = 'met' | 'notMet' | 'unknown';

/** One unit of a currency in another on a day: the latest rate of that day or the seven before, read either way. */
export function rateOn(at: Look, from: string, to: string, day: DayNumber): Fraction | null {
  if (from === to) return fraction(1n);
  const near = at.book.rates
    .filter((one) => (one.from === from && one.to === to) || (one.from === to && one.to === from))
    .filter((one) => one.rate > 0 && numberOf(one.on) <= day && numberOf(one.on) >= day - 7)
    .sort((a, b) => numberOf(a.on) - numberOf(b.on) || Number(a.from === from) - Number(b.from === from))
    .at(-1);
  if (!near) return null;
  return near.from === from ? exact(near.rate) : over(fraction(1n), exact(near.rate));
}

/** Minor units of a currency in one major unit. */
export const MINOR: Readonly<Record<string, bigint>> = {
  EUR: 100n,
  USD: 100n,
  CHF: 100n,
  GBP: 100n,
  JPY: 1n,
  TND: 1000n,
};

/** An amount of one currency in minor units of another. */
export function converted(minor: number, from: string, to: string, rate: Fraction): Fraction {
  return times(times(fraction(BigInt(minor)), rate), fraction(MINOR[to] ?? 100n, MINOR[from] ?? 100n));
}

/** Rows about a result that may count: not withdrawn, realised, not before or after the term or the result’s own later day. */
function live(at: Look, clock: Clock, result: MinimumResult): readonly Evidence[] {
  const last = Math.max(clock.termEnd, result.dueOn ? numberOf(result.dueOn) : -Infinity);
  return rows(at, 'evidence').filter(
    (one) =>
      one.minimumResult === result.id &&
      one.expected !== 'expected' &&
      !hasCome(at, one.withdrawnOn) &&
      (one.on === null ||
        (hasCome(at, one.on) && numberOf(one.on) >= clock.termStart && numberOf(one.on) <= last)),
  );
}

/** Of these the dated ones: a level, a reading or a word without its day counts for nothing. */
const counting = (at: Look, clock: Clock, result: MinimumResult): readonly Evidence[] =>
  live(at, clock, result).filter((one) => one.on !== null);

const isClients = (one: Evidence): boolean => one.source === 'clientWrote' || one.source === 'clientSaid';

/** From the client, a third party or a named source; never the provider’s impression. */
const isKnownBy = (one: Evidence, result: MinimumResult): boolean =>
  isClients(one) ||
  (one.source === 'measured' && (said(one.saidBy) || said(one.proof) || said(result.readFrom))) ||
  (one.kind === 'thirdParty' && one.source !== 'providerImpression' && said(one.saidBy));

const latest = (all: readonly Evidence[]): Evidence | undefined =>
  [...all].sort((a, b) => numberOf(a.on ?? '') - numberOf(b.on ?? '')).at(-1);

/** A and b, equal where they differ by less than 1e-9 of the larger. */
const reaches = (value: number, target: number): boolean =>
  value >= target || Math.abs(value - target) < 1e-9 * Math.max(Math.abs(value), Math.abs(target));

function moneyFacts(at: Look, clock: Clock, result: MinimumResult): Facts {
  const threshold = result.threshold;
  if (!threshold) return 'unknown';
  const own = live(at, clock, result).filter(
    (one) => one.amount !== null && (isClients(one) || one.source === 'measured'),
  );
  if (own.length === 0) return 'unknown';
  const values = own.map((one) => {
    const amount = one.amount ?? { minor: 0, currency: '' };
    const rate = one.on === null ? null : rateOn(at, amount.currency, threshold.currency, numberOf(one.on));
    if (rate === null || one.attribution === null) return null;
    return times(converted(amount.minor, amount.currency, threshold.currency, rate), exact(one.attribution));
  });
  const sure = total(values.filter((one) => one !== null));
  const least = times(
    fraction(BigInt(threshold.minor)),
    over(fraction(999_999_999n), fraction(1_000_000_000n)),
  );
  if (
    compared(plus(sure, NOTHING), least) > 0 ||
    (threshold.minor === 0 && !isPositive(fraction(-sure.top, sure.bottom)))
  )
    return 'met';
  return values.includes(null) ? 'unknown' : 'notMet';
}

function measureFacts(at: Look, clock: Clock, result: MinimumResult): Facts {
  const { target, baseline } = result;
  const reading = latest(
    counting(at, clock, result).filter((one) => one.reading !== null && isKnownBy(one, result)),
  )?.reading;
  if (
    target === null ||
    baseline === null ||
    baseline === target ||
    reading === undefined ||
    reading === null
  )
    return 'unknown';
  return (target > baseline ? reaches(reading, target) : reaches(-reading, -target)) ? 'met' : 'notMet';
}

function goalFacts(at: Look, clock: Clock, result: MinimumResult): Facts {
  const level = latest(
    counting(at, clock, result).filter((one) => one.level !== null && isKnownBy(one, result)),
  )?.level;
  if (level === undefined || level === null) return 'unknown';
  return level >= (result.levelRequired ?? 0) ? 'met' : 'notMet';
}

function wordFacts(at: Look, clock: Clock, result: MinimumResult): Facts {
  const word = latest(
    counting(at, clock, result).filter((one) => isClients(one) && field(one, 'answer') !== null),
  );
  if (!word) return 'unknown';
  return field(word, 'answer') === 'yes' ? 'met' : 'notMet';
}

/** What the facts say of one minimum result; a blank kind with a target is a measure. */
export function factsOf(at: Look, clock: Clock, result: MinimumResult): Facts {
  const kind = (result.kind as string | null) ?? (result.target === null ? null : 'measure');
  if (kind === 'money') return moneyFacts(at, clock, result);
  if (kind === 'measure') return measureFacts(at, clock, result);
  if (kind === 'goal') return goalFacts(at, clock, result);
  return kind === 'statement' ? wordFacts(at, clock, result) : 'unknown';
}

const either = (all: readonly Facts[]): Facts =>
  all.includes('met') ? 'met' : all.includes('unknown') || all.length === 0 ? 'unknown' : 'notMet';
const every = (all: readonly Facts[]): Facts =>
  all.includes('notMet') ? 'notMet' : all.includes('unknown') || all.length === 0 ? 'unknown' : 'met';
const agreed = (one: Facts, other: Facts): Facts => (one === other ? one : 'unknown');

function together(combine: string | null, all: readonly Facts[]): Facts {
  if (combine === 'any') return either(all);
  return combine === 'all' ? every(all) : agreed(either(all), every(all));
}

/** A third person’s judgement that was noted by now; the latest. */
function judgement(at: Look): Facts | null {
  const noted = rows(at, 'decisions')
    .filter(
      (one) =>
        (one.kind as string) === 'judgement' && hasCome(at, one.on) && said(one.by) && said(one.reason),
    )
    .sort((a, b) => numberOf(a.on) - numberOf(b.on))
    .at(-1);
  const answer = field(noted ?? null, 'finding');
  return answer === 'met' || answer === 'notMet' ? answer : null;
}

/** All results together: learning and results are two tests, either or both. */
function combined(at: Look, clock: Clock, contract: Contract): Facts {
  const named = rows(at, 'minimumResults').filter((one) => contract.minimumResults.includes(one.id));
  const facts = (learning: boolean) =>
    named.filter((one) => (one.test === 'learning') === learning).map((one) => factsOf(at, clock, one));
  const [results, learned] = [facts(false), facts(true)];
  if (learned.length === 0 || contract.learning === 'resultsOnly') return together(contract.combine, results);
  if (results.length === 0) return together(contract.combine, learned);
  const both = [together(contract.combine, results), together(contract.combine, learned)];
  if (contract.learning === 'either') return either(both);
  return contract.learning === 'both' ? every(both) : agreed(either(both), every(both));
}

/** The result, and whether it is the word of a judge other than the client: a third person’s word takes the measure’s place. */
export function resultOf(at: Look, clock: Clock, { contract }: Terms): { result: Facts; isJudges: boolean } {
  if (!contract) return { result: 'unknown', isJudges: false };
  const noted = contract.judge === 'thirdPerson' ? judgement(at) : null;
  return {
    result: noted ?? combined(at, clock, contract),
    isJudges: noted !== null || contract.judge === 'measure',
  };
}
