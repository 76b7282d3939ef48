import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { DutyNote } from '#shared/model/guarantee/duty-notes.ts';
import { cameLate, isShortNotice, wasLateOurselves } from './duties.ts';
import { hasCome, hasHappened, rows, said, type Look } from './look.ts';

/** Whether the last word on a fact forgives it. */
function isForgiven(at: Look, duty: number, session: string | null, action: string | null): boolean {
  const speaks = (note: DutyNote) =>
    note.judgement === 'excused' || note.judgement === 'met' || (said(note.reason) && said(note.by));
  const last = rows(at, 'dutyNotes')
    .filter((note) => note.side === 'client' && note.duty === duty && hasCome(at, note.on) && speaks(note))
    .filter((note) => note.session === session && note.action === action)
    .sort((a, b) => (a.on === b.on ? a.id.localeCompare(b.id) : a.on < b.on ? -1 : 1))
    .at(-1);
  return last?.judgement === 'excused' || last?.judgement === 'met';
}

/**
 * What of the client's part is open because it was missed in fact: homework, presence and notice, each in the signed terms, with our
 * own part not missing, and not forgiven by a person.
 */
export function missedOf(at: Look, contract: Contract): string[] {
  const sessions = rows(at, 'sessions').filter((one) => hasHappened(at, one.start));
  const presence = sessions.filter(
    (one) => contract.dutyPresence && cameLate(at, contract, one) && !wasLateOurselves(contract, one),
  );
  const notice = rows(at, 'sessions').filter(
    (one) =>
      contract.dutyNotice &&
      one.outcome === 'clientCancelled' &&
      hasHappened(at, one.cancelledAt) &&
      isShortNotice(contract, one),
  );
  const homework = rows(at, 'actions').filter(
    (one) =>
      contract.dutyHomework &&
      one.kind === 'homework' &&
      one.state === 'notDone' &&
      (one.source === 'clientWrote' || one.source === 'clientSaid'),
  );
  return [
    ...presence.filter(({ id }) => !isForgiven(at, 5, id, null)).map(({ id }) => `5 ${id}`),
    ...notice.filter(({ id }) => !isForgiven(at, 6, id, null)).map(({ id }) => `6 ${id}`),
    ...homework.filter(({ id }) => !isForgiven(at, 3, null, id)).map(({ id }) => `3 ${id}`),
  ];
}
