import { sheets } from '@googleapis/sheets';
import { onTestFinished } from 'vitest';
import { createSpreadsheet, sheetsClient, type SheetsApi } from '#shared/google/wire/google-client.ts';
import { googleWorkbook, type GoogleWorkbook } from '#shared/google/workbook.ts';
import { deriveNow, WORLD } from './google-home.ts';
import { RestDoor, type DoorOptions } from './rest-door.ts';
import { serveDoor } from './rest-server.ts';

/** Google's own package, speaking to a server of this machine. */
export const packageApi = (rootUrl: string, token = 'token'): SheetsApi =>
  sheets({ version: 'v4', rootUrl, headers: { authorization: `Bearer ${token}` } });

/** A door served for the length of one test. */
export async function servedDoor(
  options: Partial<DoorOptions> = {},
): Promise<{ door: RestDoor; rootUrl: string }> {
  const door = new RestDoor(options);
  const server = await serveDoor(door);
  onTestFinished(() => server.close());
  return { door, rootUrl: server.rootUrl };
}

/** A new spreadsheet over REST, set up; through Google's own package or another way to the same methods. */
export async function newRestHome(
  apiAt: (rootUrl: string) => SheetsApi = packageApi,
): Promise<GoogleWorkbook> {
  const { rootUrl } = await servedDoor();
  const api = apiAt(rootUrl);
  const id = await createSpreadsheet(api, 'Practice');
  const home = googleWorkbook(sheetsClient(api, id), WORLD);
  await home.setUp(deriveNow);
  return home;
}
