import { instantOf } from '../../base/moment.ts';
import { formatMoment } from '../../base/moment.ts';
import type { Session } from '../../model/work/sessions.ts';
import {
  fact,
  NOTHING,
  sessionName,
  type DutyFact,
  type DutyFacts,
  type DutyView,
  type Mirror,
} from './duty-fact.ts';
import { DUTY, NOTICE } from './duty-words.ts';
import { isInTime, noticeHours } from './notice.ts';

/** Duty 6: notice in elapsed hours between instants, the same for both. Our own cancellations never count on the client. */
export function noticeFacts(view: DutyView): DutyFacts {
  const past = view.sessions.some((one) => instantOf(one.start) <= view.now);
  const provider = view.sessions
    .filter((one) => one.outcome === 'providerCancelled')
    .map((one) => wordFact(view, one, 'done'));
  const mirror = mirrorOf(provider);
  const client = view.sessions
    .filter((one) => one.outcome === 'clientCancelled')
    .map((one) => wordFact(view, one, mirror));
  const side = (facts: readonly DutyFact[], none: string) => {
    if (facts.length > 0)
      return {
        facts,
        text: NOTICE.inTime(facts.filter((one) => one.state === 'kept').length, facts.length),
      };
    return past ? { facts: [fact('kept', none)], text: none } : NOTHING;
  };
  return {
    client: side(client, NOTICE.none),
    provider: side(provider, NOTICE.youNone),
  };
}

function mirrorOf(provider: readonly DutyFact[]): Mirror {
  if (provider.some((one) => one.state === 'missed')) return 'missing';
  return provider.some((one) => one.state === 'unknown') ? 'unknown' : 'done';
}

function wordFact(view: DutyView, session: Session, mirror: Mirror): DutyFact {
  const rest = { session: session.id, mirror };
  if (session.cancelledAt === null) {
    const name = sessionName(session, view.locale);
    return fact('unknown', NOTICE.open(name), rest);
  }
  if (isInTime(session.start, session.cancelledAt, view.terms?.noticeHours ?? 24))
    return fact('kept', noticeWords(view, session, session.cancelledAt), rest);
  return fact('missed', noticeWords(view, session, session.cancelledAt), {
    ...rest,
    cure: DUTY.excuse,
  });
}

/** "Told 5 Aug, 20:40, session 6 Aug, 16:00: 19 h 20 min". */
function noticeWords({ locale, zone }: DutyView, session: Session, told: string): string {
  const minutes = Math.floor(noticeHours(session.start, told) * 60 + 1e-6);
  return NOTICE.told(formatMoment(told, locale, zone), formatMoment(session.start, locale, zone), minutes);
}
