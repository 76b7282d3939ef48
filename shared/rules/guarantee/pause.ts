import { addDays, daysBetween } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import type { Pause } from '../../model/guarantee/pauses.ts';

/** The days of a pause that count; open while `to` is null. */
export interface PausedDays {
  readonly from: Day;
  readonly to: Day | null;
}

/** The later of some days, of those that are known. */
export const latestDay = (days: readonly (Day | null)[]): Day | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

/**
 * What counts of the pauses both sides agreed to, the earliest first: days from the later agreement on, and only days after the
 * second signature of the contract in force (`boundOn`). One side’s word alone pauses nothing.
 */
export function pausedDays(pauses: readonly Pause[], boundOn: Day | null): PausedDays[] {
  return pauses
    .flatMap(({ from, to, providerAgreedOn, clientAgreedOn }): PausedDays[] => {
      if (providerAgreedOn === null || clientAgreedOn === null) return [];
      const first =
        latestDay([from, providerAgreedOn, clientAgreedOn, boundOn && addDays(boundOn, 1)]) ?? from;
      return to !== null && to < first ? [] : [{ from: first, to }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : (a.to ?? '9') < (b.to ?? '9') ? -1 : 1));
}

/**
 * Days by which pauses move an end that lies on a day: pauses that begin by then, first and last day included, no day twice.
 * An open pause counts up to `today`: it stops the time until it ends.
 */
export function daysMovedBy(pauses: readonly PausedDays[], end: Day, today: Day | null): number {
  let days = 0;
  let counted: Day | null = null;
  for (const { from, to } of pauses) {
    const last = to ?? today;
    if (last === null || from > addDays(end, days)) continue;
    const first: Day = counted !== null && counted >= from ? addDays(counted, 1) : from;
    if (last < first) continue;
    days += daysBetween(first, last) + 1;
    counted = last;
  }
  return days;
}

/** The pause that covers a day, or null. One without an end covers every day from its first. */
export const pauseOn = (pauses: readonly PausedDays[], on: Day): PausedDays | null =>
  pauses.find((one) => one.from <= on && (one.to === null || on <= one.to)) ?? null;
