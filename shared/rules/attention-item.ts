import type { Day } from '../base/time.ts';
import { instantOf } from '../base/moment.ts';
import { rowsOf } from '../model/book.ts';
import type { Session } from '../model/sessions.ts';
import type { AttentionItem, AttentionView } from './attention.ts';

/** One thing that can put an engagement on Today. */
export type AttentionRule = (view: AttentionView) => AttentionItem[];

type Told = Pick<AttentionItem, 'what' | 'detail' | 'action' | 'button' | 'rank' | 'tone'> &
  Partial<AttentionItem>;

/** An item of an engagement; what it does not name is blank. */
export const item = (view: AttentionView, told: Told): AttentionItem => ({
  engagement: view.engagement.id,
  who: view.who,
  record: null,
  since: null,
  ...told,
});

/** Whether work is under way: an active guarantee, or the stage where no guarantee says it. */
export const inDelivery = ({ status, engagement }: AttentionView): boolean =>
  status.state === 'active' ||
  (status.state === 'none' && engagement.stage === 'deliver' && engagement.endedOn === null);

/** Sessions of the engagement, the earliest first. */
export const sessionsOf = ({ book, engagement }: AttentionView): Session[] =>
  rowsOf(book, 'sessions', engagement.id).sort(
    (a, b) => instantOf(a.start) - instantOf(b.start) || a.id.localeCompare(b.id),
  );

/** "1 day", "3 days". */
export const daysText = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

/** The earliest of some days, or null. */
export const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;
