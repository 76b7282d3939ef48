import { codeOf } from '#shared/base/id.ts';
import { dayAt, formatMoment, isZone } from '#shared/base/moment.ts';
import type { Day } from '#shared/base/time.ts';
import { recordOf, type Book } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import { MEETING_OUTCOME } from '#shared/model/words.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { engagementView } from '#shared/calls/call-view.ts';
import { firstCallCommand } from '#shared/calls/first-call.ts';
import { logCommand } from '#shared/calls/log-command.ts';
import { openingValues } from '#shared/calls/opening.ts';
import { underWay } from '#shared/rules/archived.ts';
import type { Change } from '#shared/table/book/change.ts';
import { isConsumerMail } from '#shared/calls/consumer-mail.ts';
import { newcomerMet, peopleMet } from '#shared/calls/people-met.ts';
import { isOwnGuest, whoseCall } from '#shared/calls/whose-call.ts';
import { clientOf, engagementLines, findEngagement, newName, type Asked } from '../find-engagement.ts';
import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { meetingFrom } from '../meeting-file.ts';
import { readPractice, save, type Practice, type Wish } from '../practice.ts';
import { counted } from '../print.ts';
import { actionsOf, homeworkSaid, saidValues, type SessionOptions } from '../session-options.ts';
import { dayFrom, timesOf, type TimeOptions, type Times } from '../session-times.ts';
import { EXIT, misuse, problemLines, refusal } from '../stop.ts';
import type { World } from '../world.ts';

/** Everything `log` may be told. */
export interface LogOptions extends Credentials, Asked, SessionOptions, TimeOptions {
  readonly zone?: string;
  /** The name of a client who is not in the book yet. */
  readonly newClient?: string;
}

/** Logs a session from a calendar file, from options, or both. The same meeting logged again is the same session. */
export async function log(
  book: string,
  file: string | undefined,
  options: LogOptions,
  world: World,
): Promise<number> {
  if (options.zone !== undefined && !isZone(options.zone))
    throw misuse(`--zone: “${options.zone}” is not a time zone. Write one like Europe/Berlin.`);
  const practice = await readPractice(await openHome(book, options, world), world);
  const { context, place } = practice;
  const [day, today] = [dayFrom(options.day, place.locale), dayAt(context.now, context.zone)];
  const asked = { day, zone: options.zone ?? null };
  const facts = await meetingFrom(file, asked, practice, today, world);
  const whose =
    options.newClient === undefined
      ? engagementFor(practice.book, options, facts, world)
      : newName(practice.book, options.newClient);
  const planning = (rows: Book): Plan => planOf(rows, whose, { facts, day, today, options, practice });
  const before = planning(practice.book);
  const saved = await save(practice, (rows) => planning(rows).wish, world);
  world.out(sentence(before, whose, saved.changes, saved.practice));
  return EXIT.fine;
}

interface Plan {
  readonly times: Times;
  readonly stored: Session | null;
  readonly wish: Wish;
}

/** What was said, and of which meeting. */
interface Telling {
  readonly facts: MeetingFacts;
  readonly day: Day | null;
  readonly today: Day;
  readonly options: LogOptions;
  readonly practice: Practice;
}

/** Whose session it was: an engagement of the book, or the name of someone new. */
type Whose = Engagement | string;

/** The command of what was said; what a person left out is as a form would show it. */
function planOf(rows: Book, whose: Whose, telling: Telling): Plan {
  const { facts, day, today, options, practice } = telling;
  const { now } = practice.context;
  const { id, zone: own } = typeof whose === 'string' ? { id: '', zone: null } : whose;
  const zone = own ?? practice.place.zone;
  const planned = engagementView(rows, id, facts, now, zone)?.planned ?? null;
  const times = timesOf(options, day, facts, planned, today, options.zone ?? zone);
  const told = { ...facts, start: { ...BY_HAND, value: times.start } };
  const view = engagementView(rows, id, told, now, zone);
  const stored = view?.logged ?? view?.planned ?? null;
  const opening = openingValues(stored, told, now, zone);
  const said = {
    values: { ...opening, ...(view?.logged ? {} : times), ...saidValues(options, practice, zone) },
    homework: homeworkSaid(options, rows, id),
    actions: actionsOf(options, practice),
  };
  const call = { facts, now, zone };
  const made =
    typeof whose === 'string'
      ? firstCallCommand(rows, call, said, newcomer(rows, whose, facts))
      : logCommand(rows, { ...call, engagement: id }, said);
  if (!made.ok) throw misuse(problemLines(made.problems));
  return { times, stored, wish: made.value };
}

/** The client of that name, with the people the meeting shows on their side. */
const newcomer = (rows: Book, client: string, facts: MeetingFacts) =>
  newcomerMet(
    { client, title: facts.title?.value ?? '', desired: '', currency: '' },
    peopleMet(facts, isOwnGuest(rows, null, isConsumerMail)),
    null,
  );

const BY_HAND = { layer: 'user', evidence: 'as you said', confidence: 'certain' } as const;

/** The engagement that was named, else the one the meeting belongs to. Between several nothing is chosen. */
function engagementFor(book: Book, options: LogOptions, facts: MeetingFacts, world: World): Engagement {
  if (options.engagement !== undefined || options.client !== undefined || book.engagements.length === 0)
    return findEngagement(book, options);
  if (facts === noFacts) throw misuse('Whose session was it? Say it with --client or --engagement.');
  const match = whoseCall(book, facts, null, [], isConsumerMail);
  const fitting = match.kind === 'ask' ? match.candidates.map((one) => one.engagementId) : [];
  const one = match.kind === 'one' ? recordOf(book, 'engagements', match.engagementId) : null;
  if (one && match.kind === 'one') {
    world.err(`${clientOf(book, one)}, ${one.title}: ${match.reasons.join(', ')}.\n`);
    return one;
  }
  const list =
    fitting.length > 0 ? book.engagements.filter(({ id }) => fitting.includes(id)) : underWay(book);
  const [first] = list;
  throw refusal(
    `The meeting does not say whose it is. Say it, for example with --engagement ${first ? codeOf(first.id) : 'CODE'}, or --new-client and a name:\n${engagementLines(book, list)}`,
  );
}

function sentence(
  { times, stored }: Plan,
  of: Whose,
  changes: readonly Change[],
  { book, place, home }: Practice,
): string {
  const when = formatMoment(times.start, place.locale);
  const whose = typeof of === 'string' ? `${of}, a new client` : `${clientOf(book, of)}, ${of.title}`;
  if (changes.length === 0)
    return `The session of ${when} (${whose}) is in ${home.name} already; nothing changed.`;
  const id = changes.find(({ tab }) => tab === 'sessions')?.id ?? stored?.id ?? null;
  const session = recordOf(book, 'sessions', id);
  const outcome = session?.outcome ? MEETING_OUTCOME[session.outcome].toLowerCase() : 'planned';
  const actions = changes.filter(({ tab }) => tab === 'actions').length;
  const also = actions > 0 ? `, with ${counted(actions, 'action')}` : '';
  const verb = stored ? 'Filled in' : 'Logged';
  return `${verb} session ${session?.ordinal ?? ''} of ${when} in ${home.name}: ${whose}, ${outcome}${also}.`;
}
