import assert from 'node:assert/strict';
import { SheetsCallError, type WireStructure } from '#shared/google/wire/sheets-client.ts';
import { rangeOfRow } from '#shared/google/wire/wire-sheets.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { OUT_OF_DATE } from '#shared/table/book/derived-tab.ts';
import { sheets as packageSheets } from '@googleapis/sheets';
import { deriveNow, liveDevice } from './live-sheet.ts';
import { add, cells, tab, type Step } from './step-kit.ts';

/** Derived tabs, and what Google answers where its own description says little. */
export const ANSWER_STEPS: readonly Step[] = [
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
