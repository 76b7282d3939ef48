import { describe, expect, test } from 'vitest';
import { practiceSheet } from '#test/support/sheets/addon-home.ts';
import { DAMAGES, looksOf } from '#test/support/sheets/damage.ts';
import { openScript, type ScriptHost } from '#test/support/sheets/script-host.ts';
import { user } from '#test/support/sheets/user.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';

const NOW = Date.UTC(2026, 9, 22, 15);
const IN_PLACE = 'Everything is in place. The derived tabs are up to date.';
const PRACTICE = examplePractice(NOW, 'Europe/Berlin');

let template: FakeWorkbook | null = null;
let copies = 0;

/** A practice as the add-on’s own menu set it up and refreshed it. */
function sheet(): { book: FakeWorkbook; host: ScriptHost } {
  if (!template) {
    template = practiceSheet(new FakeWorkbook('template'), PRACTICE);
    // The first refresh shows tabs that the stages need, the second writes into them as they are dressed.
    openScript(template, NOW).call('menuRecalculate');
    openScript(template, NOW).call('menuRecalculate');
  }
  const book = template.copy(`copy-${++copies}`);
  return { book, host: openScript(book, NOW) };
}

function repaired(host: ScriptHost): string | undefined {
  host.call('menuSetUp');
  expect(host.screen.alerts).toEqual([]);
  return host.spreadsheet.toasts.at(-1);
}

describe('the menu’s “Set up or repair this sheet”', () => {
  test('restores everything that was taken away by hand, says so, and once', () => {
    const { book, host } = sheet();
    const before = looksOf(book);
    for (const [, take] of DAMAGES) take(book);
    const said = repaired(host) ?? '';
    expect(said).toMatch(/^Added 1 tab\./);
    for (const part of [
      'dropdown of “How it went”',
      'number format of “Net”',
      'header of “How it went”',
      'the warning',
      'The marks that 1 ',
    ])
      expect(said).toContain(part);
    expect(looksOf(book)).toEqual(before);
    expect(repaired(host)).toBe(IN_PLACE);
  });

  test('leaves formats, rules, notes, protections and colours that a person chose', () => {
    const { book, host } = sheet();
    book.edit(() => {
      const tab = book.tab('Sessions');
      const area = { top: 1, left: 1, bottom: tab.rowCount, right: 2 };
      tab.lay(area, {
        format: { numberFormat: { type: 'DATE', pattern: 'dd.mm.yyyy' } },
        rule: { condition: { type: 'DATE_IS_VALID' } },
      });
      tab.put(0, 1, { note: 'mine' });
      tab.frozenRows = 2;
      book.tab('ROI').protections = [];
    });
    user(book).protect('ROI', [host.spreadsheet.who]);
    const before = looksOf(book);
    expect(repaired(host)).toBe(IN_PLACE);
    expect(looksOf(book)).toEqual(before);
  });
});
