import { describe, expect, test } from 'vitest';
import { entityNames } from '#shared/model/entities.ts';
import { cellAddress, columnLetters, sameWords } from '#shared/table/cells/cell.ts';
import { columnsOf, tabTitle } from '#shared/table/book/columns.ts';
import { dictionary } from '#shared/table/dress/dictionary.ts';

describe('the columns of a tab', () => {
  test.each(entityNames)('%s: every header is told apart, the id is last', (name) => {
    const headers = columnsOf(name).map(({ header }) => sameWords(header));
    expect(new Set(headers).size).toBe(headers.length);
    expect(columnsOf(name).at(-1)?.name).toBe('id');
  });

  test.each(entityNames)('%s: the tab has a name every spreadsheet program takes', (name) => {
    expect(tabTitle(name)).toMatch(/^(?!history$)[^[\]:*?/\\']{1,31}$/i);
  });

  test('the dictionary explains every column of every tab', () => {
    expect(dictionary()).toHaveLength(entityNames.flatMap((name) => columnsOf(name)).length);
  });
});

test.each([
  ['Sessions', 6, 3, 'Sessions!D7'],
  ['Minimum results', 0, 0, "'Minimum results'!A1"],
  ['Sheet1', 0, 26, 'Sheet1!AA1'],
  ['AB1', 0, 701, "'AB1'!ZZ1"],
  ["Ann's", 0, 702, "'Ann''s'!AAA1"],
])('a cell of %s is found by its address', (tab, row, column, address) => {
  expect(cellAddress(tab, row, column)).toBe(address);
  expect(columnLetters(column)).toMatch(/^[A-Z]+$/);
});
