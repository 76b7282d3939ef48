import { instantOf, isZone, momentAt } from '../../base/moment.ts';
import type { Zone } from '../../base/time.ts';
import { foldWords } from './when-words.ts';
import { offsetIn, offsetOf, zoneNamed } from './zone-name.ts';
import { sampleZones } from './zone-words.ts';

/** The zone a "when" text names: none (so the reader's own), one, an offset in minutes, or words that may mean several. */
export type NamedZone =
  | { readonly kind: 'none' }
  | { readonly kind: 'zone'; readonly zone: Zone }
  | { readonly kind: 'offset'; readonly minutes: number }
  | { readonly kind: 'unknown'; readonly text: string; readonly choices: readonly Zone[] };

const known = new Map<string, readonly string[]>();

/** All the names a locale has for a zone at a time of year: "cet", "central european standard time", "mez". */
function namesIn(locale: string, zone: Zone, local: string): readonly string[] {
  const asked = `${locale} ${zone} ${local.slice(0, 10)}`;
  const kept = known.get(asked);
  if (kept) return kept;
  const instant = instantOf(momentAt(Date.parse(`${local}Z`), 'UTC'));
  const names = (['short', 'long', 'shortGeneric', 'longGeneric'] as const)
    .map((timeZoneName) => {
      const formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName });
      const part = formatter.formatToParts(instant).find(({ type }) => type === 'timeZoneName');
      return foldWords(part?.value ?? '');
    })
    .filter((name) => /\p{L}/u.test(name) && !/^(?:gmt|utc)\b/.test(name));
  if (known.size > 3000) known.clear();
  known.set(asked, names);
  return names;
}

/** Words that only stand where a zone is named, in the languages of invitations. */
const LIKE_ZONE =
  /(?:^|[^\p{L}])(?:time|daylight|zeit|heure d|hora|horário|horario|ora|tijd|czas|tid|saati|время|giờ)(?!\p{L})|時間|时间|標準時|시간/u;
const SHORT = /^(?:[a-z]{1,3}[sd]t|[ecmp]t|[a-z]{3,4}z|cest|eest|west|msk|ist)$/;

/** The zone by its name in the reader's language; the reader's own zone goes before others of that name. */
function byLocalName(words: string, local: string, own: Zone, locale: string): Zone | null {
  const parts = words.split(/[,()–⋅·]/).map((part) => part.trim());
  const named = (zone: Zone, locales: readonly string[]) =>
    locales.some((one) => namesIn(one, zone, local).some((name) => parts.includes(name)));
  if (named(own, [locale, 'en-GB', 'en-US', 'de'])) return own;
  const read = zoneNamed(words, local, own);
  if (read.kind === 'zone') return read.zone;
  if (!LIKE_ZONE.test(words)) return null;
  return sampleZones().find((zone) => isZone(zone) && named(zone, [locale])) ?? null;
}

/** An offset wherever it stands behind the time: "GMT+0100 (MEZ)", "(UTC-05:00) Eastern Time". */
function offsetFirst(words: string, local: string, own: Zone): NamedZone | null {
  const [, shown = '', rest = ''] =
    /^[( ]*((?:utc|gmt|z)? ?[+–-] ?\d{1,2}(?:[.](?:5|75)|[:.]?\d{2})?(?!\d))[) ]*(.*)$/.exec(words) ?? [];
  const minutes = offsetOf(shown.trim());
  if (minutes === null) return null;
  const named = rest === '' ? null : zoneNamed(`(${shown}) ${rest}`, local, own);
  if (named?.kind === 'zone') return { kind: 'zone', zone: named.zone };
  return minutes === offsetIn(local, own) ? { kind: 'zone', zone: own } : { kind: 'offset', minutes };
}

/**
 * Understands the zone named behind the time of a "when" text. `words` is what stands there in small letters, `local` the wall
 * time, for its season; `own` the reader's zone, taken where its name, its city or its offset is the one named.
 */
export function namedZone(
  text: string,
  words: string | null,
  local: string,
  own: Zone,
  locale: string,
): NamedZone {
  const [iana] = /[A-Z][A-Za-z]{1,30}\/[A-Z][A-Za-z_]{1,40}(?:\/[A-Z][A-Za-z_]{1,40})?/.exec(text) ?? [];
  if (iana && isZone(iana)) return { kind: 'zone', zone: iana };
  const plain = (words ?? '').replace(/^[\s,;⋅·|–-]+|[\s,;⋅·|.–-]+$/g, '').slice(0, 200);
  if (plain === '') return { kind: 'none' };
  const shown = offsetFirst(plain, local, own);
  if (shown) return shown;
  const bare = plain.replace(/^\(([^()]*)\)$/, '$1');
  const spoken = byLocalName(bare, local, own, locale);
  if (spoken) return { kind: 'zone', zone: spoken };
  const named = zoneNamed(bare, local, own);
  if (named.kind === 'zone' || named.kind === 'offset') return named;
  const zoneLike =
    LIKE_ZONE.test(bare) || (bare.split(/[,() ]+/).some((one) => SHORT.test(one)) && bare.length < 12);
  if (named.kind === 'several') return { kind: 'unknown', text: bare, choices: named.choices };
  return zoneLike
    ? { kind: 'unknown', text: bare, choices: [...new Set([own, ...sampleZones()])] }
    : { kind: 'none' };
}
