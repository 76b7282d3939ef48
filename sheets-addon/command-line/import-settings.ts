import type { Book } from '#shared/model/book.ts';
import type { Settings } from '#shared/model/settings.ts';
import { equalValues } from '#shared/table/book/apply-changes.ts';
import { fieldInWords } from '#shared/table/book/form.ts';
import type { Place } from '#shared/table/cells/place.ts';
import { settingRows } from '#shared/table/book/read-settings.ts';
import type { Practice, Wish } from './practice.ts';
import { columnsOfText } from './print.ts';

/** Whose settings stay where a practice and a file disagree. */
export const WHOSE = ['mine', 'theirs'] as const;
export type Whose = (typeof WHOSE)[number];

/** Marks of what happened to one workbook; they say nothing about another. */
const OF_THE_WORKBOOK: readonly string[] = ['lastBackupAt', 'staleSince'];

/** What a file's settings say otherwise than the practice's. What the file leaves blank says nothing. */
export function settingsApart(now: Book, file: Book): Partial<Settings> {
  const [mine, theirs] = [now.settings[0] as Values | undefined, file.settings[0] as Values | undefined];
  if (!mine || !theirs) return {};
  return Object.fromEntries(
    settingRows
      .map(({ name }): [string, unknown] => [name, theirs[name] ?? null])
      .filter(
        ([name, value]) =>
          value !== null && !OF_THE_WORKBOOK.includes(name) && !equalValues(mine[name], value),
      ),
  );
}

type Values = Readonly<Record<string, unknown>>;

/** The settings that differ, one a line: its name, what stands here, what the file says. */
export function settingsLines(apart: Partial<Settings>, { settings }: Book, place: Place): readonly string[] {
  const reading = { ...place, currency: 'EUR' };
  const mine = settings[0] as Values | undefined;
  const rows = settingRows
    .filter(({ name }) => name in apart)
    .map(({ name, field }) => [
      `  ${field.label}`,
      fieldInWords(field, mine?.[name], reading) || 'blank',
      fieldInWords(field, (apart as Values)[name], reading),
    ]);
  return columnsOfText([['  Setting', 'Here', 'In the file'], ...rows]);
}

/** The command that takes the file's settings over. */
export const takeSettings = ({ book }: Practice, apart: Partial<Settings>): Wish => ({
  kind: 'keepRecord',
  tab: 'settings',
  record: book.settings[0]?.id ?? null,
  set: apart,
  was: null,
});
