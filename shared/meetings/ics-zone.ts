import { ICAL } from './ical-library.ts';
import { isZone } from '../base/moment.ts';
import type { Zone } from '../base/time.ts';
import type { IcsComponent, IcsProperty } from './ics-repair.ts';
import { windowsZone } from './windows-zones.ts';

/** What the zone beside a time in a file means. `file`: only the file's own rules know it (minutes east of UTC at a wall time). */
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

/** A zone by its IANA name, alone or at the end of a path ("/mozilla.org/20050126_1/Europe/Berlin"), or by its Windows name. */
export function zoneByName(name: string): Zone | null {
  const plain = name.trim().replace(/^"(.*)"$/, '$1');
  if (isZone(plain)) return plain;
  const tail = /([A-Z][A-Za-z_]+\/[A-Z][A-Za-z_+-]+(?:\/[A-Z][A-Za-z_]+)?)$/.exec(plain)?.[1];
  if (tail && isZone(tail)) return tail;
  return windowsZone(plain);
}

const jcalOf = (part: IcsComponent): unknown => [
  part.name.toLowerCase(),
  part.properties.map((property) => property.jcal),
  part.components.map(jcalOf),
];

/** Minutes east of UTC by a VTIMEZONE's own rules; null where it has none that can be read. */
function rulesOf(part: IcsComponent): ((local: string) => number) | null {
  const complete = part.components.some((rule) =>
    ['dtstart', 'tzoffsetfrom', 'tzoffsetto'].every((name) =>
      rule.properties.some((property) => property.name === name && /\d/.test(property.values[0] ?? '')),
    ),
  );
  if (!complete) return null;
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(jcalOf(part)));
    const offsetAt = (local: string) => Math.round(zone.utcOffset(ICAL.Time.fromString(local)) / 60);
    return Number.isFinite(offsetAt('2026-01-01T00:00:00')) ? offsetAt : null;
  } catch {
    return null;
  }
}

const first = (part: IcsComponent, name: string): IcsProperty | undefined =>
  part.properties.find((property) => property.name === name);

/** Collects the zones of one calendar. */
export function zonesOf(calendar: IcsComponent, workbookZone: Zone): ZoneContext {
  const rules = new Map<string, (local: string) => number>();
  const named: Zone[] = [];
  for (const part of calendar.components.filter(({ name }) => name === 'VTIMEZONE')) {
    const id = first(part, 'tzid')?.values[0] ?? '';
    const offsetAt = rulesOf(part);
    if (offsetAt) rules.set(id, offsetAt);
    const zone = zoneByName(id) ?? zoneByName(first(part, 'x-lic-location')?.values[0] ?? '');
    if (zone && zone !== 'UTC') named.push(zone);
  }
  const calendarZone = zoneByName(first(calendar, 'x-wr-timezone')?.values[0] ?? '');
  return { rules, named, calendarZone, workbookZone };
}

/** What can be offered where a time's zone is not known: zones whose city the name says, those of the file, the workbook's. */
function choicesFor(name: string, context: ZoneContext): readonly Zone[] {
  const words = name.toLowerCase().replace(/^\([^)]*\)\s*/, '');
  const hints: readonly (readonly [RegExp, Zone])[] = [
    [/eastern time/, 'America/New_York'],
    [/central time/, 'America/Chicago'],
    [/mountain time/, 'America/Denver'],
    [/pacific time/, 'America/Los_Angeles'],
    [/atlantic time/, 'America/Halifax'],
  ];
  const hinted = hints.filter(([pattern]) => pattern.test(words)).map(([, zone]) => zone);
  const cities = words.split(/[,/;&]/).flatMap((city) => {
    const part = city
      .trim()
      .replace(/(^|\s)[a-z]/g, (letter) => letter.toUpperCase())
      .replace(/ /g, '_');
    return ['Europe', 'America', 'Asia', 'Australia', 'Africa', 'Pacific', 'Atlantic']
      .map((area) => `${area}/${part}`)
      .filter((zone) => /\/[A-Za-z_]{3,}$/.test(zone) && isZone(zone));
  });
  const calendar = context.calendarZone ? [context.calendarZone] : [];
  return [...new Set([...hinted, ...cities, ...context.named, ...calendar, context.workbookZone])];
}

/** What the zone name beside a time means; `utc` times end in Z and have no name. */
export function zoneMeaning(name: string | undefined, utc: boolean, context: ZoneContext): ZoneMeaning {
  if (utc) return { kind: 'utc' };
  if (!name) return { kind: 'floating', choices: choicesFor('', context) };
  const zone = zoneByName(name);
  if (zone) return { kind: 'zone', zone, confidence: zone === name ? 'certain' : 'likely' };
  const offsetAt = context.rules.get(name);
  if (offsetAt) return { kind: 'file', name, offsetAt };
  return { kind: 'unknown', name, choices: choicesFor(name, context) };
}
