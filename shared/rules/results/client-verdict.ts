import { addDays } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Claim } from '../../model/guarantee/claims.ts';
import type { Verdict } from '../../model/guarantee/verdicts.ts';
import { bothAccepted } from '../journey/done.ts';
import { zoneOf, type Terms } from '../guarantee/terms.ts';

/** The client's own answers whether the value came back, as they count. */
export interface ClientVerdict {
  /** The answer that counts: the latest "yes" that is not early, or partly or no that came in time. */
  readonly counts: Verdict | null;
  /** An early "yes" after which nothing was said: a flag, asked again. */
  readonly earlyYes: Verdict | null;
  /** A partly or no that came early or inside the window, and no "yes" after it. */
  readonly noInTime: Verdict | null;
  /** A last partly or no that came after the window: not an answer any more, only a claim is heard. */
  readonly noLate: Verdict | null;
  /** Whether that word came early, so that it is asked again. */
  readonly isEarly: boolean;
}

/** The last days of the term in which a word is not early. */
const LAST_DAYS = 14;

/** The day evaluation begins, or began: an end that leaves the guarantee standing, both sides' "done", or the day after the last that counts. */
export function evaluationFrom(book: Book, engagement: string, terms: Terms | null): Day | null {
  if (!terms) return null;
  const accepted = bothAccepted(book, engagement);
  const days = [
    terms.end?.stands ? terms.end.on : null,
    accepted ? (accepted.on ?? terms.termStart) : null,
    terms.lastDay && addDays(terms.lastDay, 1),
  ];
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** Reads the client's own dated words, or those after a withdrawn claim; the provider's impression is no verdict, and neither is silence. */
export function clientVerdict(
  book: Book,
  engagement: string,
  terms: Terms | null,
  withdrawn: Claim | null = null,
): ClientVerdict {
  const zone = zoneOf(book, engagement);
  const dayOf = (one: Verdict): Day => dayAt(instantOf(one.at ?? ''), zone);
  const from = evaluationFrom(book, engagement, terms);
  const isEarly = (one: Verdict): boolean => {
    const lastDays = terms?.lastDay ? addDays(terms.lastDay, 1 - LAST_DAYS) : null;
    const begins = [from, lastDays].filter((day) => day !== null).sort()[0];
    return begins === undefined || dayOf(one) < begins;
  };
  const isInTime = (one: Verdict): boolean => !terms?.windowEnd || dayOf(one) <= terms.windowEnd;
  const words = ownWords(book, engagement).filter((one) => !withdrawn || isAfter(one, dayOf(one), withdrawn));
  const counts = words.filter((one) => (one.answer === 'yes' ? !isEarly(one) : isInTime(one))).at(-1) ?? null;
  const last = words.at(-1) ?? null;
  return {
    counts,
    earlyYes: last !== null && last.answer === 'yes' && isEarly(last) ? last : null,
    noInTime: counts !== null && counts.answer !== 'yes' ? counts : null,
    noLate: last !== null && last.answer !== 'yes' && !isInTime(last) ? last : null,
    isEarly: counts !== null && isEarly(counts),
  };
}

/** A later word than a withdrawn claim: a "yes" since the claim, a partly or no since the day it was withdrawn. */
const isAfter = (one: Verdict, day: Day, { at, withdrawnOn }: Claim): boolean =>
  instantOf(one.at ?? '') > instantOf(at) && (one.answer === 'yes' || day >= (withdrawnOn ?? day));

const ownWords = (book: Book, engagement: string): Verdict[] =>
  rowsOf(book, 'verdicts', engagement)
    .filter((one) => one.answer !== null && one.at !== null)
    .filter((one) => one.source === 'clientWrote' || one.source === 'clientSaid')
    .sort((a, b) => instantOf(a.at ?? '') - instantOf(b.at ?? '') || a.id.localeCompare(b.id));
