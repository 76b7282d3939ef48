import { isDay } from '../base/day.ts';
import { dayAt, instantOf } from '../base/moment.ts';
import type { Day, Instant, Zone } from '../base/time.ts';
import type { MeetingFacts } from '../meetings/facts.ts';
import type { Action } from '../model/actions.ts';
import type { Session } from '../model/sessions.ts';
import { byId, ofEngagement, type CallBook } from './call-book.ts';
import type { Addable } from './draft.ts';

/** What a form says of one engagement while a call of it is logged. */
export interface EngagementView {
  readonly id: string;
  readonly client: string;
  /** How to call the person in a question: first name of the contact, else the client's name. */
  readonly name: string;
  readonly title: string;
  readonly zone: Zone;
  readonly number: number;
  /** How many sessions the book plans in all; null where none lies ahead. */
  readonly of: number | null;
  readonly planned: Session | null;
  readonly homework: readonly Action[];
  /** The session in which that homework was set. */
  readonly setIn: number | null;
  readonly adjustments: readonly Action[];
  readonly next: { readonly number: number; readonly on: Day | null };
  /** Chips this client's last three sessions used: they open themselves. */
  readonly used: readonly Addable[];
  readonly example: boolean;
  /** Hours of notice the signed contract asks for; null where none is signed. */
  readonly noticeHours: number | null;
}

const isPlanned = (session: Session): boolean => (session.outcome ?? 'planned') === 'planned';

/** Gathers what is known of an engagement for the form of one call; null where it is gone. */
export function engagementView(
  book: CallBook,
  id: string,
  facts: MeetingFacts,
  now: Instant,
  zone: Zone,
): EngagementView | null {
  const engagement = byId(book.engagements, id);
  if (!engagement) return null;
  const client = byId(book.clients, engagement.client);
  const sessions = [...ofEngagement(book.sessions, id)].sort(
    (a, b) => instantOf(a.start) - instantOf(b.start),
  );
  const planned = plannedSession(sessions, facts, now);
  const highest = Math.max(0, ...sessions.map((one) => one.ordinal ?? 0));
  const number = planned?.ordinal ?? highest + 1;
  const following = sessions.find((one) => one !== planned && isPlanned(one) && instantOf(one.start) > now);
  const { homework, adjustments } = openActions(book, id);
  const contact = client?.contact ?? null;
  return {
    id,
    client: client?.name ?? engagement.title,
    name: contact ? called(contact) : firstName(client?.name ?? engagement.title),
    title: engagement.title,
    zone: engagement.zone ?? zone,
    number,
    of: highest > number ? highest : null,
    planned,
    homework,
    setIn: byId(book.sessions, homework[0]?.session ?? null)?.ordinal ?? null,
    adjustments,
    next: {
      number: number + 1,
      on: following ? dayAt(instantOf(following.start), engagement.zone ?? zone) : null,
    },
    used: usedIn(sessions.filter((one) => !isPlanned(one)).slice(-3)),
    example: engagement.example === true,
    noticeHours: agreedNotice(book, id),
  };
}

/** Hours of notice in the contract that was signed last. */
const agreedNotice = (book: CallBook, id: string): number | null =>
  ofEngagement(book.contracts, id)
    .filter((one) => one.clientSignedOn !== null && one.providerSignedOn !== null)
    .sort((a, b) => (a.clientSignedOn ?? '').localeCompare(b.clientSignedOn ?? ''))
    .at(-1)?.noticeHours ?? null;

/** What is still owed: homework of the client, and changes both agreed to. */
function openActions(book: CallBook, id: string): Pick<EngagementView, 'homework' | 'adjustments'> {
  const open = ofEngagement(book.actions, id)
    .filter((one) => one.state === null || one.state === 'notAsked' || one.state === 'notDue')
    .sort((a, b) => a.id.localeCompare(b.id));
  return {
    homework: open.filter((one) => one.kind === 'homework' && one.owner !== 'provider'),
    adjustments: open.filter((one) => one.kind === 'adjustment'),
  };
}

/** How a contact is called: by the first name, or with a title by title and last name. */
function called(contact: string): string {
  const parts = contact.trim().split(/\s+/);
  const [first = contact, last = contact] = [parts[0], parts.at(-1)];
  const titled = /\.$|^(?:Dr|Prof|Herr|Frau|Mr|Mrs|Ms)$/i.test(first);
  return titled && first !== last ? `${first} ${last}` : first;
}

/** A person's first name; a firm keeps its whole name. */
const firstName = (name: string): string => {
  const parts = name.trim().split(/\s+/);
  return parts.length === 2 && !/[&.,]|\b(?:GmbH|AG|SAS|Ltd|Inc|LLC|SA|BV|KK)\b/i.test(name)
    ? (parts[0] ?? name)
    : name;
};

/** The session planned for the meeting's time; without a time the one that was due last. A conference code alone decides nothing. */
export function plannedSession(
  sessions: readonly Session[],
  facts: MeetingFacts,
  now: Instant,
): Session | null {
  const planned = sessions.filter(isPlanned);
  const instance = facts.instanceId?.value;
  const same = instance
    ? planned.find((one) => one.instance === instance && one.series === facts.seriesId?.value)
    : undefined;
  if (same) return same;
  const start = facts.start?.value;
  if (start)
    return planned.find((one) => Math.abs(instantOf(one.start) - instantOf(start)) < 3_600_000) ?? null;
  const day = facts.day?.value;
  if (day && isDay(day)) return planned.find((one) => one.start.slice(0, 10) === day) ?? null;
  return (
    planned
      .filter((one) => instantOf(one.start) <= now && instantOf(one.start) > now - 20 * 3_600_000)
      .at(-1) ?? null
  );
}

const USES: Readonly<Partial<Record<Addable, keyof Session>>> = {
  mood: 'mood',
  clarity: 'clarity',
  recording: 'recording',
  note: 'notes',
};

const usedIn = (sessions: readonly Session[]): Addable[] =>
  (Object.keys(USES) as Addable[]).filter((chip) =>
    sessions.some((one) => one[USES[chip] ?? 'mood'] !== null),
  );
