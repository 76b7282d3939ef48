import { expect } from 'vitest';
import { DERIVED_TABS } from '#shared/table/book/derived-names.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';
import { asEntered, user } from '#test/support/sheets/user.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';

/** What a person does by hand: types cells into a row or below the last one, or copies a whole row, hidden id and all. Row 1 is the header. */
export type ByHand =
  | { readonly type: Readonly<Record<string, string>>; readonly tab: string; readonly row: number | 'below' }
  | { readonly copy: number; readonly tab: string };

/** The headers of a tab as they are shown; a derived tab has its age above them. */
export function headersOf(book: FakeWorkbook, title: string): string[] {
  const tab = book.tab(title);
  const at = DERIVED_TABS.some((one) => one === title) ? 1 : 0;
  const row = Array.from({ length: tab.lastColumn + 1 }, (_, n) => String(book.shown(tab, at, n) ?? ''));
  return row.slice(0, row.findLastIndex((word) => word !== '') + 1);
}

/** Does it in a Google spreadsheet. */
export function byHandInSheet(book: FakeWorkbook, hand: readonly ByHand[]): void {
  const person = user(book);
  for (const one of hand) {
    if ('copy' in one) {
      person.copyRow(one.tab, one.copy - 1);
      continue;
    }
    const row = one.row === 'below' ? book.tab(one.tab).lastRow + 1 : one.row - 1;
    const headers = headersOf(book, one.tab);
    for (const [header, words] of Object.entries(one.type))
      person.type(one.tab, row, headers.indexOf(header), words);
  }
}

/** Does it in an .xlsx file. */
export async function byHandInFile(bytes: Uint8Array, hand: readonly ByHand[]): Promise<Uint8Array> {
  if (hand.length === 0) return bytes;
  const file = await openedByExcelJs(bytes);
  for (const one of hand) {
    const sheet = file.getWorksheet(one.tab)!;
    let last = 1;
    sheet.eachRow((row, n) => void (row.hasValues && (last = n)));
    if ('copy' in one) {
      sheet.getRow(one.copy).eachCell((cell, n) => (sheet.getRow(last + 1).getCell(n).value = cell.value));
      continue;
    }
    const row = sheet.getRow(one.row === 'below' ? last + 1 : one.row);
    const headers = sheet.getRow(1).values as unknown[];
    for (const [header, words] of Object.entries(one.type)) {
      expect(headers).toContain(header);
      row.getCell(headers.indexOf(header)).value = Object.values(asEntered(words))[0];
    }
  }
  return new Uint8Array(await file.xlsx.writeBuffer());
}
