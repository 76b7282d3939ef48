import { isZone } from '../base/moment.ts';
import type { Zone } from '../base/time.ts';
import type { Settings } from '../model/settings.ts';

/** What cells are read and written by: how numbers and days are written, and whose wall clock. */
export interface Place {
  readonly locale: string;
  readonly zone: Zone;
}

const locales = new Map<string, boolean>();

/** Whether this program can write numbers and days as in a locale. */
export function isLocale(text: string): boolean {
  const known = locales.get(text) ?? isWellFormed(text);
  locales.set(text, known);
  return known;
}

function isWellFormed(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}

/** A book's place: what its settings say, else the device's. A name that nobody knows counts as none. */
export function placeOf(settings: Partial<Settings> | null, device: Place): Place {
  const { locale = null, zone = null } = settings ?? {};
  return {
    locale: locale && isLocale(locale) ? locale : device.locale,
    zone: zone && isZone(zone) ? zone : device.zone,
  };
}
