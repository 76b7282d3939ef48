import { browser } from 'wxt/browser';
import { createSpreadsheet } from '#shared/google/wire/google-client.ts';
import type { GoogleWorkbook } from '#shared/google/workbook.ts';
import { SheetsCallError } from '#shared/google/wire/sheets-client.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import type { Derive } from '#shared/table/book/refresh-edits.ts';
import { putHome, readHome, takeHome } from '#extension/gateways/home-db.ts';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { LOCAL_DB } from '#extension/gateways/records-db.ts';
import { readCopy } from '#extension/gateways/read-copy.ts';
import type { World } from '#extension/gateways/world.ts';
import type { HomeDoors, SheetWorkbook } from '#extension/home/workbook-home.ts';
import { CHANNEL, MOVED } from '#extension/home/shown-home.ts';
import { noteAccount, readAccount } from '../gateways/google/account.ts';
import { sheetsApi } from '../gateways/google/api.ts';
import { openSheet } from '../gateways/google/open-sheet.ts';
import { askWorker, pageTokens } from '../gateways/google/page-tokens.ts';

/** A move waits as long as Google asks: a person watches it, and no outbox tries again for it. */
const MOVE_PATIENCE_MS = 32_000;

const LOST =
  'Google did not answer, so it is not known whether the new sheet was made. Go on to make one; if your Drive then holds an empty one beside it, delete that.';

/** What the options page may ask of the browser and of Google. */
export function optionsDoors(
  world: World,
  derive: Derive,
  files: Pick<HomeDoors, 'readFile' | 'saveFile'>,
): HomeDoors {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    readHome,
    putHome,
    takeHome,
    local: () => openIndexedDb(LOCAL_DB),
    sheet: async (id) => derivingSheet(openSheet(id, pageTokens, world, MOVE_PATIENCE_MS), derive),
    createSheet: async (title) => {
      await pageTokens.token();
      const id = await createSpreadsheet(sheetsApi({ tokens: pageTokens }), title).catch(inWords);
      return { id, title };
    },
    copyOf: (id) => readCopy(id),
    account: readAccount,
    noteAccount,
    mayIdentify: async () =>
      browser.identity !== undefined || browser.permissions.request({ permissions: ['identity'] }),
    signIn: async () => {
      await askWorker({ kind: 'googleSignIn' });
      // What waits goes now: the worker need not be waited for.
      void browser.runtime.sendMessage({ kind: 'file' }).catch(() => undefined);
    },
    pick: async (file) => (await askWorker({ kind: 'googlePick', file })) ?? '',
    signOut: async () => void (await askWorker({ kind: 'googleSignOut' })),
    ...files,
    announce: (what) => channel.postMessage(what === 'moved' ? MOVED : what),
    away: () => askWorker({ kind: 'googleToken' }).then(() => null, signedOutWords),
    now: () => world.now(),
  };
}

/** A sheet whose derived tabs are computed by this practice's rules. */
const derivingSheet = (sheet: GoogleWorkbook, derive: Derive): SheetWorkbook => ({
  load: sheet.load,
  practice: async () => {
    const { book } = await sheet.load();
    return holdsPractice(sheet) ? book : null;
  },
  apply: sheet.apply,
  title: sheet.title,
  setUp: async () => void (await sheet.setUp(derive)),
  refresh: async () => void (await sheet.refresh(derive)),
});

function holdsPractice(sheet: GoogleWorkbook): boolean {
  try {
    sheet.insist();
    return true;
  } catch (error) {
    if (error instanceof GatewayError && error.kind === 'missingTab') return false;
    throw error;
  }
}

function signedOutWords(error: unknown): string | null {
  if (!(error instanceof GatewayError)) throw error;
  return error.kind === 'signedOut' ? error.message : null;
}

function inWords(error: unknown): never {
  if (!(error instanceof SheetsCallError)) throw error;
  if (error.status === 0 || error.status >= 500) throw new GatewayError('offline', LOST);
  throw new GatewayError(
    error.status === 401 ? 'signedOut' : 'refused',
    `Google refused this: ${error.message}`,
  );
}
