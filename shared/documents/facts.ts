import { refused, good, type Checked } from '../base/checked.ts';
import { isDay } from '../base/day.ts';
import { isPicture, isReadable } from '../base/look.ts';
import { dayAt, dayOf } from '../base/moment.ts';
import { notNegative, type Money } from '../base/money.ts';
import type { Instant, Zone } from '../base/time.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../model/book.ts';
import type { Contract } from '../model/guarantee/contracts.ts';
import type { Engagement } from '../model/work/engagements.ts';
import type { ServiceLine } from '../model/work/service-lines.ts';
import type { Outcome } from '../model/value/outcomes.ts';
import type { Proposal } from '../model/value/proposals.ts';
import type { DocumentLook } from './block.ts';
import type { DocumentFacts, PartyFacts, StepFacts } from './fact-types.ts';
import { guaranteeFacts, resultFacts } from './guarantee-facts.ts';
import { linesOf } from './sections/top.ts';
import { moneyFacts } from './value-facts.ts';
import { serviceLineOf } from '../rules/guarantee/guarantee-allowed.ts';
import { teamOf } from '../rules/journey/team.ts';
import { knownBy } from '../rules/results/known-by.ts';
import { contractInView, termsOf, zoneOf, type Terms } from '../rules/guarantee/terms.ts';
import { fillText } from './run.ts';
import { wordsIn } from './words/of.ts';
import type { Language } from '../model/words.ts';

/** The moment, the place and the reader; `proposal` names one of several proposals, else the current one counts. */
export interface GatherContext {
  readonly now: Instant;
  readonly zone: Zone;
  readonly locale: string;
  readonly proposal?: string;
}

const latest = <T extends { id: string }>(rows: readonly T[], rank: (row: T) => number): T | null =>
  [...rows].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? 1 : -1))[0] ?? null;

/** The proposal being written or, when none is, the last one that still stands. */
const currentProposal = (book: Book, engagement: string): Proposal | null =>
  latest(
    rowsOf(book, 'proposals', engagement).filter(
      (one) => one.withdrawnOn === null && one.supersededOn === null,
    ),
    (one) => (one.version ?? 1) + (one.sentAt === null ? 0.5 : 0),
  );

function partyOf(book: Book, engagement: Engagement): PartyFacts {
  const settings = settingsOf(book);
  const client = recordOf(book, 'clients', engagement.client);
  const people = book.people.filter((one) => one.client === engagement.client && one.side !== 'provider');
  return {
    practice: serviceLineOf(book, engagement)?.practice ?? settings.practice,
    provider: settings.provider,
    practiceAddress: settings.address,
    email: settings.email,
    client: client?.name ?? '',
    contact: client?.contact ?? people.find((one) => one.signs === true)?.name ?? null,
    clientAddress: client?.address ?? null,
    team: teamOf(book, engagement.id),
    people: people.map((one) => ({ name: one.name, role: one.title })),
  };
}

/** What of a service line’s look can be shown; a cell may hold anything. */
function lookOf(line: ServiceLine | null): DocumentLook | null {
  const colour = line?.colour && isReadable(line.colour) ? line.colour : null;
  const logo = line?.logo && isPicture(line.logo) ? line.logo : null;
  return (colour ?? logo) ? { colour, logo } : null;
}

/** `2026-11-02 You sign.` is a dated step; a line without a day is an undated one. */
const stepOf = (line: string): StepFacts => {
  const [, day, text] = /^(\d{4}-\d{2}-\d{2})[\s:–-]+(.+)$/.exec(line) ?? [];
  return day && text && isDay(day) ? { day, text } : { day: null, text: line };
};

/** Open promises and homework the client may see, and planned sessions. Work below the line is never among them. */
function tasksOf(book: Book, engagement: Engagement, language: Language): readonly StepFacts[] {
  const settings = settingsOf(book);
  const client = recordOf(book, 'clients', engagement.client);
  const words = wordsIn(language);
  const who = (owner: 'client' | 'provider' | null) =>
    owner === 'client'
      ? (client?.contact ?? words.you)
      : owner === 'provider'
        ? (settings.provider ?? words.we)
        : null;
  const promises = rowsOf(book, 'actions', engagement.id)
    .filter((one) => one.doneOn === null && one.dueOn !== null && one.line !== 'below')
    .filter((one) => one.kind !== 'commitment' || one.line === 'above')
    .map((one): StepFacts => ({ day: one.dueOn, text: one.text, who: one.ownerName ?? who(one.owner) }));
  const sessions = rowsOf(book, 'sessions', engagement.id)
    .filter((one) => one.outcome === 'planned')
    .map((one): StepFacts => ({
      day: dayOf(one.start),
      text:
        one.title ?? (one.ordinal ? fillText(words.nextMeeting, { n: String(one.ordinal) }) : words.aSession),
      who: null,
    }));
  return [...promises, ...sessions];
}

const primaryOf = (outcomes: readonly Outcome[]): Outcome | null =>
  outcomes.find((one) => one.primary === true) ?? (outcomes.length === 1 ? (outcomes[0] ?? null) : null);

/** What the client said and what both agreed on, in words. */
function spokenFacts(
  engagement: Engagement,
  outcomes: readonly Outcome[],
  offered: (outcome: string) => boolean,
) {
  const primary = primaryOf(outcomes);
  return {
    title: engagement.title,
    desired: engagement.desired ?? primary?.words ?? null,
    saidOn: primary?.saidOn ?? null,
    situation: engagement.situation,
    shared: engagement.shared,
    participation: engagement.participation,
    inspection: engagement.inspection,
    paymentDays: engagement.paymentDays,
    qualified: outcomes
      .filter((one) => one.kind === 'qualified' && offered(one.id))
      .map(({ name, words }) => ({ name, words })),
  };
}

const ofLanguage = (locale: string, language: Language): string =>
  locale.toLowerCase().split('-')[0] === language ? locale : wordsIn(language).locale;

function proposalFacts(proposal: Proposal | null, contract: Contract | null, today: string) {
  const doneMeans = linesOf(proposal?.doneMeans ?? contract?.doneMeans ?? null);
  return {
    number: proposal?.number ?? null,
    version: proposal?.version ?? 1,
    datedOn: proposal?.datedOn ?? today,
    validUntil: proposal?.validUntil ?? null,
    doneMeans,
    clientDuties: linesOf(proposal?.clientDuties ?? null),
    providerDuties: linesOf(proposal?.providerDuties ?? null),
    steps: linesOf(proposal?.firstSteps ?? null).map(stepOf),
  };
}

/** The guarantee as it stands in the contract looked at; a fee still open there is the shown option's. */
function guaranteeOf(book: Book, engagement: Engagement, terms: Terms | null, fee: Money | null) {
  const client = recordOf(book, 'clients', engagement.client);
  return terms && guaranteeFacts(terms, notNegative(terms.contract.fee ?? fee), client, settingsOf(book));
}

/**
 * Gathers all that the documents of an engagement may say from the book: only fields whose audience is both sides, and
 * sums of rules, as they are known now. Refused only when the engagement is gone; whatever else is missing becomes an open
 * end of the draft.
 */
export function gatherFacts(
  practice: Book,
  engagementId: string,
  context: GatherContext,
): Checked<DocumentFacts> {
  const { book } = knownBy(practice, context.now);
  const engagement = recordOf(book, 'engagements', engagementId);
  if (!engagement)
    return refused('', 'This engagement is no longer in the book. Load the page again and look.');
  const proposal = context.proposal
    ? recordOf(book, 'proposals', context.proposal)
    : currentProposal(book, engagementId);
  const contract = contractInView(book, engagementId);
  const client = recordOf(book, 'clients', engagement.client);
  const language =
    proposal?.language ?? contract?.language ?? client?.language ?? settingsOf(book).language ?? 'en';
  const outcomes = rowsOf(book, 'outcomes', engagementId);
  const { options, value, gain, shown, offered } = moneyFacts(book, engagementId, proposal?.option ?? null);
  const terms = termsOf(book, engagementId, contract, dayAt(context.now, zoneOf(book, engagementId)));
  const results = terms?.minimumResults ?? rowsOf(book, 'minimumResults', engagementId);
  return good({
    language,
    locale: ofLanguage(context.locale, language),
    party: partyOf(book, engagement),
    look: lookOf(serviceLineOf(book, engagement)),
    ...spokenFacts(engagement, outcomes, offered),
    objective: contract?.objective ?? null,
    results: results.map(resultFacts),
    value,
    gain,
    options,
    guarantee: guaranteeOf(book, engagement, terms, shown?.fee ?? null),
    tasks: tasksOf(book, engagement, language),
    ...proposalFacts(proposal, contract, dayAt(context.now, context.zone)),
  });
}
