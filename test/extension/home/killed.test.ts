import { describe, expect, test } from 'vitest';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import type { CaptureStore } from '#extension/desk/capture-store.ts';
import { fileQueue, type FilingTools } from '#extension/desk/filing.ts';
import { undoCapture } from '#extension/desk/undo-capture.ts';
import {
  bookOfCall,
  capture,
  freshName,
  keepCapture,
  openStore,
  toolsOver,
} from '#test/extension/support/captures.ts';

class Killed extends Error {}

/** Dies at the n-th step to the world: before the step is done, or just after it, before anybody hears of it. */
function mortal(dieAt: number, when: 'before' | 'after') {
  let steps = 0;
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    const dying = ++steps === dieAt;
    if (dying && when === 'before') throw new Killed();
    const done = await work();
    if (dying) throw new Killed();
    return done;
  };
  return {
    steps: () => steps,
    store: (inner: CaptureStore): CaptureStore => ({
      ...inner,
      get: (drawer, key) => step(() => inner.get(drawer, key)),
      all: (drawer) => step(() => inner.all(drawer)),
      put: (drawer, key, record) => step(() => inner.put(drawer, key, record)),
      write: (all) => step(() => inner.write(all)),
    }),
    gateway: (inner: WorkbookGateway): WorkbookGateway => ({
      load: () => step(() => inner.load()),
      apply: (changes, revision) => step(() => inner.apply(changes, revision)),
    }),
  };
}

type Job = (tools: FilingTools) => Promise<unknown>;

/** Kills a job at every step once, each time in a world of its own, and lets it run again as after a restart. */
async function killedEverywhere(
  prepare: (store: CaptureStore, gateway: WorkbookGateway) => Promise<void>,
  job: Job,
  look: (store: CaptureStore, gateway: WorkbookGateway) => Promise<void>,
): Promise<number> {
  let kills = 0;
  for (const when of ['before', 'after'] as const)
    for (let dieAt = 1; ; dieAt++) {
      const [name, gateway] = [freshName(), memoryWorkbook(bookOfCall())];
      await prepare(await openStore(name), gateway);
      const world = mortal(dieAt, when);
      const died = await job(toolsOver(world.store(await openStore(name)), world.gateway(gateway))).then(
        () => false,
        (error: unknown) => error instanceof Killed,
      );
      if (!died) break;
      kills += 1;
      await job(toolsOver(await openStore(name), gateway));
      await look(await openStore(name), gateway);
    }
  return kills;
}

const fileAll: Job = (tools) => fileQueue(tools, 'all');
const undoFirst: Job = (tools) => undoCapture(tools, capture(1).id);

describe('a worker killed at any step', () => {
  test('loses no capture and doubles none', async () => {
    const kills = await killedEverywhere(
      async (store) => {
        await keepCapture(store, capture(1));
        await keepCapture(store, capture(2));
      },
      fileAll,
      async (store, gateway) => {
        const { book } = await gateway.load();
        expect(book.sessions).toHaveLength(4);
        expect(book.actions).toHaveLength(3);
        expect(await store.all('outbox')).toEqual([]);
        const filed = await store.all('filed');
        expect(filed).toHaveLength(2);
        expect(filed.every((one) => one.undo !== null && one.undo.length > 0)).toBe(true);
      },
    );
    expect(kills).toBeGreaterThan(15);
  });

  test('while taking back what is in the workbook: afterwards it is gone once, and nothing else with it', async () => {
    const kills = await killedEverywhere(
      async (store, gateway) => {
        await keepCapture(store, capture(1));
        await keepCapture(store, capture(2));
        await fileQueue(toolsOver(store, gateway));
      },
      undoFirst,
      async (store, gateway) => {
        const { book } = await gateway.load();
        expect(book.sessions).toHaveLength(3);
        expect(book.actions).toHaveLength(2);
        expect((await store.get('filed', capture(1).id))?.undo).toBeNull();
        expect(await store.get('drafts', 'typed')).toMatchObject({ draft: { note: 'kept' } });
      },
    );
    expect(kills).toBeGreaterThan(8);
  });

  test('between writing and noting it: taking back still reaches the workbook', async () => {
    const [name, gateway] = [freshName(), memoryWorkbook(bookOfCall())];
    const store = await openStore(name);
    await keepCapture(store, capture(1));
    const dies = {
      ...gateway,
      apply: (...all: Parameters<typeof gateway.apply>) =>
        gateway.apply(...all).then(() => Promise.reject(new Killed())),
    };
    await expect(fileQueue(toolsOver(store, dies))).rejects.toBeInstanceOf(Killed);
    expect(await store.all('outbox')).toHaveLength(1);
    expect((await gateway.load()).book.sessions).toHaveLength(3);
    expect(await undoCapture(toolsOver(await openStore(name), gateway), capture(1).id)).toBeNull();
    expect((await gateway.load()).book.sessions).toEqual(bookOfCall().sessions);
    expect(await store.all('outbox')).toEqual([]);
  });
});
