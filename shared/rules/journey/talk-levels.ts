import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { RecordRef } from '../explain.ts';

/** A number that was noted in a talk. */
export interface TalkLevel {
  readonly on: Day;
  readonly level: number;
  readonly record: RecordRef;
}

/** What was noted of one thing in the talks of an engagement, in order of time; none of days to come. */
export const talkLevels = (
  book: Book,
  engagement: string,
  field: 'trust' | 'involvement',
  now: Instant,
  zone: Zone,
): TalkLevel[] =>
  rowsOf(book, 'talks', engagement)
    .flatMap(({ id, session, at, [field]: level }) => {
      const moment = recordOf(book, 'sessions', session)?.start ?? at;
      const when = moment === null ? null : instantOf(moment);
      if (level === null || when === null || when > now) return [];
      return [{ when, on: dayAt(when, zone), level, record: { tab: 'talks', id } as const }];
    })
    .sort((a, b) => a.when - b.when || a.record.id.localeCompare(b.record.id))
    .map(({ on, level, record }) => ({ on, level, record }));
