import { newId } from '#shared/base/id.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { practiceSheet } from '#test/support/sheets/addon-home.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

export const NOW = Date.UTC(2026, 9, 22, 15);

export const PRACTICE = examplePractice(NOW, 'Europe/Berlin');

export const TOMAS = PRACTICE.engagements.find(({ title }) => title === 'Career coaching');

export const engagement = TOMAS?.id ?? '';

export const open = () => {
  const book = practiceSheet(new FakeWorkbook('practice'), PRACTICE);
  return { book, host: openScript(book, NOW) };
};

export const cmd = (n: number) => newId('cmd', NOW, Uint8Array.from([0, 0, 0, n]));
