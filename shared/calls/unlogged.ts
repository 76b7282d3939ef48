import { dayAt, instantOf } from '../base/moment.ts';
import type { Instant, Zone } from '../base/time.ts';
import type { MeetingFacts } from '../meetings/facts.ts';
import { loggedSession } from './logged-session.ts';
import type { Session } from '../model/sessions.ts';
import { ofEngagement, type CallBook } from './call-book.ts';
import { ownAddresses, whoseCall } from './whose-call.ts';
import type { CaptureCall } from './call-command.ts';
import type { Remembered } from './remembered.ts';

/** What is known of today's calls when they are counted. */
interface Known {
  readonly book: CallBook;
  readonly memory: readonly Remembered[];
  readonly sightings: readonly { readonly facts: MeetingFacts }[];
  readonly outbox: readonly { readonly command: Pick<CaptureCall, 'engagement' | 'values'> }[];
  readonly now: Instant;
  readonly zone: Zone;
}

/** One call: whose, and when it begins and is over. */
interface Call {
  readonly engagement: string;
  readonly start: Instant;
  readonly end: Instant;
}

const HOUR = 3_600_000;
const NEAR = HOUR / 2;

/** How many calls of today are over and not logged, and when the next of today's calls is over. */
export function unloggedToday(known: Known): { readonly count: number; readonly next: Instant | null } {
  const { now, zone } = known;
  const today = dayAt(now, zone);
  const calls = merged([...plannedCalls(known), ...seenCalls(known)]).filter(
    (call) => dayAt(call.start, zone) === today && !isCaptured(call, known.outbox),
  );
  const ahead = calls.filter((call) => call.end > now).map((call) => call.end);
  return {
    count: calls.filter((call) => call.end <= now).length,
    next: ahead.length > 0 ? Math.min(...ahead) : null,
  };
}

const callAt = (engagement: string, start: string, end: string | null): Call => ({
  engagement,
  start: instantOf(start),
  end: end ? instantOf(end) : instantOf(start) + HOUR,
});

const isPlanned = (session: Session): boolean => (session.outcome ?? 'planned') === 'planned';

const plannedCalls = ({ book }: Known): Call[] =>
  book.sessions.filter(isPlanned).map(({ engagement, start, end }) => callAt(engagement, start, end));

/** Calendar entries that surely are a client's; what has to be asked is not counted. */
const seenCalls = (known: Known): Call[] =>
  known.sightings.flatMap(({ facts }) => {
    const engagement = engagementOf(facts, known);
    if (engagement === null || !facts.start || facts.status?.value === 'cancelled') return [];
    if (loggedSession(ofEngagement(known.book.sessions, engagement), facts)) return [];
    return [callAt(engagement, facts.start.value, facts.end?.value ?? null)];
  });

function engagementOf(facts: MeetingFacts, { book, memory }: Known): string | null {
  const whose = whoseCall(book, facts, ownAddresses(book, null), memory);
  return whose.kind === 'one' && whose.sure !== 'guess' ? whose.engagementId : null;
}

/** A planned session and its calendar entry are one call. */
const merged = (calls: readonly Call[]): Call[] =>
  calls.filter(
    (call, n) =>
      !calls
        .slice(0, n)
        .some((one) => one.engagement === call.engagement && Math.abs(one.start - call.start) < NEAR),
  );

/** A capture that waits in the outbox is logged as far as the person is concerned. */
const isCaptured = (call: Call, outbox: Known['outbox']): boolean =>
  outbox.some(
    ({ command }) =>
      command.engagement === call.engagement &&
      command.values.start !== undefined &&
      Math.abs(instantOf(command.values.start) - call.start) < NEAR,
  );
