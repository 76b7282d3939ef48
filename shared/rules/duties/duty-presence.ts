import { instantOf } from '../../base/moment.ts';
import type { Session } from '../../model/work/sessions.ts';
import { fact, sessionName, type DutyFact, type DutyFacts, type DutyView, type Mirror } from './duty-fact.ts';
import { DUTY, PRESENCE } from './duty-words.ts';

/**
 * Whether a record of the client's presence is ours alone: then it is an impression until the client had the session summary.
 * What one browser saw is one-sided too.
 */
export const isOneSided = (session: Session): boolean =>
  session.summarySentAt === null &&
  !['clientWrote', 'clientSaid', 'measured'].includes(session.presenceSource ?? '');

/** Minutes the client lost without us: those we caused are excluded. Null parts are not known. */
export function clientMinutes(session: Session): {
  readonly late: number | null;
  readonly cut: number | null;
} {
  const without = (minutes: number | null, ours: number | null) =>
    minutes === null ? null : Math.max(0, minutes - (ours ?? 0));
  return {
    late: without(session.clientLateMinutes, session.providerLateMinutes),
    cut: without(session.clientCutMinutes, session.providerCutMinutes),
  };
}

/** Duty 5: on time, to the end, the same for both sides. */
export function presenceFacts(view: DutyView): DutyFacts {
  const grace = view.terms?.graceMinutes ?? 5;
  const rows = view.sessions.filter((one) => WITH_PRESENCE.has(one.outcome ?? 'planned'));
  const client = rows
    .filter((one) => one.outcome !== 'providerNoShow')
    .map((one) => clientFact(view, one, grace));
  const provider = rows
    .filter((one) => one.outcome !== 'clientNoShow')
    .map((one) => providerFact(view, one, grace));
  return { client: counted(client), provider: counted(provider) };
}

const WITH_PRESENCE = new Set(['held', 'partly', 'clientNoShow', 'providerNoShow']);

const counted = (facts: readonly DutyFact[]) => ({
  facts,
  text: PRESENCE.counted(facts.filter((one) => one.state === 'kept').length, facts.length),
});

function clientFact(view: DutyView, session: Session, grace: number): DutyFact {
  const name = sessionName(session, view.locale);
  const rest = { session: session.id, mirror: providerPresence(session, grace) };
  const missed = (text: string) =>
    isOneSided(session)
      ? fact('unknown', PRESENCE.impression(text), rest)
      : fact('missed', text, { ...rest, cure: DUTY.excuse });
  if (session.outcome === 'clientNoShow') return missed(PRESENCE.clientStayedAway(name));
  const { late, cut } = clientMinutes(session);
  const most = Math.max(late ?? 0, cut ?? 0);
  if (most > grace) return missed(((late ?? 0) >= (cut ?? 0) ? PRESENCE.late : PRESENCE.cut)(name, most));
  const wholly = cut !== null || session.outcome === 'held';
  return late !== null && wholly ? fact('kept', name, rest) : fact('unknown', PRESENCE.open(name), rest);
}

/** How we stood in a session by the same standard. */
function providerPresence(session: Session, grace: number): Mirror {
  if (session.outcome === 'providerNoShow') return 'missing';
  if (session.outcome === 'clientNoShow') return 'done';
  const { providerLateMinutes: late, providerCutMinutes: cut } = session;
  if (Math.max(late ?? 0, cut ?? 0) > grace) return 'missing';
  if (late !== null) return 'done';
  const from = session.heldFrom;
  const onTime = from !== null && instantOf(from) - instantOf(session.start) <= grace * 60_000;
  return onTime ? 'done' : 'unknown';
}

function providerFact(view: DutyView, session: Session, grace: number): DutyFact {
  const name = sessionName(session, view.locale);
  const rest = { session: session.id };
  const presence = providerPresence(session, grace);
  if (session.outcome === 'providerNoShow') return fact('missed', PRESENCE.youStayedAway(name), rest);
  if (presence === 'missing') {
    const minutes = Math.max(session.providerLateMinutes ?? 0, session.providerCutMinutes ?? 0);
    return fact('missed', PRESENCE.missing(name, minutes), rest);
  }
  return presence === 'done' ? fact('kept', name, rest) : fact('unknown', PRESENCE.open(name), rest);
}
