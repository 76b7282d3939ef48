import ExcelJS from '@protobi/exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { type Change } from '#shared/table/book/change.ts';

export const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A practice's own workbook: our Clients tab among theirs, with formats, a picture, a table, notes and a chart part. */
export async function theirWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const plan = book.addWorksheet('Plan 2026');
  plan.getCell('A1').value = 'Budget';
  plan.getCell('B1').value = { formula: 'SUM(Clients!C2:C9)', result: 3 };
  plan.getCell('B1').note = 'from Clients';
  plan.addConditionalFormatting({
    ref: 'A1:B9',
    rules: [{ type: 'expression', priority: 1, formulae: ['A1>1'], style: { font: { bold: true } } }],
  });
  plan.addImage(book.addImage({ base64: PNG, extension: 'png' }), 'D2:F6');
  plan.addTable({
    name: 'Costs',
    ref: 'A10',
    headerRow: true,
    columns: [{ name: 'What' }, { name: 'How much' }],
    rows: [['Rent', 900]],
  });
  const clients = book.addWorksheet('Clients');
  clients.addRow(['Client', 'City', 'My score', 'E-mail']);
  clients.addRow(['Acme', 'Bern', { formula: '1+1', result: 2 }, 'a@acme.test']);
  clients.addRow(['Beta', 'Basel', 5, null]);
  clients.getRow(2).height = 33;
  clients.getCell('A2').font = { color: { argb: 'FFFF0000' } };
  clients.getCell('A3').font = { italic: true };
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const parts = unzipSync(bytes);
  parts['xl/charts/chart1.xml'] = strToU8('<c:chartSpace xmlns:c="urn:chart"><c:chart/></c:chartSpace>');
  return zipSync(parts);
}

export const rename = (record: { id: string; name: string }, name: string): Change => ({
  tab: 'clients',
  id: record.id,
  set: { name },
  was: { name: record.name },
});
