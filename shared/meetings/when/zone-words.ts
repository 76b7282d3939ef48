import zones from './zone-words.json' with { type: 'json' };
import type { Zone } from '../../base/time.ts';

/**
 * Names that programs and people use for zones beyond the cities of the IANA list: Zoom's and Windows' lists, in English and as
 * Windows writes them in German, French, Spanish and Italian; then the short letters. `!` marks what may mean another zone too.
 */
const TABLE: Readonly<Record<Zone, string>> = zones;

const zonesOf = new Map<string, Zone[]>();

function table(): ReadonlyMap<string, readonly Zone[]> {
  if (zonesOf.size > 0) return zonesOf;
  const offer = (word: string, zone: Zone) => zonesOf.set(word, [...(zonesOf.get(word) ?? []), zone]);
  if (typeof Intl.supportedValuesOf === 'function')
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const city = zone.split('/').at(-1)?.replace(/_/g, ' ').toLowerCase();
      if (city && zone.includes('/') && !zone.startsWith('Etc/')) offer(city, zone);
    }
  for (const [zone, words] of Object.entries(TABLE))
    for (const word of words.split(',')) offer(word.replace('!', ''), zone);
  return zonesOf;
}

/** The zones that a word or a city may mean, in small letters without accents; several for one that is not clear. */
export const zonesByWord = (word: string): readonly Zone[] => table().get(word) ?? [];

/** One zone for each time that the world's clocks keep, for names in a reader's own language and for questions. */
export const sampleZones = (): readonly Zone[] => Object.keys(TABLE);
