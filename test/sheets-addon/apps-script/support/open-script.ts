import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { practiceSheet } from '#test/support/sheets/addon-home.ts';
import { openScript, type ScriptHost } from '#test/support/sheets/script-host.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

export const NOW = Date.UTC(2026, 9, 22, 15);

export const PRACTICE = examplePractice(NOW, 'Europe/Berlin');

export const open = (practice: typeof PRACTICE | null = PRACTICE) => {
  const book = practiceSheet(new FakeWorkbook('practice'), practice);
  return { book, host: openScript(book, NOW) };
};

export const shown = (host: ScriptHost, tab: string) =>
  host.spreadsheet.getSheetByName(tab)?.getDataRange().getDisplayValues() ?? [];
