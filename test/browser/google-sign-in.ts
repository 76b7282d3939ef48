import { expect, test } from 'vitest';
import { bookIn, button, reads, sessionOf, type GoogleTools } from './google-tools.ts';

/** Tokens that end and accounts that change, over a practice that lies in a sheet at the beginning and at the end. */
export function signInTests(tools: () => GoogleTools): void {
  test('an expired token is renewed without a word', async () => {
    const { google, capture, sheet } = tools();
    const shown = google.consents.length;
    google.expire();
    const popup = await capture('outlook');
    await popup.waitForSelector('.saved-filed');
    expect(google.consents).toHaveLength(shown);
    expect(sessionOf(await bookIn(sheet()), 'outlook')).toMatchObject({ outcome: 'held' });
    await popup.close();
  });

  test('where Google wants the person, the capture waits with the next step, and goes once they signed in', async () => {
    const { google, capture, options, consenting, sheet } = tools();
    google.expire();
    google.silent = 'interaction_required';
    const popup = await capture('zoom');
    await popup.waitForSelector('.saved-refused ::-p-text(Sign in again in Options)');
    await popup.close();
    const page = await options();
    await reads(page, 'Google wants you to sign in again');
    await consenting(() => button(page, 'Sign in again').click(), 'allow');
    await expect.poll(async () => sessionOf(await bookIn(sheet()), 'zoom')?.outcome).toBe('held');
    google.silent = 'granted';
    await page.close();
  });

  test('the wrong account sees no such sheet: said so, nothing lost', async () => {
    const { google, options, consenting } = tools();
    google.account = 'other@example.org';
    const page = await options();
    await consenting(() => button(page, 'Use another Google account').click(), 'allow');
    await button(page, 'Repair the tabs').click();
    await page.waitForSelector('.google-home [role=alert] ::-p-text(sign in with the account it belongs to)');
    google.account = 'lake@example.org';
    await consenting(() => button(page, 'Use another Google account').click(), 'allow');
    await page.waitForFunction(() => !document.querySelector('.google-home [role=alert]'));
    await page.close();
  });
}
