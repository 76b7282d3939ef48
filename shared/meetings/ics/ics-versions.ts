import type { IcsTime } from './ics-time.ts';
import { instanceOf, timeOf } from './ics-event.ts';
import { valueOf } from './ics-value.ts';
import type { IcsComponent } from './ics-repair.ts';
import type { ZoneContext } from './ics-zone.ts';

/** One VEVENT with what its calendar says around it. */
export interface Entry {
  readonly event: IcsComponent;
  readonly zones: ZoneContext;
  readonly method: string;
}

/** All of one UID: the meeting or series itself (several where the id was used again), and its changed instances by name. */
export interface Meeting {
  readonly masters: readonly Entry[];
  readonly changed: ReadonlyMap<string, Entry>;
  /** Changes of an instance and all later ones, by the planned start of the first, in order. */
  readonly onward: readonly (readonly [string, Entry])[];
}

const has = (event: IcsComponent, name: string): boolean => event.properties.some((one) => one.name === name);

const sequenceOf = ({ event }: Entry): number => Number(valueOf(event, 'sequence')) || 0;

const stampOf = ({ event }: Entry): string =>
  (valueOf(event, 'dtstamp') || valueOf(event, 'last-modified')).replace(/\D/g, '').padEnd(14, '0');

/** Which of two versions is newer: the higher SEQUENCE, then the later DTSTAMP. */
const newer = (a: Entry, b: Entry): number =>
  sequenceOf(a) - sequenceOf(b) || (stampOf(a) < stampOf(b) ? -1 : stampOf(a) > stampOf(b) ? 1 : 0);

const placeOf = ({ event }: Entry): string => `${valueOf(event, 'dtstart')} ${valueOf(event, 'rrule')}`;

const titleOf = ({ event }: Entry): string =>
  valueOf(event, 'summary')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two titles are of one meeting: the same words, or some added when it was moved. */
const sameTitle = (a: string, b: string): boolean =>
  a === b || (a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)));

/**
 * The versions of a meeting that count: the newest of those that are one meeting. Some programs use an id again for another
 * meeting: with one SEQUENCE and another title or the same stamp, both are meetings.
 */
function current(masters: readonly Entry[]): readonly Entry[] {
  const top = Math.max(...masters.map(sequenceOf));
  const last = masters.filter((one) => sequenceOf(one) === top);
  const newest = last.filter((one) => {
    const title = titleOf(one);
    return !last.some((other) => newer(other, one) > 0 && sameTitle(titleOf(other), title));
  });
  return [...new Map(newest.map((one) => [placeOf(one), one])).values()];
}

/** The name of the instance that an override replaces, on the clock of its series. */
export function replaced({ event, zones }: Entry, series: IcsTime | null): string | null {
  const planned = timeOf(event, 'recurrence-id', zones);
  if (!planned) return null;
  if (series?.isDay) return instanceOf({ ...planned, isDay: true }, zones);
  if (!series) return instanceOf(planned, zones);
  const zone = planned.zone.kind === 'floating' ? series.zone : planned.zone;
  const local = planned.isDay ? `${planned.local.slice(0, 10)}${series.local.slice(10)}` : planned.local;
  return instanceOf({ local, isDay: false, zone: planned.isDay ? series.zone : zone }, zones);
}

function meetingOf(entries: readonly Entry[]): Meeting {
  const masters = current(entries.filter(({ event }) => !has(event, 'recurrence-id')));
  const [master] = masters;
  const series = master ? timeOf(master.event, 'dtstart', master.zones) : null;
  const changed = new Map<string, Entry>();
  const onward = new Map<string, Entry>();
  for (const entry of entries) {
    if (!has(entry.event, 'recurrence-id')) continue;
    const name = replaced(entry, series) ?? `line ${entry.event.line}`;
    const known = changed.get(name);
    if (!known || newer(entry, known) >= 0) changed.set(name, entry);
    const id = entry.event.properties.find((one) => one.name === 'recurrence-id');
    if (id?.params.get('range')?.toUpperCase() === 'THISANDFUTURE') onward.set(name, entry);
  }
  return { masters, changed, onward: [...onward].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** Entries of a file by their id; one without an id is a meeting by itself. */
export function meetingsOf(entries: readonly Entry[]): readonly Meeting[] {
  const byId = new Map<string, Entry[]>();
  entries.forEach((entry, at) => {
    const id = valueOf(entry.event, 'uid') || `entry ${at}`;
    const known = byId.get(id);
    if (known) known.push(entry);
    else byId.set(id, [entry]);
  });
  return [...byId.values()].map(meetingOf);
}
