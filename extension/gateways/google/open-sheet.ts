import { sheetsClient } from '#shared/google/wire/google-client.ts';
import { googleWorkbook, type GoogleWorkbook } from '#shared/google/workbook.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import type { World } from '#extension/gateways/world.ts';
import { sheetsApi } from './api.ts';
import type { TokenSource } from './transport.ts';

/** Longer than this is the outbox's patience, not a page's: what was saved lies on this device. */
const PATIENCE_MS = 1000;

/** One spreadsheet as a workbook, over somebody's tokens. One writer at a time in this browser. */
export function openSheet(
  id: string,
  tokens: TokenSource,
  world: World,
  patienceMs = PATIENCE_MS,
): GoogleWorkbook {
  const client = sheetsClient(sheetsApi({ tokens }), id);
  const sheet = googleWorkbook(client, {
    device: { locale: world.locale, zone: world.zone },
    now: () => world.now(),
    wait: (milliseconds) => patiently(milliseconds, patienceMs),
  });
  // A token first: without one nothing is sent, and the reason is the sign-in's own words.
  const signedIn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!navigator.onLine) throw new GatewayError('offline', OFFLINE);
    await tokens.token();
    return work();
  };
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    signedIn(() => navigator.locks.request(`valueback ${id}`, work) as Promise<T>);
  return {
    load: () => signedIn(() => sheet.load()),
    apply: (changes, revision) => alone(() => sheet.apply(changes, revision)),
    setUp: (derive) => alone(() => sheet.setUp(derive)),
    refresh: (derive) => alone(() => sheet.refresh(derive)),
    title: () => signedIn(() => sheet.title()),
    insist: () => sheet.insist(),
    rowLink: (tab, record) => sheet.rowLink(tab, record),
  };
}

const OFFLINE = 'This device is offline. What you save waits here and is sent by itself, in order.';
const OUT_OF_REACH =
  'Google does not answer just now. What you saved waits on this device and is sent by itself, in order.';

function patiently(milliseconds: number, longest: number): Promise<void> {
  if (milliseconds > longest) throw new GatewayError('offline', OUT_OF_REACH);
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
