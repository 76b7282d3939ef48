import { momentAt } from '../../base/moment.ts';
import type { Instant, Zone } from '../../base/time.ts';
import { blankRecord, SETTINGS_ID, type Book } from '../../model/book.ts';
import type { Change } from './change.ts';

/** The moment of an edit and the zone it is written in. */
export interface MarkedAt {
  readonly now: Instant;
  readonly zone: Zone;
}

/** The change that marks the derived tabs of a spreadsheet out of date, to go along with an edit; none where they are already. */
export function staleMark(book: Book, changes: readonly Change[], { now, zone }: MarkedAt): Change[] {
  if (changes.length === 0) return [];
  const staleSince = momentAt(now, zone);
  const [settings] = book.settings;
  if (!settings) {
    if (changes.some(({ tab }) => tab === 'settings')) return [];
    const add = { ...blankRecord('settings', SETTINGS_ID), staleSince };
    return [{ tab: 'settings', id: SETTINGS_ID, add }];
  }
  if (settings.staleSince !== null) return [];
  return [{ tab: 'settings', id: settings.id, set: { staleSince }, was: { staleSince: null } }];
}
