import type { ReadonlySignal } from '@preact/signals';
import type { Instant } from '#shared/base/time.ts';
import { settingsOf, type Book } from '#shared/model/book.ts';
import { placeOf } from '#shared/table/place.ts';
import type { Loaded, WorkbookGateway } from '#shared/table/gateway.ts';
import { readHome } from '#extension/gateways/home-db.ts';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { LOCAL_DB } from '#extension/gateways/records-db.ts';
import { readCopy } from '#extension/gateways/read-copy.ts';
import { waitingDrawer } from '#extension/gateways/waiting-db.ts';
import { connectedWorkbook, type SheetGateway } from './connected.ts';
import { homeKey, type Home } from './home.ts';
import { homeGateway, type HomeGateway } from './home-gateway.ts';
import type { Planner, World } from './practice.ts';
import { localWhere, sheetWhere, type Where } from './where.ts';

/** What opening a home needs of the page or worker it is opened in. */
export interface OpenDoors {
  readonly world: World;
  readonly plan: Planner;
  /** The sheet of an id, over this page's own way to a token. Loaded only where a practice lives in one. */
  readonly openSheet: (id: string) => Promise<SheetGateway>;
}

/** A sheet as a home: what waits over the copy over the sheet. */
export async function openSheetHome(id: string, doors: OpenDoors): Promise<HomeGateway> {
  const { world, plan, openSheet } = doors;
  const connected = connectedWorkbook(await openSheet(id), readCopy(id), () => world.now());
  const context = (book: Book) => {
    const settings = settingsOf(book);
    return { now: world.now(), zone: placeOf(settings, world).zone, who: settings.provider ?? 'You' };
  };
  return homeGateway(connected, { home: `google:${id}`, drawer: waitingDrawer(), plan, context });
}

/** Where this practice lives, opened for a page. */
export async function openWhere(doors: OpenDoors, left: ReadonlySignal<boolean>): Promise<Where> {
  const home = await readHome();
  if (home.kind === 'sheet') return sheetWhere(await openSheetHome(home.sheet.id, doors), home.sheet, left);
  return localWhere(await openIndexedDb(LOCAL_DB), home.kind, left);
}

/** The practice as this device knows it, wherever it lives: the local workbook, else the copy of the sheet. Asks nobody. */
export async function glanceHome(): Promise<Loaded> {
  const home = await readHome();
  const copy = home.kind === 'sheet' ? await readCopy(home.sheet.id).read() : null;
  return copy?.loaded ?? (await openIndexedDb(LOCAL_DB)).load();
}

/** A home as the worker files captures into it. */
export interface FilingHome {
  readonly home: Home;
  /** The name captures are bound to; null while nothing may be filed. */
  readonly key: string | null;
  readonly gateway: () => Promise<WorkbookGateway>;
  /** The book as this device knows it, without asking Google. */
  readonly glance: () => Promise<Book>;
  /** The address of a session's row for a person; null where the home has none. */
  readonly rowOf: (session: string) => Promise<string | null>;
  /** Sends what the workbench left waiting; the instant of the next try, or null where nothing waits. */
  readonly send: () => Promise<Instant | null>;
}

const NEXT_TRY_MS = 60_000;

/** Opens the home for the worker; a sheet is opened once for as long as the worker lives. */
export function filingHome(doors: OpenDoors): () => Promise<FilingHome> {
  let sheet: { id: string; gateway: Promise<HomeGateway> } | null = null;
  const local = () => openIndexedDb(LOCAL_DB);
  return async () => {
    const home = await readHome();
    const key = homeKey(home);
    if (home.kind !== 'sheet')
      return {
        home,
        key,
        gateway: local,
        glance: async () => (await (await local()).load()).book,
        send: nothing,
        rowOf: nothing,
      };
    const { id } = home.sheet;
    if (sheet?.id !== id) sheet = { id, gateway: openSheetHome(id, doors) };
    const { gateway } = sheet;
    const glance = async () =>
      (await readCopy(id).read())?.loaded.book ?? (await (await gateway).load()).book;
    const send = () => sendFrom(gateway, key ?? '', doors.world.now());
    const rowOf = async (session: string) => (await gateway).rowLink('sessions', session);
    return { home, key, gateway: () => gateway, glance, send, rowOf };
  };
}

const nothing = (): Promise<null> => Promise.resolve(null);

async function sendFrom(gateway: Promise<HomeGateway>, key: string, now: Instant): Promise<Instant | null> {
  const moves = async () => (await waitingDrawer().all(key)).some((one) => one.why === null);
  if (!(await moves())) return null;
  await (await gateway).load();
  return (await moves()) ? now + NEXT_TRY_MS : null;
}
