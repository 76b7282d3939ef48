import { browser } from 'wxt/browser';
import type { IdentityDoor, KeptToken, TokenDrawer } from './sign-in.ts';

/** How long a renewal in silence may take before it counts as "sign in again". */
const SILENT_MS = 10_000;

/** The browser's identity. `builtIn`: a client id was given when this was built, so Chrome's own account may be used. */
export const browserIdentity = (builtIn: boolean): IdentityDoor => ({
  redirectUrl: () => redirectFor(browser.identity.getRedirectURL(), import.meta.env.FIREFOX === true),
  flow: (url, silent) =>
    browser.identity.launchWebAuthFlow({
      url,
      interactive: !silent,
      ...(silent && import.meta.env.FIREFOX !== true
        ? { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: SILENT_MS }
        : {}),
    }),
  own: builtIn && typeof browser.identity?.getAuthToken === 'function' ? chromesOwn : null,
});

/** Google refuses Firefox's own redirect address; the same flow may end at this loopback address instead. */
export function redirectFor(url: string, firefox: boolean): string {
  return firefox ? `http://127.0.0.1/mozoauth2/${new URL(url).host.split('.')[0]}` : url;
}

const chromesOwn: NonNullable<IdentityDoor['own']> = {
  token: async (silent) => {
    const { token } = await browser.identity.getAuthToken({ interactive: !silent });
    if (!token) throw new Error('The user is not signed in.');
    return token;
  },
  forget: (token) => browser.identity.removeCachedAuthToken({ token }).then(() => undefined),
};

const KEY = 'googleToken';

/** The token in the memory of the browser's session: gone when the browser closes, never on disk, never seen by a page. */
export const sessionDrawer: TokenDrawer = {
  get: async () => asToken((await browser.storage.session.get(KEY))[KEY]),
  put: (kept) =>
    kept === null ? browser.storage.session.remove(KEY) : browser.storage.session.set({ [KEY]: kept }),
};

function asToken(value: unknown): KeptToken | null {
  if (typeof value !== 'object' || value === null) return null;
  const { token, until } = value as Readonly<Record<string, unknown>>;
  return typeof token === 'string' && typeof until === 'number' ? { token, until } : null;
}
