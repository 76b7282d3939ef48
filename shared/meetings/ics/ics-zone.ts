import type { Zone } from '../../base/time.ts';
import { dayNumber, dayOfNumber, daysInYear, firstOfYear } from './ics-days.ts';
import type { IcsComponent } from './ics-repair.ts';
import { valueOf } from './ics-value.ts';
import { daysOfRule, ruleOf, type Rule } from './ics-rule.ts';
import { offsetIn, zoneByName, zoneNamed } from '../when/zone-name.ts';
import { sampleZones } from '../when/zone-words.ts';

/** What the zone beside a time in a file means. `file`: an offset or the file's own rules (minutes east of UTC at a wall time). */
export type ZoneMeaning =
  | { readonly kind: 'utc' }
  | { readonly kind: 'zone'; readonly zone: Zone; readonly confidence: 'certain' | 'likely' }
  | { readonly kind: 'file'; readonly name: string; readonly offsetAt: (local: string) => number }
  | { readonly kind: 'floating'; readonly choices: readonly Zone[] }
  | { readonly kind: 'unknown'; readonly name: string; readonly choices: readonly Zone[] };

/** The zones a file speaks of: its own rules by name, the calendar's zone, and the workbook's for what it leaves open. */
export interface ZoneContext {
  readonly rules: ReadonlyMap<string, (local: string) => number>;
  readonly named: readonly Zone[];
  readonly calendarZone: Zone | null;
  readonly workbookZone: Zone;
}

/** One half of a zone's year: from when on its clocks show which offset, once or by a rule. */
interface Observance {
  readonly from: number;
  readonly to: number;
  readonly start: string;
  readonly rule: Rule | null;
  readonly dates: readonly string[];
}

function minutesOf(text: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})/.exec(text) ?? [];
  return sign === undefined ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const stamp = (text: string): string | null => {
  const [, year, month, day, hour = '00', minute = '00'] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d))?/.exec(text.trim()) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}T${hour}:${minute}:00`;
};

function observanceOf(part: IcsComponent): Observance | null {
  const [from, to] = [minutesOf(valueOf(part, 'tzoffsetfrom')), minutesOf(valueOf(part, 'tzoffsetto'))];
  const start = stamp(valueOf(part, 'dtstart'));
  if (from === null || to === null || start === null) return null;
  const rule = ruleOf(valueOf(part, 'rrule'), start);
  const dates = part.properties
    .filter(({ name }) => name === 'rdate')
    .flatMap(({ raw }) => raw.split(',').slice(0, 400).map(stamp))
    .filter((one) => one !== null);
  return { from, to, start, rule: rule?.freq === 'YEARLY' ? rule : null, dates: [start, ...dates] };
}

/** Clocks change once a year by a rule: the day in that year, and nothing that repeats faster is followed. */
function onsetIn(year: number, { rule, start }: Observance): string | null {
  if (!rule || year < Number(start.slice(0, 4))) return null;
  const fits = daysOfRule(rule, dayNumber(start.slice(0, 10)));
  const begin = firstOfYear(year);
  for (let day = begin; day < begin + daysInYear(year); day++)
    if (fits(day) >= 0) {
      const onset = `${dayOfNumber(day)}${start.slice(10)}`;
      const last = rule.until === null ? null : stamp(rule.until);
      return last !== null && onset.slice(0, 10) > last.slice(0, 10) ? null : onset;
    }
  return null;
}

/** Minutes east of UTC by a VTIMEZONE's own rules; null where it has none that can be read. */
function rulesOf(part: IcsComponent): ((local: string) => number) | null {
  const all = part.components
    .slice(0, 200)
    .map(observanceOf)
    .filter((one) => one !== null);
  const [earliest] = [...all].sort((a, b) => (a.start < b.start ? -1 : 1));
  if (!earliest) return null;
  const known = new Map<number, readonly (readonly [string, number])[]>();
  const onsetsOf = (year: number) => {
    const found = all.flatMap((one) => {
      const onset = onsetIn(year, one);
      return onset === null ? [] : [[onset, one.to] as const];
    });
    known.set(year, found);
    return found;
  };
  const fixed = all.flatMap((one) => one.dates.map((date) => [date, one.to] as const));
  return (local) => {
    const year = Number(local.slice(0, 4));
    const yearly = [year - 1, year].flatMap((one) => known.get(one) ?? onsetsOf(one));
    let last: readonly [string, number] | null = null;
    for (const onset of [...fixed, ...yearly])
      if (onset[0] <= local && (last === null || onset[0] >= last[0])) last = onset;
    return last === null ? earliest.from : last[1];
  };
}

const keyOf = (name: string): string =>
  name
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .toLowerCase();

/** Collects the zones of one calendar. */
export function zonesOf(calendar: IcsComponent, workbookZone: Zone): ZoneContext {
  const rules = new Map<string, (local: string) => number>();
  const named: Zone[] = [];
  for (const part of calendar.components.filter(({ name }) => name === 'VTIMEZONE').slice(0, 500)) {
    const id = valueOf(part, 'tzid');
    const offsetAt = rulesOf(part);
    if (offsetAt && !rules.has(keyOf(id))) rules.set(keyOf(id), offsetAt);
    const zone = zoneByName(id) ?? zoneByName(valueOf(part, 'x-lic-location'));
    if (zone && !/^(?:Etc\/)?UTC$/.test(zone)) named.push(zone);
  }
  const calendarZone = zoneByName(valueOf(calendar, 'x-wr-timezone') || valueOf(calendar, 'timezone-id'));
  return { rules, named: [...new Set(named)], calendarZone, workbookZone };
}

/** What can be offered where a time's zone is not known: what the name may mean, the zones of the file, the workbook's. */
const choicesFor = (named: readonly Zone[], context: ZoneContext): readonly Zone[] => [
  ...new Set([
    ...named,
    ...context.named,
    ...(context.calendarZone ? [context.calendarZone] : []),
    context.workbookZone,
  ]),
];

/**
 * What the zone name beside a time means. A name of the IANA list is believed before the file's rules for it, which may be old;
 * every other name after them.
 */
export function zoneMeaning(name: string | undefined, local: string, context: ZoneContext): ZoneMeaning {
  if (!name) return { kind: 'floating', choices: choicesFor([], context) };
  const offsetAt = context.rules.get(keyOf(name));
  const read = zoneNamed(name, local, context.workbookZone);
  const zone = read.kind === 'zone' ? read.zone : null;
  if (zone === name.trim()) return { kind: 'zone', zone, confidence: 'certain' };
  if (offsetAt && (zone === null || offsetAt(local) !== offsetIn(local, zone)))
    return { kind: 'file', name, offsetAt };
  if (zone !== null) return { kind: 'zone', zone: zoneByName(name) ?? zone, confidence: 'likely' };
  if (read.kind === 'offset') return { kind: 'file', name, offsetAt: () => read.minutes };
  const several = read.kind === 'several' ? read.choices : [];
  const choices = [...choicesFor(several, context), ...(several.length > 0 ? [] : sampleZones())];
  return { kind: 'unknown', name, choices: [...new Set(choices)] };
}
