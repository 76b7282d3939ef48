import assert from 'node:assert/strict';
import type { Change } from '#shared/table/book/change.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { deriveNow, empty, liveDevice, LIVE_WORLD } from './live-sheet.ts';
import { add, addClients, cells, clientNames, type Step } from './step-kit.ts';

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

/** The sheet is set up, and a practice comes back from it as it went in. */
export const PRACTICE_STEPS: readonly Step[] = [
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
];
