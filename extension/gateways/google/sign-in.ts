import { GatewayError } from '#shared/table/book/gateway.ts';
import { consentUrl, readGrant, type Asking, type Granted } from './auth-url.ts';
import { notSignedIn, whyNot } from './sign-in-words.ts';
import type { TokenSource } from './transport.ts';

/** What the browser can do about identity; handed in, so that it can be tried without one. */
export interface IdentityDoor {
  redirectUrl(): string;
  /** Opens a consent page, or none at all where `silent`; gives the address it ended at. Throws the browser's own words. */
  flow(url: string, silent: boolean): Promise<string | undefined>;
  /** The account of the browser itself: only in Chrome, and only where a client id was given when this was built. */
  readonly own: {
    token(silent: boolean): Promise<string>;
    forget(token: string): Promise<void>;
  } | null;
}

/** A token and until when it works. */
export interface KeptToken {
  readonly token: string;
  readonly until: number;
}

/** Where the token is kept: in the memory of the browser's session, never on disk. */
export interface TokenDrawer {
  get(): Promise<KeptToken | null>;
  put(kept: KeptToken | null): Promise<void>;
}

/** What is known of the person’s Google account. */
export interface Account {
  readonly clientId: string | null;
  readonly hint: string | null;
  /** Signed out by hand: nothing is renewed in silence until they sign in again. */
  readonly signedOut: boolean;
}

/** Everything a sign-in needs. */
export interface SignInDoors {
  readonly identity: IdentityDoor;
  readonly drawer: TokenDrawer;
  readonly account: () => Promise<Account>;
  /** Notes whose account signed in, so that a renewal in silence names it: with several, Google could not tell which is meant. */
  readonly remember: (email: string) => Promise<void>;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly fetch: typeof globalThis.fetch;
}

/** The one sign-in, held by the worker. Every method throws a GatewayError with the next step in its words. */
export interface SignIn extends TokenSource {
  /** The person signs in, or takes another account. */
  signIn(): Promise<void>;
  /** The person picks one spreadsheet, `file` where one is asked for; gives its id. */
  pick(file: string | null): Promise<string>;
  /** Gives the access back to Google and forgets it here. */
  signOut(): Promise<void>;
}

const REVOKE = 'https://oauth2.googleapis.com/revoke';
/** Tells whose token it is, to the scope that is there. A project without the Drive API says nothing. */
const WHOSE = 'https://www.googleapis.com/drive/v3/about?fields=user(emailAddress)';
const WHOSE_MS = 5000;
/** A token that ends sooner than this is renewed first: a request must not outlive it. */
const MARGIN_MS = 60_000;
/** The browser keeps the tokens of its own account fresh; asked again after this long. */
const OWN_MS = 5 * 60_000;

/** Whether a kept token outlives a request made now. */
export const works = (kept: KeptToken | null, now: number): kept is KeptToken =>
  kept !== null && kept.until - MARGIN_MS > now;

/** Once Google wants a person, it is not asked again in silence for so long: each asking opens a hidden window. */
const QUIET_MS = 30_000;

/** Makes the sign-in over its doors. */
export function createSignIn(doors: SignInDoors): SignIn {
  let renewing: Promise<string> | null = null;
  let wanted: { readonly error: unknown; readonly until: number } | null = null;
  const renew = async (): Promise<string> => {
    if (wanted !== null && wanted.until > doors.now()) throw wanted.error;
    const account = await doors.account();
    if (account.signedOut) throw notSignedIn('needsPerson');
    try {
      return await keep(doors, await granted(doors, account, 'silent'));
    } catch (error) {
      if (isSignedOut(error)) wanted = { error, until: doors.now() + QUIET_MS };
      throw error;
    }
  };
  return {
    token: async () => {
      const kept = await doors.drawer.get();
      if (works(kept, doors.now())) return kept.token;
      renewing ??= renew().finally(() => (renewing = null));
      return renewing;
    },
    refused: async (token) => {
      const kept = await doors.drawer.get();
      if (kept?.token === token) await doors.drawer.put(null);
      await doors.identity.own?.forget(token);
    },
    signIn: async () => {
      const token = await keep(doors, await granted(doors, await doors.account(), 'ask'));
      wanted = null;
      if (doors.identity.own === null) await rememberWhose(doors, token);
    },
    pick: (file) => pick(doors, file),
    signOut: () => signOut(doors),
  };
}

const isSignedOut = (error: unknown): boolean => error instanceof GatewayError && error.kind === 'signedOut';

async function keep({ drawer, now }: SignInDoors, { token, livesMs }: Granted): Promise<string> {
  await drawer.put({ token, until: now() + livesMs });
  return token;
}

async function granted(doors: SignInDoors, account: Account, how: 'silent' | 'ask'): Promise<Granted> {
  const { own } = doors.identity;
  if (own === null) return webFlow(doors, account, { how });
  const token = await orWords(() => own.token(how === 'silent'));
  return { token, livesMs: OWN_MS + MARGIN_MS, picked: [] };
}

/** The consent page in a window of the browser's; the same in Chrome, Edge and Firefox. */
async function webFlow(
  { identity, random }: SignInDoors,
  { clientId, hint }: Account,
  asking: Pick<Asking, 'how' | 'file'>,
): Promise<Granted> {
  if (clientId === null) throw notSignedIn('noClient');
  const state = [...random(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const redirect = identity.redirectUrl();
  const url = consentUrl({ clientId, redirect, state, hint: hint ?? undefined, ...asking });
  const grant = readGrant(await orWords(() => identity.flow(url, asking.how === 'silent')), state);
  if (typeof grant === 'string') throw notSignedIn(grant);
  return grant;
}

async function orWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw worded(error);
  }
}

const worded = (error: unknown): GatewayError =>
  notSignedIn(whyNot(error instanceof Error ? error.message : String(error)));

async function pick(doors: SignInDoors, file: string | null): Promise<string> {
  const grant = await webFlow(doors, await doors.account(), { how: 'pick', file: file ?? undefined });
  await rememberWhose(doors, await keep(doors, grant));
  const [first] = grant.picked;
  if (first === undefined) throw notSignedIn('nothingPicked');
  if (file !== null && !grant.picked.includes(file)) throw notSignedIn('otherFile');
  return file ?? first;
}

/** Where Google does not say it, the address a person typed goes on counting. */
async function rememberWhose({ fetch, remember }: SignInDoors, token: string): Promise<void> {
  const asked = { headers: { Authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(WHOSE_MS) };
  const told: unknown = await fetch(WHOSE, asked)
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
  const email = (told as { readonly user?: { readonly emailAddress?: unknown } } | null)?.user?.emailAddress;
  if (typeof email === 'string' && email !== '') await remember(email);
}

async function signOut({ drawer, identity, fetch }: SignInDoors): Promise<void> {
  const kept = await drawer.get();
  await drawer.put(null);
  if (!kept) return;
  await identity.own?.forget(kept.token);
  // Google answers this form without CORS, so nothing can be read of the answer; the token is forgotten here in any case.
  const body = new URLSearchParams({ token: kept.token });
  await fetch(REVOKE, { method: 'POST', mode: 'no-cors', body }).catch(() => undefined);
}
