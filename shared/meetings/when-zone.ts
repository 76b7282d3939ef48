import { instantOf, isZone, momentAt, resolveLocal } from '../base/moment.ts';
import type { Zone } from '../base/time.ts';
import { foldWords } from './when-words.ts';
import { windowsZone } from './windows-zones.ts';

/** The zone a "when" text names: none (so the reader's own), one, an offset in minutes, or words that are not understood. */
export type NamedZone =
  | { readonly kind: 'none' }
  | { readonly kind: 'zone'; readonly zone: Zone }
  | { readonly kind: 'offset'; readonly minutes: number }
  | { readonly kind: 'unknown'; readonly text: string; readonly choices: readonly Zone[] };

const cities = new Map<string, Zone>();

function zoneCities(): ReadonlyMap<string, Zone> {
  if (cities.size === 0 && typeof Intl.supportedValuesOf === 'function')
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const city = zone.split('/').at(-1)?.replace(/_/g, ' ').toLowerCase();
      if (city && zone.includes('/') && !zone.startsWith('Etc/')) cities.set(city, zone);
    }
  return cities;
}

/** The instant of a wall time in a zone, the earlier one where it comes twice. */
function offsetIn(local: string, zone: Zone): number {
  const meaning = resolveLocal(local, zone);
  const moment =
    meaning.kind === 'once' ? meaning.moment : meaning.kind === 'twice' ? meaning.earlier : meaning.after;
  return (Date.parse(`${local}Z`) - instantOf(moment)) / 60_000;
}

/** All the names a locale has for a zone at a time of year: "cet", "central european standard time", "mez". */
function namesOf(zone: Zone, local: string, locale: string): ReadonlySet<string> {
  const instant = instantOf(momentAt(Date.parse(`${local}Z`), 'UTC'));
  const names = [locale, 'en-GB', 'en-US', 'de'].flatMap((one) =>
    (['short', 'long', 'shortGeneric', 'longGeneric'] as const).map((timeZoneName) => {
      const formatter = new Intl.DateTimeFormat(one, { timeZone: zone, timeZoneName });
      return foldWords(
        formatter.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '',
      );
    }),
  );
  return new Set(names.filter((name) => /\p{L}/u.test(name) && !/^(?:gmt|utc)\b/.test(name)));
}

function citiesIn(text: string): readonly Zone[] {
  const parts = text.split(/[,()–-]| - /).map((part) => part.trim());
  return [...new Set(parts.map((part) => zoneCities().get(part)).filter((zone) => zone !== undefined))];
}

const OFFSET = /(?:utc|gmt) ?([+–-]) ?(\d{1,2})(?::?(\d{2}))?/;

/**
 * Understands the zone named behind the time of a "when" text. `local` is the wall time, for its season; `own` the reader's
 * zone, taken where its name, its city or its offset is the one named.
 */
export function namedZone(
  text: string,
  zoneText: string | null,
  local: string,
  own: Zone,
  locale: string,
): NamedZone {
  const tail = foldWords(/[^\d]*$/.exec(text)?.[0] ?? '').replace(/^ ?[ap]m\b/, '');
  const [iana] = /[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/.exec(text) ?? [];
  if (iana && isZone(iana)) return { kind: 'zone', zone: iana };
  const named = citiesIn(`${zoneText ?? ''},${tail}`);
  const offsets = new Set(named.map((zone) => offsetIn(local, zone)));
  const [first] = named;
  if (first && offsets.size === 1)
    return { kind: 'zone', zone: offsets.has(offsetIn(local, own)) ? own : first };
  if (first) return { kind: 'unknown', text: tail.trim(), choices: named };
  if (zoneText === null) return { kind: 'none' };
  if (/^(?:utc|gmt)$/.test(zoneText)) return { kind: 'offset', minutes: 0 };
  const windows = windowsZone(zoneText);
  if (windows) return { kind: 'zone', zone: windows };
  const [, sign, hours, minutes = '0'] = OFFSET.exec(zoneText) ?? [];
  if (sign) {
    const named = (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
    return named === offsetIn(local, own) ? { kind: 'zone', zone: own } : { kind: 'offset', minutes: named };
  }
  if (namesOf(own, local, locale).has(zoneText)) return { kind: 'zone', zone: own };
  return { kind: 'unknown', text: zoneText, choices: [own] };
}
