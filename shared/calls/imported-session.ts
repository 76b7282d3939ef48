import type { Instant, Zone } from '../base/time.ts';
import type { Session } from '../model/work/sessions.ts';
import { isPlanned, sessionOfCall } from './session-of-call.ts';
import { answered, withSources } from './stored-session.ts';

/** What a session from a list made elsewhere becomes: the row of the book it fills in (null: a new one), and its values. */
interface Imported {
  readonly fills: Session | null;
  readonly values: Partial<Session>;
}

/**
 * Meets a session of a list with those of its engagement, as a form of a call would: a planned one is filled in, one that was logged
 * keeps its words and gets those it lacks.
 */
export function importedSession(
  own: readonly Session[],
  record: Session,
  now: Instant,
  zone: Zone,
): Imported {
  const told = <T>(value: T) => ({ value, layer: 'file', evidence: '', confidence: 'certain' }) as const;
  const meeting = {
    start: told(record.start),
    day: null,
    seriesId: record.series === null ? null : told(record.series),
    instanceId: record.instance === null ? null : told(record.instance),
  };
  const stored = sessionOfCall(own, meeting, now);
  const asked = record.answeredAt === null ? answered(record, stored, now, zone) : {};
  const said = withSources({ ...record, ...asked }, stored);
  if (!stored) return { fills: null, values: said };
  const { id: _, engagement: __, ...rest } = said;
  const isNew = ([name, value]: [string, unknown]): boolean =>
    value !== null && (isPlanned(stored) ? value !== 'planned' : stored[name as keyof Session] === null);
  return { fills: stored, values: Object.fromEntries(Object.entries(rest).filter(isNew)) };
}

/** One more than the highest number so far: sessions that counted keep their numbers. */
export const nextNumber = (own: readonly Session[]): number =>
  1 + Math.max(0, ...own.map((session) => session.ordinal ?? 0));
