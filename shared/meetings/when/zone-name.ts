import { instantOf, isZone, resolveLocal } from '../../base/moment.ts';
import type { Zone } from '../../base/time.ts';
import { windowsZone } from './windows-zones.ts';
import { sampleZones, zonesByWord } from './zone-words.ts';

/** What the name of a zone means: one zone, an offset in minutes, several to choose from, or nothing that is known. */
export type ZoneName =
  | { readonly kind: 'zone'; readonly zone: Zone }
  | { readonly kind: 'offset'; readonly minutes: number }
  | { readonly kind: 'several'; readonly choices: readonly Zone[] }
  | { readonly kind: 'unknown' };

const UNKNOWN: ZoneName = { kind: 'unknown' };

/** Minutes east of UTC of a wall time in a zone, of the earlier one where it comes twice. */
export function offsetIn(local: string, zone: Zone): number {
  const meaning = resolveLocal(local, zone);
  const moment =
    meaning.kind === 'once' ? meaning.moment : meaning.kind === 'twice' ? meaning.earlier : meaning.after;
  return Math.round((Date.parse(`${local}Z`) - instantOf(moment)) / 60_000);
}

const OFFSET = /^(?:utc|gmt|z)? ?([+–−-]) ?(\d{1,2})(?:[.](5|75)|[:.]?(\d{2}))?$/;

/** Minutes of an offset as programs write it: "UTC+01:00", "GMT -5", "+0530", "GMT+5.5"; null for what is none. */
export function offsetOf(text: string): number | null {
  const [, sign, hours, part, minutes = part ? Number(`0.${part}`) * 60 : 0] = OFFSET.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return null;
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}

/** A zone by its IANA name, alone or at the end of a path ("/mozilla.org/20050126_1/Europe/Berlin"), or by its Windows name. */
export function zoneByName(name: string): Zone | null {
  const plain = name.trim().replace(/^"(.*)"$/, '$1');
  // Short letters (IST, BST) are zones of their own to some programs, and not the ones that people mean.
  if (plain.length > 4 && isZone(plain)) return plain;
  const slashed = plain.replace('-', '/');
  if (slashed !== plain && isZone(slashed) && /^[A-Z]/.test(slashed)) return slashed;
  const tail = /([A-Z][A-Za-z_]{1,30}\/[A-Z][A-Za-z_+-]{1,40}(?:\/[A-Z][A-Za-z_]{1,40})?)$/.exec(
    plain.slice(-120),
  )?.[1];
  if (tail && isZone(tail)) return tail;
  return windowsZone(plain);
}

/** Small letters, no accents, one kind of space. */
export const foldZone = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/["“”'’.]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const UTC = /^(?:utc|gmt|z|zulu|(?:coordinated )?universal time(?: utc)?|greenwich mean time|greenwich)$/;

/** "Pacific Standard Time", "EST", "AEDT" name a half of the year; in the other half people may mean either. */
function seasonOf(word: string): 'winter' | 'summer' | null {
  if (/ standard time$/.test(word) || /^[a-z]{1,3}st$/.test(word))
    return word === 'ist' ? null : /^(?:west|[ce]est)$/.test(word) ? 'summer' : 'winter';
  return / (?:daylight|summer) time$/.test(word) || /^[a-z]{1,3}dt$/.test(word) ? 'summer' : null;
}

const fixedZone = (minutes: number): Zone | null =>
  minutes % 60 === 0 ? `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}` : null;

/** The zones of a word with those that its season would give; a name of summer in winter stays a question. */
function inSeason(word: string, zones: readonly Zone[], local: string): readonly Zone[] {
  const season = seasonOf(word);
  if (season === null) return zones;
  const year = local.slice(0, 4);
  return zones.flatMap((zone) => {
    const [first, second] = [`${year}-01-15T12:00`, `${year}-07-15T12:00`].map((one) => offsetIn(one, zone));
    const [low, high] = [Math.min(first ?? 0, second ?? 0), Math.max(first ?? 0, second ?? 0)];
    const meant = season === 'winter' ? low : high;
    const other = offsetIn(local, zone) === meant ? null : fixedZone(meant);
    return other ? [zone, other] : [zone];
  });
}

function byWord(word: string, local: string): readonly Zone[] {
  const plain = word.replace(/ \((?:us|usa)[^)]*\)?$| (?:us|usa) (?:and|&) canada$/, '').trim();
  const base = plain.replace(/ (?:standard|daylight|summer) time$/, ' time');
  const found = [plain, base, base.replace(/ time$/, ''), base.replace(/ time$/, ' time')];
  const zones = found.map(zonesByWord).find((one) => one.length > 0) ?? [];
  const windows = zones.length > 0 ? null : windowsZone(base.replace(/ time$/, ' standard time'));
  return inSeason(plain, windows ? [windows] : zones, local);
}

/** Zones that agree at a wall time are one; that of the reader where it is among them. */
function agreed(zones: readonly Zone[], local: string, own: Zone): ZoneName {
  const [first] = zones;
  if (first === undefined) return UNKNOWN;
  const offsets = new Set(zones.map((zone) => offsetIn(local, zone)));
  if (offsets.size > 1) return { kind: 'several', choices: [...new Set(zones)] };
  return { kind: 'zone', zone: offsets.has(offsetIn(local, own)) ? own : first };
}

const standardOffset = (zone: Zone, local: string): number =>
  Math.min(...['01', '07'].map((month) => offsetIn(`${local.slice(0, 4)}-${month}-15T12:00`, zone)));

/** Cities one after the other, as Windows and Zoom list them; the offset before them decides between cities of one name. */
function byCities(words: string, offset: number | null, local: string, own: Zone): ZoneName {
  const parts = words
    .split(/[,/;()–]| - /)
    .map((part) => part.trim())
    .filter(Boolean)
    .slice(0, 20);
  const each = parts.map((part) => byWord(part, local)).filter((zones) => zones.length > 0);
  const fitting = each.map((zones) =>
    offset === null ? zones : zones.filter((zone) => standardOffset(zone, local) === offset),
  );
  const named = fitting.filter((zones) => zones.length > 0);
  const common = named[0]?.filter((zone) =>
    named.every((zones) => zones.some((one) => offsetIn(local, one) === offsetIn(local, zone))),
  );
  return agreed(common && common.length > 0 ? common : named.flat(), local, own);
}

/**
 * Understands the name of a zone: IANA, Windows, an offset, a list of cities, words and short letters. `local` is the wall time
 * it stands beside, for its season; `own` the reader's zone, preferred where it keeps the same time.
 */
export function zoneNamed(name: string, local: string, own: Zone): ZoneName {
  const plain = foldZone(name);
  if (UTC.test(plain)) return { kind: 'offset', minutes: 0 };
  const known = zoneByName(name);
  if (known) return { kind: 'zone', zone: known };
  const bare = offsetOf(plain.replace(/^\((.*)\)$/, '$1'));
  if (bare !== null) return { kind: 'offset', minutes: bare };
  const [before = '', shown = ''] = /^\((?:utc|gmt)? ?([^)a-z]*)\) ?/.exec(plain) ?? [];
  const offset = before === '' ? null : shown === '' ? 0 : offsetOf(shown);
  const words = plain.slice(before.length);
  const whole = agreed(byWord(words, local), local, own);
  const read = whole.kind === 'unknown' ? byCities(words, offset, local, own) : whole;
  if (read.kind !== 'unknown' || offset === null) return read;
  const choices = [own, ...sampleZones()].filter((zone) => standardOffset(zone, local) === offset);
  const fixed = fixedZone(offset);
  return { kind: 'several', choices: [...new Set([...choices, ...(fixed ? [fixed] : [])])] };
}
