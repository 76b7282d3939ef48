import { expect, test } from 'vitest';
import { blankRecord, emptyBook, type Book } from '#shared/model/book.ts';
import { adding } from '#shared/table/book/change.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import ExcelJS from '@protobi/exceljs';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const client = (name: string, id: string) => ({ ...blankRecord('clients', id), name });

/** A practice of one client, whose row a person copied and changed. */
async function withCopy(): Promise<Uint8Array> {
  const book: Book = { ...emptyBook(), clients: [client('Acorn', 'cli_01HZZZZZZZ7KQ2MA')] };
  const file = new ExcelJS.Workbook();
  await file.xlsx.load((await bookToXlsx(book, HERE)).slice().buffer as ArrayBuffer);
  const sheet = file.getWorksheet('Clients');
  sheet?.getRow(2).eachCell((cell, n) => (sheet.getRow(3).getCell(n).value = cell.value));
  if (sheet) sheet.getCell('A3').value = 'Birch';
  return new Uint8Array(await file.xlsx.writeBuffer());
}

const copies = (check: readonly { readonly message: string }[]) =>
  check.filter(({ message }) => message.includes('copy of row 2')).length;

test('a copied row keeps one id and stays told after it was written, until someone answers', async () => {
  const home = openXlsxFile(await withCopy(), HERE);
  const first = await home.load();
  expect(first.book.clients.map(({ name }) => name)).toEqual(['Acorn', 'Birch']);
  expect(copies(first.check)).toBe(1);
  const written = await home.apply(
    [adding('clients', client('Cedar', 'cli_01HZZZZZZZ7KQ2MC'))],
    first.revision,
  );
  expect(written.loaded.book.clients.map(({ id }) => id).slice(0, 2)).toEqual(
    first.book.clients.map(({ id }) => id),
  );
  expect(copies(written.loaded.check)).toBe(1);
  const [acorn] = written.loaded.book.clients;
  if (!acorn) throw new Error('Acorn is gone.');
  const gone = await home.apply([{ tab: 'clients', id: acorn.id, remove: acorn }], written.loaded.revision);
  expect(gone.loaded.book.clients.map(({ name }) => name)).toEqual(['Birch', 'Cedar']);
  expect(copies(gone.loaded.check)).toBe(0);
});
