import { addonHome, practiceSheet } from '#test/support/sheets/addon-home.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { gatewayContract } from './gateway-contract.ts';

let sheets = 0;

gatewayContract('a sheet with the add-on', () => {
  const book = new FakeWorkbook(`contract-${++sheets}`);
  return Promise.resolve(addonHome(practiceSheet(book)));
});
