import { describe, expect, test } from 'vitest';
import { createPractice } from '#extension/desk/practice.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { bookWith, CLIENT } from '#test/support/build-book.ts';

let tick = 0;
const world = {
  now: () => Date.UTC(2026, 9, 22) + (tick += 1),
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  random: (bytes: number) => new Uint8Array(bytes),
};

/** What a device keeps across reloads. */
function shelf() {
  const held = new Map<string, unknown>();
  return {
    read: (key: string) => structuredClone(held.get(key)),
    keep: (key: string, value: unknown) => void held.set(key, structuredClone(value)),
  };
}

async function opened(gateway = memoryWorkbook(bookWith()), kept = shelf()) {
  const practice = createPractice(gateway, runCommand, world, null, kept);
  await practice.load();
  const city = () => practice.book.value.clients[0]?.city ?? null;
  const move = (to: string) =>
    practice.save({ kind: 'keepRecord', tab: 'clients', record: CLIENT, set: { city: to }, was: null });
  return { gateway, kept, practice, city, move };
}

describe('undo is a list', () => {
  test('takes back and does again step by step, each naming what it did', async () => {
    const { practice, city, move } = await opened();
    await move('Bremen');
    await move('Kiel');
    expect(practice.steps.value.done.map(({ what }) => what)).toEqual([
      'Changed client: City',
      'Changed client: City',
    ]);
    await practice.undo();
    expect(city()).toBe('Bremen');
    await practice.undo();
    expect(city()).toBeNull();
    await practice.redo();
    await practice.redo();
    expect(city()).toBe('Kiel');
    expect(practice.book.value.history.map(({ what }) => what)).toContain('Did again: Changed client: City');
  });

  test('reaches back at least 20 saves, across a reload', async () => {
    const { gateway, kept, move } = await opened();
    for (let n = 0; n < 25; n++) await move(`City ${n}`);
    const { practice, city } = await opened(gateway, kept);
    for (let n = 0; n < 20; n++) expect(await practice.undo()).toEqual({ kind: 'saved' });
    expect(city()).toBe('City 4');
  });

  test('what was erased cannot be brought back from this device', async () => {
    const { practice, kept, move } = await opened();
    await move('Bremen');
    await practice.save({ kind: 'eraseClient', client: CLIENT });
    expect(practice.steps.value).toEqual({ done: [], undone: [] });
    expect(JSON.stringify(kept.read('steps'))).not.toContain('Bremen');
  });

  test('a new save ends what could be done again', async () => {
    const { practice, move } = await opened();
    await move('Bremen');
    await practice.undo();
    await move('Kiel');
    expect(practice.steps.value.undone).toEqual([]);
  });

  test('a step whose row was changed since is not taken back over it', async () => {
    const { practice, city, move } = await opened();
    await move('Bremen');
    const [first] = practice.steps.value.done;
    await move('Kiel');
    expect((await practice.undo(first)).kind).toBe('conflict');
    expect(city()).toBe('Kiel');
    expect(practice.steps.value.done).toHaveLength(2);
  });
});
