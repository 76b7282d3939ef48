import { formatDay } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Talk } from '../../model/work/talks.ts';
import type { Reason, RecordRef } from '../explain.ts';
import { localeOf } from '../who.ts';
import { talkAbout } from './talk-about.ts';

/** Whether the client was sure on a day. */
export interface CertaintySample {
  readonly on: Day;
  readonly sure: boolean;
  readonly record: RecordRef;
}

/** How sure the client is of the choice: before it, after it, and whether it fell again. */
export interface Certainty {
  readonly samples: readonly CertaintySample[];
  readonly last: CertaintySample | null;
  /** The last word before the choice and the first since; null while not asked. */
  readonly before: boolean | null;
  readonly after: boolean | null;
  readonly fell: Reason | null;
}

/** The day of a talk: of its session, else its own; null where neither is known. */
export function dayOfTalk(book: Book, { session, at }: Talk, zone: Zone): Day | null {
  const moment = recordOf(book, 'sessions', session)?.start ?? at;
  return moment === null ? null : dayAt(instantOf(moment), zone);
}

/** Gathers dated samples from talks and stages, in order of time. What was not asked is not known. */
export function certaintyOf(book: Book, engagement: string, now: Instant, zone: Zone): Certainty {
  const today = dayAt(now, zone);
  const talks = rowsOf(book, 'talks', engagement).map((one) => ({
    on: dayOfTalk(book, one, zone),
    certainty: one.certainty,
    record: { tab: 'talks', id: one.id } as const,
  }));
  const visits = rowsOf(book, 'stageVisits', engagement).map(({ id, enteredOn, certainty }) => ({
    on: enteredOn,
    certainty,
    record: { tab: 'stageVisits', id } as const,
  }));
  const samples = [...visits, ...talks]
    .flatMap(({ on, certainty, record }) =>
      on === null || certainty === null || on > today ? [] : [{ on, sure: certainty === 'sure', record }],
    )
    .sort((a, b) => a.on.localeCompare(b.on) || a.record.id.localeCompare(b.record.id));
  const chosen = recordOf(book, 'engagements', engagement)?.decidedOn ?? null;
  const last = samples.at(-1) ?? null;
  return {
    samples,
    last,
    before: chosen === null ? null : (samples.filter(({ on }) => on < chosen).at(-1)?.sure ?? null),
    after: chosen === null ? null : (samples.find(({ on }) => on >= chosen)?.sure ?? null),
    fell: last && !last.sure ? fellOf(book, samples, last) : null,
  };
}

function fellOf(book: Book, samples: readonly CertaintySample[], last: CertaintySample): Reason | null {
  const sure = samples.filter((one) => one.sure).at(-1);
  if (!sure) return null;
  const day = (on: Day) => formatDay(on, localeOf(book), 'short');
  return talkAbout('certaintyFell', last.record, day(sure.on), day(last.on));
}
