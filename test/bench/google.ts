import { createSpreadsheet, sheetsClient } from '#shared/google/wire/google-client.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { callPractice, ZONE } from '#test/support/call-practice.ts';
import { builtSheetsApi } from '#test/support/extension-sheets.ts';
import { deriveNow, WORLD } from '#test/support/sheets/google-home.ts';
import { capture } from '#test/extension/support/captures.ts';
import { RestDoor } from '#test/support/sheets/rest-door.ts';
import { serveDoor } from '#test/support/sheets/rest-server.ts';
import { copyPractice } from '#extension/home/move-practice.ts';
import type { Measured } from './measure.ts';

/** What went over the wire. */
interface Traffic {
  calls: number;
  sent: number;
  received: number;
}

/** HTTP calls and bytes of what a person does with a practice in a sheet, through the extension's own transport. */
export async function benchGoogle(): Promise<Measured[]> {
  const { sheetsApi } = await builtSheetsApi();
  const server = await serveDoor(new RestDoor());
  const traffic: Traffic = { calls: 0, sent: 0, received: 0 };
  const counting: typeof fetch = async (url, init) => {
    const answer = await fetch(url, init);
    const body = await answer.text();
    traffic.calls += 1;
    traffic.sent += String(init?.body ?? '').length;
    traffic.received += body.length;
    return new Response(body, { status: answer.status, headers: answer.headers });
  };
  const tokens = { token: async () => 'token', refused: async () => undefined };
  const api = sheetsApi({ tokens, rootUrl: server.rootUrl, fetch: counting });
  const id = await createSpreadsheet(api, 'Practice');
  const practice = callPractice(Date.UTC(2026, 9, 22, 14));
  const first = googleWorkbook(sheetsClient(api, id), WORLD);
  await first.setUp(deriveNow);
  await copyPractice(practice, first, () => undefined);
  const done: Measured[] = [];
  const counted = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    Object.assign(traffic, { calls: 0, sent: 0, received: 0 });
    await work();
    const beside = `${traffic.calls} HTTP calls, ${(traffic.sent / 1024).toFixed(1)} kB sent, ${(traffic.received / 1024).toFixed(1)} kB received`;
    done.push({ what, value: (traffic.sent + traffic.received) / 1024, unit: 'kB', budget: null, beside });
  };
  const file = async (home: typeof first, n: number): Promise<void> => {
    const { book, revision } = await home.load();
    const planned = runCommand(book, capture(n, { engagement: 'eng_meet' }), {
      now: WORLD.now(),
      zone: ZONE,
      who: 'Nora',
    });
    if (!planned.ok) throw new Error(planned.problems[0]?.message);
    const applied = await home.apply(planned.value.changes, revision);
    if (applied.kind !== 'applied') throw new Error('The capture met a conflict.');
  };
  const cold = googleWorkbook(sheetsClient(api, id), WORLD);
  await counted('a capture into the sheet, the worker just started', () => file(cold, 0));
  await counted('a capture into the sheet, the worker awake', () => file(cold, 1));
  await counted('opening the practice from the sheet', () =>
    googleWorkbook(sheetsClient(api, id), WORLD).load(),
  );
  await counted('a refresh of the derived tabs', () => cold.refresh(deriveNow));
  await server.close();
  return done;
}
