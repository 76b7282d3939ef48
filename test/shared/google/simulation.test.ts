import { describe, expect, test } from 'vitest';
import { afterOf } from '#shared/google/wire/structure.ts';
import type { SheetsClient } from '#shared/google/wire/sheets-client.ts';
import { builtSheetsApi } from '#test/support/extension-sheets.ts';
import { runs } from '#test/support/proof.ts';
import { crashAt, oneGoesWrong, runSchedules, worse } from '#test/support/simulation/run-schedules.ts';
import { wholeWire } from '#test/support/simulation/wires.ts';

const SCHEDULES = runs(500, 5);
const WHOLE_SCHEDULES = runs(300, 4);
const WRITES_ID = 7;
const NOTHING_SEEN = afterOf({});

/**
 * Real: the gateway with its reading, planning, markers, proofs, journal and putting back, over a spreadsheet with atomic batches,
 * sorting and markers. Modelled: the wire, whose calls a schedule answers, loses, delays or lets land late; and a tab of four columns.
 * A row is never lost or doubled; where a person typed into cells that had just landed astray, a schedule may end in the message to
 * look.
 */
describe('two devices and a person at one spreadsheet, with crashes, faults, late landings and moved columns', () => {
  test('some schedules, of which `test/long` runs many more: no row is lost or doubled', async () => {
    expect(await runSchedules(0, SCHEDULES)).toEqual([]);
  });

  test(`${WHOLE_SCHEDULES} of them over the whole wire: Google’s class, JSON, and the REST server with its checks`, async () => {
    const { sheetsApi } = await builtSheetsApi();
    const tokens = { token: () => Promise.resolve('token'), refused: () => Promise.resolve() };
    const wire = wholeWire((fetch) => sheetsApi({ tokens, rootUrl: 'http://sheets/', fetch }));
    expect(await runSchedules(0, WHOLE_SCHEDULES, wire)).toEqual([]);
  });

  test('a crash at any single call, before or after the spreadsheet has it, loses and doubles nothing', async () => {
    let points = 0;
    for (const landed of [false, true])
      for (let call = 0; ; call++) {
        const wrong = await crashAt(call, landed);
        if (wrong === null) break;
        expect(wrong, `call ${call}, ${landed ? 'landed' : 'not landed'}`).toEqual([]);
        points++;
      }
    expect(points).toBeGreaterThan(12);
  });

  test.each([
    ['without the marker and the copies of what is overwritten', withoutProtocol],
    ['without the marker', withoutMarker],
  ])('%s the same schedules go wrong: the simulation can fail', async (_, wrap) => {
    expect(await oneGoesWrong(300, worse(wrap))).toBe(true);
  });
});

function withoutMarker(client: SheetsClient): SheetsClient {
  const kept = (requests: Parameters<SheetsClient['apply']>[0]) =>
    requests.filter((request) => !('createDeveloperMetadata' in request));
  return { ...client, apply: (requests, look) => client.apply(kept(requests), look) };
}

function withoutProtocol(client: SheetsClient): SheetsClient {
  const kept = (requests: Parameters<SheetsClient['apply']>[0]) =>
    requests.filter((request) => !JSON.stringify(request).includes(`"sheetId":${WRITES_ID},`));
  const bare = withoutMarker(client);
  return {
    ...bare,
    apply: (requests, look) =>
      kept(requests).length > 0 ? bare.apply(kept(requests), look) : Promise.resolve(NOTHING_SEEN),
  };
}
