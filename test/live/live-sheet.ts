import { sheetsClient, type SheetsApi } from '#shared/google/wire/google-client.ts';
import type { SheetsRequest } from '#shared/google/wire/requests.ts';
import type { SheetsClient, SheetsWorld } from '#shared/google/wire/sheets-client.ts';
import { googleWorkbook, type GoogleWorkbook } from '#shared/google/workbook.ts';
import type { Book } from '#shared/model/book.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { googleAccess } from '#sheets-addon/command-line/google-api.ts';
import { processWorld } from '#sheets-addon/command-line/world.ts';

/** How the spreadsheet of a live run is reached; handed to the test runner by environment. */
export interface LiveWay {
  readonly sheet: string;
  readonly key?: string | undefined;
  readonly token?: string | undefined;
}

/** What the title must say before anything is emptied: nobody's practice is lost to a slip of the paste. */
export const LIVE_TITLE = 'Valueback live test';

/** The way of the run that started this process. */
export const wayFromEnvironment = (): LiveWay => ({
  sheet: process.env['LIVE_SHEET'] ?? '',
  key: process.env['VALUEBACK_KEY'],
  token: process.env['VALUEBACK_TOKEN'],
});

/** The class of Google's package, signed in. */
export async function liveApi({ key, token }: Omit<LiveWay, 'sheet'>): Promise<SheetsApi> {
  const way = { ...(key ? { key } : {}), ...(token ? { token } : {}) };
  return (await googleAccess(way, processWorld())).api;
}

const world = processWorld();

/** Patience, clock and place of this machine. */
export const LIVE_WORLD: SheetsWorld = { device: world, wait: world.wait, now: world.now };

/** The derived tabs as of now. */
export const deriveNow = (book: Book) =>
  derivedTabs(book, { now: Date.now(), zone: world.zone, who: 'Live' });

/** The live spreadsheet as one device sees it. */
export interface LiveSheet {
  readonly client: SheetsClient;
  readonly home: GoogleWorkbook;
}

/** Opens it anew, as another device would; `between` comes before the first write. */
export function liveDevice(
  api: SheetsApi,
  sheet: string,
  between: (client: SheetsClient) => Promise<void> = () => Promise.resolve(),
): LiveSheet {
  const client = sheetsClient(api, sheet);
  let first = true;
  const meddled: SheetsClient = {
    ...client,
    apply: async (requests, look) => {
      if (first) await between(client);
      first = false;
      return client.apply(requests, look);
    },
  };
  return { client, home: googleWorkbook(meddled, LIVE_WORLD) };
}

/** Empties the spreadsheet, if its title allows it. Throws in words where it does not. */
export async function empty(client: SheetsClient): Promise<void> {
  const { title, sheets, marks } = await client.structure();
  if (!title.startsWith(LIVE_TITLE))
    throw new Error(
      `The spreadsheet is called “${title}”. This run empties it: make a new one, call it “${LIVE_TITLE}”, and name that.`,
    );
  const sheetId = Math.max(0, ...sheets.map((one) => one.sheetId)) + 1;
  const requests: SheetsRequest[] = [
    { addSheet: { properties: { sheetId, title: `Empty ${sheetId}` } } },
    ...sheets.map((one): SheetsRequest => ({ deleteSheet: { sheetId: one.sheetId } })),
    ...marks
      .filter((mark) => mark.sheetId === null)
      .map(({ metadataId }): SheetsRequest => ({
        deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
      })),
  ];
  await client.apply(requests);
}
