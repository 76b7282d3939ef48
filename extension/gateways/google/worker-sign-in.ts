import type { World } from '#extension/gateways/world.ts';
import { hasOwnClient, noteAccount, readAccount } from './account.ts';
import { browserIdentity, sessionDrawer } from './identity.ts';
import { createSignIn, type SignIn } from './sign-in.ts';

/** The sign-in of the worker, over the browser's own doors. */
export const workerSignIn = (world: World): SignIn =>
  createSignIn({
    identity: browserIdentity(hasOwnClient()),
    drawer: sessionDrawer,
    account: readAccount,
    remember: (hint) => noteAccount({ hint }),
    now: () => world.now(),
    random: (bytes) => world.random(bytes),
    fetch: (url, init) => globalThis.fetch(url, init),
  });
