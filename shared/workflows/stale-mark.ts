import { momentAt } from '../base/moment.ts';
import { blankRecord, SETTINGS_ID, type Book } from '../model/book.ts';
import type { Change } from '../table/change.ts';
import type { Context } from './workflow.ts';

/** The change that marks the derived tabs of a spreadsheet out of date, to go along with an edit; none where they are already. */
export function staleMark(book: Book, changes: readonly Change[], { now, zone }: Context): Change[] {
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
