import { andThen, good, refused, type Checked, type Problem } from '../base/checked.ts';
import { addDays, daysBetween } from '../base/day.ts';
import type { Day, Zone } from '../base/time.ts';
import type { MeetingFacts } from './facts.ts';
import { factsOf, instanceOf, timeOf } from './ics-event.ts';
import { plannedStarts } from './ics-recurrence.ts';
import { readIcsTree, type IcsComponent, type IcsProperty } from './ics-repair.ts';
import type { IcsTime } from './ics-time.ts';
import { zonesOf, type ZoneContext } from './ics-zone.ts';

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

const MOST_INSTANCES = 500;

const uidOf = (event: IcsComponent): string =>
  event.properties.find(({ name }) => name === 'uid')?.values[0]?.trim() ?? '';

const has = (event: IcsComponent, name: string): boolean => event.properties.some((one) => one.name === name);

/** The instances of a series near a day; the nearest one where none is near. */
function nearest(locals: readonly string[], near: Day, reach: number): readonly string[] {
  const distance = (local: string) => Math.abs(daysBetween(near, local.slice(0, 10)));
  const close = locals.filter((local) => distance(local) <= reach);
  if (close.length > 0) return close.slice(0, MOST_INSTANCES);
  const [first] = [...locals].sort((a, b) => distance(a) - distance(b));
  return first === undefined ? [] : [first];
}

interface Series {
  readonly event: IcsComponent;
  readonly start: IcsTime;
  /** Changed instances by the name of the one they replace. */
  readonly changed: ReadonlyMap<string, IcsComponent>;
}

function instancesOf(
  series: Series,
  zones: ZoneContext,
  method: string,
  options: IcsOptions,
  problems: Problem[],
) {
  const { event, start, changed } = series;
  const reach = options.reachDays ?? 31;
  const limit = `${addDays(options.near, Math.min(reach, 3660) + 1)}T23:59:59`;
  const planned = plannedStarts(start, event.properties, zones, limit);
  if (planned.broken)
    problems.push({
      field: `line ${event.line}`,
      message: `Not all of this series is listed: ${planned.broken}.`,
    });
  const shown: MeetingFacts[] = [];
  for (const at of nearest(planned.locals, options.near, reach)) {
    const instance = instanceOf({ ...start, local: at }, zones);
    if (!changed.has(instance)) shown.push(factsOf(event, zones, method, { at, instance }));
  }
  return shown;
}

/** The name of the instance that an override replaces, on the clock of its series. */
function replaced(override: IcsComponent, series: IcsTime | null, zones: ZoneContext): string | null {
  const planned = timeOf(override, 'recurrence-id', zones);
  if (!planned) return null;
  const zone = planned.zone.kind === 'floating' && series ? series.zone : planned.zone;
  if (series?.isDay) return instanceOf({ ...planned, isDay: true }, zones);
  const local =
    planned.isDay && series ? `${planned.local.slice(0, 10)}${series.local.slice(10)}` : planned.local;
  return instanceOf(
    { local, isDay: planned.isDay && !series, zone: planned.isDay && series ? series.zone : zone },
    zones,
  );
}

function problemsOf(event: IcsComponent, facts: MeetingFacts): Problem[] {
  const field = `line ${event.line}`;
  const name = facts.title ? `“${facts.title.value}”` : 'A meeting without a title';
  const own = facts.doubts.map((doubt) => ({ field, message: `${name}: ${doubt.message}` }));
  const ranged = event.properties.some(
    (one: IcsProperty) => one.name === 'recurrence-id' && one.params['range'],
  );
  return [
    ...(has(event, 'uid')
      ? []
      : [{ field, message: `${name} has no id in the file, so a second reading can not recognise it.` }]),
    ...(ranged
      ? [{ field, message: `${name}: this change was meant for all later ones too; only this one shows it.` }]
      : []),
    ...own,
  ];
}

function eventsOf(calendar: IcsComponent, options: IcsOptions, problems: Problem[]): MeetingFacts[] {
  const zones = zonesOf(calendar, options.workbookZone);
  const method = calendar.properties.find(({ name }) => name === 'method')?.values[0]?.toUpperCase() ?? '';
  const events = calendar.components.filter(({ name }) => name === 'VEVENT');
  const overrides = events.filter((event) => has(event, 'recurrence-id'));
  const shown: MeetingFacts[] = [];
  for (const event of events) {
    const start = timeOf(event, 'dtstart', zones);
    const own = overrides.includes(event);
    const repeats = !own && start !== null && (has(event, 'rrule') || has(event, 'rdate'));
    const master =
      own &&
      events.find((one) => uidOf(one) !== '' && uidOf(one) === uidOf(event) && !overrides.includes(one));
    const instance = own ? replaced(event, master ? timeOf(master, 'dtstart', zones) : null, zones) : null;
    const facts = factsOf(event, zones, method, { at: null, instance });
    problems.push(...problemsOf(event, facts));
    if (!repeats) shown.push(facts);
    else {
      const mine = overrides.filter((one) => uidOf(one) === uidOf(event) && uidOf(one) !== '');
      const changed = new Map(mine.map((one) => [replaced(one, start, zones) ?? '', one] as const));
      shown.push(...instancesOf({ event, start, changed }, zones, method, options, problems));
    }
  }
  return shown;
}

const when = (facts: MeetingFacts): string =>
  facts.start
    ? String(Date.parse(facts.start.value) + 1e15)
    : facts.wall || facts.day
      ? String(Date.parse(`${facts.wall?.start ?? `${facts.day?.value}T00:00`}Z`) + 1e15)
      : '9';

/**
 * Reads .ics text. Refused only where no event is in it; whatever a broken file still tells is shown, and what is unknown
 * is a question in the event's `doubts` and a line in `problems`. Never throws.
 */
export const readIcs = (text: string, options: IcsOptions): Checked<IcsReading> =>
  andThen(readIcsTree(text), ({ root, problems: mended }) => {
    const problems = [...mended];
    const loose = root.components.some(({ name }) => name === 'VEVENT') ? [root] : [];
    const calendars = [...root.components.filter(({ name }) => name === 'VCALENDAR'), ...loose];
    const events = calendars.flatMap((calendar) => eventsOf(calendar, options, problems));
    if (events.length === 0) return refused('', 'This calendar file holds no meeting. Choose another file.');
    return good({
      events: events.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0)),
      problems,
    });
  });
