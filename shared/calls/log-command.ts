import { good, refused, type Checked } from '../base/checked.ts';
import { instantOf, isMoment, localOf } from '../base/moment.ts';
import type { Day, Instant, Moment, Zone } from '../base/time.ts';
import { mayBeOff, type MeetingFacts } from '../meetings/facts.ts';
import type { Session } from '../model/work/sessions.ts';
import type { ActionSet, LogSession } from './call-command.ts';
import { byId, ofEngagement, type CallBook } from './call-book.ts';
import { foldName } from '../base/names.ts';
import { homeworkChecked, type Checks } from './notes.ts';
import { isPlanned, sessionOfCall } from './session-of-call.ts';
import { answered } from './stored-session.ts';

/** What a person said of one call in a form, whichever form it was. Null of a field: they blanked it. */
export interface Said {
  readonly values: Partial<Session>;
  readonly homework: Checks;
  readonly actions: readonly ActionSet[];
}

/** The call that something was said of, and the moment it was said. */
export interface CallOf {
  readonly engagement: string | null;
  readonly facts: MeetingFacts;
  readonly now: Instant;
  /** Where the practice is; the engagement’s own zone goes before it. */
  readonly zone: Zone;
}

/** What a call changes in the book, before it bears an id. */
type Logged = Pick<LogSession, 'session' | 'homeworkChecked' | 'actionsSet'> & {
  readonly values: Partial<Session>;
};

/** The session a call is stored as: which row it fills in, and what changes in it. The same for every form. */
export function logged(book: CallBook, call: CallOf, said: Said): Checked<Logged> {
  const { engagement, facts, now } = call;
  const sessions = engagement === null ? [] : ofEngagement(book.sessions, engagement);
  const { start } = said.values;
  if (start === undefined || !isMoment(start))
    return refused('start', 'When did it begin? Write day and time.');
  const zone = byId(book.engagements, engagement)?.zone ?? call.zone;
  const stored = storedAt(sessions, call, start, zone);
  const isFirst = stored === null || isPlanned(stored);
  if (isFirst && mayBeOff(facts) && (said.values.outcome ?? null) === null)
    return refused('outcome', offWords(facts));
  const answers = withWho(said.values);
  const values = {
    ...(isFirst && facts.title ? { title: facts.title.value } : {}),
    ...answers,
    ...calendarIds(facts, isFirst ? null : stored),
    ...answered(answers, stored, now, zone),
  };
  return good({
    session: stored?.id ?? null,
    values: changed(values, stored),
    homeworkChecked: homeworkChecked(said.homework),
    actionsSet: notYetSet(book, said.actions, stored),
  });
}

/** Who says so goes with an answer: the client, as every form proposes, and nobody where nothing was answered. */
function withWho({ gotValueSource, ...values }: Partial<Session>): Partial<Session> {
  if (values.gotValue === undefined) return values;
  return { ...values, gotValueSource: values.gotValue === null ? null : (gotValueSource ?? 'clientSaid') };
}

const offWords = ({ status }: MeetingFacts): string =>
  status?.value === 'cancelled'
    ? 'The calendar says that this meeting was cancelled. By whom? Say how it went.'
    : 'This is an answer to an invitation or a declined meeting. Was it held? Say how it went.';

/**
 * The row a call fills in: by the start as it is said now; a call whose hour alone was corrected stays the session it was. Where only
 * the person said when it was, the one session planned for that day is it.
 */
function storedAt(
  sessions: readonly Session[],
  { facts, now }: CallOf,
  start: Moment,
  zone: Zone,
): Session | null {
  const said = { value: start, layer: 'user', evidence: '', confidence: 'certain' } as const;
  const read = sessionOfCall(sessions, facts, now);
  const day = localOf(start, zone).slice(0, 10);
  const isThatDay = (one: Session) => localOf(one.start, zone).slice(0, 10) === day;
  const [only = null, ...others] =
    facts.start === null ? sessions.filter((one) => isPlanned(one) && isThatDay(one)) : [];
  return (
    sessionOfCall(sessions, { ...facts, start: said }, now) ??
    (read !== null && isThatDay(read) ? read : others.length === 0 ? only : null)
  );
}

/** The command of a call with a known engagement. */
export const logCommand = (
  book: CallBook,
  call: CallOf & { readonly engagement: string },
  said: Said,
): Checked<Omit<LogSession, 'id'>> => {
  const made = logged(book, call, said);
  if (!made.ok) return made;
  const { values, ...rest } = made.value;
  return good({ kind: 'logSession', ...rest, values: { ...values, engagement: call.engagement } });
};

/** What was agreed for next time, each with whose it is. */
export const actionsSaid = (
  said: Partial<Readonly<Record<'homework' | 'promise' | 'adjustment', readonly string[]>>>,
  dueOn: Day | null,
): ActionSet[] =>
  (['homework', 'adjustment', 'promise'] as const).flatMap((kind) =>
    (said[kind] ?? [])
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ kind, text, owner: kind === 'homework' ? 'client' : 'provider', dueOn }) as const),
  );

/** Calendar ids and the call’s code, which nobody types; a session that was logged keeps its own and gets those it lacks. */
const calendarIds = (
  { zone, seriesId, instanceId, conference }: MeetingFacts,
  logged: Session | null,
): Partial<Session> =>
  Object.fromEntries(
    Object.entries({
      zone: zone?.value,
      series: seriesId?.value,
      instance: instanceId?.value,
      conference: conference?.value.code,
    }).filter(([name, value]) => value !== undefined && !logged?.[name as keyof Session]),
  );

/** Only what differs from the row: what is in it already was not said. */
function changed(values: Partial<Session>, stored: Session | null): Partial<Session> {
  const differs = ([name, value]: [string, unknown]): boolean =>
    value !== undefined && !isSame(value, (stored?.[name as keyof Session] as unknown) ?? null);
  return Object.fromEntries(Object.entries(values).filter(differs));
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'string' &&
    typeof other === 'string' &&
    isMoment(one) &&
    isMoment(other) &&
    instantOf(one) === instantOf(other));

/** What was agreed, without what an earlier save of the same session has set. */
const notYetSet = (book: CallBook, actions: readonly ActionSet[], stored: Session | null): ActionSet[] =>
  actions.filter(
    ({ kind, text }) =>
      !book.actions.some(
        (one) =>
          stored !== null &&
          one.session === stored.id &&
          one.kind === kind &&
          foldName(one.text) === foldName(text),
      ),
  );
