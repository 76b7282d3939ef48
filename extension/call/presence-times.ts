import { instantOf } from '#shared/base/moment.ts';
import type { Instant } from '#shared/base/time.ts';
import type { SeenMinutes } from '#shared/calls/draft-start.ts';
import { foldName } from '#shared/base/names.ts';
import { GRACE, isUnfinished, MINUTE, type Presence, type Stay } from './presence.ts';

/** When a meeting was to be. */
export interface PlannedTimes {
  readonly start: string;
  readonly end: string | null;
}

/** The meeting in question, and what else is known of its room. */
export interface MeetingInRoom {
  readonly planned: PlannedTimes;
  /** Other meetings with the same code: many use one room for all their clients. */
  readonly others: readonly PlannedTimes[];
  /** The reader's own name, which joins nothing; null where it is not known. */
  readonly own: string | null;
}

/** What this browser saw of a call. Null: not seen, so not known. */
export interface SeenTimes extends SeenMinutes {
  readonly heldFrom: Instant;
  readonly heldTo: Instant;
  /** Minutes the call ended before its planned end; who ended it is not known. Null while that is open. */
  readonly short: number | null;
  /** Whether the tab was closed or fell silent while in the call. */
  readonly unfinished: boolean;
  /** Stays with the same code that may be of this session or not: the person is asked. */
  readonly asked: readonly Stay[];
}

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

const MARGIN = 30 * MINUTE;
const HOUR = 60 * MINUTE;
/** Words of a tab come once a minute; half a minute more is the same moment. */
const BEAT = 1.5 * MINUTE;

const minutes = (ms: number): number => Math.max(0, Math.round(ms / MINUTE));

const spanOf = ({ start, end }: PlannedTimes): Span => ({
  from: instantOf(start),
  to: end ? instantOf(end) : instantOf(start) + HOUR,
});

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
const gap = (a: Span, b: Span): number => Math.max(a.from, b.from) - Math.min(a.to, b.to);

/**
 * Which stays are of one planned meeting. The same code again is the same session only within the same calendar instance, after a
 * reload, or with the same people; a person's word goes before all of that, and what stays open is asked.
 */
export function staysOf(
  stays: readonly Stay[],
  { planned, others, own }: MeetingInRoom,
): { readonly sure: readonly Stay[]; readonly asked: readonly Stay[] } {
  const window = spanOf(planned);
  const rivals = others.map(spanOf);
  const near = stays.filter(
    (stay) =>
      stay.same !== false &&
      gap(stay, window) <= MARGIN &&
      rivals.every((rival) => overlap(stay, rival) <= overlap(stay, window)),
  );
  const [anchor] = [...near].sort(
    (a, b) => overlap(b, window) - overlap(a, window) || gap(a, window) - gap(b, window),
  );
  const sure = new Set(anchor ? [anchor] : []);
  const joins = (stay: Stay) =>
    stay.same === true || [...sure].some((known) => areOne(stay, known, window, own));
  for (let grew = true; grew;) {
    const more = near.filter((stay) => !sure.has(stay) && joins(stay));
    for (const stay of more) sure.add(stay);
    grew = more.length > 0;
  }
  return {
    sure: near.filter((stay) => sure.has(stay)),
    asked: near.filter((stay) => !sure.has(stay)),
  };
}

const areOne = (a: Stay, b: Stay, window: Span, own: string | null): boolean =>
  (overlap(a, window) > 0 && overlap(b, window) > 0) || gap(a, b) <= GRACE || shareSomebody(a, b, own);

/** Whether somebody else was in both. Where our own name is not known, one name in common may be ourselves. */
function shareSomebody(a: Stay, b: Stay, own: string | null): boolean {
  const mine = own === null ? null : foldName(own);
  const known = new Set(a.people.map(foldName));
  const common = new Set(b.people.map(foldName).filter((name) => name !== mine && known.has(name)));
  return common.size > (mine === null ? 1 : 0);
}

/** What was seen of one planned meeting; null where no stay lies near it. */
export function seenTimes(presence: Presence, meeting: MeetingInRoom, now: Instant): SeenTimes | null {
  const { sure, asked } = staysOf(presence.stays, meeting);
  const [first, last] = [sure[0], sure.at(-1)];
  if (!first || !last) return null;
  const start = instantOf(meeting.planned.start);
  const end = meeting.planned.end ? instantOf(meeting.planned.end) : null;
  const over = last.left && now - last.to > GRACE;
  const short = over && end !== null ? minutes(end - last.to) : null;
  const went = sure.flatMap((stay) => (stay.others ? [stay.others.to] : [])).at(-1);
  const toTheEnd = short !== null && short <= 1;
  return {
    heldFrom: first.from,
    heldTo: last.to,
    providerLate: minutes(first.from - start),
    providerCut: toTheEnd ? 0 : null,
    clientLate: lateness(sure, first.from, start),
    clientCut: toTheEnd && went !== undefined && last.to - went <= BEAT ? 0 : null,
    short,
    unfinished: last === presence.stays.at(-1) && isUnfinished(presence, now),
    asked,
  };
}

/**
 * Who was there when we came was not later than we: on time if we were, not known if we were late. Who came after us was late only
 * where we had seen ourselves alone until then, since a list that is closed shows nobody.
 */
function lateness(stays: readonly Stay[], joined: Instant, start: Instant): number | null {
  const first = stays.find((stay) => stay.others !== null);
  if (!first?.others) return null;
  const came = first.others.from;
  if (came <= joined + MINUTE / 4) return joined <= start + MINUTE / 2 ? 0 : null;
  return first.aloneTo !== null && came - first.aloneTo <= BEAT ? minutes(came - start) : null;
}
