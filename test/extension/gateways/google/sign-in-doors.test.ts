import { describe, expect, test } from 'vitest';
import { readGrant } from '#extension/gateways/google/auth-url.ts';
import { whyNot } from '#extension/gateways/google/sign-in-words.ts';
import { redirectFor } from '#extension/gateways/google/identity.ts';
import { granting, HOME, said, world } from './consent-page.ts';

const SHEET = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789';

describe('picking one spreadsheet', () => {
  test('offers the open sheet alone and takes no other', async () => {
    const { signIn, asked } = world(granting({ picked_file_ids: SHEET }));
    expect(await signIn.pick(SHEET)).toBe(SHEET);
    const query = Object.fromEntries(asked[0]?.url.searchParams ?? []);
    expect(query).toMatchObject({
      trigger_onepick: 'true',
      prompt: 'consent',
      file_ids: SHEET,
      mimetypes: 'application/vnd.google-apps.spreadsheet',
    });
    const other = world(granting({ picked_file_ids: `${SHEET}x` }));
    expect((await said(other.signIn.pick(SHEET))).message).toContain('Another spreadsheet was picked');
  });

  test('nothing picked is said as such', async () => {
    const { signIn } = world(granting());
    expect((await said(signIn.pick(null))).message).toContain('No spreadsheet was picked');
  });
});

describe('Chrome’s own account, where a client id was given when this was built', () => {
  test('needs no window of ours, and a refused token leaves the browser’s memory', async () => {
    const forgotten: string[] = [];
    const { signIn, asked } = world(granting(), {
      identity: {
        redirectUrl: () => HOME,
        flow: () => Promise.reject(new Error('not used')),
        own: { token: async () => 'chromes', forget: async (token) => void forgotten.push(token) },
      },
    });
    expect(await signIn.token()).toBe('chromes');
    await signIn.refused('chromes');
    expect(forgotten).toEqual(['chromes']);
    expect(asked).toEqual([]);
  });
});

describe('what browsers hand over', () => {
  test.each([
    ['The user did not approve access.', 'closed'],
    ['User interaction required.', 'needsPerson'],
    ['User cancelled or denied access', 'closed'],
    ['Requires user interaction', 'needsPerson'],
    ['OAuth2 not granted or revoked.', 'needsPerson'],
    ['The user is not signed in.', 'needsPerson'],
    ['Authorization page could not be loaded.', 'unreachable'],
    ['Something new', 'other'],
  ])('“%s” means %s', (message, why) => expect(whyNot(message)).toBe(why));

  test('Firefox ends at a loopback address, since Google refuses its own', () => {
    expect(redirectFor('https://a1b2.extensions.allizom.org/', true)).toBe('http://127.0.0.1/mozoauth2/a1b2');
    expect(redirectFor(HOME, false)).toBe(HOME);
  });

  test('an error in the query counts like one in the fragment', () => {
    expect(readGrant(`${HOME}?error=access_denied`, 's')).toBe('denied');
  });
});
