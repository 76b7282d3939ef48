import { formatDay } from '#shared/base/day.ts';
import { dayAt, formatTime, instantOf } from '#shared/base/moment.ts';
import type { Instant, Zone } from '#shared/base/time.ts';
import { byId, ofEngagement, toChooseFrom, type CallBook } from '#shared/calls/call-book.ts';

/** An engagement to choose from, with one line that tells it apart. */
export interface Pickable {
  readonly id: string;
  readonly client: string;
  readonly title: string;
  /** What lies near: "session 9 planned 16:00", "finished 3 Mar". */
  readonly hint: string;
  /** Whether this client has several engagements, so that the title must be shown. */
  readonly doubled: boolean;
  readonly open: boolean;
  readonly near: number;
}

const DAY = 86_400_000;

/** All engagements to choose from: those with a session near now first, finished ones last. */
export function pickList(book: CallBook, now: Instant, zone: Zone, locale: string): Pickable[] {
  const rows = toChooseFrom(book);
  const list = rows.map((one): Pickable => {
    const client = byId(book.clients, one.client)?.name ?? one.title;
    const planned = ofEngagement(book.sessions, one.id).filter(
      (session) => (session.outcome ?? 'planned') === 'planned',
    );
    const distances = planned.map((session) => Math.abs(instantOf(session.start) - now));
    const near = Math.min(Number.POSITIVE_INFINITY, ...distances);
    const next = planned[distances.indexOf(near)];
    const today = next && dayAt(instantOf(next.start), zone) === dayAt(now, zone);
    const when =
      next &&
      (today ? formatTime(next.start, locale, zone) : formatDay(next.start.slice(0, 10), locale, 'short'));
    const number = next?.ordinal ? `session ${next.ordinal} ` : '';
    return {
      id: one.id,
      client,
      title: one.title,
      hint: one.closedOn
        ? `finished ${formatDay(one.closedOn, locale, 'short')}`
        : next && near < 60 * DAY
          ? `${number}planned ${when}`
          : one.title,
      doubled: rows.some((other) => other.id !== one.id && other.client === one.client),
      open: one.closedOn === null,
      near,
    };
  });
  return list.sort(
    (a, b) => Number(b.open) - Number(a.open) || a.near - b.near || a.client.localeCompare(b.client, locale),
  );
}
