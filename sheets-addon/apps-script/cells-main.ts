/// <reference types="google-apps-script" />
import { runCellFunction, type CellServices } from './cells.ts';

const services: CellServices = {
  zone: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
  wallClock: (date, zone) => Utilities.formatDate(date, zone, "yyyy-MM-dd'T'HH:mm:ss"),
};

/** Runs a cell function. In a bundle of its own: Sheets loads it at every recalculation, and it needs a tenth of the code. */
export const run = (name: string, args: readonly unknown[]): unknown => runCellFunction(name, args, services);
