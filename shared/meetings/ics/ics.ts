import { andThen, good, refused, type Checked, type Problem } from '../../base/checked.ts';
import type { Day, Zone } from '../../base/time.ts';
import type { MeetingFacts } from '../facts.ts';
import { dayNumber } from './ics-days.ts';
import { factsOf, instanceOf, timeOf } from './ics-event.ts';
import { valueOf } from './ics-value.ts';
import { plannedStarts } from './ics-recurrence.ts';
import { readIcsTree, type IcsComponent } from './ics-repair.ts';
import { clockSeconds, laterLocal, type IcsTime } from './ics-time.ts';
import { meetingsOf, replaced, type Entry, type Meeting } from './ics-versions.ts';
import { zonesOf } from './ics-zone.ts';

/** What a calendar file holds: single meetings, and of each series the instances near the day asked for. */
export interface IcsReading {
  /** In order of their start; those without a readable start last. */
  readonly events: readonly MeetingFacts[];
  /** What was mended or left open, with the line of the file. */
  readonly problems: readonly Problem[];
}

/** `workbookZone` is proposed where the file names none; instances are listed up to `reachDays` (31) from `near`. */
export interface IcsOptions {
  readonly workbookZone: Zone;
  readonly near: Day;
  readonly reachDays?: number;
}

const MOST_MEETINGS = 500;
const MOST_PROBLEMS = 50;

/** A meeting that may be listed: how many days it lies off, and how its facts are read once it is. */
interface Listed {
  readonly off: number;
  readonly entry: Entry;
  readonly facts: () => MeetingFacts;
}

const offOf = (local: string | undefined, near: Day): number =>
  local === undefined ? Number.POSITIVE_INFINITY : Math.abs(dayNumber(local.slice(0, 10)) - dayNumber(near));

const single = (entry: Entry, instance: string | null, near: Day): Listed => ({
  off: offOf(timeOf(entry.event, 'dtstart', entry.zones)?.local, near),
  entry,
  facts: () => factsOf(entry.event, entry.zones, entry.method, { at: null, until: null, instance }),
});

/** One instance of a series as planned, or as a change for it and all later ones has moved it. */
function planned(
  master: Entry,
  start: IcsTime,
  { local, until }: { readonly local: string; readonly until: string | null },
  meeting: Meeting,
  near: Day,
): Listed {
  const name = () => instanceOf({ ...start, local }, master.zones);
  const change =
    meeting.onward.length > 0 ? meeting.onward.filter(([from]) => from <= name()).at(-1)?.[1] : null;
  const from = change && timeOf(change.event, 'recurrence-id', change.zones);
  const to = change && timeOf(change.event, 'dtstart', change.zones);
  const moved = from && to && from.zone.kind === to.zone.kind ? clockSeconds(from.local, to.local) : 0;
  const [entry, at] = change ? [change, laterLocal(local, moved)] : [master, local];
  return {
    off: offOf(at, near),
    entry,
    facts: () =>
      factsOf(entry.event, entry.zones, entry.method, { at, until: change ? null : until, instance: name() }),
  };
}

/** Those near the day asked for; the nearest one where none is near. */
function nearest(all: readonly Listed[], reach: number): readonly Listed[] {
  const close = all.filter(({ off }) => off <= reach);
  if (close.length > 0 || all.length === 0) return close;
  return [all.reduce((a, b) => (b.off < a.off ? b : a))];
}

function seriesOf(
  master: Entry,
  start: IcsTime,
  meeting: Meeting,
  options: IcsOptions,
  problems: Problem[],
): readonly Listed[] {
  const reach = Math.min(options.reachDays ?? 31, 3660);
  const { event, zones } = master;
  const { locals, ends, broken } = plannedStarts(start, event.properties, zones, options.near, reach);
  if (broken !== null)
    problems.push({ field: `line ${event.line}`, message: `Not all of this series is listed: ${broken}.` });
  const kept = locals.filter(
    (local) => meeting.changed.size === 0 || !meeting.changed.has(instanceOf({ ...start, local }, zones)),
  );
  const changed = [...meeting.changed].map(([name, entry]) => single(entry, name, options.near));
  const asPlanned = kept.map((local) =>
    planned(master, start, { local, until: ends.get(local) ?? null }, meeting, options.near),
  );
  return nearest([...asPlanned, ...changed], reach);
}

function listedOf(meeting: Meeting, options: IcsOptions, problems: Problem[]): readonly Listed[] {
  const { masters, changed } = meeting;
  const { near } = options;
  if (masters.length === 0)
    return [...changed].map(([, entry]) => single(entry, replaced(entry, null), near));
  return masters.flatMap((master, at) => {
    const start = timeOf(master.event, 'dtstart', master.zones);
    const repeats = master.event.properties.some(({ name }) => name === 'rrule' || name === 'rdate');
    const own = at === 0 ? meeting : { ...meeting, changed: new Map(), onward: [] };
    if (start && repeats) return seriesOf(master, start, own, options, problems);
    return [
      single(master, null, near),
      ...[...own.changed].map(([name, entry]) => single(entry, name, near)),
    ];
  });
}

function problemsOf({ event }: Entry, facts: MeetingFacts): Problem[] {
  const field = `line ${event.line}`;
  const name = facts.title ? `“${facts.title.value}”` : 'A meeting without a title';
  const own = facts.doubts.map((doubt) => ({ field, message: `${name}: ${doubt.message}` }));
  if (valueOf(event, 'uid')) return own;
  return [
    { field, message: `${name} has no id in the file, so a second reading can not recognise it.` },
    ...own,
  ];
}

const when = (facts: MeetingFacts): string =>
  facts.start
    ? String(Date.parse(facts.start.value) + 1e15)
    : facts.wall || facts.day
      ? String(Date.parse(`${facts.wall?.start ?? `${facts.day?.value}T00:00`}Z`) + 1e15)
      : '9';

const entriesOf = (calendar: IcsComponent, options: IcsOptions): readonly Entry[] => {
  const zones = zonesOf(calendar, options.workbookZone);
  const method = valueOf(calendar, 'method').toUpperCase();
  return calendar.components
    .filter(({ name }) => name === 'VEVENT')
    .map((event) => ({ event, zones, method: valueOf(event, 'method').toUpperCase() || method }));
};

/** The first of many lines of the same kind are enough. */
const shortened = (problems: readonly Problem[]): readonly Problem[] =>
  problems.length <= MOST_PROBLEMS
    ? problems
    : [
        ...problems.slice(0, MOST_PROBLEMS),
        { field: '', message: `${problems.length - MOST_PROBLEMS} more lines like these are not listed.` },
      ];

function readTree(root: IcsComponent, mended: readonly Problem[], options: IcsOptions): Checked<IcsReading> {
  const problems = [...mended];
  const loose = root.components.some(({ name }) => name === 'VEVENT') ? [root] : [];
  const calendars = [...root.components.filter(({ name }) => name === 'VCALENDAR'), ...loose];
  const entries = calendars.flatMap((calendar) => entriesOf(calendar, options));
  if (entries.length === 0) return refused('', 'This calendar file holds no meeting. Choose another file.');
  const all = meetingsOf(entries).flatMap((meeting) => listedOf(meeting, options, problems));
  const listed =
    all.length <= MOST_MEETINGS
      ? all
      : [...all].sort((a, b) => (a.off < b.off ? -1 : 1)).slice(0, MOST_MEETINGS);
  if (listed.length < all.length)
    problems.push({
      field: '',
      message: `The file holds ${all.length} meetings; the ${listed.length} nearest to ${options.near} are listed.`,
    });
  const events = listed.map(({ entry, facts: read }) => {
    const facts = read();
    problems.push(...problemsOf(entry, facts));
    return facts;
  });
  return good({
    events: events.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0)),
    problems: shortened(problems),
  });
}

/**
 * Reads .ics text. Refused only where no event is in it; whatever a broken file still tells is shown, and what is unknown
 * is a question in the event's `doubts` and a line in `problems`. Never throws.
 */
export const readIcs = (text: string, options: IcsOptions): Checked<IcsReading> =>
  andThen(readIcsTree(text), ({ root, problems }) => readTree(root, problems, options));
