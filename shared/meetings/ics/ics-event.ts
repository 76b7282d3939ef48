import { addDays, daysBetween } from '../../base/day.ts';
import type { Moment } from '../../base/time.ts';
import { instanceKey, noFacts, type Doubt, type Fact, type MeetingFacts } from '../facts.ts';
import { asProposal } from '../called-off.ts';
import { oneOf } from '../pasted/open-readings.ts';
import { callOf } from './ics-call.ts';
import { peopleOf } from './ics-people.ts';
import type { IcsComponent } from './ics-repair.ts';
import { clockSeconds, laterLocal, readTime, settleTime, shownZone, type IcsTime } from './ics-time.ts';
import type { ZoneContext, ZoneMeaning } from './ics-zone.ts';
import { valueOf } from './ics-value.ts';
import { standingOf } from './ics-status.ts';
import { durationSeconds } from '../when/duration.ts';
import { plainText } from '../pasted/plain-text.ts';

const fact = <T>(value: T, evidence: string, confidence: Fact<T>['confidence'] = 'certain'): Fact<T> => ({
  value,
  layer: 'file',
  evidence,
  confidence,
});

/** One written date of an event; null where it is missing or no date. */
export function timeOf(event: IcsComponent, name: string, zones: ZoneContext): IcsTime | null {
  const property = event.properties.find((one) => one.name === name);
  return property ? readTime(property.raw, property.params, zones) : null;
}

const words = (event: IcsComponent, name: string): Fact<string> | null => {
  const text = plainText(valueOf(event, name));
  return text ? fact(text, name.toUpperCase()) : null;
};

/** An event's end on the clock of its start: DTEND, else start and DURATION, else (whole days) one day. */
function endTime(event: IcsComponent, start: IcsTime, zones: ZoneContext): IcsTime | null {
  const end = timeOf(event, 'dtend', zones);
  if (end) return end;
  const seconds = durationSeconds(valueOf(event, 'duration') || valueOf(event, 'x-microsoft-duration'));
  if (seconds !== null && seconds > 0) return { ...start, local: laterLocal(start.local, seconds) };
  return start.isDay ? { ...start, local: laterLocal(start.local, 86_400) } : null;
}

function zoneDoubt(zone: ZoneMeaning): Doubt | null {
  if (zone.kind !== 'floating' && zone.kind !== 'unknown') return null;
  const message =
    zone.kind === 'floating'
      ? 'The file gives a time without a zone. Choose the zone it is meant in.'
      : `The file names a time zone that no list knows: “${zone.name}”. Choose the zone it is meant in.`;
  return {
    field: 'zone',
    message,
    choices: zone.choices.map((choice) => ({ label: choice, value: choice })),
  };
}

function wholeDays(start: IcsTime, end: IcsTime | null): Partial<MeetingFacts> {
  const day = start.local.slice(0, 10);
  const until = end ? end.local.slice(0, 10) : day;
  const last = daysBetween(day, until) > 0 ? addDays(until, -1) : day;
  return {
    day: fact(day, 'DTSTART'),
    lastDay: fact(last, 'DTEND'),
    allDay: fact(true, 'DTSTART'),
    doubts: daysBetween(day, until) < 0 ? [endsEarly(null)] : [],
  };
}

const endsEarly = (end: Moment | null): Doubt => ({
  field: 'end',
  message: 'The end lies before the start. Say when it ended.',
  choices: end ? [{ label: end, value: end }] : [],
});

function zoneFact(zone: ZoneMeaning, zones: ZoneContext): MeetingFacts['zone'] {
  if (zone.kind === 'zone') return fact(zone.zone, 'DTSTART', zone.confidence);
  if (zone.kind !== 'utc') return null;
  return fact(shownZone(zones), zones.calendarZone ? 'X-WR-TIMEZONE' : 'the workbook', 'likely');
}

function timed(start: IcsTime, end: IcsTime | null, zones: ZoneContext): Partial<MeetingFacts> {
  const doubts: Doubt[] = [];
  const begins = settleTime(start, 'start', zones);
  const ends = end && !end.isDay ? settleTime(end, 'end', zones) : { moment: null, doubt: null };
  const empty = end !== null && !end.isDay && end.local === start.local && end.zone.kind === start.zone.kind;
  const zone = zoneDoubt(start.zone) ?? (end ? zoneDoubt(end.zone) : null);
  for (const doubt of [begins.doubt, ends.doubt, zone]) if (doubt) doubts.push(doubt);
  const open = begins.moment === null;
  const backwards =
    end !== null &&
    !open &&
    ends.moment !== null &&
    Date.parse(ends.moment) < Date.parse(begins.moment ?? '');
  const none = empty || (begins.moment !== null && begins.moment === ends.moment);
  if (backwards) doubts.push(endsEarly(ends.moment));
  else if (!end || end.isDay || none)
    doubts.push({ field: 'end', message: 'The file gives no end. Say how long it took.', choices: [] });
  const short = (local: string) => (local.endsWith(':00') ? local.slice(0, 16) : local);
  return {
    start: begins.moment === null ? null : fact(begins.moment, 'DTSTART'),
    end: ends.moment === null || backwards || none ? null : fact(ends.moment, end ? 'DTEND' : 'DURATION'),
    day: fact((begins.moment ?? start.local).slice(0, 10), 'DTSTART'),
    allDay: fact(false, 'DTSTART'),
    zone: zoneFact(start.zone, zones),
    wall: open
      ? { start: short(start.local), end: end && !end.isDay && !none ? short(end.local) : null }
      : null,
    doubts,
  };
}

/** The name of one instance of a series, from its planned start. */
export function instanceOf(planned: IcsTime, zones: ZoneContext): string {
  if (planned.isDay) return planned.local.slice(0, 10).replace(/-/g, '');
  const { moment } = settleTime(planned, 'start', zones);
  return moment === null ? planned.local.replace(/[-:]/g, '') : instanceKey(moment);
}

/** The question which of two starts is meant, where an event gives more than one. */
function startsOf(event: IcsComponent, zones: ZoneContext): Partial<MeetingFacts> | null {
  const starts = event.properties.filter(({ name }) => name === 'dtstart');
  if (starts.length < 2) return null;
  const moments = starts.map((one) => {
    const time = timeOf({ ...event, properties: [one] }, 'dtstart', zones);
    return time && !time.isDay ? settleTime(time, 'start', zones).moment : null;
  });
  const told = new Map(moments.flatMap((one) => (one === null ? [] : [[Date.parse(one), one] as const])));
  const isOne =
    new Set(starts.map(({ raw }) => raw)).size === 1 || (told.size === 1 && !moments.includes(null));
  return isOne
    ? null
    : { doubts: oneOf([...told.values()], 'The file gives two starts. Choose the right one.').doubts };
}

/** Where and when: `at` is the start of one instance of a series, the event's own start without it; `until` its own end. */
function whenOf(event: IcsComponent, zones: ZoneContext, { at, until }: Instance): Partial<MeetingFacts> {
  const several = at === null ? startsOf(event, zones) : null;
  if (several) return several;
  const read = timeOf(event, 'dtstart', zones);
  const wholeDay = /^true$/i.test(valueOf(event, 'x-microsoft-cdo-alldayevent'));
  const start = read && wholeDay && read.local.endsWith('T00:00:00') ? { ...read, isDay: true } : read;
  if (!start) {
    const given = valueOf(event, 'dtstart');
    const message = given
      ? `The file's start is not a date (${given}). Say when it was.`
      : 'The file gives no start. Say when it was.';
    return { doubts: [{ field: 'start', message, choices: [] }] };
  }
  const end = endTime(event, start, zones);
  const begins = at === null ? start : { ...start, local: at };
  const seconds = end && at !== null ? clockSeconds(start.local, at) : 0;
  const later = end && at !== null ? { ...end, local: laterLocal(end.local, seconds) } : end;
  const ends = until === null ? later : { ...start, local: until };
  return start.isDay ? wholeDays(begins, ends) : timed(begins, ends, zones);
}

/** One of a series: the wall times of its start and, where it has its own, its end, and its name. */
interface Instance {
  readonly at: string | null;
  readonly until: string | null;
  readonly instance: string | null;
}

/** Reads one VEVENT; `at` and `instance` name one of a series (wall time of its start, and its name). */
export function factsOf(
  event: IcsComponent,
  zones: ZoneContext,
  method: string,
  one: Instance,
): MeetingFacts {
  const call = callOf(event);
  const when = whenOf(event, zones, one);
  const uid = valueOf(event, 'uid');
  const { title, ...standing } = standingOf(event, method);
  const read = { ...noFacts, ...when };
  const told = method === 'COUNTER' ? asProposal(read) : read;
  return {
    ...told,
    ...peopleOf(event),
    title: title ? fact(title, 'SUMMARY') : null,
    location: words(event, 'location'),
    description: words(event, 'description'),
    conference: call.conference,
    seriesId: uid ? fact(uid, 'UID') : null,
    instanceId: one.instance ? fact(one.instance, 'RECURRENCE-ID') : null,
    status: standing.status,
    doubts: [...standing.doubts, ...told.doubts, ...call.doubts],
  };
}
