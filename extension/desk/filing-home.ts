import type { Book } from '#shared/model/book.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import { readHome } from '#extension/gateways/home-db.ts';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { readCopy } from '#extension/gateways/read-copy.ts';
import { LOCAL_DB } from '#extension/gateways/records-db.ts';
import { contextIn } from './queue-tools.ts';
import { homeKey, sheetOf, type Home } from '../gateways/home.ts';
import type { ConnectedWorkbook } from '../home/connected.ts';
import { openConnected, type OpenDoors } from '../home/sheet-home.ts';

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
}

/** Opens the home for the worker; a sheet is opened once for as long as the worker lives. */
export function filingHome(doors: OpenDoors): () => Promise<FilingHome> {
  let sheet: { id: string; gateway: Promise<ConnectedWorkbook> } | null = null;
  let opened: Promise<WorkbookGateway> | null = null;
  const local = () =>
    (opened ??= openIndexedDb(LOCAL_DB).catch((error: unknown) => {
      opened = null;
      throw error;
    }));
  return async () => {
    const home = await readHome();
    const key = homeKey(home);
    const place = sheetOf(home);
    if (place === null)
      return {
        home,
        key,
        gateway: local,
        glance: async () => (await (await local()).load()).book,
        rowOf: () => Promise.resolve(null),
      };
    const { id } = place;
    if (sheet?.id !== id) sheet = { id, gateway: openConnected(id, doors, contextIn(doors.world)) };
    const { gateway } = sheet;
    const glance = async () =>
      (await readCopy(id).read())?.loaded.book ?? (await (await gateway).load()).book;
    const rowOf = async (session: string) => (await gateway).rowLink('sessions', session);
    return { home, key, gateway: () => gateway, glance, rowOf };
  };
}
