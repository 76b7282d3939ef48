import type { Loaded } from '#shared/table/book/gateway.ts';
import { sheetOf } from '#extension/gateways/home.ts';
import { readHome } from '#extension/gateways/home-db.ts';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { readCopy } from '#extension/gateways/read-copy.ts';
import { LOCAL_DB } from '#extension/gateways/records-db.ts';

/** The practice as this device knows it, wherever it lives: the local workbook, else the copy of the sheet. Asks nobody. */
export async function glanceHome(): Promise<Loaded> {
  const sheet = sheetOf(await readHome());
  const copy = sheet && (await readCopy(sheet.id).read());
  return copy?.loaded ?? (await openIndexedDb(LOCAL_DB)).load();
}
