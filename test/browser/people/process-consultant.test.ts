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

/** A process consultant in Berlin: less scrap for EUR 12,600 with VAT, in three parts. Every amount was worked out by hand. */
describeWith('chromium', 'a process consultant in Berlin, from an empty practice to the end', (path) => {
  let workbench: ServedWorkbench;
  let page: Page;

  beforeAll(async () => {
    workbench = await openWorkbench(path, { port: PORT, example: false });
    ({ page } = workbench);
    await page.clock.setFixedTime('2026-11-23T12:00:00+01:00');
    await page.goto(`http://localhost:${PORT}/`);
    await page.getByRole('link', { name: 'Your first call' }).waitFor();
  });
  afterAll(() => workbench?.close());

  const { here, press, follow, choose, type, view, save, keys, reads, later, took, startCounting } = hands(
    () => page,
  );
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
    for (const [party, by, how, name] of [
      ['Note your signature', 'Signed for us by', 'How we signed', 'Jana Vogt'],
      ['Note the client’s signature', 'Signed for the client by', 'How the client signed', 'Dieter Krull'],
    ] as const) {
      await press(party);
      await type(by, name);
      await type(how, 'on paper');
      await save('Save');
    }
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

  test('the first part comes, a part is short, and a payment takes at most 4 presses from Today', async () => {
    await later('2026-12-15T12:00:00+01:00');
    startCounting();
    await follow('Today');
    await follow('Note the payment');
    await save('Note it');
    took('process consultant: a payment noted', 4);
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

  test('the result comes and the client says that it did', async () => {
    await later('2027-02-26T12:00:00+01:00');
    await press('Note what came of it');
    await type('What happened', 'A week of shifts weighed');
    await type('Reading', '4');
    await choose('Who says so', 'Client said it');
    await save('Save');
    await view('Guarantee');
    await press('Note the client’s verdict');
    await choose('Did the value come back?', 'Yes');
    await type('In the client’s words', 'We throw away half of what we did.');
    await choose('Who says so', 'Client said it');
    await type('By', 'Dieter Krull');
    await save('Save');
    await later('2027-03-02T12:00:00+01:00');
  });

  test('both say done, what comes next is kept, and it is settled and closed', async () => {
    await view('Tasks');
    await follow('Is it done?');
    await press('Add a criterion');
    await type('Criterion', 'Four per cent scrap on line 3 over one week');
    await save('Save');
    await press(/^Done ?, you say/);
    await press(/^Done ?, the client says/);
    await page.getByRole('heading', { name: 'What now' }).waitFor();
    await press('Keep what comes next');
    await press('Note the day of the result');
    await save('Save');
    await view('Journey');
    await press('Move to What now');
    await save('Move to What now');
    await stageIs('What now since');
    await view('Tasks');
    await press(/^It came ?: When both have said/);
    await reads(/came 2 Mar/);
    await follow('Is it done?');
    await press('Close the engagement');
    await reads('Nothing is open.');
    await save('Close it');
  });

  test('the book says what was worked out by hand, and nothing failed', async () => {
    const { payments, contracts, engagements, stageVisits } = await workbench.book();
    expect(payments.map(({ net, tax, paidOn }) => [net?.minor, tax?.minor, paidOn])).toEqual([
      // 6,300 and 19 %; 4,400 with its tax; 2,520 and 19 %; the rest of 3,780 and 718.20.
      [630_000, 119_700, '2026-12-15'],
      [369_748, 70_252, '2027-01-29'],
      [252_000, 47_880, '2027-03-02'],
      [8_252, 1_568, '2027-01-29'],
    ]);
    expect(contracts).toMatchObject([{ fee: { minor: 1_260_000 }, refundShare: 0.5, taxRate: 0.19 }]);
    expect(engagements).toMatchObject([{ closedOn: '2027-03-02', resultOn: '2027-03-02', stage: 'whatNow' }]);
    expect(stageVisits.map(({ stage }) => stage).sort()).toEqual(['choose', 'deliver', 'need', 'whatNow']);
    expect(workbench.errors).toEqual([]);
  });
});
