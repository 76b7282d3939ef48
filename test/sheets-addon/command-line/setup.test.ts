import { describe, expect, test } from 'vitest';
import ExcelJS from '@protobi/exceljs';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { desk, exampleDesk, NOW } from './support/desk.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

describe('setting a practice up', () => {
  test('makes a workbook with the settings that were named and every tab', async () => {
    const one = desk();
    const args = ['--practice', 'Lake Consulting', '--currency', 'chf', '--locale', 'de-CH'];
    const { exit, out } = await one.run('setup', 'practice.xlsx', ...args);
    expect([exit, out]).toEqual([0, expect.stringContaining('practice.xlsx is ready.')]);
    const { settings, clients } = await one.book('practice.xlsx');
    expect(settings).toMatchObject([
      { practice: 'Lake Consulting', currency: 'CHF', locale: 'de-CH', zone: 'Europe/Berlin' },
    ]);
    expect(clients).toEqual([]);
    expect((await one.run('check', 'practice.xlsx')).exit).toBe(0);
  });

  test('with the example gives the practice and the derived tabs of the local workbook, cell for cell', async () => {
    const one = await exampleDesk();
    const book = examplePractice(NOW, HERE.zone);
    expect(await one.book('practice.xlsx')).toEqual(book);
    await one.run('refresh', 'practice.xlsx');
    const local = desk();
    const derived = derivedTabs(book, { now: NOW, zone: HERE.zone, who: 'Nora Lindqvist' });
    local.put('local.xlsx', await bookToXlsx(book, HERE, derived));
    for (const { name, rows } of derived) {
      expect(rows.length, name).toBeGreaterThan(0);
      expect(await one.rows('practice.xlsx', name), name).toEqual(await local.rows('local.xlsx', name));
    }
  });

  test('of a practice that is there changes no cell of it and says so', async () => {
    const one = await exampleDesk();
    const before = await one.book('practice.xlsx');
    const again = await one.run('setup', 'practice.xlsx');
    expect([again.exit, again.out]).toEqual([0, 'practice.xlsx lacks nothing.\n']);
    expect(await one.book('practice.xlsx')).toEqual(before);
  });

  test('never mixes the example into a practice', async () => {
    const one = await exampleDesk();
    const before = one.bytes('practice.xlsx');
    const { exit, err } = await one.run('setup', 'practice.xlsx', '--example');
    expect([exit, err]).toEqual([1, expect.stringContaining('holds a practice already')]);
    expect(one.isStill('practice.xlsx', before)).toBe(true);
  });

  test('adds what a workbook of somebody’s own lacks and keeps their tabs', async () => {
    const one = desk();
    const own = new ExcelJS.Workbook();
    own.addWorksheet('Budget').getCell('C3').value = 42;
    one.put('own.xlsx', new Uint8Array(await own.xlsx.writeBuffer()));
    const { exit, out } = await one.run('setup', 'own.xlsx', '--practice', 'Lake');
    expect([exit, out]).toEqual([0, expect.stringMatching(/The tabs “Engagements”,[\s\S]*“Clients”/)]);
    expect((await one.rows('own.xlsx', 'Budget'))[2]?.[2]).toBe(42);
    expect((await one.book('own.xlsx')).settings).toMatchObject([{ practice: 'Lake' }]);
    expect((await one.run('check', 'own.xlsx')).exit).toBe(0);
    expect((await one.rows('own.xlsx', 'Attention'))[1]).toContain('Next step');
  });

  test.each([
    [['--currency', 'Dollars'], '--currency: Not a currency code.'],
    [['--zone', 'Berlin'], '--zone: Not a time zone'],
  ])('refuses %j before anything is made', async (args, words) => {
    const one = desk();
    const { exit, err } = await one.run('setup', 'practice.xlsx', ...args);
    expect([exit, err]).toEqual([2, expect.stringContaining(words)]);
    expect(one.has('practice.xlsx')).toBe(false);
  });
});
