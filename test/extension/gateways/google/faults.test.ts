import 'fake-indexeddb/auto';
import { beforeAll, expect, test, describe } from 'vitest';
import type { sheetsApi } from '#extension/gateways/google/api.ts';
import { readCopy } from '#extension/gateways/read-copy.ts';
import { connectedWorkbook } from '#extension/home/connected.ts';
import { fileQueue } from '#extension/desk/filing.ts';
import { homeGateway } from '#extension/home/home-gateway.ts';
import { copyPractice } from '#extension/home/move-practice.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import { sheetsClient } from '#shared/google/wire/google-client.ts';
import { recordId } from '#shared/base/id.ts';
import { columnsOf } from '#shared/table/book/columns.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import {
  bookOfCall,
  capture,
  freshName,
  keepCapture,
  openStore,
  toolsOver,
} from '#test/extension/support/captures.ts';
import { builtSheetsApi } from '#test/support/extension-sheets.ts';
import { inTurn, type Fault } from '#test/support/sheets/faults.ts';
import { HERE, newSheet, WORLD, deriveNow } from '#test/support/sheets/google-home.ts';
import { directClient } from '#test/support/sheets/direct-client.ts';
import { servedDoor } from '#test/support/sheets/rest-home.ts';
import { user } from '#test/support/sheets/user.ts';

let api: typeof sheetsApi;
beforeAll(async () => {
  api = (await builtSheetsApi()).sheetsApi;
});

/** A practice in a sheet, and devices that file captures into it through the extension's whole way. */
async function sheetWithCall() {
  const { door, rootUrl } = await servedDoor();
  const book = door.open(await newSheet());
  const direct = googleWorkbook(directClient(book), WORLD);
  await copyPractice(bookOfCall(), direct, () => undefined);
  const account = { token: 'good', works: true };
  const known = new Set(['good', 'fresh']);
  door.options.access = (token) => (known.has(token ?? '') ? 200 : 401);
  const tokens = {
    token: async () => {
      if (!account.works) throw new GatewayError('signedOut', 'Google wants you to sign in again.');
      return account.token;
    },
    refused: async () => void (account.token = 'fresh'),
  };
  const device = async () => {
    const name = freshName();
    const store = await openStore(name);
    const client = sheetsClient(api({ tokens, rootUrl }), book.id);
    // A shell without patience: what the outbox tries again is not waited for here.
    const wait = () => Promise.reject(new GatewayError('offline', 'Google does not answer just now.'));
    const sheet = googleWorkbook(client, { ...WORLD, wait });
    const context = () => ({ now: WORLD.now(), zone: HERE.zone, who: 'Nora' });
    const connected = connectedWorkbook(sheet, readCopy('s', `${name}-copy`), WORLD.now);
    const tools = toolsOver(store, connected, { home: 'google:s', now: WORLD.now, context });
    return { store, tools, home: homeGateway(connected, tools) };
  };
  const sessions = async (n: number) => {
    const { book: now } = await direct.load();
    return now.sessions.filter((one) => one.id === recordId('ses', capture(n).id));
  };
  return { door, book, device, sessions, account, known, direct };
}

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['a 429', { kind: 'status', status: 429 }],
  ['a 429 that asks for a minute', { kind: 'status', status: 429, retryAfter: 60 }],
  ['a 500', { kind: 'status', status: 500 }],
  ['a 503', { kind: 'status', status: 503 }],
  ['a request that never arrived', { kind: 'dropped' }],
  ['an answer that was lost', { kind: 'answerLost' }],
  ['a request that lands late', { kind: 'late' }],
];

describe('a capture on its way into the sheet', () => {
  test.each(
    FAULTS.flatMap(([words, fault]) =>
      (['reads', 'writes', 'all'] as const).map((only) => [words, only, fault] as const),
    ),
  )('meets %s (%s): it is there once in the end, and says why it waits', async (_, only, fault) => {
    const { door, device, sessions } = await sheetWithCall();
    const { store, tools } = await device();
    await keepCapture(store, capture(1), 'google:s');
    door.options.faults = inTurn([fault, fault], only);
    const [first] = await fileQueue(tools, 'all');
    if (first?.kind === 'waits') expect(first.why).toMatch(/by itself|tried again/);
    else expect(first?.kind).toBe('filed');
    door.options.faults = () => null;
    door.land();
    await fileQueue(tools, 'all');
    door.land();
    await fileQueue(tools, 'all');
    expect(await store.all('outbox')).toEqual([]);
    expect(await sessions(1)).toHaveLength(1);
  });

  test('meets an expired token: renewed, and nobody hears of it', async () => {
    const { device, sessions, known } = await sheetWithCall();
    const { store, tools } = await device();
    await keepCapture(store, capture(1), 'google:s');
    known.delete('good');
    expect(await fileQueue(tools, 'all')).toMatchObject([{ kind: 'filed' }]);
    expect(await sessions(1)).toHaveLength(1);
  });

  test.each([
    ['a sign-in that is needed', 'signedOut'],
    ['a permission that was taken away', 403],
    ['a sheet in the bin', 404],
  ] as const)('meets %s: it waits with the next step, and arrives once that is done', async (_, what) => {
    const { door, device, sessions, account } = await sheetWithCall();
    const { store, tools, home } = await device();
    await home.load();
    const access = door.options.access;
    if (what === 'signedOut') account.works = false;
    else door.options.access = () => what;
    await keepCapture(store, capture(1), 'google:s');
    const [first] = await fileQueue(tools, 'all');
    expect(first).toMatchObject({ kind: 'waits', why: expect.stringMatching(/[Ss]ign in/) as unknown });
    account.works = true;
    door.options.access = access;
    expect(await fileQueue(tools, 'all')).toMatchObject([{ kind: 'filed' }]);
    expect(await sessions(1)).toHaveLength(1);
  });

  test('meets a tab that was deleted: nothing is written beside it, and after a repair it arrives', async () => {
    const { book, device, sessions, direct } = await sheetWithCall();
    const { store, tools } = await device();
    await keepCapture(store, capture(1), 'google:s');
    user(book).deleteTab('Sessions');
    const [first] = await fileQueue(tools, 'all');
    expect(first).toMatchObject({ kind: 'waits', why: expect.stringContaining('Sessions') as unknown });
    await direct.setUp(deriveNow);
    expect(await fileQueue(tools, 'all')).toMatchObject([{ kind: 'filed' }]);
    expect(await sessions(1)).toHaveLength(1);
  });

  test('meets a renamed header and sorted rows in the very moment of writing: its own row, nobody else’s', async () => {
    const { book, door, device, sessions, direct } = await sheetWithCall();
    const { store, tools, home } = await device();
    await home.load();
    const before = (await direct.load()).book.sessions.length;
    const start = columnsOf('sessions').findIndex(({ name }) => name === 'start');
    const edit = () => {
      user(book).type('Sessions', 0, start, 'Time of the call');
      user(book).sort('Sessions', start, true);
    };
    await keepCapture(store, capture(1), 'google:s');
    door.options.faults = inTurn([{ kind: 'meanwhile', edit }], 'writes');
    await fileQueue(tools, 'all');
    await fileQueue(tools, 'all');
    expect(await store.all('outbox')).toEqual([]);
    expect(await sessions(1)).toHaveLength(1);
    expect((await direct.load()).book.sessions).toHaveLength(before + 1);
  });

  test('two devices at once: both captures are rows, each once', async () => {
    const { device, sessions } = await sheetWithCall();
    const [here, there] = [await device(), await device()];
    await keepCapture(here.store, capture(1), 'google:s');
    await keepCapture(there.store, capture(2), 'google:s');
    await Promise.all([fileQueue(here.tools, 'all'), fileQueue(there.tools, 'all')]);
    await Promise.all([fileQueue(here.tools, 'all'), fileQueue(there.tools, 'all')]);
    expect(await sessions(1)).toHaveLength(1);
    expect(await sessions(2)).toHaveLength(1);
  });
});
