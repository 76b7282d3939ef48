import { expect, test } from 'vitest';
import { blankRecord } from '#shared/model/book.ts';
import { addonHome, practiceSheet } from '#test/support/sheets/addon-home.ts';
import { user } from '#test/support/sheets/user.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { gatewayContract } from './gateway-contract.ts';

let sheets = 0;

gatewayContract('a sheet with the add-on', () => {
  const book = new FakeWorkbook(`contract-${++sheets}`);
  return Promise.resolve(addonHome(practiceSheet(book)));
});

test('a sheet with the add-on does not make a tab that is gone anew in silence', async () => {
  const book = practiceSheet(new FakeWorkbook('gone'));
  user(book).deleteTab('Clients');
  const { version } = book;
  const home = addonHome(book);
  const { revision } = await home.load();
  const add = { ...blankRecord('clients', 'cli_new'), name: 'Ada' };
  const save = async () => home.apply([{ tab: 'clients', id: add.id, add }], revision);
  await expect(save()).rejects.toThrow('The spreadsheet has no tab “Clients”. Nothing was changed.');
  expect(book.version).toBe(version);
});
