import { addDays, daysBetween } from '../base/day.ts';
import type { Day, Zone } from '../base/time.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../model/book.ts';
import type { Contract } from '../model/contracts.ts';
import type { MinimumResult } from '../model/minimum-results.ts';
import { agreedPauses, daysPaused } from './pause.ts';

/** The guarantee's terms as they act today: the revision in force with every default filled in. */
export interface Terms {
  readonly contract: Contract;
  readonly signed: boolean;
  readonly zone: Zone;
  readonly termStart: Day | null;
  /** The agreed end, moved by pauses and by outside events both agreed to; the term includes this day. */
  readonly termEnd: Day | null;
  /** The last day to claim. */
  readonly windowEnd: Day | null;
  readonly movedDays: number;
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

/** Whether both parties signed a contract revision. */
export const isSigned = (contract: Contract): boolean =>
  contract.clientSignedOn !== null && contract.providerSignedOn !== null;

/** The day the second signature was given; null where one is missing. */
export function signedOn({ clientSignedOn, providerSignedOn }: Contract): Day | null {
  if (clientSignedOn === null || providerSignedOn === null) return null;
  return clientSignedOn > providerSignedOn ? clientSignedOn : providerSignedOn;
}

const latestFirst = (a: Contract, b: Contract): number =>
  (b.revision ?? 0) - (a.revision ?? 0) || b.id.localeCompare(a.id);

/** The signed revision in force on a day (the latest signed by then, not superseded); today's where no day is given. */
export function contractInForce(book: Book, engagement: string, on?: Day): Contract | null {
  const signed = rowsOf(book, 'contracts', engagement).filter(isSigned).sort(latestFirst);
  const then = on === undefined ? signed : signed.filter((one) => (signedOn(one) ?? '') <= on);
  const superseded = new Set(then.map((one) => one.supersedes));
  return then.find((one) => !superseded.has(one.id)) ?? then[0] ?? signed.at(-1) ?? null;
}

/** The revision to look at: the one in force, else the latest draft. */
export const contractInView = (book: Book, engagement: string): Contract | null =>
  contractInForce(book, engagement) ?? rowsOf(book, 'contracts', engagement).sort(latestFirst)[0] ?? null;

/** Where an engagement's days begin and end: its own zone, else the practice's. */
export const zoneOf = (book: Book, engagement: string): Zone =>
  recordOf(book, 'engagements', engagement)?.zone ?? settingsOf(book).zone ?? 'UTC';

/** The terms of an engagement, or null without any contract row. */
export function termsOf(
  book: Book,
  engagement: string,
  contract = contractInView(book, engagement),
): Terms | null {
  if (!contract) return null;
  const settings = settingsOf(book);
  const movedDays = contract.termEnd ? daysMoved(book, engagement, contract.termEnd) : 0;
  const termEnd = contract.termEnd ? addDays(contract.termEnd, movedDays) : null;
  const claimWindowDays = contract.claimWindowDays ?? settings.claimWindowDays ?? 30;
  return {
    contract,
    signed: isSigned(contract),
    zone: zoneOf(book, engagement),
    termStart: contract.termStart,
    termEnd,
    windowEnd: termEnd ? addDays(termEnd, claimWindowDays) : null,
    movedDays,
    claimWindowDays,
    reviewDays: contract.reviewDays ?? settings.reviewDays ?? 14,
    noticeHours: contract.noticeHours ?? settings.noticeHours ?? 24,
    graceMinutes: contract.graceMinutes ?? settings.graceMinutes ?? 5,
    feedbackHours: contract.feedbackHours ?? settings.feedbackHours ?? 24,
    claritySession: contract.claritySession ?? settings.claritySession ?? 2,
    minimumResults: resultsOf(book, engagement, contract),
    hasDuty: (duty) => dutyFlags(contract)[duty - 1] === true,
  };
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

/** Days the term's end moves: pauses both agreed to, and outside events both agreed extend it. */
function daysMoved(book: Book, engagement: string, termEnd: Day): number {
  const events = rowsOf(book, 'externalFactors', engagement)
    .filter((one) => one.providerAgreedOn !== null && one.clientAgreedOn !== null)
    .reduce((sum, one) => sum + (one.extendsDays ?? 0), 0);
  return events + daysPaused(agreedPauses(book, engagement), addDays(termEnd, events));
}

/** Days from today to the end of the term; null without an end. */
export const daysLeft = (terms: Terms | null, today: Day): number | null =>
  terms?.termEnd ? daysBetween(today, terms.termEnd) : null;
