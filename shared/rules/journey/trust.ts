import { daysBetween, formatDay } from '../../base/day.ts';
import { dayAt } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import { zoneOf } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';
import { talkLevels } from './talk-levels.ts';

/** How much the client trusts us, as they or we noted it: rare, and never asked for at every talk. */
export interface TrustPulse {
  readonly last: { readonly on: Day; readonly trust: number } | null;
  readonly before: number | null;
  /** The last one is a quarter old: it may be asked again, if one likes. */
  readonly old: boolean;
}

const QUARTER = 90;

/** Reads the trust noted in the talks of an engagement, none of days to come. */
export function trustOf(book: Book, engagement: string, now: Instant, zone: Zone): TrustPulse {
  const noted = talkLevels(book, engagement, 'trust', now, zone);
  const last = noted.at(-1) ?? null;
  return {
    last: last && { on: last.on, trust: last.level },
    before: noted.at(-2)?.level ?? null,
    old: last !== null && daysBetween(last.on, dayAt(now, zone)) >= QUARTER,
  };
}

/** Where trust was noted in open engagements: the lowest first, then what was noted longest ago. */
export const trustsOf = (book: Book, now: Instant): { readonly one: Engagement; readonly text: string }[] =>
  book.engagements
    .filter(({ closedOn }) => closedOn === null)
    .flatMap((one) => {
      const pulse = trustOf(book, one.id, now, zoneOf(book, one.id));
      return pulse.last ? [{ one, last: pulse.last, text: trustLine(book, pulse) }] : [];
    })
    .sort(
      (a, b) =>
        a.last.trust - b.last.trust || a.last.on.localeCompare(b.last.on) || a.one.id.localeCompare(b.one.id),
    )
    .map(({ one, text }) => ({ one, text }));

/** The pulse with its day, and whether it may be asked again; empty where it was never noted. */
export const trustLine = (book: Book, pulse: TrustPulse): string =>
  pulse.last === null
    ? ''
    : `${trustWord(pulse)}, ${formatDay(pulse.last.on, localeOf(book), 'short')}${pulse.old ? '. It is a quarter old; ask again if you like.' : '.'}`;

/** The pulse in words; null where it was never noted. */
export const trustWord = ({ last, before }: TrustPulse): string | null =>
  last === null
    ? null
    : `Trust ${last.trust} of 5${before === null || before === last.trust ? '' : `, ${before} before`}`;
