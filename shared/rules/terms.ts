import { addDays, daysBetween } from '../base/day.ts';
import type { Day, Zone } from '../base/time.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../model/book.ts';
import type { Contract } from '../model/contracts.ts';
import type { MinimumResult } from '../model/minimum-results.ts';

/** The guarantee's terms as they act today: the revision in force with every default filled in. */
export interface Terms {
  readonly contract: Contract;
  readonly signed: boolean;
  readonly zone: Zone;
  readonly termStart: Day | null;
  /** The agreed end, moved by pauses and by outside events both agreed to. */
  readonly termEnd: Day | null;
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

const signedOn = (contract: Contract): Day => {
  const [a, b] = [contract.clientSignedOn ?? '', contract.providerSignedOn ?? ''];
  return a > b ? a : b;
};

const latestFirst = (a: Contract, b: Contract): number =>
  (b.revision ?? 0) - (a.revision ?? 0) || b.id.localeCompare(a.id);

/** The signed revision in force on a day (the latest signed by then); today's where no day is given. */
export function contractInForce(book: Book, engagement: string, on?: Day): Contract | null {
  const signed = rowsOf(book, 'contracts', engagement).filter(isSigned).sort(latestFirst);
  if (on === undefined) return signed[0] ?? null;
  return signed.find((one) => signedOn(one) <= on) ?? signed.at(-1) ?? null;
}

/** The revision to look at: the one in force, else the latest draft. */
export const contractInView = (book: Book, engagement: string): Contract | null =>
  contractInForce(book, engagement) ?? rowsOf(book, 'contracts', engagement).sort(latestFirst)[0] ?? null;

/** The terms of an engagement, or null without any contract row. */
export function termsOf(
  book: Book,
  engagement: string,
  contract = contractInView(book, engagement),
): Terms | null {
  if (!contract) return null;
  const settings = settingsOf(book);
  const movedDays = daysMoved(book, engagement);
  const termEnd = contract.termEnd ? addDays(contract.termEnd, movedDays) : null;
  const claimWindowDays = contract.claimWindowDays ?? settings.claimWindowDays ?? 30;
  return {
    contract,
    signed: isSigned(contract),
    zone: recordOf(book, 'engagements', engagement)?.zone ?? settings.zone ?? 'UTC',
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
  const all = rowsOf(book, 'minimumResults', engagement);
  if (contract.minimumResults.length === 0) return all;
  const named = new Set(contract.minimumResults);
  return all.filter((one) => named.has(one.id));
}

/** Days the term's end moves: ended pauses both agreed to, and outside events both agreed extend it. */
function daysMoved(book: Book, engagement: string): number {
  const pauses = rowsOf(book, 'pauses', engagement)
    .filter((one) => one.providerAgreedOn !== null && one.clientAgreedOn !== null && one.to !== null)
    .reduce((sum, one) => sum + daysBetween(one.from, one.to ?? one.from), 0);
  const events = rowsOf(book, 'externalFactors', engagement)
    .filter((one) => one.providerAgreedOn !== null && one.clientAgreedOn !== null)
    .reduce((sum, one) => sum + (one.extendsDays ?? 0), 0);
  return pauses + events;
}

/** Whether an agreed pause covers a day. */
export const isPaused = (book: Book, engagement: string, on: Day): boolean =>
  rowsOf(book, 'pauses', engagement).some(
    (one) =>
      one.providerAgreedOn !== null &&
      one.clientAgreedOn !== null &&
      one.from <= on &&
      (one.to === null || on < one.to),
  );
