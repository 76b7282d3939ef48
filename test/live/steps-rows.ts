import assert from 'node:assert/strict';
import { blankRecord } from '#shared/model/book.ts';
import { adding } from '#shared/table/book/change.ts';
import { deriveNow, liveDevice } from './live-sheet.ts';
import { addClients, cells, clientNames, insertRow, type, type Step } from './step-kit.ts';

/** Rows that are repeated, moved, renamed or typed by hand while others write. */
export const ROW_STEPS: readonly Step[] = [
  {
    title: 'A write that is repeated is there once, and has a link to its row',
    run: async ({ api, sheet }) => {
      const { home } = liveDevice(api, sheet);
      const one = { ...blankRecord('clients', 'cli_0000000000REPEAT'), name: 'Repeated' };
      const { revision } = await home.load();
      await home.apply([adding('clients', one)], revision);
      await liveDevice(api, sheet).home.apply([adding('clients', one)], revision);
      const names = await clientNames(home);
      assert.equal(names.filter((name) => name === 'Repeated').length, 1);
      return `Open it: ${home.rowLink('clients', one.id) ?? 'no link'}`;
    },
  },
  {
    title: 'Two devices that write at once both get their row in',
    run: async ({ api, sheet }) => {
      const devices = ['Left', 'Right'].map((name) => ({ name, ...liveDevice(api, sheet) }));
      await Promise.all(devices.map(({ home }) => home.load()));
      for (const { name, home } of devices) await addClients(home, name);
      const names = await clientNames(liveDevice(api, sheet).home);
      for (const { name } of devices) assert.equal(names.filter((one) => one === name).length, 1);
      return 'each once';
    },
  },
  {
    title: 'Rows that move between reading and writing: the change lands in the right row',
    run: async ({ api, sheet }) => {
      const { home } = liveDevice(api, sheet, (raw) => insertRow(raw, 'Clients', 1));
      const { book, revision } = await home.load();
      const target = book.clients.find(({ name }) => name === 'Right');
      assert.ok(target);
      const change = { tab: 'clients', id: target.id, set: { city: 'Bern' }, was: { city: null } } as const;
      assert.equal((await home.apply([change], revision)).kind, 'applied');
      const after = (await liveDevice(api, sheet).home.load()).book.clients;
      assert.deepEqual(
        after,
        book.clients.map((one) => (one.id === target.id ? { ...one, city: 'Bern' } : one)),
      );
      return 'one row changed, no other';
    },
  },
  {
    title: 'A renamed header is found by its mark',
    run: async ({ api, sheet }) => {
      const { client, home } = liveDevice(api, sheet);
      const [header = []] = await cells(client, 'Clients');
      const at = header.indexOf('City');
      assert.ok(at >= 0, 'There is no column “City”.');
      await type(client, 'Clients', 0, at, 'Our town');
      const { book } = await home.load();
      await type(client, 'Clients', 0, at, 'City');
      assert.equal(book.clients.find(({ name }) => name === 'Right')?.city, 'Bern');
      return '“Our town” was read as City';
    },
  },
  {
    title: 'A row typed by hand counts at once and gets its id from the next refresh',
    run: async ({ api, sheet }) => {
      const { client, home } = liveDevice(api, sheet);
      const before = await cells(client, 'Clients');
      await type(client, 'Clients', before.length, 0, 'Typed by hand');
      assert.ok((await clientNames(home)).includes('Typed by hand'));
      await home.refresh(deriveNow);
      const row = (await cells(client, 'Clients'))[before.length] ?? [];
      assert.match(String(row.at(-1)), /^cli_/);
      return `id ${String(row.at(-1))}`;
    },
  },
];
