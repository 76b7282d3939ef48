import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { DutyNote } from '#shared/model/guarantee/duty-notes.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import { dayOfMoment, hasCome, hasHappened, hoursFrom, rows, said, type Look } from './look.ts';

const FLAGS = [
  'dutyClarity',
  'dutyFeedback',
  'dutyHomework',
  'dutyFactors',
  'dutyPresence',
  'dutyNotice',
] as const;

const isHeld = (one: Session): boolean => one.outcome === 'held' || one.outcome === 'partly';

/** Lateness is known from the client, or once the client had the summary of what one side saw. */
const isPresenceKnown = (at: Look, one: Session): boolean =>
  one.presenceSource === 'clientWrote' ||
  one.presenceSource === 'clientSaid' ||
  hasHappened(at, one.summarySentAt);

/** Late or cut short beyond the grace, what we caused ourselves left out; or not there at all. */
export function cameLate(at: Look, contract: Contract, one: Session): boolean {
  const grace = contract.graceMinutes ?? 5;
  const late = (one.clientLateMinutes ?? 0) - (one.providerLateMinutes ?? 0);
  const cut = (one.clientCutMinutes ?? 0) - (one.providerCutMinutes ?? 0);
  const missed = one.outcome === 'clientNoShow' || (isHeld(one) && (late > grace || cut > grace));
  return missed && isPresenceKnown(at, one);
}

/** Whether it is known that we were not there on time, or not at all. */
export const wasLateOurselves = (contract: Contract, one: Session): boolean => {
  const grace = contract.graceMinutes ?? 5;
  if (one.outcome === 'clientNoShow') return false;
  return (
    one.outcome === 'providerNoShow' ||
    (one.providerLateMinutes ?? 0) > grace ||
    (one.providerCutMinutes ?? 0) > grace
  );
};

/** Whether we were there on time ourselves: known, not only not known otherwise. */
const wasOnTime = (contract: Contract, one: Session): boolean => {
  const grace = contract.graceMinutes ?? 5;
  if (one.outcome === 'clientNoShow') return true;
  return (
    one.providerLateMinutes !== null &&
    one.providerLateMinutes <= grace &&
    (one.providerCutMinutes ?? 0) <= grace
  );
};

/** Whether the word that a session is off came later than agreed. */
export const isShortNotice = (contract: Contract, one: Session): boolean =>
  one.cancelledAt !== null && hoursFrom(one.cancelledAt, one.start) < (contract.noticeHours ?? 24);

/** How often a session’s value was asked about by now. */
const timesAsked = (at: Look, one: Session): number =>
  new Set(
    [
      one.askedAt,
      ...rows(at, 'asks')
        .filter((ask) => ask.kind === 'valueCheck' && (ask.session === one.id || ask.subject === one.id))
        .map((ask) => ask.sentAt),
    ].filter((moment) => hasHappened(at, moment)),
  ).size;

/** The word on value came too late, or after two questions not at all. */
function wordWasLate(at: Look, contract: Contract, one: Session): boolean {
  if (!isHeld(one)) return false;
  const hours = contract.feedbackHours ?? 24;
  const from = one.heldTo ?? one.end ?? one.start;
  if (hasHappened(at, one.answeredAt)) return hoursFrom(from, one.answeredAt) > hours;
  return (
    one.gotValue === null && timesAsked(at, one) >= 2 && at.instant - Date.parse(from) > hours * 3_600_000
  );
}

const isAdjusted = (at: Look, one: Session): boolean =>
  one.gotValue === 'yes' ||
  one.gotValue === null ||
  rows(at, 'actions').some((action) => action.kind === 'adjustment' && action.session === one.id);

/** Asked about this session and adjusted after it; and no other partly or no left without a change for longer than agreed. */
function wasAskedAndAdjusted(at: Look, one: Session): boolean {
  const days = at.book.settings[0]?.answerDays ?? 7;
  const isNeglected = (other: Session) =>
    !isAdjusted(at, other) &&
    hasHappened(at, other.answeredAt) &&
    at.today > dayOfMoment(at, other.answeredAt) + days;
  const wasAsked = timesAsked(at, one) > 0 || one.gotValue !== null;
  return wasAsked && isAdjusted(at, one) && !rows(at, 'sessions').some(isNeglected);
}

/** Whether a lapse called material is a known fact with our own mirror duty done. */
function holds(at: Look, contract: Contract, note: DutyNote): boolean {
  const session = rows(at, 'sessions').find((one) => one.id === note.session);
  if (note.duty === 3) {
    const action = rows(at, 'actions').find((one) => one.id === note.action);
    const byClient = action?.source === 'clientWrote' || action?.source === 'clientSaid';
    return action?.state === 'notDone' && byClient;
  }
  if (!session || !hasHappened(at, session.start)) return false;
  if (note.duty === 2) return wordWasLate(at, contract, session) && wasAskedAndAdjusted(at, session);
  if (note.duty === 5) return cameLate(at, contract, session) && wasOnTime(contract, session);
  return note.duty === 6 && session.outcome === 'clientCancelled' && isShortNotice(contract, session);
}

/** Whether a duty written in the signed terms was missed in fact, called material by a person, with our own part done; any, or one. */
export function hasMaterialLapse(at: Look, contract: Contract, duty: number | null = null): boolean {
  const notes = rows(at, 'dutyNotes').filter(
    (one) => one.side === 'client' && hasCome(at, one.on) && said(one.by) && said(one.reason),
  );
  const sameFact = (a: DutyNote, b: DutyNote) =>
    a.duty === b.duty && a.session === b.session && a.action === b.action;
  const isLater = (a: DutyNote, b: DutyNote) => a.on > b.on || (a.on === b.on && a.id > b.id);
  return notes.some((note) => {
    const flag = FLAGS[note.duty - 1];
    return (
      note.judgement === 'material' &&
      (duty === null || note.duty === duty) &&
      !notes.some((other) => sameFact(note, other) && isLater(other, note)) &&
      flag !== undefined &&
      contract[flag] === true &&
      holds(at, contract, note)
    );
  });
}
