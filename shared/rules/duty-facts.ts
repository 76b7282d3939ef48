import { formatNumber } from '../base/amount.ts';
import { instantOf } from '../base/moment.ts';
import type { Instant } from '../base/time.ts';
import { rowsOf, type Book } from '../model/book.ts';
import type { Session } from '../model/sessions.ts';
import type { DutyFact } from './duties.ts';
import { isInTime, noticeHours } from './notice.ts';
import type { Terms } from './terms.ts';

/** Facts of one duty on both sides. */
interface BothSides {
  readonly client: readonly DutyFact[];
  readonly provider: readonly DutyFact[];
}

type Facts = (book: Book, engagement: string, terms: Terms | null, now: Instant) => BothSides;

const fact = (
  state: DutyFact['state'],
  text: string,
  session: Session | null = null,
  action: string | null = null,
): DutyFact => ({
  state,
  text,
  session: action === null ? (session?.id ?? null) : null,
  action,
});

const wasHeld = (session: Session): boolean => session.outcome === 'held' || session.outcome === 'partly';

const nameOf = (session: Session): string =>
  session.ordinal ? `Session ${session.ordinal}` : session.start.slice(0, 10);

const held = (book: Book, engagement: string): Session[] =>
  rowsOf(book, 'sessions', engagement)
    .filter(wasHeld)
    .sort((a, b) => instantOf(a.start) - instantOf(b.start));

const HOUR = 3_600_000;

/** Duty 1: both agreed the objective and minimum results; we held the talk and wrote it down. */
const clarity: Facts = (book, engagement, terms, _now) => {
  const results = rowsOf(book, 'minimumResults', engagement);
  const sessions = held(book, engagement);
  const agreed =
    results.length > 0 &&
    results.every((one) => one.clientAgreedOn !== null && one.providerAgreedOn !== null);
  const talk = sessions.some((one) => one.clarityAgreed === true);
  const written = terms !== null && terms.signed && results.length > 0;
  const due = sessions.length >= (terms?.claritySession ?? 2);
  if (agreed)
    return {
      client: [fact('kept', 'Agreed by both')],
      provider: [
        fact(written || talk ? 'kept' : 'unknown', written ? 'Written into the contract' : 'Talked through'),
      ],
    };
  if (!due) return { client: [], provider: [] };
  return {
    client: [fact('unknown', 'No agreement noted')],
    provider: [
      fact(
        written || talk ? 'kept' : 'missed',
        written ? 'Written into the contract' : 'The clarity talk is not noted',
      ),
    ],
  };
};

/** Duty 2: the client says after each session; we ask, and answer each "partly" or "no". Silence stays unknown. */
const feedback: Facts = (book, engagement, terms, now) => {
  const actions = rowsOf(book, 'actions', engagement);
  const limit = (terms?.feedbackHours ?? 24) * HOUR;
  const client: DutyFact[] = [];
  const provider: DutyFact[] = [];
  for (const session of held(book, engagement)) {
    const ended = instantOf(session.heldTo ?? session.end ?? session.start);
    if (session.gotValue !== null && session.gotValueSource !== 'providerImpression') {
      const late = session.answeredAt ? instantOf(session.answeredAt) - ended - limit : 0;
      client.push(
        fact(
          'kept',
          late > 0
            ? `${nameOf(session)} told ${formatNumber(Math.round((late + limit) / HOUR), 'en', 0)} h after`
            : `${nameOf(session)} told`,
          session,
        ),
      );
    } else if (now > ended) client.push(fact('unknown', `${nameOf(session)}: no word yet`, session));
    const asked = session.askedAt !== null || session.gotValue !== null;
    if (now > ended)
      provider.push(
        fact(asked ? 'kept' : 'missed', `${nameOf(session)} ${asked ? 'asked' : 'not asked'}`, session),
      );
    if (session.gotValue === 'partly' || session.gotValue === 'no') {
      const adjusted = actions.some((one) => one.kind === 'adjustment' && one.session === session.id);
      provider.push(
        fact(
          adjusted ? 'kept' : 'unknown',
          `${nameOf(session)} ${adjusted ? 'adjusted' : 'no adjustment noted yet'}`,
          null,
          adjusted ? null : session.id,
        ),
      );
    }
  }
  return { client, provider };
};

/** Duty 3: homework in the client's own word; we set and check it. How well it was done only the client can say. */
const homework: Facts = (book, engagement) => {
  const set = rowsOf(book, 'actions', engagement).filter(
    (one) => one.kind === 'homework' && one.owner !== 'provider',
  );
  const client = set.flatMap((one) => {
    if (one.state === 'done' || one.state === 'partly')
      return [fact('kept', `${one.text}: ${one.state}`, null, one.id)];
    if (one.state === 'notDone')
      return [
        fact(
          one.source === 'providerImpression' ? 'unknown' : 'missed',
          `${one.text}: not done, in the client’s word`,
          null,
          one.id,
        ),
      ];
    return one.state === 'excused' ? [fact('excused', `${one.text}: excused`, null, one.id)] : [];
  });
  const checked = set.filter((one) => one.state !== null && one.state !== 'notAsked').length;
  return {
    client,
    provider:
      set.length === 0
        ? []
        : [fact(checked > 0 ? 'kept' : 'unknown', `Set ${set.length}, checked ${checked}`)],
  };
};

/** Duty 4: outside events are weighed before the verdict; we ask and listen. */
const factors: Facts = (book, engagement) => {
  const verdicts = rowsOf(book, 'verdicts', engagement).filter((one) => one.answer !== null);
  const named =
    rowsOf(book, 'externalFactors', engagement).length > 0 || verdicts.some((one) => one.factors !== null);
  if (verdicts.length === 0) return { client: [], provider: [] };
  return {
    client: [fact(named ? 'kept' : 'unknown', named ? 'Outside events weighed' : 'Not noted')],
    provider: [fact(named ? 'kept' : 'unknown', named ? 'Asked' : 'Not noted')],
  };
};

/** Duty 5: on time, to the end. Minutes we caused do not count; our word alone is an impression until the client had the summary. */
const presence: Facts = (book, engagement, terms) => {
  const grace = terms?.graceMinutes ?? 5;
  const client: DutyFact[] = [];
  const provider: DutyFact[] = [];
  for (const session of rowsOf(book, 'sessions', engagement)) {
    if (session.outcome === 'clientNoShow')
      client.push(fact('missed', `${nameOf(session)}: did not come`, session));
    if (session.outcome === 'providerNoShow')
      provider.push(fact('missed', `${nameOf(session)}: we did not come`, session));
    if (!wasHeld(session)) continue;
    const ownLate = Math.max(session.providerLateMinutes ?? 0, 0);
    const late = session.clientLateMinutes === null ? null : Math.max(0, session.clientLateMinutes - ownLate);
    const lost =
      late === null && session.clientCutMinutes === null
        ? null
        : Math.max(late ?? 0, session.clientCutMinutes ?? 0);
    const oneSided = session.presenceSource === 'providerImpression' && session.summarySentAt === null;
    if (lost === null) client.push(fact('unknown', `${nameOf(session)}: not noted`, session));
    else if (lost <= grace) client.push(fact('kept', nameOf(session), session));
    else
      client.push(
        fact(
          oneSided ? 'unknown' : 'missed',
          `${nameOf(session)}, ${lost} min${oneSided ? ', my impression so far' : ''}`,
          session,
        ),
      );
    const ours = Math.max(ownLate, session.providerCutMinutes ?? 0);
    const noted =
      session.providerLateMinutes !== null ||
      session.providerCutMinutes !== null ||
      session.heldFrom !== null;
    provider.push(
      fact(
        ours > grace ? 'missed' : noted ? 'kept' : 'unknown',
        `${nameOf(session)}${ours > grace ? `, ${ours} min` : ''}`,
        session,
      ),
    );
  }
  return { client, provider };
};

/** Duty 6: notice in elapsed hours between instants. Our own cancellations count on our side only. */
const notice: Facts = (book, engagement, terms) => {
  const agreed = terms?.noticeHours ?? 24;
  const read = (outcome: Session['outcome']) =>
    rowsOf(book, 'sessions', engagement)
      .filter((one) => one.outcome === outcome)
      .map((one) => {
        if (one.cancelledAt === null)
          return fact('unknown', `${nameOf(one)}: when the word came is not noted`, one);
        const minutes = Math.floor(Math.max(0, noticeHours(one.start, one.cancelledAt)) * 60 + 1e-6);
        const text = `Told ${Math.floor(minutes / 60)} h ${minutes % 60} min before`;
        return fact(isInTime(one.start, one.cancelledAt, agreed) ? 'kept' : 'missed', text, one);
      });
  return { client: read('clientCancelled'), provider: read('providerCancelled') };
};

/** Facts of duty 1 to 6 in order. */
export const DUTY_FACTS: readonly Facts[] = [clarity, feedback, homework, factors, presence, notice];
