import { hasOwnClient, readAccount } from './account.ts';
import { browserIdentity, sessionDrawer } from './identity.ts';
import { createSignIn, type SignIn } from './sign-in.ts';

/** The sign-in of the worker, over the browser's own doors. */
export const workerSignIn = (now: () => number, random: (bytes: number) => Uint8Array): SignIn =>
  createSignIn({
    identity: browserIdentity(hasOwnClient()),
    drawer: sessionDrawer,
    account: readAccount,
    now,
    random,
    fetch: (url, init) => globalThis.fetch(url, init),
  });
