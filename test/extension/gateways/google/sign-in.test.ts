import { describe, expect, test } from 'vitest';
import { granting, HOME, ID, refusing, said, world } from './consent-page.ts';

describe('signing in to Google', () => {
  test('asks for the files of the extension only, and for a token that no server has to fetch', async () => {
    const { signIn, asked } = world(granting());
    await signIn.signIn();
    const query = Object.fromEntries(asked[0]?.url.searchParams ?? []);
    expect(query).toMatchObject({
      client_id: ID,
      redirect_uri: HOME,
      response_type: 'token',
      scope: 'https://www.googleapis.com/auth/drive.file',
      include_granted_scopes: 'false',
      prompt: 'select_account',
    });
    expect(asked[0]?.silent).toBe(false);
  });

  test('keeps the token until a minute before its end, then renews it without showing anything', async () => {
    const { signIn, asked, later } = world(granting());
    await signIn.signIn();
    later(3_539_000);
    expect(await signIn.token()).toBe('ya29.token');
    expect(asked).toHaveLength(1);
    later(2000);
    await signIn.token();
    expect(asked[1]?.silent).toBe(true);
    expect(asked[1]?.url.searchParams.get('prompt')).toBe('none');
  });

  test('renews once for several requests that wait', async () => {
    const { signIn, asked } = world(granting());
    await Promise.all([signIn.token(), signIn.token(), signIn.token()]);
    expect(asked).toHaveLength(1);
  });

  test('a token that Google refused is not used again; another one that came since stays', async () => {
    const { signIn, kept } = world(granting());
    await signIn.signIn();
    await signIn.refused('some older token');
    expect(kept()?.token).toBe('ya29.token');
    await signIn.refused('ya29.token');
    expect(kept()).toBeNull();
  });

  test('an answer with another state is thrown away', async () => {
    const { signIn, kept } = world(granting({ state: 'not ours' }));
    expect((await said(signIn.signIn())).message).toContain('did not belong to our question');
    expect(kept()).toBeNull();
  });

  test.each([
    ['the window is closed', () => undefined, 'was closed before you allowed it'],
    ['the person says no', refusing('access_denied'), 'You did not allow it'],
    ['the box of the files is not ticked', granting({ scope: 'openid' }), 'was not ticked'],
    ['the client id is unknown', refusing('invalid_client'), 'client id'],
    ['Google answers nonsense', granting({ access_token: '' }), 'no answer that can be used'],
    ['Google answers a token without an end', granting({ expires_in: 'soon' }), 'no answer that can be used'],
  ])('where %s, it says so and what to do', async (_, answer, words) => {
    const { signIn, kept } = world(answer);
    const error = await said(signIn.signIn());
    expect(error).toMatchObject({ kind: 'signedOut' });
    expect(error.message).toContain(words);
    expect(kept()).toBeNull();
  });

  test.each([
    ['interaction_required', 'sign in again'],
    ['account_selection_required', 'Several Google accounts'],
  ])('a silent renewal that needs a person (%s) leaves it to them', async (error, words) => {
    const { signIn } = world(refusing(error));
    expect((await said(signIn.token())).message).toContain(words);
  });

  test('once Google wants a person it is left alone for half a minute, or until they signed in', async () => {
    let answer: (asked: URL) => string = refusing('interaction_required');
    const { signIn, asked, later } = world((url) => answer(url));
    await said(signIn.token());
    await said(signIn.token());
    expect(asked).toHaveLength(1);
    later(30_001);
    await said(signIn.token());
    expect(asked).toHaveLength(2);
    answer = granting();
    await signIn.signIn();
    expect(await signIn.token()).toBe('ya29.token');
  });

  test('without a network it is offline, not signed out', async () => {
    const { signIn } = world(() => {
      throw new Error('Authorization page could not be loaded.');
    });
    expect(await said(signIn.token())).toMatchObject({ kind: 'offline' });
  });

  test('without a client id it says where one comes from, and asks Google nothing', async () => {
    const { signIn, asked } = world(granting(), {
      account: async () => ({ clientId: null, hint: null, signedOut: false }),
    });
    expect((await said(signIn.signIn())).message).toContain('client id');
    expect(asked).toEqual([]);
  });

  test('once signed out by hand, nothing is renewed behind the person’s back', async () => {
    const { signIn, asked } = world(granting(), {
      account: async () => ({ clientId: ID, hint: null, signedOut: true }),
    });
    expect(await said(signIn.token())).toMatchObject({ kind: 'signedOut' });
    expect(asked).toEqual([]);
  });

  test('signing out gives the access back and forgets it, even when Google cannot be reached', async () => {
    const { signIn, kept, revoked } = world(granting());
    await signIn.signIn();
    await signIn.signOut();
    expect(revoked).toEqual(['https://oauth2.googleapis.com/revoke token=ya29.token']);
    expect(kept()).toBeNull();
    const offline = world(granting(), { fetch: () => Promise.reject(new TypeError('offline')) });
    await offline.signIn.signIn();
    await offline.signIn.signOut();
    expect(offline.kept()).toBeNull();
  });

  test('the address a person typed is offered first', async () => {
    const { signIn, asked } = world(granting(), {
      account: async () => ({ clientId: ID, hint: 'lake@example.org', signedOut: false }),
    });
    await signIn.signIn();
    expect(asked[0]?.url.searchParams.get('login_hint')).toBe('lake@example.org');
  });

  test.each([
    ['{"user":{"emailAddress":"sea@example.org"}}', 'sea@example.org'],
    ['{"user":{}}', null],
    ['not JSON', null],
    ['', null],
  ])(
    'a renewal names the account that signed in, where Google says whose token it is: %s',
    async (told, hint) => {
      const { signIn, asked, later } = world(granting(), {}, told);
      await signIn.signIn();
      expect(asked[0]?.url.searchParams.get('login_hint')).toBeNull();
      later(3_600_000);
      await signIn.token();
      expect(asked[1]?.silent).toBe(true);
      expect(asked[1]?.url.searchParams.get('login_hint')).toBe(hint);
    },
  );
});
