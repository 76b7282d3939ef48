import { andThen, good, refusedAll, type Checked, type Problem } from '../base/checked.ts';
import { addDays, isDay } from '../base/day.ts';
import { momentAt } from '../base/moment.ts';
import type { Instant, Moment, Zone } from '../base/time.ts';
import { settleWall, type Fact, type MeetingFacts } from '../meetings/facts.ts';
import type { Session } from '../model/work/sessions.ts';
import type { CallBook } from './call-book.ts';
import type { CaptureCall } from './call-command.ts';
import type { Draft } from './draft.ts';
import { actionsSaid, logged } from './log-command.ts';
import { newcomerOf, titleOfFirst } from './newcomer.ts';
import { askedIn, checkedOf, type Note } from './notes.ts';

/** What a form needs beside its own words to become a command. */
export interface Settling {
  readonly id: string;
  readonly book: CallBook;
  readonly facts: MeetingFacts;
  readonly zone: Zone;
  readonly now: Instant;
  /** Notes of the side panel that become part of the session. */
  readonly notes: readonly Note[];
  /** When the call was held as this browser saw it, where the person left the suggestion as it was. */
  readonly seen: Pick<Session, 'heldFrom' | 'heldTo'> | null;
  /** Fields without a question of their own, as they were read. */
  readonly more: Partial<Session>;
}

/** The capture a form stands for, or what is missing in it, each with its field. Client, day and hour are needed. */
export function draftToCommand(draft: Draft, settling: Settling): Checked<CaptureCall> {
  const problems: Problem[] = [];
  const times = timesOf(draft, settling.zone, problems);
  const newcomer = draft.engagement === null ? newcomerOf(draft) : null;
  if (draft.engagement === null && newcomer === null)
    problems.push({
      field: 'client',
      message: 'Whom was this call with? Choose a client, or type a new name.',
    });
  const minutes = minutesOf(draft, problems);
  const cancelledAt = momentOf(draft.cancelledAt, settling.zone, 'cancelledAt', problems);
  if (problems.length > 0 || !times) return refusedAll(problems);
  const call = { ...settling, engagement: draft.engagement, facts: withIds(settling.facts, draft) };
  const values = withoutNulls({ ...minutes, ...valuesOf(draft, settling), ...times, cancelledAt });
  const said = { values, homework: draft.homework, actions: actionsOf(draft, settling) };
  return andThen(logged(settling.book, call, said), (made) =>
    good({
      kind: 'captureCall',
      id: settling.id,
      engagement: draft.engagement,
      newcomer,
      ...made,
      homeworkChecked: checkedOf(draft.homework, settling.notes),
      signals: [
        ...draft.signals.map(({ code, words }) => ({ code, words: words.trim() || null })),
        ...doubts(settling),
      ],
      work: workOf(draft, settling),
      experiments: ideasOf(draft, settling),
      asked: askedIn(settling.notes, settling.zone),
    }),
  );
}

/** What the form says of the session itself. */
function valuesOf(draft: Draft, settling: Settling): Partial<Session> {
  const held = draft.outcome === 'held' || draft.outcome === 'partly';
  const gotValue = held && draft.value !== 'notAsked' ? draft.value : null;
  return {
    ...settling.more,
    ...(settling.seen ?? {}),
    title: settling.facts.title ? null : titleOfFirst(draft),
    outcome: draft.outcome,
    mode: draft.mode,
    cancelReason: draft.reason.trim() || null,
    gotValue,
    gotValueSource: gotValue === null ? null : draft.valueSource,
    missing: gotValue === null || gotValue === 'yes' ? null : draft.missing.trim() || null,
    mood: draft.mood,
    clarity: draft.clarity,
    recording: draft.recording.trim() || null,
    notes: noteOf(draft, settling),
  };
}

/** A row of the book keeps what this form says nothing about. */
const withoutNulls = (values: Partial<Session>): Partial<Session> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const notesOf = ({ notes }: Settling, kind: string): string[] =>
  notes.filter((one) => one.kind === kind).map((one) => one.text);

const doubts = (settling: Settling) =>
  notesOf(settling, 'doubt').map((words) => ({ code: 'B6' as const, words }));

/** The facts with the calendar ids of a form that is opened again away from its page. */
function withIds(facts: MeetingFacts, { call }: Draft): MeetingFacts {
  const kept = <T>(value: T | null): Fact<T> | null =>
    value === null ? null : { value, layer: 'user', evidence: 'kept', confidence: 'certain' };
  return {
    ...facts,
    seriesId: facts.seriesId ?? kept(call?.series ?? null),
    instanceId: facts.instanceId ?? kept(call?.instance ?? null),
    conference:
      facts.conference ?? kept(call?.conference ? { provider: '', code: call.conference, url: '' } : null),
  };
}

function timesOf(
  draft: Draft,
  zone: Zone,
  problems: Problem[],
): { start: Moment; end: Moment | null } | null {
  if (!isDay(draft.day)) {
    problems.push({ field: 'day', message: 'On which day was it? Write the day of the call.' });
    return null;
  }
  const { from } = draft;
  if (from === '') {
    problems.push({ field: 'from', message: 'When did it begin? Write the hour.' });
    return null;
  }
  const start = momentOf(`${draft.day}T${from}`, zone, 'from', problems);
  const lastDay = draft.to !== '' && draft.to < from ? addDays(draft.day, 1) : draft.day;
  const end = draft.to === '' ? null : momentOf(`${lastDay}T${draft.to}`, zone, 'to', problems);
  return start ? { start, end } : null;
}

/** A wall time in the zone of the engagement; an hour that comes twice or never is asked. */
function momentOf(local: string, zone: Zone, field: string, problems: Problem[]): Moment | null {
  if (local === '') return null;
  const settled = settleWall(local.slice(0, 16), zone, 'start');
  if (settled.doubt === null) return settled.moment;
  problems.push({ field, message: settled.doubt.message });
  return null;
}

/** Minutes late and cut short of the side that was not on time; both sides at nought where both were. */
function minutesOf(draft: Draft, problems: Problem[]): Partial<Session> {
  if (draft.presence === null || (draft.outcome !== 'held' && draft.outcome !== 'partly')) return {};
  const [late, cut] = [wholeMinutes(draft.late, 'late', problems), wholeMinutes(draft.cut, 'cut', problems)];
  const side = draft.presence;
  return {
    clientLateMinutes: side === 'client' ? late : 0,
    clientCutMinutes: side === 'client' ? cut : 0,
    providerLateMinutes: side === 'provider' ? late : 0,
    providerCutMinutes: side === 'provider' ? cut : 0,
    presenceSource: draft.presenceSeen ? 'thisBrowser' : 'providerImpression',
  };
}

function wholeMinutes(text: string, field: string, problems: Problem[]): number | null {
  if (text.trim() === '') return null;
  const minutes = Number(text.trim());
  if (Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440) return minutes;
  problems.push({ field, message: 'Not minutes. Write a whole number, such as 10.' });
  return null;
}

function actionsOf(draft: Draft, settling: Settling): CaptureCall['actionsSet'] {
  const dueOn = isDay(draft.dueOn) ? draft.dueOn : null;
  const homework = [...draft.newHomework, draft.typing];
  const adjustment = draft.value === 'partly' || draft.value === 'no' ? [draft.adjustment] : [];
  return [
    ...actionsSaid({ homework, adjustment }, dueOn),
    ...actionsSaid({ promise: notesOf(settling, 'promise') }, null),
  ];
}

const workOf = (draft: Draft, settling: Settling): CaptureCall['work'] => [
  ...(draft.work.trim() ? [{ kind: 'work', summary: draft.work.trim() } as const] : []),
  ...notesOf(settling, 'warned').map((summary) => ({ kind: 'warning', summary }) as const),
];

const ideasOf = (draft: Draft, settling: Settling): CaptureCall['experiments'] =>
  [draft.idea, ...notesOf(settling, 'idea')]
    .filter((one) => one.trim() !== '')
    .map((name) => ({ name: name.trim(), hypothesis: null }));

/** The note of the form, and the notes of the panel with their time. */
function noteOf(draft: Draft, { notes, zone }: Settling): string | null {
  const stamped = notes
    .filter((one) => one.kind === 'note' || one.kind === 'words')
    .map(
      (one) => `${momentAt(one.at, zone).slice(11, 16)} ${one.kind === 'words' ? `“${one.text}”` : one.text}`,
    );
  return [draft.note.trim(), ...stamped].filter(Boolean).join('\n') || null;
}
