import type { EntityName } from '../../model/entities.ts';
import { isBlankCell, sameWords, type Cell, type SheetRows } from '../cells/cell.ts';
import { entityOf, tabTitle } from '../book/columns.ts';
import { GatewayError } from '../book/gateway.ts';
import type { ReadBook } from '../book/read-book.ts';
import { SETTINGS_HEADERS } from '../book/read-settings.ts';

/** Whether a tab holds anything at all. */
export const hasWords = (sheet: SheetRows | undefined): boolean =>
  sheet?.rows.some((row) => row.some((cell) => !isBlankCell(cell))) ?? false;

/** The tab that bears an entity's title and holds something else; null where there is none. */
export function strangerNamed(
  entity: EntityName,
  read: ReadBook,
  sheets: readonly SheetRows[],
): string | null {
  if (entity === 'settings' ? isSettings(read, sheets) : read.layouts.has(entity)) return null;
  const titles = [entityOf(entity).tab, tabTitle(entity)].map(sameWords);
  return sheets.find((one) => titles.includes(sameWords(one.name)) && hasWords(one))?.name ?? null;
}

/** Settings stand below one another: a row of ours tells, else the header. */
function isSettings({ settings }: ReadBook, sheets: readonly SheetRows[]): boolean {
  if (!settings) return false;
  const rows = sheets.find(({ name }) => name === settings.tab)?.rows ?? [];
  return Object.keys(settings.rows).length > 0 || rows.some((row) => holdsMost(row, SETTINGS_HEADERS));
}

/** Whether a row holds at least half of some headers. */
export function holdsMost(row: readonly Cell[] | undefined, words: readonly string[]): boolean {
  const there = new Set((row ?? []).map((cell) => (typeof cell === 'string' ? sameWords(cell) : '')));
  return words.filter((word) => there.has(sameWords(word))).length * 2 >= words.length;
}

/** Refuses to write into a tab of the person's own that happens to bear a title of ours. */
export function refuseStranger(title: string | null | undefined): void {
  if (title === null || title === undefined) return;
  throw new GatewayError(
    'refused',
    `There is a tab “${title}” that holds something else. Give it another name, then try again. Nothing was changed.`,
  );
}
