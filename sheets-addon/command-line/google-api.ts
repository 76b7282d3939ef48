import { createPrivateKey } from 'node:crypto';
import { resolve } from 'node:path';
import type { SheetsApi } from '#shared/google/wire/google-client.ts';
import { readBytes } from './file-port.ts';
import type { Credentials } from './home-port.ts';
import { misuse } from './stop.ts';
import type { World } from './world.ts';

/** Who asks Google, and the class of `@googleapis/sheets` that asks as them. */
export interface GoogleAccess {
  readonly api: SheetsApi;
  /** The address to share a spreadsheet with; null for a token, whose account is not known here. */
  readonly address: string | null;
}

const SCOPE = 'https://www.googleapis.com/auth/spreadsheets';
const TOKEN_URL = 'https://oauth2.googleapis.com/token';

/** Opens the way to Google with a service account's key or an access token. The package is loaded only here. */
export async function googleAccess(credentials: Credentials, world: World): Promise<GoogleAccess> {
  const { key, token } = credentials;
  if (key !== undefined && token !== undefined) throw misuse('Name --key or --token, not both.');
  const root = world.sheetsRoot === null ? {} : { rootUrl: world.sheetsRoot };
  if (token !== undefined) {
    const { sheets } = await import('@googleapis/sheets');
    const headers = { Authorization: `Bearer ${token.trim()}` };
    return { api: sheets({ version: 'v4', ...root, headers }), address: null };
  }
  if (key === undefined) throw misuse(NO_WAY);
  const account = await readKey(key, world);
  const { auth, sheets } = await import('@googleapis/sheets');
  const signed = new auth.GoogleAuth({
    credentials: account,
    scopes: [SCOPE],
    ...(world.sheetsRoot === null ? {} : { clientOptions: tokensFrom(world.sheetsRoot) }),
  });
  return { api: sheets({ version: 'v4', ...root, auth: signed }), address: account.client_email };
}

const NO_WAY =
  'A Google spreadsheet needs a way in: --key with the key of a service account you shared it with, or --token with an access token.';

interface ServiceAccount {
  readonly type: 'service_account';
  readonly client_email: string;
  readonly private_key: string;
}

async function readKey(name: string, world: World): Promise<ServiceAccount> {
  const text = new TextDecoder().decode(await readBytes(resolve(world.folder, name)));
  const { client_email, private_key } = parsed(text);
  if (typeof client_email !== 'string' || typeof private_key !== 'string' || !isPrivateKey(private_key))
    throw misuse(
      `${name} is not the key of a service account. In the Google Cloud console open the account, Keys, Add key, JSON, and name that file.`,
    );
  return { type: 'service_account', client_email, private_key };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function isPrivateKey(text: string): boolean {
  try {
    return createPrivateKey(text).type === 'private';
  } catch {
    return false;
  }
}

/** A stand-in for Google gives tokens too; the package knows only Google's own address for them. */
const tokensFrom = (root: string) => ({
  transporterOptions: {
    fetchImplementation: (url: string | URL | Request, init?: RequestInit) =>
      fetch(String(url) === TOKEN_URL ? `${root}token` : url, init),
  },
});
