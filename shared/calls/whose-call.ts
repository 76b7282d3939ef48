import { matchMeeting, type Candidate, type Match } from './match.ts';
import type { Guest, MeetingFacts } from '../meetings/facts.ts';
import { plainAddress, type IsConsumerMail } from './addresses.ts';
import { nameTokens } from '../base/names.ts';
import { recall, type Remembered } from './remembered.ts';
import { isArchived } from '../rules/archived.ts';
import type { Session } from '../model/work/sessions.ts';
import { byId, ofEngagement, type CallBook } from './call-book.ts';

/** Whose call this is, or that it is nobody's. */
export type Whose = Match | { readonly kind: 'never' };

/** The provider's own addresses: from Settings, and the one signed in on the page. */
export const ownAddresses = (book: CallBook, signedInAs: string | null): string[] => {
  const [own] = book.settings;
  return [own?.email ?? '', ...(own?.otherEmails ?? '').split(/[,;\s]+/), signedInAs ?? ''].filter(Boolean);
};

/** A name with its words in any order: "Lindqvist, Nora" is Nora Lindqvist. */
const inAnyOrder = (name: string): string => [...nameTokens(name)].sort().join(' ');

/** Tells the reader, who is nobody’s client, among the guests of a call. */
export function isOwnGuest(
  book: CallBook,
  signedInAs: string | null,
  isConsumerMail: IsConsumerMail,
): (guest: Guest) => boolean {
  const plain = (email: string) => plainAddress(email, isConsumerMail);
  const addresses = ownAddresses(book, signedInAs).map(plain);
  const name = inAnyOrder(book.settings[0]?.provider ?? '');
  return ({ name: called, email }) =>
    email ? addresses.includes(plain(email)) : name !== '' && inAnyOrder(called ?? '') === name;
}

/** Finds the engagement of a call: what was chosen before goes first, then what the book knows. */
export function whoseCall(
  book: CallBook,
  facts: MeetingFacts,
  signedInAs: string | null,
  remembered: readonly Remembered[],
  isConsumerMail: IsConsumerMail,
): Whose {
  const own = ownAddresses(book, signedInAs);
  const known = recall(facts, own, remembered);
  if (known?.engagement === null) return { kind: 'never' };
  const match = matchMeeting(facts, candidatesOf(book), own, isConsumerMail);
  if (!known?.engagement || !byId(book.engagements, known.engagement)) return match;
  const others = match.kind === 'one' ? [{ ...match, ground: 'name' as const }, ...match.others] : [];
  return {
    kind: 'one',
    engagementId: known.engagement,
    sure: 'certain',
    grounds: ['series'],
    reasons: ['You chose this before'],
    others: others.filter((one) => one.engagementId !== known.engagement),
  };
}

function candidatesOf(book: CallBook): Candidate[] {
  return book.engagements.map((one) => {
    const client = byId(book.clients, one.client);
    const sessions = ofEngagement(book.sessions, one.id);
    const people = book.people.filter((person) => person.client === one.client);
    return {
      engagementId: one.id,
      clientName: client?.contact ?? client?.name ?? one.title,
      alsoNamed: [...(client?.contact ? [client.name] : []), ...people.map(({ name }) => name)],
      emails: [
        ...(client?.email ?? '').split(/[,;\s]+/),
        ...people.map((person) => person.email ?? ''),
      ].filter(Boolean),
      domains: client?.domain ? [client.domain] : [],
      series: some(sessions, 'series'),
      pastTitles: some(sessions, 'title'),
      calls: some(sessions, 'conference'),
      open: one.closedOn === null && !isArchived(book, one),
    };
  });
}

const some = (sessions: readonly Session[], field: 'series' | 'title' | 'conference'): string[] =>
  sessions.map((session) => session[field]).filter((value) => value !== null);
