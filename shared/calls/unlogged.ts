import { dayAt, instantOf } from '../base/moment.ts';
import type { Instant, Moment, Zone } from '../base/time.ts';
import { mayBeOff, type MeetingFacts } from '../meetings/facts.ts';
import { isPlanned, sessionOfCall } from './session-of-call.ts';
import { ofEngagement, type CallBook } from './call-book.ts';
import { isConsumerMail } from './consumer-mail.ts';
import { whoseCall } from './whose-call.ts';
import type { CaptureCall } from './call-command.ts';
import type { Remembered } from './remembered.ts';

/** What is known of today's calls when they are counted. */
interface LoggedCalls {
  readonly book: CallBook;
  readonly memory: readonly Remembered[];
  readonly sightings: readonly { readonly facts: MeetingFacts }[];
  readonly outbox: readonly { readonly command: Pick<CaptureCall, 'engagement' | 'session' | 'values'> }[];
  readonly now: Instant;
  readonly zone: Zone;
}

/** One call: whose, and when it begins and is over. */
interface Call {
  readonly engagement: string;
  /** The session planned for it; null where none is. */
  readonly session: string | null;
  readonly start: Instant;
  readonly end: Instant;
}

const HOUR = 3_600_000;
const NEAR = HOUR / 2;

/** How many calls of today are over and not logged, and when the next of today's calls is over. */
export function unloggedToday(known: LoggedCalls): { readonly count: number; readonly next: Instant | null } {
  const { now, zone } = known;
  const today = dayAt(now, zone);
  const calls = callsOf(known).filter(
    (call) => dayAt(call.start, zone) === today && !isCaptured(call, known.outbox),
  );
  const ahead = calls.filter((call) => call.end > now).map((call) => call.end);
  return {
    count: calls.filter((call) => call.end <= now).length,
    next: ahead.length > 0 ? Math.min(...ahead) : null,
  };
}

/** Planned sessions, and calendar entries that surely are a client’s and no planned session. */
function callsOf(known: LoggedCalls): Call[] {
  const seen = seenCalls(known);
  const planned = known.book.sessions
    .filter((one) => isPlanned(one) && !seen.some(({ session }) => session === one.id))
    .map((one) => callAt(one.engagement, one.id, one.start, one.end));
  return [...planned, ...seen.filter((call, n) => !seen.slice(0, n).some((one) => isOne(one, call)))];
}

const callAt = (engagement: string, session: string | null, start: Moment, end: Moment | null): Call => ({
  engagement,
  session,
  start: instantOf(start),
  end: end ? instantOf(end) : instantOf(start) + HOUR,
});

/** Calendar entries of clients, each with the session it is; what has to be asked is not counted. */
const seenCalls = (known: LoggedCalls): Call[] =>
  known.sightings.flatMap(({ facts }) => {
    const engagement = engagementOf(facts, known);
    if (engagement === null || !facts.start || mayBeOff(facts)) return [];
    const session = sessionOfCall(ofEngagement(known.book.sessions, engagement), facts, known.now);
    if (session && !isPlanned(session)) return [];
    return [callAt(engagement, session?.id ?? null, facts.start.value, facts.end?.value ?? null)];
  });

function engagementOf(facts: MeetingFacts, { book, memory }: LoggedCalls): string | null {
  const whose = whoseCall(book, facts, null, memory, isConsumerMail);
  return whose.kind === 'one' && whose.sure !== 'guess' ? whose.engagementId : null;
}

const isOne = (one: Call, other: Call): boolean =>
  one.engagement === other.engagement &&
  (one.session === null || other.session === null
    ? Math.abs(one.start - other.start) < NEAR
    : one.session === other.session);

/** A capture that waits in the outbox is logged as far as the person is concerned. */
const isCaptured = (call: Call, outbox: LoggedCalls['outbox']): boolean =>
  outbox.some(({ command: { engagement, session, values } }) =>
    session !== null && call.session !== null
      ? session === call.session
      : engagement === call.engagement &&
        values.start !== undefined &&
        Math.abs(instantOf(values.start) - call.start) < NEAR,
  );
