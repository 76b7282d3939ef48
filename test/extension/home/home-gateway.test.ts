import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { readCopy } from '#extension/gateways/read-copy.ts';
import { connectedWorkbook, type SheetGateway } from '#extension/home/connected.ts';
import { openCaptureStore } from '#extension/desk/capture-store.ts';
import { homeGateway } from '#extension/home/home-gateway.ts';
import { createPractice, type Wish } from '#extension/desk/practice.ts';
import { blankRecord, emptyBook } from '#shared/model/book.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { runCommand } from '#shared/workflows/door.ts';

const acme = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MA'), name: 'Acme', city: 'Bern' };
let browsers = 0;

/** A sheet, and devices that reach it while their line holds. */
function shared() {
  const sheet = memoryWorkbook({ ...emptyBook(), clients: [acme] });
  const device = async () => {
    const name = `device-${++browsers}`;
    const line: { broken: GatewayError | null; loseAnswer: boolean } = { broken: null, loseAnswer: false };
    const gateway: SheetGateway = {
      rowLink: () => null,
      refresh: () => sheet.load(),
      load: () => (line.broken ? Promise.reject(line.broken) : sheet.load()),
      apply: async (changes, revision) => {
        if (line.broken) throw line.broken;
        const applied = await sheet.apply(changes, revision);
        if (!line.loseAnswer) return applied;
        line.loseAnswer = false;
        throw new GatewayError('offline', 'The answer was lost.');
      },
    };
    let now = 1_790_000_000_000;
    let dice = browsers * 31;
    const world = {
      now: () => (now += 1000),
      zone: 'Europe/Berlin',
      locale: 'en-GB',
      random: (bytes: number) => Uint8Array.from({ length: bytes }, () => (dice += 7) % 256),
    };
    const context = () => ({ now: world.now(), zone: world.zone, who: 'You' });
    const store = await openCaptureStore(world.now, `${name}-queue`);
    const queue = { store, home: 'google:s', plan: runCommand, context, now: world.now, chance: () => 0.5 };
    const home = homeGateway(connectedWorkbook(gateway, readCopy('s', `${name}-copy`), world.now), queue);
    const practice = createPractice(home, runCommand, world, home.later);
    return { home, practice, line, store };
  };
  return { sheet, device };
}

/** As a form hands it over: what was typed, and what the person saw there before. */
const renaming = (
  set: Readonly<Record<string, unknown>>,
  saw: Readonly<Record<string, unknown>> = acme,
): Wish => ({
  kind: 'keepRecord',
  tab: 'clients',
  record: acme.id,
  set,
  was: Object.fromEntries(Object.keys(set).map((name) => [name, saw[name]])),
});
const offline = new GatewayError('offline', 'You are offline.');

describe('the workbench over a sheet', () => {
  test('saves into the sheet while it answers', async () => {
    const { sheet, device } = shared();
    const { practice, home } = await device();
    await practice.load();
    expect(await practice.save(renaming({ city: 'Basel' }))).toEqual({ kind: 'saved' });
    expect((await sheet.load()).book.clients[0]?.city).toBe('Basel');
    expect(home.waiting.value).toEqual([]);
  });

  test('offline it saves on this device, shows it, and sends it by itself once the sheet answers', async () => {
    const { sheet, device } = shared();
    const { practice, home, line } = await device();
    await practice.load();
    line.broken = offline;
    expect(await practice.save(renaming({ city: 'Basel' }))).toEqual({ kind: 'saved' });
    expect(practice.book.value.clients[0]?.city).toBe('Basel');
    expect(home.waiting.value).toHaveLength(1);
    expect((await sheet.load()).book.clients[0]?.city).toBe('Bern');
    line.broken = null;
    await practice.load();
    expect((await sheet.load()).book.clients[0]?.city).toBe('Basel');
    expect(home.waiting.value).toEqual([]);
  });

  test('what waits goes before what is given next, and both arrive once', async () => {
    const { sheet, device } = shared();
    const { practice, line } = await device();
    await practice.load();
    line.broken = offline;
    await practice.save(renaming({ city: 'Basel' }));
    line.broken = null;
    expect(await practice.save(renaming({ name: 'Acme AG' }))).toEqual({ kind: 'saved' });
    const { book } = await sheet.load();
    expect(book.clients[0]).toMatchObject({ name: 'Acme AG', city: 'Basel' });
    expect(book.history).toHaveLength(2);
  });

  test('a lost answer is no second write', async () => {
    const { sheet, device } = shared();
    const { practice, line } = await device();
    await practice.load();
    line.loseAnswer = true;
    expect(await practice.save(renaming({ city: 'Basel' }))).toEqual({ kind: 'saved' });
    await practice.load();
    expect((await sheet.load()).book.history).toHaveLength(1);
  });

  test('two devices on different cells both count; on the same cell the sheet wins and the later one is asked', async () => {
    const { sheet, device } = shared();
    const [here, there] = [await device(), await device()];
    await here.practice.load();
    await there.practice.load();
    here.line.broken = offline;
    await here.practice.save(renaming({ city: 'Basel' }));
    await there.practice.save(renaming({ name: 'Acme AG' }));
    here.line.broken = null;
    await here.practice.load();
    expect((await sheet.load()).book.clients[0]).toMatchObject({ name: 'Acme AG', city: 'Basel' });
    here.line.broken = offline;
    await here.practice.save(renaming({ city: 'Bern' }, { city: 'Basel' }));
    await there.practice.load();
    await there.practice.save(renaming({ city: 'Zug' }, { city: 'Basel' }));
    here.line.broken = null;
    await here.practice.load();
    expect(here.practice.book.value.clients[0]?.city).toBe('Zug');
    expect(here.home.waiting.value[0]?.why).toContain('City');
  });

  test('what stopped is written over the other’s word, or dropped, as the person says', async () => {
    for (const [how, city] of [
      ['over', 'Bern'],
      ['drop', 'Zug'],
    ] as const) {
      const { sheet, device } = shared();
      const [here, there] = [await device(), await device()];
      await here.practice.load();
      await there.practice.load();
      await there.practice.save(renaming({ city: 'Basel' }));
      await here.practice.load();
      here.line.broken = offline;
      await here.practice.save(renaming({ city: 'Bern' }, { city: 'Basel' }));
      await there.practice.save(renaming({ city: 'Zug' }, { city: 'Basel' }));
      here.line.broken = null;
      await here.practice.load();
      const [stopped] = here.home.waiting.value;
      if (!stopped) throw new Error('Nothing stopped.');
      await here.home.settle(stopped, how);
      expect((await sheet.load()).book.clients[0]?.city).toBe(city);
      expect(here.home.waiting.value).toEqual([]);
    }
  });

  test('a waiting command that nobody can read stops with its reason, and the page opens all the same', async () => {
    const { sheet, device } = shared();
    const { practice, home, line } = await device();
    await practice.load();
    line.broken = offline;
    const damaged = { kind: 'keepRecord', tab: 'clients', record: acme.id } as unknown as Wish;
    await home.later({ ...damaged, id: 'cmd_0123456789ABCDEF' } as never, [], offline, 1);
    line.broken = null;
    await practice.load();
    expect(practice.book.value.clients[0]?.city).toBe('Bern');
    expect(home.waiting.value[0]?.why).toContain('cannot be read');
    expect((await sheet.load()).book.history).toEqual([]);
  });

  test('a sheet that is broken is no reason to keep things here: it is said at once', async () => {
    const { device } = shared();
    const { practice, line, home } = await device();
    await practice.load();
    line.broken = new GatewayError('missingTab', 'The tab “Clients” is gone.');
    expect(await practice.save(renaming({ city: 'Basel' }))).toMatchObject({ kind: 'failed' });
    expect(home.waiting.value).toEqual([]);
  });
});
