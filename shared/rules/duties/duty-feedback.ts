import { addDays, formatDay } from '../../base/day.ts';
import { dayAt, dayOf, instantOf } from '../../base/moment.ts';
import { rowsOf, settingsOf } from '../../model/book.ts';
import type { Session } from '../../model/work/sessions.ts';
import {
  endOf,
  fact,
  sessionName,
  type DutyFact,
  type DutyFacts,
  type DutyView,
  type Mirror,
} from './duty-fact.ts';
import { FEEDBACK } from './duty-words.ts';

const HOUR = 3_600_000;

/** Whether the client's own word on the value of a session is there; our impression is not it. */
export const hasClientWord = (session: Session): boolean =>
  session.gotValue !== null && session.gotValueSource !== 'providerImpression';

/** Whether we asked, as far as is noted: an answer shows it too. */
export const wasAsked = (session: Session): boolean => session.askedAt !== null || hasClientWord(session);

/** How often we asked about the value of a session, as far as is noted: each moment once. */
function timesAsked({ book, now }: DutyView, session: Session): number {
  const asked = rowsOf(book, 'asks', session.engagement)
    .filter((one) => one.kind === 'valueCheck' && (one.session === session.id || one.subject === session.id))
    .map((one) => one.sentAt);
  const moments = [session.askedAt, ...asked].filter((at) => at !== null).map(instantOf);
  return new Set(moments.filter((at) => at <= now)).size;
}

/** Elapsed hours a word came after the agreed ones; 0 in time, null when its moment is not noted. */
export function hoursLate(session: Session, feedbackHours: number): number | null {
  if (session.answeredAt === null) return null;
  return Math.max(0, (instantOf(session.answeredAt) - endOf(session)) / HOUR - feedbackHours);
}

/** Duty 2: the client says after each session; we ask, and agree a change for each "partly" or "no". */
export function feedbackFacts(view: DutyView): DutyFacts {
  const over = view.held.filter((one) => endOf(one) <= view.now);
  const answers = over.flatMap((session) => answerFact(view, session));
  const unanswered = answers.some((one) => one.state === 'missed');
  const limit = view.terms?.feedbackHours ?? 24;
  const late = over.map((one) => (hasClientWord(one) ? (hoursLate(one, limit) ?? 0) : 0));
  const client = over.map((session, n) => wordFact(view, session, unanswered, late[n] ?? 0));
  const asked = over.map((session) =>
    wasAsked(session)
      ? fact('kept', FEEDBACK.asked(sessionName(session, view.locale)), { session: session.id })
      : fact('unknown', FEEDBACK.notNotedAsked(sessionName(session, view.locale)), { session: session.id }),
  );
  const words = client.filter((one) => one.state === 'kept').length;
  const adjusted = answers.filter((one) => one.state === 'kept').length;
  const askedCount = asked.filter((one) => one.state === 'kept').length;
  return {
    client: { facts: client, text: FEEDBACK.words(words, over.length, lateWords(view, over, late)) },
    provider: {
      facts: [...asked, ...answers],
      text: FEEDBACK.ours(askedCount, over.length, adjusted, answers.length),
    },
  };
}

/** Our own part of duty 2 is asked and adjusted: a "partly" or "no" that nothing was agreed for in time is our part missing. */
function mirrorOf(view: DutyView, session: Session, unanswered: boolean): Mirror {
  if (unanswered) return 'missing';
  const open =
    (session.gotValue === 'partly' || session.gotValue === 'no') && !isAdjusted(view.book, session);
  return wasAsked(session) && !open ? 'done' : 'unknown';
}

function wordFact(view: DutyView, session: Session, unanswered: boolean, late: number): DutyFact {
  const name = sessionName(session, view.locale);
  const asked = wasAsked(session);
  const rest = { session: session.id, mirror: mirrorOf(view, session, unanswered) };
  const limit = view.terms?.feedbackHours ?? 24;
  if (hasClientWord(session))
    return fact('kept', FEEDBACK.told(name, Math.ceil(late)), { ...rest, judgeable: late > 0 });
  if (session.gotValue !== null) return fact('unknown', FEEDBACK.impression(name), rest);
  if (!asked) return fact('unknown', FEEDBACK.notAsked(name), rest);
  if (view.now <= endOf(session) + limit * HOUR) return fact('unknown', FEEDBACK.waiting(name), rest);
  return fact('missed', FEEDBACK.silent(name), {
    ...rest,
    judgeable: timesAsked(view, session) > 1,
    cure: FEEDBACK.cure,
  });
}

/** A "partly" or "no" wants an adjustment in the agreed days, counted from the word. */
function answerFact(view: DutyView, session: Session): DutyFact[] {
  if (session.gotValue !== 'partly' && session.gotValue !== 'no') return [];
  const name = sessionName(session, view.locale);
  if (isAdjusted(view.book, session)) return [fact('kept', FEEDBACK.adjusted(name), { session: session.id })];
  const told = dayAt(session.answeredAt ? instantOf(session.answeredAt) : endOf(session), view.zone);
  const due = addDays(told, settingsOf(view.book).answerDays ?? 7);
  if (view.today <= due || (view.historyFrom !== null && told < view.historyFrom)) return [];
  return [
    fact('missed', FEEDBACK.noChange(name, formatDay(due, view.locale, 'short')), {
      session: session.id,
      cure: FEEDBACK.agreeChange,
    }),
  ];
}

/** Whether an adjustment was agreed for what a session missed. */
export const isAdjusted = (book: DutyView['book'], session: Session): boolean =>
  rowsOf(book, 'actions', session.engagement).some(
    (one) => one.kind === 'adjustment' && one.session === session.id,
  );

/** What is said of the words that came late, by the hours that each session's did. */
function lateWords(view: DutyView, sessions: readonly Session[], late: readonly number[]): string {
  const [at, count] = [late.findIndex((hours) => hours > 0), late.filter((hours) => hours > 0).length];
  const first = sessions[at];
  if (!first) return '';
  if (count > 1) return FEEDBACK.someLate(count);
  return FEEDBACK.oneLate(Math.ceil(late[at] ?? 0), formatDay(dayOf(first.start), view.locale, 'short'));
}
