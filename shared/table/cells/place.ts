import { isLocale } from '../../base/locale.ts';
import { isZone } from '../../base/moment.ts';
import type { Zone } from '../../base/time.ts';
import type { Settings } from '../../model/settings.ts';

/** What cells are read and written by: how numbers and days are written, and whose wall clock. */
export interface Place {
  readonly locale: string;
  readonly zone: Zone;
}

/** A book's place: what its settings say, else the device's. A name that nobody knows counts as none. */
export function placeOf(settings: Partial<Settings> | null, device: Place): Place {
  const { locale = null, zone = null } = settings ?? {};
  return {
    locale: locale && isLocale(locale) ? locale : device.locale,
    zone: zone && isZone(zone) ? zone : device.zone,
  };
}
