import { dayAt, instantOf } from '../base/moment.ts';
import type { Day, Instant, Zone } from '../base/time.ts';
import type { MeetingFacts } from '../meetings/facts.ts';
import type { Stage } from '../model/words.ts';
import type { Action } from '../model/work/actions.ts';
import type { Session } from '../model/work/sessions.ts';
import { desiredOf } from '../rules/desired.ts';
import { areResultsAgreed, consentOf } from '../rules/duties/agreed-once.ts';
import { byId, ofEngagement, type CallBook } from './call-book.ts';
import type { Addable } from './draft.ts';
import { isPlanned, loggedSession, plannedSession } from './session-of-call.ts';

/** What a form says of one engagement while a call of it is logged. */
export interface EngagementView {
  readonly id: string;
  readonly client: string;
  /** How to call the person in a question: first name of the contact, else the client's name. */
  readonly name: string;
  readonly title: string;
  /** What they want, in their words. */
  readonly desired: string | null;
  /** Whether both agreed objective and minimum results, and what both said of recording. */
  readonly resultsAgreed: boolean;
  readonly consent: 'both' | 'no' | null;
  readonly zone: Zone;
  readonly number: number;
  /** How many sessions the book plans in all; null where none lies ahead. */
  readonly of: number | null;
  /** The session that was planned for this call. */
  readonly planned: Session | null;
  /** The session this call was logged as before; it is filled in again. */
  readonly logged: Session | null;
  readonly homework: readonly Action[];
  /** The session in which that homework was set. */
  readonly setIn: number | null;
  readonly adjustments: readonly Action[];
  readonly next: { readonly number: number; readonly on: Day | null };
  /** Chips this client's last three sessions used: they open themselves. */
  readonly used: readonly Addable[];
  /** The chip that fits the stage comes first: what was heard before a contract, how clear it is in delivery, a note after it. */
  readonly first: Addable;
  readonly stage: Stage | null;
  readonly example: boolean;
  /** Hours of notice the signed contract asks for; null where none is signed. */
  readonly noticeHours: number | null;
}

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
  const logged = loggedSession(sessions, facts);
  const planned = logged ? null : plannedSession(sessions, facts, now);
  const highest = Math.max(0, ...sessions.map((one) => one.ordinal ?? 0));
  const number = (logged ?? planned)?.ordinal ?? highest + 1;
  return {
    id,
    client: client?.name ?? engagement.title,
    name: client?.contact ? called(client.contact) : firstName(client?.name ?? engagement.title),
    title: engagement.title,
    desired: desiredOf(book, id),
    resultsAgreed: areResultsAgreed(book, id),
    consent: consentOf(book, id),
    zone: engagement.zone ?? zone,
    number,
    of: highest > number ? highest : null,
    planned,
    logged,
    ...openActions(book, id),
    next: { number: number + 1, on: dayOfNext(sessions, planned, now, engagement.zone ?? zone) },
    first: firstAt(engagement.stage),
    stage: engagement.stage,
    used: usedIn(sessions.filter((one) => !isPlanned(one)).slice(-3)),
    example: engagement.example === true,
    noticeHours: agreedNotice(book, id),
  };
}

function dayOfNext(
  sessions: readonly Session[],
  planned: Session | null,
  now: Instant,
  zone: Zone,
): Day | null {
  const next = sessions.find((one) => one !== planned && isPlanned(one) && instantOf(one.start) > now);
  return next ? dayAt(instantOf(next.start), zone) : null;
}

/** Hours of notice in the contract that was signed last. */
const agreedNotice = (book: CallBook, id: string): number | null =>
  ofEngagement(book.contracts, id)
    .filter((one) => one.clientSignedOn !== null && one.providerSignedOn !== null)
    .sort((a, b) => (a.clientSignedOn ?? '').localeCompare(b.clientSignedOn ?? ''))
    .at(-1)?.noticeHours ?? null;

/** What is still owed: homework of the client, and changes both agreed to. */
export function openActions(
  book: Pick<CallBook, 'actions' | 'sessions'>,
  id: string,
): Pick<EngagementView, 'homework' | 'adjustments' | 'setIn'> {
  const open = ofEngagement(book.actions, id)
    .filter((one) => one.state === null || one.state === 'notAsked' || one.state === 'notDue')
    .sort((a, b) => a.id.localeCompare(b.id));
  const homework = open.filter((one) => one.kind === 'homework' && one.owner !== 'provider');
  return {
    homework,
    setIn: byId(book.sessions, homework[0]?.session ?? null)?.ordinal ?? null,
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

const firstAt = (stage: Stage | null): Addable =>
  stage === 'deliver' ? 'clarity' : stage === 'done' || stage === 'whatNow' ? 'note' : 'signals';

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
