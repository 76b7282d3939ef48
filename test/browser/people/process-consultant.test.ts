import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench, type ServedWorkbench } from '#test/support/served-workbench.ts';
import { hands } from './hands.ts';

const PORT = 4961;
const INVITATION = `Subject: Scrap on line 3
When: Monday, 23 November 2026 10:00 - 11:00 (Europe/Berlin)
Organizer: Jana Vogt <jana@vogt-prozesse.de>
Attendees: Dieter Krull <d.krull@krull.de>, Ute Sander <u.sander@krull.de>`;

/** What came of one part of the way, as the run prints it. */
const tell = (what: string, count: number, most: number): void => {
  console.log(`process consultant: ${what}: ${count} of at most ${most}`);
  expect(count).toBeLessThanOrEqual(most);
};

describeWith('chromium', 'a process consultant in Berlin, from an empty practice', (path) => {
  let workbench: ServedWorkbench;
  let page: Page;

  beforeAll(async () => {
    workbench = await openWorkbench(path, { port: PORT, example: false });
    ({ page } = workbench);
    await page.goto(`http://localhost:${PORT}/`);
    await page.getByRole('link', { name: 'Your first call' }).waitFor();
  });
  afterAll(() => workbench?.close());

  test('an empty practice offers one thing; from its first call to the first price', async () => {
    const { follow, type, press, choose, counted } = hands(page);
    expect(await page.locator('.empty .button').count()).toBe(1);
    await follow('Your first call');
    await type('Paste the text of a mail or a calendar entry', INVITATION);
    await press('Read it');
    await page.getByText('From this browser: EUR, Europe/Berlin').waitFor();
    await type('What they want, in their words', 'Less scrap on line 3.');
    await page.reload();
    await page.getByText('What you typed before is here again.').waitFor();
    expect(await page.getByLabel('What they want, in their words').inputValue()).toBe(
      'Less scrap on line 3.',
    );
    await press('Save the call');
    await page.getByRole('heading', { level: 1, name: 'Krull' }).waitFor();
    await choose('Kind of value', 'Less goes wrong');
    await type('What gets better?', 'Less scrap');
    await type('Goes wrong today, such as 22 %', '7.5 %');
    await type('Goes wrong then, such as 14 %', '4 %');
    await type('Cases a year', '40000');
    await type('One costs them', '60');
    // (7.5 % − 4 %) × 40,000 parts × 60 = 84,000 a year; 15 % of it is 12,600.
    const so = page.locator('.so-far');
    await so.getByText('84,000').first().waitFor();
    expect(await so.textContent()).toContain('12,600');
    expect(await so.textContent()).toContain('Nothing is agreed yet');
    tell('empty to first price', counted(), 15);
  });

  test('… to a proposal that is sent, with the stage proposed and never moved by itself', async () => {
    const { press, pressExactly, follow, inDialog, type, counted } = hands(page);
    await press('Keep it, ask the next');
    await page.getByRole('button', { name: 'Less scrap', exact: true }).waitFor();
    await press('That is all');
    await press(/^Take EUR.12,600/);
    await page.locator('.fee-text', { hasText: '12,600' }).waitFor();
    await follow('Draft the proposal');
    await pressExactly('Draft the proposal');
    await press('Freeze it and mark it sent');
    await type('Sent in spite of loose ends because', 'The rest is agreed when we meet on site.');
    await inDialog('Send it with this reason');
    await page.getByRole('button', { name: 'Draft version 2' }).waitFor();
    tell('first price to sent proposal', counted(), 15);
    expect(await page.locator('.stage-head').textContent()).toContain('Need since');
    await press('Move to …');
    await page.getByRole('heading', { name: 'Move to Choose' }).waitFor();
    await type('With whom will Krull do it?', 'With you, if the plant agrees.');
    await inDialog('Move to Choose');
    await page.locator('.stage-head', { hasText: 'Choose since' }).waitFor();
  });

  test('what was typed survives Esc, and a move can be taken back and done again by name', async () => {
    const { press, keys, type } = hands(page);
    await press('Move to …');
    await type('What exactly does Krull get?', 'Four weeks on the line.');
    await keys('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('Move to …');
    expect(await page.getByLabel('What exactly does Krull get?').inputValue()).toBe(
      'Four weeks on the line.',
    );
    await keys('Escape');
    await press(/^Undo ?: Moved Scrap on line 3 to Choose/);
    await page.locator('.stage-head', { hasText: 'Need since' }).waitFor();
    await press(/^Redo ?: Moved Scrap on line 3 to Choose/);
    await page.locator('.stage-head', { hasText: 'Choose since' }).waitFor();
  });

  test('the fee is signed and planned in instalments with VAT, and delivery begins over what is loose with a reason', async () => {
    const { press, view, type, choose, inDialog, follow } = hands(page);
    await view('Guarantee');
    await press('Draft the contract');
    await inDialog('Keep the draft');
    for (const [party, side, name] of [
      ['Note your signature', 'We', 'Jana Vogt'],
      ['Note the client’s signature', 'Client', 'Dieter Krull'],
    ] as const) {
      await press(party);
      await type(side === 'We' ? 'Signed for us by' : 'Signed for the client by', name);
      await type(side === 'We' ? 'How we signed' : 'How the client signed', 'on paper');
      await inDialog(/^Save|^Note/);
    }
    await view('Tasks');
    await follow('Plan how they pay');
    await choose('How they pay', '50 / 30 / 20');
    await type('Tax rate', '19 %');
    // 12,600 net: 6,300 + 3,780 + 2,520; 19 % of it is 2,394, so 14,994 to pay.
    const plan = page.getByRole('region', { name: 'Parts of the fee' });
    await plan.getByText('14,994.00').waitFor();
    for (const net of ['6,300.00', '3,780.00', '2,520.00']) expect(await plan.textContent()).toContain(net);
    await press('Keep the plan');
    await press('Move to …');
    await page.locator('.stage-line').getByText('Deliver').click();
    await page.getByText('Loose before it starts').waitFor();
    await choose('Does Krull know what to do, how closely to look, and what goes on?', 'Partly');
    await type('Why it starts all the same (kept with the contract)', 'She names the judge at the kick-off.');
    await inDialog('Move to Deliver');
    await page.locator('.stage-head', { hasText: 'Deliver since' }).waitFor();
  });

  test('a session is logged in at most 10 presses', async () => {
    const { follow, press, type, choose, counted } = hands(page);
    await follow('Log a call');
    await choose('Got value', 'Yes');
    await type('Next homework, one a line', 'Weigh the scrap of each shift');
    await press('Save the session');
    await page.getByText('Weigh the scrap of each shift').first().waitFor();
    tell('a session', counted(), 10);
    expect(workbench.errors).toEqual([]);
  });
});
