import { addDays, daysBetween } from '../../base/day.ts';
import { dayOf } from '../../base/moment.ts';
import type { Day, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../../model/book.ts';
import type { Contract } from '../../model/guarantee/contracts.ts';
import type { MinimumResult } from '../../model/guarantee/minimum-results.ts';
import { earlyEnd, type EarlyEnd } from './early-end.ts';
import { daysMovedBy, latestDay, pausedDays, type PausedDays } from './pause.ts';

/** The guarantee's terms as they act today: the revision in force with every default filled in. */
export interface Terms {
  readonly contract: Contract;
  /** Whether it binds: both signed, or the client signed what was sent. */
  readonly signed: boolean;
  readonly zone: Zone;
  readonly termStart: Day | null;
  /** The agreed end, moved by pauses and by outside events both agreed to; the term includes this day. */
  readonly termEnd: Day | null;
  /** The last day a result counts: the end of the term, or a later day of a result's own. Evaluation begins after it. */
  readonly lastDay: Day | null;
  /** The last day to claim. */
  readonly windowEnd: Day | null;
  readonly movedDays: number;
  readonly pauses: readonly PausedDays[];
  readonly end: EarlyEnd | null;
  readonly claimWindowDays: number;
  readonly reviewDays: number;
  readonly noticeHours: number;
  readonly graceMinutes: number;
  readonly feedbackHours: number;
  readonly claritySession: number;
  readonly minimumResults: readonly MinimumResult[];
  /** Whether duty n (1–6) stands in the terms. */
  readonly hasDuty: (duty: number) => boolean;
}

const END_WINDOW_DAYS = 30;

/** Whether both parties signed a contract revision. */
export const isSigned = (contract: Contract): boolean =>
  contract.clientSignedOn !== null && contract.providerSignedOn !== null;

/** Whether a revision binds: both signed, or the client signed terms that were sent; our own missing signature gains us nothing. */
const binds = (book: Book, contract: Contract): boolean => boundOn(book, contract) !== null;

/** The day of the second signature, or of the client's where the terms were sent; null where nothing binds. */
export function boundOn(book: Book, contract: Contract): Day | null {
  const { clientSignedOn, providerSignedOn } = contract;
  if (clientSignedOn === null) return null;
  if (providerSignedOn !== null) return latestDay([clientSignedOn, providerSignedOn]);
  return wasSent(book, contract, clientSignedOn) ? clientSignedOn : null;
}

/** Whether the terms of a contract went out, and were not withdrawn before the client signed. */
const wasSent = (book: Book, contract: Contract, signedOn: Day): boolean =>
  rowsOf(book, 'proposals', contract.engagement).some(
    (one) =>
      (contract.proposal === null || contract.proposal === one.id) &&
      one.sentAt !== null &&
      (one.withdrawnOn === null || one.withdrawnOn >= signedOn) &&
      dayOf(one.sentAt) <= signedOn,
  );

/** By revision, and of two with one number the one signed later. */
export const latestFirst =
  (book: Book) =>
  (a: Contract, b: Contract): number =>
    (b.revision ?? 0) - (a.revision ?? 0) ||
    (boundOn(book, b) ?? '').localeCompare(boundOn(book, a) ?? '') ||
    b.id.localeCompare(a.id);

/** The binding revision in force on a day (the latest by then, not superseded); today's where no day is given. */
export function contractInForce(book: Book, engagement: string, on?: Day): Contract | null {
  const all = rowsOf(book, 'contracts', engagement);
  const signed = all.filter((one) => binds(book, one)).sort(latestFirst(book));
  const then = on === undefined ? signed : signed.filter((one) => (boundOn(book, one) ?? '') <= on);
  const superseded = new Set(then.map((one) => one.supersedes));
  return then.find((one) => !superseded.has(one.id)) ?? then[0] ?? signed.at(-1) ?? null;
}

/** The revision to look at: the one in force, else the latest draft. */
export const contractInView = (book: Book, engagement: string): Contract | null =>
  contractInForce(book, engagement) ??
  rowsOf(book, 'contracts', engagement).sort(latestFirst(book))[0] ??
  null;

/** Where an engagement's days begin and end: its own zone, else the practice's. */
export const zoneOf = (book: Book, engagement: string): Zone =>
  recordOf(book, 'engagements', engagement)?.zone ?? settingsOf(book).zone ?? 'UTC';

/** The terms of an engagement, or null without any contract row. On a day, an open pause has moved every end up to it. */
export function termsOf(
  book: Book,
  engagement: string,
  contract = contractInView(book, engagement),
  today: Day | null = null,
): Terms | null {
  if (!contract) return null;
  const settings = settingsOf(book);
  const minimumResults = resultsOf(book, engagement, contract);
  const claimWindowDays = contract.claimWindowDays ?? settings.claimWindowDays ?? 30;
  return {
    contract,
    signed: binds(book, contract),
    zone: zoneOf(book, engagement),
    termStart: contract.termStart,
    ...daysOf(book, contract, minimumResults, claimWindowDays, today),
    claimWindowDays,
    reviewDays: contract.reviewDays ?? settings.reviewDays ?? 14,
    noticeHours: contract.noticeHours ?? settings.noticeHours ?? 24,
    graceMinutes: contract.graceMinutes ?? settings.graceMinutes ?? 5,
    feedbackHours: contract.feedbackHours ?? settings.feedbackHours ?? 24,
    claritySession: contract.claritySession ?? settings.claritySession ?? 2,
    minimumResults,
    hasDuty: (duty) => dutyFlags(contract)[duty - 1] === true,
  };
}

/** The days of the terms: a pause in the term moves its end, one that begins later moves the window's. */
function daysOf(
  book: Book,
  contract: Contract,
  results: readonly MinimumResult[],
  claimWindowDays: number,
  today: Day | null,
): Pick<Terms, 'termEnd' | 'lastDay' | 'windowEnd' | 'movedDays' | 'pauses' | 'end'> {
  const { engagement } = contract;
  const signed = boundOn(book, contract);
  const pauses = signed ? pausedDays(rowsOf(book, 'pauses', engagement), signed) : [];
  const events = eventDays(book, engagement);
  const agreed = contract.termEnd && addDays(contract.termEnd, events);
  const movedDays = agreed ? events + daysMovedBy(pauses, agreed, today) : 0;
  const termEnd = contract.termEnd && addDays(contract.termEnd, movedDays);
  const lastDay = termEnd && latestDay([termEnd, ...results.map((one) => one.dueOn)]);
  const end = earlyEnd(book, engagement, contract, lastDay);
  const closes = latestDay([
    lastDay && addDays(lastDay, claimWindowDays),
    end?.stands ? addDays(end.on, END_WINDOW_DAYS) : null,
  ]);
  const later = pauses.filter((one) => termEnd === null || one.from > termEnd);
  const windowEnd = closes && addDays(closes, daysMovedBy(later, closes, today));
  return { termEnd, lastDay, windowEnd, movedDays, pauses, end };
}

/** The last day evidence of a result counts: the end of the term in force when it arose, or the result's own later day. */
export function lastDayOf(book: Book, result: MinimumResult, on: Day, terms: Terms): Day | null {
  const { termEnd } = termOn(book, result.engagement, on, terms);
  return termEnd && latestDay([termEnd, result.dueOn]);
}

/** The term an evidence of that day is judged by: the revision in force when it arose. */
export function termOn(book: Book, engagement: string, on: Day, terms: Terms): Terms {
  const then = contractInForce(book, engagement, on);
  return !then || then.id === terms.contract.id ? terms : (termsOf(book, engagement, then) ?? terms);
}

const dutyFlags = (contract: Contract) => [
  contract.dutyClarity,
  contract.dutyFeedback,
  contract.dutyHomework,
  contract.dutyFactors,
  contract.dutyPresence,
  contract.dutyNotice,
];

/** The minimum results a contract names; all of the engagement where it names none. */
function resultsOf(book: Book, engagement: string, contract: Contract): MinimumResult[] {
  const all = rowsOf(book, 'minimumResults', engagement).sort((a, b) => a.id.localeCompare(b.id));
  if (contract.minimumResults.length === 0) return all;
  const named = new Set(contract.minimumResults);
  return all.filter((one) => named.has(one.id));
}

/** Days that outside events both agreed to extend the term by. */
const eventDays = (book: Book, engagement: string): number =>
  rowsOf(book, 'externalFactors', engagement)
    .filter((one) => one.providerAgreedOn !== null && one.clientAgreedOn !== null)
    .reduce((sum, one) => sum + (one.extendsDays ?? 0), 0);

/** Days from today to the last day that counts; null without an end. */
export const daysLeft = (terms: Terms | null, today: Day): number | null =>
  terms?.lastDay ? daysBetween(today, terms.lastDay) : null;
