import { serialFromMoment } from '#shared/table/cells/zone-clock.ts';
import { isZone, momentAt } from '#shared/base/moment.ts';
import { sameWords } from '#shared/table/cells/cell.ts';
import { entityOf, tabTitle } from '#shared/table/book/columns.ts';
import { entityNames } from '#shared/model/entities.ts';
import { settingRows } from '#shared/table/book/read-settings.ts';
import type { Range, Services } from './services.ts';

const labelOf = (setting: string): string | undefined =>
  settingRows.find(({ name }) => name === setting)?.field.label;

/**
 * Writes into Settings since when the derived tabs are out of date, after an edit in a tab of ours and where it says nothing
 * yet. It runs at every keystroke of a person, so it reads one column and writes at most one cell.
 */
export function markEdited(range: Range, services: Services): void {
  const title = sameWords(range.getSheet().getName());
  if (!entityNames.some((name) => sameWords(tabTitle(name)) === title)) return;
  const spreadsheet = services.spreadsheet();
  const settings = spreadsheet.getSheetByName(entityOf('settings').tab);
  if (!settings) return;
  const rows = settings.getRange(1, 1, settings.getLastRow(), 2).getValues();
  const rowOf = (setting: string) => rows.findIndex(([label]) => label === labelOf(setting));
  const at = rowOf('staleSince');
  if (at < 0 || rows[at]?.[1] !== '') return;
  const own = String(rows[rowOf('zone')]?.[1] ?? '');
  const zone = isZone(own) ? own : spreadsheet.getSpreadsheetTimeZone();
  const now = momentAt(Math.floor(services.now() / 60_000) * 60_000, zone);
  const cell = settings.getRange(at + 1, 2);
  cell.setNumberFormat('yyyy-mm-dd hh:mm');
  cell.setValue(serialFromMoment(now, zone) ?? now);
}
