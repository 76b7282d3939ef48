import { describe, expect, test } from 'vitest';
import { blankRecord, emptyBook } from '#shared/model/book.ts';
import type { DerivedTab } from '#shared/table/book/derived-tab.ts';
import { derivedEdits, editXlsx } from '#shared/table/xlsx/edit-xlsx.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

const roi = (rows: DerivedTab['rows']): DerivedTab => ({
  name: 'ROI',
  columns: [
    { header: 'Engagement', format: 'text' },
    { header: 'ROI', format: 'share' },
  ],
  rows,
  asOf: '2026-11-24T14:00+01:00',
});

async function open(bytes: Uint8Array) {
  const seen = await openedByExcelJs(bytes);
  return seen.getWorksheet('ROI')!;
}

describe('a derived tab', () => {
  test('says in row 1, by a native formula over the Settings cell, how fresh it is', async () => {
    const settings = { ...blankRecord('settings', 'set_practice'), staleSince: '2026-11-24T15:00+01:00' };
    const fresh = await open(await bookToXlsx(emptyBook(), HERE, [roi([['Relaunch', 5.24]])]));
    const stale = await open(await bookToXlsx({ ...emptyBook(), settings: [settings] }, HERE, [roi([])]));
    expect(fresh.getCell('A1').value).toMatchObject({
      formula: expect.stringMatching(
        /^IF\(Settings!\$B\$\d+="","As of 2026-11-24 14:00","Out of date: recalculate"\)$/,
      ),
      result: 'As of 2026-11-24 14:00',
    });
    expect(stale.getCell('A1').result).toBe('Out of date: recalculate');
    expect([fresh.getCell('A3').value, fresh.getCell('B3').value]).toEqual(['Relaunch', 5.24]);
    expect(fresh.getCell('B3').numFmt).toBe('0.0%');
  });

  test('is written whole by a refresh: rows of before are gone', async () => {
    const before = await bookToXlsx(emptyBook(), HERE, [
      roi([
        ['Old', 1],
        ['Older', 2],
      ]),
    ]);
    const after = editXlsx(before, derivedEdits([roi([['New', 0.5]])]));
    if (!after.ok) throw new Error(after.problems[0]?.message);
    const tab = await open(after.value);
    expect(tab.rowCount).toBe(3);
    expect(tab.getCell('A3').value).toBe('New');
    expect(tab.getCell('B3').numFmt).toBe('0.0%');
    expect(tab.getCell('A1').formula).toContain('Settings');
  });
});
