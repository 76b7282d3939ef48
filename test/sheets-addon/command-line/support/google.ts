import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { RestDoor } from '#test/support/sheets/rest-door.ts';
import { restListener } from '#test/support/sheets/rest-server.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

/** The id of the spreadsheet of these tests; as long as Google's own. */
export const SHEET = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_abcde';
/** The token that opens it. */
export const TOKEN = 'ya29.fresh';
/** The service account it may be shared with. */
export const ADDRESS = 'valueback@lake.iam.example';

/** A stand-in for Google on this machine: the REST door of a spreadsheet, and tokens for a service account's key. */
export interface FakeGoogle {
  readonly door: RestDoor;
  readonly book: FakeWorkbook;
  readonly sheetsRoot: string;
  /** Who may do what: 200, 401, 403 or 404 by token. */
  readonly access: Map<string, number>;
}

/** Opens the stand-in; it is closed when the test is over. */
export async function fakeGoogle(): Promise<FakeGoogle> {
  const access = new Map([
    [TOKEN, 200],
    ['ya29.of-the-key', 200],
  ]);
  const door = new RestDoor({ access: (token) => access.get(token ?? '') ?? 401 });
  const book = door.open(new FakeWorkbook(SHEET, 'Lake practice'));
  const listener = restListener(door);
  const server = createServer((request, response) => {
    if (request.url !== '/token') return listener(request, response);
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ access_token: 'ya29.of-the-key', expires_in: 3600, token_type: 'Bearer' }));
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { door, book, access, sheetsRoot: `http://127.0.0.1:${port}/` };
}

/** A service account's key as Google hands it out. */
export function serviceAccountKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  return JSON.stringify({ type: 'service_account', client_email: ADDRESS, private_key: pem });
}
