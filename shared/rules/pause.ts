import { addDays, daysBetween } from '../base/day.ts';
import type { Day } from '../base/time.ts';
import { rowsOf, type Book } from '../model/book.ts';
import type { Pause } from '../model/pauses.ts';

/** Pauses both sides agreed to, the earliest first; one side's word alone pauses nothing. */
export const agreedPauses = (book: Book, engagement: string): Pause[] =>
  rowsOf(book, 'pauses', engagement)
    .filter((one) => one.providerAgreedOn !== null && one.clientAgreedOn !== null)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id.localeCompare(b.id)));

/**
 * Days that ended pauses add to a term, first and last day included; no day counts twice, and a pause that begins after
 * the term adds nothing.
 */
export function daysPaused(pauses: readonly Pause[], termEnd: Day): number {
  let days = 0;
  let counted: Day | null = null;
  for (const { from, to } of pauses) {
    if (to === null || from > addDays(termEnd, days)) continue;
    const first: Day = counted !== null && counted >= from ? addDays(counted, 1) : from;
    if (to < first) continue;
    days += daysBetween(first, to) + 1;
    counted = to;
  }
  return days;
}

/** The agreed pause that covers a day, or null. One without an end covers every day from its first. */
export const pauseOn = (book: Book, engagement: string, on: Day): Pause | null =>
  agreedPauses(book, engagement).find((one) => one.from <= on && (one.to === null || on <= one.to)) ?? null;
