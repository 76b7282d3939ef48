import { describe, expect, test } from 'vitest';
import { book, type Change, edited, column, at } from './support/worked-on.ts';

describe('a workbook after a person has worked on it', () => {
  test.each<[string, Change]>([
    ['nothing was changed', () => undefined],
    ['a header has another name', (sheet) => (at(sheet, 'Net', 1).value = 'Honorar')],
    ['a header has spaces and other case', (sheet) => (at(sheet, 'Net', 1).value = '  NET ')],
    ['the tab has another name', (sheet) => (sheet.name = 'Zahlungen')],
    ['blank rows stand between', (sheet) => void sheet.insertRow(30, [])],
    ['rows of nothing but spaces stand below', (sheet) => (sheet.getCell('A9').value = '   ')],
    ['a stranger’s column has values', (sheet) => (sheet.getCell('Z3').value = 'mine')],
    ['a column is hidden', (sheet) => (sheet.getColumn(column(sheet, 'Net')).hidden = true)],
    ['the client has another name', (_, workbook) => void workbook.getWorksheet('Clients')],
    [
      'a reference shows an old label before its code',
      (sheet) => (at(sheet, 'Engagement', 2).value = 'Old name · 7KQ2MB'),
    ],
    ['a reference shows a bare label', (sheet) => (at(sheet, 'Engagement', 2).value = 'relaunch ')],
    ['an amount is text as written here', (sheet) => (at(sheet, 'Net', 3).value = '2,500.50')],
    [
      'an amount is a formula',
      (sheet) => (at(sheet, 'Net', 3).value = { formula: '5001/2', result: 2500.5 }),
    ],
    ['a day is text', (sheet) => (at(sheet, 'Due', 3).value = '22/10/2026')],
    ['a choice is written by its code', (sheet) => (at(sheet, 'Kind', 2).value = 'FEE')],
    [
      'tabs of strangers stand around',
      (_, workbook) => void workbook.addWorksheet('My notes').addRow(['Client', 'x']),
    ],
  ])('reads the same amounts where %s', async (_, change) => {
    const read = await edited(change);
    expect(read.book.payments.map((one) => [one.net?.minor, one.dueOn, one.engagement])).toEqual(
      book.payments.map((one) => [one.net?.minor, one.dueOn, one.engagement]),
    );
    expect(read.check).toEqual([]);
  });

  test.each<[string, Change, string | RegExp, (string | number | null)[]]>([
    [
      'a text where an amount belongs',
      (sheet) => (at(sheet, 'Net', 3).value = 'later'),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'an amount that could be two',
      (sheet) => (at(sheet, 'Net', 3).value = '2.400'),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'too many decimals',
      (sheet) => (at(sheet, 'Net', 3).value = 1.005),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'an amount in another currency',
      (sheet) => (at(sheet, 'Net', 3).value = '$20'),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'a formula that fails',
      (sheet) => (at(sheet, 'Net', 3).value = { formula: '1/0', result: { error: '#DIV/0!' } }),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'an error',
      (sheet) => (at(sheet, 'Net', 3).value = { error: '#REF!' }),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'a yes where an amount belongs',
      (sheet) => (at(sheet, 'Net', 3).value = true),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
  ])('never reads a wrong amount: %s', async (_, change, address, amounts) => {
    const read = await edited(change);
    expect(read.book.payments.map((one) => one.net?.minor ?? null)).toEqual(amounts);
    expect(read.check).toHaveLength(1);
    expect(read.check[0]?.field).toMatch(address);
    expect(read.check[0]?.message).toMatch(/\. \w.*\.$|Write|Correct|Round/);
  });
});
