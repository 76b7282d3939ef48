import { formatDay } from '../../base/day.ts';
import type { Instant, Zone } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import type { Reason } from '../explain.ts';
import { localeOf } from '../who.ts';
import { talkLevels, type TalkLevel } from './talk-levels.ts';
import { talkAbout } from './talk-about.ts';

/** How involved the client is in what they want, talk by talk: it rises as they see themselves there. */
export interface Involvement {
  readonly samples: readonly TalkLevel[];
  /** The last ones, the latest at the end, and which way it goes; null where it was never noted. */
  readonly text: string | null;
  /** A fall of two or more: what they want has moved away from them. */
  readonly fell: Reason | null;
}

const FALL = 2;

/** Reads the involvement noted in the talks of an engagement. */
export function involvementOf(book: Book, engagement: string, now: Instant, zone: Zone): Involvement {
  const samples = talkLevels(book, engagement, 'involvement', now, zone);
  const [last, before] = [samples.at(-1), samples.at(-2)];
  if (!last) return { samples, text: null, fell: null };
  const change = before ? last.level - before.level : null;
  const way = change === null ? '' : change > 0 ? ', and rising' : change < 0 ? ', and falling' : '';
  const text = `${samples
    .map(({ level }) => level)
    .slice(-6)
    .join(', ')} of 4${way}`;
  return { samples, text, fell: change !== null && change <= -FALL ? fellTo(book, last) : null };
}

const fellTo = (book: Book, { on, level, record }: TalkLevel): Reason =>
  talkAbout('involvementFell', record, formatDay(on, localeOf(book), 'short'), level);
