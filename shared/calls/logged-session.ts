import { instantOf } from '../base/moment.ts';
import type { Session } from '../model/sessions.ts';
import type { MeetingFacts } from '../meetings/facts.ts';

const SAME_START_MS = 60_000;

/**
 * The one of an engagement's sessions that a meeting was logged as before: the same meeting of its calendar, or the same start. Null
 * for none. A series that a page only lets guess is no single meeting.
 */
export function loggedSession(
  sessions: readonly Session[],
  { start, seriesId, instanceId }: Pick<MeetingFacts, 'start' | 'seriesId' | 'instanceId'>,
): Session | null {
  const instance = instanceId?.value ?? null;
  const sameMeeting = (one: Session) =>
    seriesId !== null &&
    (instance !== null || seriesId.confidence === 'certain') &&
    one.series === seriesId.value &&
    one.instance === instance;
  const sameStart = (one: Session) =>
    start !== null && Math.abs(instantOf(one.start) - instantOf(start.value)) < SAME_START_MS;
  return (
    sessions.find(
      (one) => (one.outcome ?? 'planned') !== 'planned' && (sameMeeting(one) || sameStart(one)),
    ) ?? null
  );
}
