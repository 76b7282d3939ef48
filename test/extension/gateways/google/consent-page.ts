import { SCOPE } from '#extension/gateways/google/auth-url.ts';
import { createSignIn, type KeptToken, type SignInDoors } from '#extension/gateways/google/sign-in.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';

export const ID = '123456789012-abcdefghijklmnop.apps.googleusercontent.com';
/** Where the browser takes the answer of the consent page. */
export const HOME = 'https://banmblpkmdefehaeellcjoobapddbiog.chromiumapp.org/';

/** A consent page that answers as told, and everything asked of it. */
export function world(
  answer: (asked: URL, silent: boolean) => string | undefined,
  part: Partial<SignInDoors> = {},
  /** What Google says of the token’s owner; nothing where the project has no Drive API. */
  whose = '',
) {
  const asked: { url: URL; silent: boolean }[] = [];
  const revoked: string[] = [];
  let kept: KeptToken | null = null;
  let now = 1000;
  let hint: string | null = null;
  const signIn = createSignIn({
    identity: {
      redirectUrl: () => HOME,
      flow: async (url, silent) => {
        asked.push({ url: new URL(url), silent });
        return answer(new URL(url), silent);
      },
      own: null,
    },
    drawer: { get: async () => kept, put: async (next) => void (kept = next) },
    account: async () => ({ clientId: ID, hint, signedOut: false }),
    remember: async (email) => void (hint = email),
    now: () => now,
    random: (bytes) => Uint8Array.from({ length: bytes }, (_, n) => n * 7 + asked.length),
    fetch: async (url, init) => {
      if (init?.method !== 'POST') return new Response(whose, { status: whose === '' ? 403 : 200 });
      revoked.push(`${String(url)} ${String(init?.body)}`);
      return new Response();
    },
    ...part,
  });
  return { signIn, asked, revoked, kept: () => kept, later: (ms: number) => (now += ms) };
}

/** Google gives a token. */
export const granting =
  (more: Readonly<Record<string, string>> = {}) =>
  (asked: URL): string => {
    const grant = { access_token: 'ya29.token', expires_in: '3600', scope: SCOPE, token_type: 'Bearer' };
    const state = asked.searchParams.get('state') ?? '';
    return `${HOME}#${new URLSearchParams({ ...grant, state, ...more })}`;
  };

/** Google says no, with its own word for why. */
export const refusing = (error: string) => (asked: URL) =>
  `${HOME}#${new URLSearchParams({ error, state: asked.searchParams.get('state') ?? '' })}`;

/** Why it was refused, which it must be. */
export const said = async (work: Promise<unknown>): Promise<GatewayError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GatewayError)) throw new Error('Nothing was refused.');
  return error;
};
