import { describe, expect, test } from 'vitest';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { fileQueue } from '#extension/desk/filing.ts';
import { sheetKey } from '#extension/gateways/home.ts';
import { copyPractice } from '#extension/home/move-practice.ts';
import { createPractice, type Practice } from '#extension/desk/practice.ts';
import { recalculation } from '#extension/home/recalculate.ts';
import { openSheetHome } from '#extension/home/sheet-home.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import { DERIVED_TABS } from '#shared/table/book/derived-names.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { directClient } from '#test/support/sheets/direct-client.ts';
import { deriveNow, HERE, newGoogleHome, WORLD } from '#test/support/sheets/google-home.ts';
import { user } from '#test/support/sheets/user.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import {
  bookOfCall,
  capture,
  freshName,
  keepCapture,
  NOW,
  openStore,
  toolsOver,
} from '#test/extension/support/captures.ts';

const OUT_OF_DATE = 'Out of date: recalculate';

/** The first cells of the derived tabs, as a person reads them. */
const marks = (book: FakeWorkbook) => DERIVED_TABS.map((title) => String(book.shown(book.tab(title), 0, 0)));

let dice = 0;
const world = {
  ...HERE,
  now: () => NOW,
  random: (bytes: number) => Uint8Array.from({ length: bytes }, () => (dice += 7) % 256),
};

let template: Promise<FakeWorkbook> | null = null;
let sheets = 0;

/** A sheet with a practice whose derived tabs are fresh; made once. */
async function freshSheet(): Promise<FakeWorkbook> {
  const { book, home } = await newGoogleHome();
  await copyPractice(bookOfCall(), home, () => undefined);
  await home.refresh(deriveNow);
  return book;
}

/** Such a sheet, opened by a device of its own. */
async function opened() {
  const book = (await (template ??= freshSheet())).copy(`marked-${++sheets}`);
  const client = directClient(book);
  const openSheet = () => Promise.resolve(googleWorkbook(client, WORLD));
  const device = await openSheetHome(book.id, { world, plan: runCommand, openSheet });
  return { book, client, device };
}

async function workbench(device: Awaited<ReturnType<typeof opened>>['device']): Promise<Practice> {
  const practice = createPractice(device, runCommand, world, device.later);
  await practice.load();
  return practice;
}

const rename = (practice: Practice, name: string) =>
  practice.save({ kind: 'keepRecord', tab: 'clients', record: 'cli_1', was: null, set: { name } });

describe('what is saved to a sheet from the browser', () => {
  test('a capture marks every derived tab out of date, in the one call that writes it', async () => {
    const { book, client, device } = await opened();
    for (const mark of marks(book)) expect(mark).toMatch(/^As of /);
    const store = await openStore(freshName());
    const home = sheetKey(book.id);
    await keepCapture(store, capture(1), home);
    const [filed] = await fileQueue(toolsOver(store, device, { home }));
    expect(filed).toMatchObject({ id: capture(1).id, kind: 'filed' });
    expect(marks(book)).toEqual(DERIVED_TABS.map(() => OUT_OF_DATE));
    expect(client.calls.writes).toBe(1);
  });

  test('so does a save in the workbench, once: the second finds the mark and leaves its moment', async () => {
    const { book, client, device } = await opened();
    const practice = await workbench(device);
    expect(await rename(practice, 'Rivera Coaching')).toEqual({ kind: 'saved' });
    expect(marks(book)).toEqual(DERIVED_TABS.map(() => OUT_OF_DATE));
    const since = practice.book.value.settings[0]?.staleSince;
    expect(since).not.toBeNull();
    expect(await rename(practice, 'Rivera & Daughters')).toEqual({ kind: 'saved' });
    expect(practice.book.value.settings[0]?.staleSince).toBe(since);
    expect(client.calls.writes).toBe(2);
  });

  test('taking a save back leaves the tabs marked: they show neither', async () => {
    const { book, device } = await opened();
    const practice = await workbench(device);
    await rename(practice, 'Rivera Coaching');
    expect(await practice.undo()).toEqual({ kind: 'saved' });
    expect(marks(book)).toEqual(DERIVED_TABS.map(() => OUT_OF_DATE));
  });

  test('where another device marked or refreshed first, nobody is asked about the mark', async () => {
    const { book, device } = await opened();
    const [here, there] = [await workbench(device), googleWorkbook(directClient(book), WORLD)];
    const second = await openSheetHome(book.id, {
      world,
      plan: runCommand,
      openSheet: () => Promise.resolve(there),
    });
    expect(await rename(await workbench(second), 'Said there')).toEqual({ kind: 'saved' });
    const saved = await here.save({
      kind: 'keepRecord',
      tab: 'clients',
      record: 'cli_1',
      was: null,
      set: { city: 'Vigo' },
    });
    expect(saved).toEqual({ kind: 'saved' });
    await there.refresh(deriveNow);
    expect(await rename(here, 'Said here')).toMatchObject({ kind: 'saved' });
    expect(marks(book)).toEqual(DERIVED_TABS.map(() => OUT_OF_DATE));
  });

  test('recalculating brings the tabs up to date, and the next save marks them again', async () => {
    const { book, device } = await opened();
    const practice = await workbench(device);
    await rename(practice, 'Rivera Coaching');
    let kept: number | null = null;
    const work = recalculation({
      refresh: () => device.refresh(deriveNow),
      show: () => practice.load(),
      away: () => false,
      now: () => NOW,
      kept: { get: () => kept, put: (at) => (kept = at) },
    });
    await work.run();
    expect([work.state.value, work.at.value, kept]).toEqual([{ kind: 'rest' }, NOW, NOW]);
    for (const mark of marks(book)) expect(mark).toMatch(/^As of /);
    expect(practice.book.value.settings[0]?.staleSince).toBeNull();
    expect(await rename(practice, 'Rivera & Daughters')).toEqual({ kind: 'saved' });
    expect(marks(book)).toEqual(DERIVED_TABS.map(() => OUT_OF_DATE));
  });

  test('recalculating without a line changes nothing, says why, and can be tried again', async () => {
    const { book, device } = await opened();
    const practice = await workbench(device);
    await rename(practice, 'Rivera Coaching');
    let line = false;
    const work = recalculation({
      refresh: async () => {
        if (!line) throw new GatewayError('offline', 'There is no line.');
        await device.refresh(deriveNow);
      },
      show: () => practice.load(),
      away: () => false,
      now: () => NOW,
      kept: { get: () => null, put: () => undefined },
    });
    await work.run();
    expect(work.state.value).toEqual({ kind: 'failed', message: 'There is no line.' });
    expect(work.at.value).toBeNull();
    expect(marks(book)).toEqual(DERIVED_TABS.map(() => OUT_OF_DATE));
    line = true;
    await work.run();
    expect(work.state.value).toEqual({ kind: 'rest' });
    for (const mark of marks(book)) expect(mark).toMatch(/^As of /);
  });

  test('without the tab Settings it says what is missing, and keeps what was saved', async () => {
    const { book, device } = await opened();
    user(book).deleteTab('Settings');
    const store = await openStore(freshName());
    const home = sheetKey(book.id);
    await keepCapture(store, capture(1), home);
    const [filed] = await fileQueue(toolsOver(store, device, { home }));
    expect(filed).toMatchObject({ kind: 'waits', why: expect.stringContaining('“Settings”') as string });
    expect(await store.all('outbox')).toHaveLength(1);
  });

  test('a practice in this browser has no such tabs and gets no mark', async () => {
    const local = await openIndexedDb(freshName());
    await copyPractice(bookOfCall(), local, () => undefined);
    const practice = createPractice(local, runCommand, world);
    await practice.load();
    await rename(practice, 'Rivera Coaching');
    expect(practice.book.value.settings.every(({ staleSince }) => staleSince === null)).toBe(true);
  });
});
