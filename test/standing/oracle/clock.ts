import { engagementOf, field, hasCome, numberOf, rows, type DayNumber, type Look } from './look.ts';
import type { Terms } from './terms.ts';

/** The days that decide: the term, the window, what began evaluating, what stopped the clock. */
export interface Clock {
  readonly termStart: DayNumber;
  /** Last day of the term, moved by pauses. */
  readonly termEnd: DayNumber;
  /** Last day on which something is still open: the term’s end or the latest day of a result. */
  readonly lastDay: DayNumber;
  readonly windowEnd: DayNumber;
  readonly evaluatingFrom: DayNumber;
  readonly paused: boolean;
  readonly ended: { readonly on: DayNumber; readonly claimStays: boolean } | null;
}

/** Days of agreed pauses that count, each once. */
function pauseDays(at: Look, terms: Terms): DayNumber[] {
  const days = new Set<DayNumber>();
  for (const pause of rows(at, 'pauses')) {
    if (
      !hasCome(at, pause.from) ||
      !hasCome(at, pause.providerAgreedOn) ||
      !hasCome(at, pause.clientAgreedOn)
    )
      continue;
    const agreed = Math.max(numberOf(pause.providerAgreedOn), numberOf(pause.clientAgreedOn));
    const first = Math.max(numberOf(pause.from), agreed, terms.secondSignature + 1);
    const last = pause.to === null ? at.today : numberOf(pause.to);
    for (let day = first; day <= last; day += 1) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

/** The day on which both had accepted every criterion, or never. */
export function bothAcceptedOn(at: Look): DayNumber {
  const criteria = rows(at, 'acceptances');
  const both = criteria.every(
    (one) =>
      one.providerSays === 'yes' &&
      one.clientSays === 'yes' &&
      (one.clientSource === 'clientWrote' || one.clientSource === 'clientSaid') &&
      hasCome(at, one.providerOn) &&
      hasCome(at, one.clientOn),
  );
  if (criteria.length === 0 || !both) return Infinity;
  return Math.max(
    ...criteria.flatMap((one) => [numberOf(one.providerOn ?? ''), numberOf(one.clientOn ?? '')]),
  );
}

/** The end before the time, where it came before evaluating began; and whether the guarantee outlives it. */
function endOf(at: Look, terms: Terms, evaluating: DayNumber): Clock['ended'] {
  const engagement = engagementOf(at);
  if (!engagement || !hasCome(at, engagement.endedOn)) return null;
  const on = numberOf(engagement.endedOn);
  if (on >= evaluating) return null;
  const ground = field(engagement, 'endGround');
  const byClient =
    engagement.endedBy === 'client' && ground !== 'providerSide' && ground !== 'legalWithdrawal';
  return { on, claimStays: !byClient || terms.contract?.claimAfterClientEnd === true };
}

/** The clock of the terms. */
export function clockOf(at: Look, terms: Terms): Clock {
  const contract = terms.contract;
  const days = pauseDays(at, terms);
  let termEnd = contract?.termEnd ? numberOf(contract.termEnd) : Infinity;
  for (const day of days) if (day <= termEnd) termEnd += 1;
  const named = rows(at, 'minimumResults').filter((one) => contract?.minimumResults.includes(one.id));
  const lastDay = Math.max(termEnd, ...named.map((one) => (one.dueOn ? numberOf(one.dueOn) : -Infinity)));
  let windowEnd = lastDay + (contract?.claimWindowDays ?? at.book.settings[0]?.claimWindowDays ?? 30);
  for (const day of days) if (day > termEnd && day <= windowEnd) windowEnd += 1;
  const natural = Math.min(lastDay + 1, bothAcceptedOn(at));
  const ended = endOf(at, terms, natural);
  if (ended?.claimStays) windowEnd = Math.max(windowEnd, ended.on + 30);
  return {
    termStart: contract?.termStart ? numberOf(contract.termStart) : -Infinity,
    termEnd,
    lastDay,
    windowEnd,
    evaluatingFrom: ended ? ended.on : natural,
    paused: ended === null && days.includes(at.today) && at.today <= windowEnd,
    ended,
  };
}
