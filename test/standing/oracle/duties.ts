import type { Contract } from '#shared/model/contracts.ts';
import type { DutyNote } from '#shared/model/duty-notes.ts';
import type { Session } from '#shared/model/sessions.ts';
import { hasCome, hasHappened, hoursFrom, numberOf, rows, said, type Look } from './look.ts';

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

function cameLate(at: Look, contract: Contract, one: Session): boolean {
  if (one.outcome === 'clientNoShow') return true;
  const grace = contract.graceMinutes ?? 5;
  const late = (one.clientLateMinutes ?? 0) > grace || (one.clientCutMinutes ?? 0) > grace;
  return isHeld(one) && late && isPresenceKnown(at, one);
}

const wasOnTime = (contract: Contract, one: Session): boolean => {
  const grace = contract.graceMinutes ?? 5;
  return (
    one.outcome !== 'providerNoShow' &&
    (one.providerLateMinutes ?? 0) <= grace &&
    (one.providerCutMinutes ?? 0) <= grace
  );
};

const isShortNotice = (contract: Contract, one: Session): boolean =>
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
  if (!isHeld(one) || one.askedAt === null || !hasHappened(at, one.askedAt)) return false;
  const hours = contract.feedbackHours ?? 24;
  const from = one.heldTo ?? one.end ?? one.start;
  if (hasHappened(at, one.answeredAt)) return hoursFrom(from, one.answeredAt) > hours;
  return (
    one.gotValue === null && timesAsked(at, one) >= 2 && at.instant - Date.parse(from) > hours * 3_600_000
  );
}

/** Asked, and adjusted where value was missing. */
const wasAskedAndAdjusted = (at: Look, one: Session): boolean =>
  timesAsked(at, one) > 0 &&
  (one.gotValue === 'yes' ||
    one.gotValue === null ||
    rows(at, 'actions').some((action) => action.kind === 'adjustment' && action.session === one.id));

/** Whether a lapse called material is a known fact with our own mirror duty done. */
function holds(at: Look, contract: Contract, note: DutyNote): boolean {
  const session = rows(at, 'sessions').find((one) => one.id === note.session);
  if (note.duty === 3) {
    const action = rows(at, 'actions').find((one) => one.id === note.action);
    const byClient = action?.source === 'clientWrote' || action?.source === 'clientSaid';
    return action?.state === 'notDone' && byClient && action.checkedIn !== null;
  }
  if (!session || !hasHappened(at, session.start)) return false;
  if (note.duty === 2) return wordWasLate(at, contract, session) && wasAskedAndAdjusted(at, session);
  if (note.duty === 5) return cameLate(at, contract, session) && wasOnTime(contract, session);
  return note.duty === 6 && session.outcome === 'clientCancelled' && isShortNotice(contract, session);
}

/** A duty written in the signed terms that was missed in fact, called material by a person, with our own part done. */
export function hasMaterialLapse(at: Look, contract: Contract): boolean {
  const notes = rows(at, 'dutyNotes').filter(
    (one) => one.side === 'client' && hasCome(at, one.on) && said(one.by) && said(one.reason),
  );
  const sameFact = (a: DutyNote, b: DutyNote) =>
    a.duty === b.duty && a.session === b.session && a.action === b.action;
  return notes.some((note) => {
    const flag = FLAGS[note.duty - 1];
    const later = notes.some((other) => sameFact(note, other) && numberOf(other.on) > numberOf(note.on));
    return (
      note.judgement === 'material' &&
      !later &&
      flag !== undefined &&
      contract[flag] === true &&
      holds(at, contract, note)
    );
  });
}
