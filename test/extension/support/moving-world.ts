import 'fake-indexeddb/auto';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { putHome, readHome, takeHome } from '#extension/gateways/home-db.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { readCopy } from '#extension/gateways/read-copy.ts';
import { createHomeView } from '#extension/home/connect.ts';
import type { AccountWords, HomeDoors } from '#extension/home/workbook-home.ts';
import { good } from '#shared/base/checked.ts';
import { emptyBook, type Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import { adding, type Change } from '#shared/table/book/change.ts';
import { GatewayError, type WorkbookGateway } from '#shared/table/book/gateway.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';

/** What Google says to an account that may only read. */
export const VIEW_ONLY = new GatewayError('refused', 'This account may not change this spreadsheet.');
/** The practice that moves. */
export const practice = examplePractice(Date.parse('2026-10-22T15:06:00Z'), 'Europe/Berlin');
/** Every row of a book, as changes that add it. */
export const rowsOf = (book: Book): Change[] =>
  entityNames.flatMap((tab) => book[tab].map((record) => adding(tab, record as never)));

let databases = 0;

/** A browser, a Google that takes sheets, and a hand on the line between them. */
/** A browser and an account with sheets, in which a practice can move; it notes what was done. */
export function world(here: Book = emptyBook(), there: Readonly<Record<string, Book | null>> = {}) {
  const name = `connect-${++databases}`;
  const sheets = new Map<string, { gateway: WorkbookGateway; ready: boolean }>(
    Object.entries(there).map(([id, book]) => [
      id,
      { gateway: memoryWorkbook(book ?? emptyBook()), ready: book !== null },
    ]),
  );
  const did: string[] = [];
  let account: AccountWords = { clientId: null, hint: null, signedOut: false };
  const fail: { at: string | null; error: GatewayError } = {
    at: null,
    error: new GatewayError('offline', 'You are offline.'),
  };
  const asked = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    did.push(what);
    if (fail.at === what) throw fail.error;
    return work();
  };
  const doors: HomeDoors = {
    readHome: () => readHome(name),
    putHome: (home) => asked(`home ${home.kind}`, () => putHome(home, name)),
    takeHome: (book, home) => takeHome(book, home, name),
    local: () => openIndexedDb(name),
    sheet: async (id) => {
      const sheet = sheets.get(id);
      if (!sheet) throw new GatewayError('refused', 'This account cannot see the sheet.');
      const ready = (): void => {
        if (!sheet.ready) throw new GatewayError('missingTab', 'No tab of ours.');
      };
      return {
        practice: () => asked('load', async () => (sheet.ready ? (await sheet.gateway.load()).book : null)),
        load: () => asked('load', () => (ready(), sheet.gateway.load())),
        apply: (changes, revision) => asked('apply', () => (ready(), sheet.gateway.apply(changes, revision))),
        setUp: () => asked('set up', () => void (sheet.ready = true)),
        title: async () => `Sheet ${id}`,
        refresh: () => asked('refresh', () => undefined),
      };
    },
    createSheet: (title) =>
      asked('create', () => {
        sheets.set('new', { gateway: memoryWorkbook(), ready: false });
        return { id: 'new', title };
      }),
    copyOf: (id) => readCopy(id, `${name}-copy`),
    account: async () => account,
    noteAccount: async (part) => void (account = { ...account, ...part }),
    mayIdentify: () => asked('may', () => true),
    signIn: () => asked('sign in', () => undefined),
    pick: (file) => asked('pick', () => file ?? 'picked'),
    signOut: () => asked('sign out', () => undefined),
    readFile: async () => good(practice),
    saveFile: () => asked('save file', () => undefined),
    announce: () => undefined,
    away: async () => null,
    now: () => 5000,
  };
  const open = async () => {
    const view = createHomeView(doors);
    await view.look();
    return view;
  };
  const start = async () => {
    const home = await openIndexedDb(name);
    await home.apply(rowsOf(here), (await home.load()).revision);
    return open();
  };
  const inSheet = async (id: string) => (await sheets.get(id)?.gateway.load())?.book ?? emptyBook();
  return {
    start,
    open,
    did,
    fail,
    inSheet,
    sheets,
    local: () => openIndexedDb(name),
    account: () => account,
  };
}
