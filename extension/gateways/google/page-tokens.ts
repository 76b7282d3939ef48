import { browser } from 'wxt/browser';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { readGoogleAnswer, type GoogleAsked } from '#extension/gateways/google/google-asks.ts';
import { sessionDrawer } from './identity.ts';
import { works } from './sign-in.ts';
import type { TokenSource } from './transport.ts';

/** Asks the worker, which alone signs in. Gives the id picked, where one was. */
export const askWorker = async (asked: GoogleAsked): Promise<string | null> =>
  readGoogleAnswer(await browser.runtime.sendMessage(asked).catch(() => undefined));

/** Where a page's requests get their token: from the session's storage, where the worker puts it. */
export const pageTokens: TokenSource = {
  token: async () => {
    const before = await sessionDrawer.get();
    if (works(before, Date.now())) return before.token;
    await askWorker({ kind: 'googleToken' });
    const kept = await sessionDrawer.get();
    if (!kept) throw new GatewayError('signedOut', 'Google wants you to sign in again.');
    return kept.token;
  },
  refused: async (token) => void (await askWorker({ kind: 'googleRefused', token })),
};
