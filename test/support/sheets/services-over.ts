import type { Services } from '#sheets-addon/apps-script/services.ts';
import { FakeSpreadsheet } from './app-spreadsheet.ts';
import { scriptServices } from './spreadsheet-app.ts';
import type { FakeWorkbook } from './workbook.ts';

/** Google’s services over a fake spreadsheet, as the add-on’s own code uses them; nothing is built for that. */
export function servicesOver(book: FakeWorkbook, spreadsheet = new FakeSpreadsheet(book)): Services {
  const { SpreadsheetApp, Utilities } = scriptServices(spreadsheet, {}).globals;
  return {
    spreadsheet: () => spreadsheet,
    textOf: (text: string) => SpreadsheetApp.newRichTextValue().setText(text).build(),
    rule: SpreadsheetApp.newDataValidation,
    look: SpreadsheetApp.newConditionalFormatRule,
    wholeSheet: SpreadsheetApp.ProtectionType.SHEET,
    forAll: SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
    file: () => '',
    flush: SpreadsheetApp.flush,
    alone: <T>(work: () => T) => work(),
    wallClock: (date: { getTime(): number }, zone: string) =>
      Utilities.formatDate(date, zone, "yyyy-MM-dd'T'HH:mm:ss"),
    now: () => 0,
    random: (bytes: number) => new Uint8Array(bytes),
  } as unknown as Services;
}
