import { browser } from 'wxt/browser';
import type { Account } from './sign-in.ts';

const KEY = 'googleAccount';

/** What the person told us of their Google account; kept on this device, with nothing secret in it. */
export async function readAccount(): Promise<Account> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const { clientId, hint, signedOut } = (stored ?? {}) as Readonly<Record<string, unknown>>;
  return {
    clientId: typeof clientId === 'string' ? clientId : null,
    hint: typeof hint === 'string' ? hint : null,
    signedOut: signedOut === true,
  };
}

/** Notes some of it; the rest stays. */
export async function noteAccount(part: Partial<Account>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readAccount()), ...part } });
}

/** Whether this build brings a client id along, so that Chrome's own account can sign in. */
export const hasOwnClient = (): boolean => 'oauth2' in browser.runtime.getManifest();
