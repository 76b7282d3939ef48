import assert from 'node:assert/strict';
import { SheetsCallError, type WireStructure } from '#shared/google/wire/sheets-client.ts';
import { rangeOfRow } from '#shared/google/wire/wire-sheets.ts';
import { blankRecord } from '#shared/model/book.ts';
import { adding, type Change } from '#shared/table/book/change.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { OUT_OF_DATE } from '#shared/table/book/derived-tab.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { sheets as packageSheets } from '@googleapis/sheets';
import { deriveNow, empty, liveDevice, LIVE_WORLD } from './live-sheet.ts';
import { add, addClients, cells, clientNames, insertRow, tab, type, type Step } from './step-kit.ts';

const HOSTILE = [
  '=1+1',
  '+49 30 1',
  '-5',
  '@SUM(1)',
  "'quoted",
  '1/2',
  '00123',
  'TRUE',
  '2026-11-24',
  '12 %',
];

/** The checklist of a live run, in order; each step goes on from the one before. */
export const STEPS: readonly Step[] = [
  {
    title: 'The account opens the spreadsheet',
    run: async ({ api, sheet }) => {
      const { title, locale, timeZone, sheets } = await liveDevice(api, sheet).client.structure();
      return `“${title}”, ${locale}, ${timeZone}, ${sheets.length} tabs`;
    },
  },
  {
    title: 'Set-up makes every tab, and a second one adds nothing',
    run: async ({ api, sheet }) => {
      const { client, home } = liveDevice(api, sheet);
      await empty(client);
      const first = await home.setUp(deriveNow);
      assert.ok(first.added.length > 20, `Only ${first.added.length} were added.`);
      assert.deepEqual((await home.setUp(deriveNow)).added, []);
      assert.deepEqual(first.loaded.check, []);
      return `${first.added.length} added, then none`;
    },
  },
  {
    title: 'Words that look like formulas, numbers and dates stay words',
    run: async ({ api, sheet }) => {
      const { client, home } = liveDevice(api, sheet);
      await addClients(home, ...HOSTILE);
      assert.deepEqual(await clientNames(home), [...HOSTILE].sort());
      const column = (await cells(client, 'Clients')).map(([name]) => name);
      for (const text of HOSTILE) assert.ok(column.includes(text), `“${text}” reads ${String(column)}`);
      return `${HOSTILE.length} texts unchanged`;
    },
  },
  {
    title: 'A whole practice comes back as it was: days, moments, amounts, shares, references',
    run: async ({ api, sheet }) => {
      const { client, home } = liveDevice(api, sheet);
      await empty(client);
      await home.setUp(deriveNow);
      const book = examplePractice(LIVE_WORLD.now(), LIVE_WORLD.device.zone);
      const rows = Object.entries(book).flatMap(([name, records]) =>
        (records as readonly { readonly id: string }[]).map(
          (record) => ({ tab: name, id: record.id, add: record }) as Change,
        ),
      );
      await add(home, ...rows);
      const back = await liveDevice(api, sheet).home.load();
      assert.deepEqual(back.book, book);
      assert.deepEqual(back.check, []);
      return `${rows.length} rows`;
    },
  },
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
  {
    title: 'Derived tabs are those of the core, and row 1 tells by itself when they are out of date',
    run: async ({ api, sheet }) => {
      const { client, home } = liveDevice(api, sheet);
      const { book } = await home.refresh(deriveNow);
      const [top, , ...rows] = await cells(client, 'Attention');
      const derived = deriveNow(book).find(({ name }) => name === 'Attention');
      assert.equal(rows.length, derived?.rows.length);
      assert.match(String(top?.[0]), /^As of /);
      const [record] = book.settings;
      assert.ok(record);
      const set = { staleSince: '2026-11-24T15:00+01:00' };
      await add(home, { tab: 'settings', id: record.id, set, was: { staleSince: record.staleSince } });
      const [stale] = await cells(client, 'Attention');
      assert.equal(stale?.[0], OUT_OF_DATE);
      await home.refresh(deriveNow);
      return `${rows.length} rows; “${String(top?.[0])}”, then “${OUT_OF_DATE}”`;
    },
  },
  {
    title:
      'A batch answers with headers and marks as it left them; one whose marker is there already fails whole (Google’s words for it are not documented)',
    run: async ({ api, sheet }) => {
      const { client } = liveDevice(api, sheet);
      const { sheetId } = await tab(client, 'Clients');
      const known = await client.structure();
      const mark = {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 424_242,
            metadataKey: 'vb.live',
            metadataValue: '1',
            visibility: 'DOCUMENT',
            location: { spreadsheet: true },
          },
        },
      } as const;
      const after = await client.apply([mark], [rangeOfRow('Clients', 0)]);
      const before = await cells(client, 'Clients');
      const headers = (after.rows.get(sheetId)?.[0] ?? []).filter((cell) => cell !== null);
      assert.deepEqual(headers, before[0]);
      const ours = (all: WireStructure) => all.marks.filter((one) => one.sheetId === sheetId);
      assert.deepEqual(ours(after.structure), ours(known));
      const row = { values: [{ userEnteredValue: { stringValue: 'Must not appear' } }] };
      const second = client.apply([
        mark,
        { appendCells: { sheetId, rows: [row], fields: 'userEnteredValue' } },
      ]);
      const error = await second.then(() => null).catch((thrown: unknown) => thrown);
      assert.ok(error instanceof SheetsCallError, 'The repeated batch was let through.');
      assert.deepEqual(await cells(client, 'Clients'), before);
      return `${error.status}: ${error.message}`;
    },
  },
  {
    title: 'A token that is none is told as such',
    run: async ({ sheet }) => {
      const rootUrl = process.env['VALUEBACK_SHEETS_ROOT'];
      const headers = { Authorization: 'Bearer none' };
      const api = packageSheets({ version: 'v4', headers, ...(rootUrl ? { rootUrl } : {}) });
      const error = await liveDevice(api, sheet)
        .home.load()
        .catch((thrown: unknown) => thrown);
      assert.ok(error instanceof GatewayError && error.kind === 'signedOut', String(error));
      return error.message;
    },
  },
];
