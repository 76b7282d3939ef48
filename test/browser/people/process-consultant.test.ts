import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench, type ServedWorkbench } from '#test/support/served-workbench.ts';
import { toldInOrder } from '#test/support/told-in-order.ts';
import { hands } from './hands.ts';
import { toTheEnd } from './process-consultant-end.ts';

const PORT = 4961;
const INVITATION = `Subject: Scrap on line 3
When: Monday, 23 November 2026 10:00 - 11:00 (Europe/Berlin)
Organizer: Jana Vogt <jana@vogt-prozesse.de>
Attendees: Dieter Krull <d.krull@krull.de>, Ute Sander <u.sander@krull.de>`;

/** A process consultant in Berlin: less scrap for EUR 12,600 with VAT, in three parts. Every amount was worked out by hand. */
describeWith('chromium', 'a process consultant in Berlin, from an empty practice to the end', (path) => {
  let workbench: ServedWorkbench;
  let page: Page;
  toldInOrder(() => page);

  beforeAll(async () => {
    workbench = await openWorkbench(path, { port: PORT, example: false });
    ({ page } = workbench);
    await page.clock.setFixedTime('2026-11-23T12:00:00+01:00');
    await page.goto(`http://localhost:${PORT}/`);
    await page.getByRole('link', { name: 'Your first call' }).waitFor();
  });
  afterAll(() => workbench?.close());

  const person = hands(() => page);
  const { here, press, follow, choose, type, view, save, keys, reads } = person;
  const { later, took, startCounting, bothSign, mends } = person;
  const stageIs = (words: string) => page.locator('.stage-head', { hasText: words }).waitFor();

  test('an empty practice offers one thing; from its first call to the first price', async () => {
    expect(await page.locator('.empty .button').count()).toBe(1);
    await follow('Your first call');
    await type('Paste the text of a mail or a calendar entry', INVITATION);
    await press('Read it');
    await reads('From this browser: EUR, Europe/Berlin');
    await type('What they want, in their words', 'Less scrap on line 3.');
    await page.reload();
    await reads('What you typed before is here again.');
    expect(await here().getByLabel('What they want, in their words').inputValue()).toBe(
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
    took('process consultant: empty to first price', 15);
  });

  test('… to a proposal that is sent, with the stage proposed and never moved by itself', async () => {
    await press('Keep it, ask the next');
    await expect.poll(() => here().getByLabel('What gets better?').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Less scrap', exact: true }).waitFor();
    await press('That is all');
    await press(/^Take EUR.12,600/);
    await page.locator('.fee-text', { hasText: '12,600' }).waitFor();
    await follow('Draft the proposal');
    await press('Draft the proposal');
    await press('Freeze it and mark it sent');
    await type('Sent in spite of loose ends because', 'The rest is agreed when we meet on site.');
    await save('Send it with this reason');
    await page.getByRole('button', { name: 'Draft version 2' }).waitFor();
    took('process consultant: first price to sent proposal', 15);
    await stageIs('Need since');
    await press('Move to …');
    await page.getByRole('heading', { name: 'Move to Choose' }).waitFor();
    await type('With whom will Krull do it?', 'With you, if the plant agrees.');
    await save('Move to Choose');
    await stageIs('Choose since');
  });

  test('what was typed survives Esc, and a move can be taken back and done again by name', async () => {
    await press('Move to …');
    await type('What exactly does Krull get?', 'Four weeks on the line.');
    await keys('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('Move to …');
    expect(await here().getByLabel('What exactly does Krull get?').inputValue()).toBe(
      'Four weeks on the line.',
    );
    await keys('Escape');
    await press(/^Undo ?: Moved Scrap on line 3 to Choose/);
    await stageIs('Need since');
    await press(/^Redo ?: Moved Scrap on line 3 to Choose/);
    await stageIs('Choose since');
  });

  test('the client accepts; the least he gets, the contract and both signatures', async () => {
    await later('2026-11-27T12:00:00+01:00');
    await view('Proposal');
    await press('Note the client’s answer');
    await save('Save');
    await reads(/accepted on 27 Nov/);
    await view('Tasks');
    await press('Agree a minimum result');
    await type('Minimum result', 'Scrap at four per cent');
    await type('Measure', 'Scrap on line 3');
    await type('Unit', '%');
    await type('Today', '7.5');
    await type('Then', '4');
    await save('Save');
    await press('Draft the contract');
    await type('Term from', '2026-12-01');
    await type('Term to', '2027-02-28');
    await choose('Guarantee', 'Value back');
    await type('Paid back', '50 %');
    await type('Tax rate', '19 %');
    await choose('Tax on a refund', 'Tax is returned with the price');
    await save('Keep the draft');
    await bothSign('Jana Vogt', 'Dieter Krull', 'on paper');
  });

  test('what is open opens the very field that is missing, and comes back', async () => {
    await view('Guarantee');
    await mends(/has no reading yet/, 'Reading');
    await mends(/What “done” means is not written/, 'Done means');
    await mends(/Nobody is named to accept “done”/, 'Who accepts “done”');
    await mends(/The guarantor has no address/, 'Guarantor’s address');
    await view('Tasks');
  });

  test('the fee is planned in instalments with VAT, and delivery begins over what is loose with a reason', async () => {
    await follow('Plan how they pay');
    await choose('How they pay', '50 / 30 / 20');
    // 12,600 net: 6,300 + 3,780 + 2,520; 19 % of it is 2,394, so 14,994 to pay.
    const plan = page.getByRole('region', { name: 'Parts of the fee' });
    await plan.getByText('14,994.00').waitFor();
    for (const net of ['6,300.00', '3,780.00', '2,520.00']) expect(await plan.textContent()).toContain(net);
    await press('Keep the plan');
    await page.getByRole('heading', { name: 'Payments' }).waitFor();
    await press('Move to …');
    await page.locator('.stage-line').getByText('Deliver').click();
    await reads('Loose before it starts');
    await choose('Does Krull know what to do, how closely to look, and what goes on?', 'Partly');
    await type('Why it starts all the same (kept with the contract)', 'He names the judge at the kick-off.');
    await save('Move to Deliver');
    await stageIs('Deliver since');
  });

  test('a session is logged in at most 10 presses', async () => {
    await later('2026-12-07T12:00:00+01:00');
    startCounting();
    await follow('Log a call');
    await choose('Got value', 'Yes');
    await type('Next homework, one a line', 'Weigh the scrap of each shift');
    await press('Save the session');
    await reads('Weigh the scrap of each shift');
    took('process consultant: a session', 10);
  });

  test('the first part comes, a part is short, and a payment takes at most 2 presses from anywhere', async () => {
    await later('2026-12-15T12:00:00+01:00');
    startCounting();
    await follow('Today');
    await press('It came');
    took('process consultant: a payment noted', 2);
    await follow('Engagements');
    await follow('Krull');
    await view('Tasks');
    // 6,300 + 19 % = 7,497.
    await reads(/came 15 Dec/);
  });

  test('a part that comes short is a part: the rest stays due, to the cent', async () => {
    await later('2027-01-29T12:00:00+01:00');
    await press(/^Another amount or day ?: Half-way/);
    await type('What came, with its tax', '4,400.00');
    // 3,780 + 19 % = 4,498.20; less 4,400 are 98.20.
    await reads('EUR 98.20 stays due on 29 Jan.');
    await save('Note it');
    await press(/^It came ?: Half-way, the rest/);
    await page
      .getByText(/came 29 Jan/)
      .nth(1)
      .waitFor();
  });

  toTheEnd(person, () => workbench);
});
