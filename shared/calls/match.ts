import { seriesKey, type Guest, type MeetingFacts } from '../meetings/facts.ts';
import { domainsIn, plainAddress, type IsConsumerMail } from './addresses.ts';
import { foldName, isPartOfName, nameWithin, openBrackets } from '../base/names.ts';

/** An engagement as matching sees it. `series` are remembered calendar ids, `pastTitles` titles of its earlier sessions. */
export interface Candidate {
  readonly engagementId: string;
  readonly clientName: string;
  /** Other names of the client, such as the firm beside its contact. */
  readonly alsoNamed?: readonly string[];
  readonly emails: readonly string[];
  readonly domains: readonly string[];
  readonly series: readonly string[];
  readonly pastTitles: readonly string[];
  /** Codes of calls that sessions of it used or will use. */
  readonly calls?: readonly string[];
  readonly open: boolean;
}

/** What a match rests on, the strongest first. */
export type Ground = 'series' | 'email' | 'domain' | 'name' | 'history' | 'call' | 'alike';

/** An engagement that fits, with the reasons in words. */
export interface Ranked {
  readonly engagementId: string;
  readonly ground: Ground;
  /** Everything it rests on, the strongest first. */
  readonly grounds: readonly Ground[];
  readonly reasons: readonly string[];
}

/** One engagement with how sure that is, several to choose from, or none. Nothing is ever chosen between equals. */
export type Match =
  | (Omit<Ranked, 'ground'> & {
      readonly kind: 'one';
      readonly sure: 'certain' | 'likely' | 'guess';
      /** What else would fit, weaker: shown beside the choice. */
      readonly others: readonly Ranked[];
    })
  | { readonly kind: 'ask'; readonly candidates: readonly Ranked[]; readonly reason: string }
  | { readonly kind: 'none' };

const SURE = {
  series: 'certain',
  email: 'certain',
  domain: 'likely',
  name: 'likely',
  history: 'guess',
  call: 'guess',
  alike: 'guess',
} as const;
const GROUNDS = Object.keys(SURE) as readonly Ground[];

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Whether an address belongs to a firm's domain: equal or below it; one tenant of onmicrosoft.com says nothing of another. */
export function sameFirm(email: string, domain: string, isConsumerMail: IsConsumerMail): boolean {
  const mail = domainOf(email);
  return domainsIn(domain, isConsumerMail).some(
    (firm) => mail === firm || (!firm.endsWith('.onmicrosoft.com') && mail.endsWith(`.${firm}`)),
  );
}

interface Meeting {
  readonly series: string | null;
  readonly title: string;
  readonly call: string | null;
  readonly guests: readonly Guest[];
  readonly own: readonly string[];
  readonly isConsumerMail: IsConsumerMail;
}

const emailsOf = (guests: readonly Guest[]): readonly string[] =>
  guests.map((guest) => guest.email?.toLowerCase() ?? '').filter(Boolean);

/** The text of a meeting in which a name of the client stands, so or nearly so. What stands in brackets of a title is read too. */
function namedIn({ title, guests }: Meeting, candidate: Candidate, how: 'whole' | 'alike') {
  const texts = [title, ...guests.map((guest) => guest.name ?? '')].filter(Boolean);
  for (const name of [candidate.clientName, ...(candidate.alsoNamed ?? [])]) {
    const text = texts.find((one) => nameWithin(name, one === title ? openBrackets(one) : one) === how);
    if (text !== undefined) return { name, text };
  }
  return null;
}

type Test = (meeting: Meeting, candidate: Candidate) => string | null;
type Candidates = Map<Ranked, Candidate>;

const TESTS: Readonly<Record<Ground, Test>> = {
  series: ({ series }, candidate) =>
    series && candidate.series.some((one) => seriesKey(one) === series)
      ? 'You put this series here before'
      : null,
  email: ({ guests, isConsumerMail }, candidate) => {
    const plain = (email: string) => plainAddress(email, isConsumerMail);
    const known = new Set(candidate.emails.map(plain));
    const found = emailsOf(guests).find((email) => known.has(plain(email)));
    return found ? `${found} is an address of ${candidate.clientName}` : null;
  },
  domain: ({ guests, own, isConsumerMail }, candidate) => {
    const theirs = emailsOf(guests).filter((email) => !own.includes(domainOf(email)));
    const found = theirs.find((email) => sameFirm(email, candidate.domains.join(' '), isConsumerMail));
    return found ? `${found} writes from ${candidate.clientName}'s domain` : null;
  },
  name: (meeting, candidate) => {
    const found = namedIn(meeting, candidate, 'whole');
    return found ? `“${found.text}” names ${found.name}` : null;
  },
  alike: (meeting, candidate) => {
    const found = namedIn(meeting, candidate, 'alike');
    return found ? `“${found.text}” is written much like ${found.name}` : null;
  },
  history: ({ title }, candidate) => {
    const known = foldName(title);
    const same = known !== '' && candidate.pastTitles.some((past) => foldName(past) === known);
    return same ? `An earlier session of ${candidate.clientName} had this title` : null;
  },
  call: ({ call }, candidate) =>
    call !== null && candidate.calls?.includes(call)
      ? `A session of ${candidate.clientName} has this call link`
      : null,
};

function rank(meeting: Meeting, candidate: Candidate): Ranked | null {
  const found = GROUNDS.map((ground) => [ground, TESTS[ground](meeting, candidate)] as const);
  const reasons = found.map(([, reason]) => reason).filter((reason) => reason !== null);
  const grounds = found.filter(([, reason]) => reason !== null).map(([name]) => name);
  const [ground] = grounds;
  return ground ? { engagementId: candidate.engagementId, ground, grounds, reasons } : null;
}

/** What of a meeting tells whose it is: its people without ourselves. */
function meetingOf(facts: MeetingFacts, own: readonly string[], isConsumerMail: IsConsumerMail): Meeting {
  const plain = (email: string) => plainAddress(email, isConsumerMail);
  const mine = new Set(own.map(plain));
  const people = [...(facts.guests?.value ?? []), ...(facts.organiser ? [facts.organiser.value] : [])];
  return {
    series: facts.seriesId ? seriesKey(facts.seriesId.value) : null,
    title: facts.title?.value ?? '',
    call: facts.conference?.value.code ?? null,
    guests: people.filter((guest) => !mine.has(plain(guest.email ?? ''))),
    own: own.map(domainOf),
    isConsumerMail,
  };
}

/** Among engagements on equal ground, those that the next weaker grounds single out. */
function narrow(meeting: Meeting, equals: readonly Ranked[], of: Candidates): readonly Ranked[] {
  let left = equals;
  for (const next of GROUNDS.slice(GROUNDS.indexOf(equals[0]?.ground ?? 'call') + 1)) {
    const fitting = left.filter((one) => TESTS[next](meeting, of.get(one) as Candidate) !== null);
    if (fitting.length > 0) left = fitting;
  }
  return left;
}

/** Whether the text that names a candidate says a longer name, another's, that holds its own. */
function isPart(meeting: Meeting, one: Candidate, all: readonly Candidate[]): boolean {
  const own = namedIn(meeting, one, 'whole');
  return all.some((other) => {
    const named = namedIn(meeting, other, 'whole');
    return own && named?.text === own.text && isPartOfName(own.name, named.name, own.text);
  });
}

/**
 * Finds the engagement a meeting belongs to: remembered series, then e-mail, domain, name, history, call link. Open engagements go before
 * closed ones. `own` are the provider's addresses, which say nothing.
 */
export function matchMeeting(
  facts: MeetingFacts,
  candidates: readonly Candidate[],
  own: readonly string[],
  isConsumerMail: IsConsumerMail,
): Match {
  const meeting = meetingOf(facts, own, isConsumerMail);
  const of: Candidates = new Map();
  for (const candidate of candidates) {
    const one = rank(meeting, candidate);
    if (one && (one.ground !== 'name' || !isPart(meeting, candidate, candidates))) of.set(one, candidate);
  }
  const ranked = [...of.keys()];
  const best = GROUNDS.find((ground) => ranked.some((one) => one.ground === ground));
  if (!best) return { kind: 'none' };
  const equals = ranked.filter((one) => one.ground === best);
  const isOpen = (one: Ranked) => of.get(one)?.open === true;
  const open = equals.filter(isOpen);
  const pool = open.length > 0 ? open : equals;
  const left = narrow(meeting, pool, of);
  const [only] = left;
  const reason =
    best === 'alike'
      ? 'A name is written much like this one. Choose whose it is.'
      : 'Several engagements fit equally. Choose one.';
  if (left.length > 1 || !only || best === 'alike') return { kind: 'ask', candidates: left, reason };
  const sure = pool.length > 1 || !isOpen(only) ? 'guess' : SURE[best];
  const { engagementId, grounds, reasons } = only;
  const others = ranked.filter((one) => one !== only).slice(0, 3);
  return { kind: 'one', engagementId, sure, grounds, reasons, others };
}
