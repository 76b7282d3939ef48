import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench, type ServedWorkbench } from '#test/support/served-workbench.ts';
import { toldInOrder } from '#test/support/told-in-order.ts';
import { saysWhatWasWorkedOut } from './coach-in-new-york-book.ts';
import { hands } from './hands.ts';

const PORT = 4973;

/**
 * A coach in New York: six months for USD 2,400, all of it back if the contracts do not come, across the change of the clocks on
 * 1 November 2026. They do not come; the client asks, and gets it back. Every number was worked out by hand.
 */
describeWith('chromium', 'a coach in New York, from an empty practice to the money back', (path) => {
  let workbench: ServedWorkbench;
  let page: Page;
  toldInOrder(() => page);

  beforeAll(async () => {
    workbench = await openWorkbench(path, { port: PORT, example: false, zone: 'America/New_York' });
    ({ page } = workbench);
    await page.clock.setFixedTime('2026-09-28T11:00:00-04:00');
    await page.goto(`http://localhost:${PORT}/`);
    await page.getByRole('link', { name: 'Your first call' }).waitFor();
  });
  afterAll(() => workbench?.close());

  const { press, follow, choose, type, view, save, reads, later, took, startCounting, bothSign } = hands(
    () => page,
  );
  const stageIs = (words: string) => page.locator('.stage-head', { hasText: words }).waitFor();

  test('a first call is typed; four contracts more a year make the first price', async () => {
    await follow('Your first call');
    await press('Type it instead');
    await reads('From this browser: USD, America/New_York');
    await type('Client: the firm or person', 'Tomás Rivera');
    await type('What it is about', 'Winning clients in English');
    await type('What they want, in their words', 'I want to win clients in English.');
    await press('Save the call');
    await page.getByRole('heading', { level: 1, name: 'Tomás Rivera' }).waitFor();
    await type('What gets better?', 'New contracts');
    await type('How many more a year', '4');
    await type('One brings in', '4,000');
    await type('Left of it after their own cost', '100 %');
    // 4 × 4,000 = 16,000 a year; 15 % of it is 2,400.
    await page.locator('.so-far').getByText('16,000').first().waitFor();
    await page.locator('.so-far').getByText('2,400').first().waitFor();
    took('coach: empty to first price', 15);
    await press('Keep it, ask the next');
    await page.getByRole('button', { name: 'New contracts', exact: true }).waitFor();
    await press('That is all');
    await press(/^Take USD.2,400/);
    await follow('Draft the proposal');
    await press('Draft the proposal');
    await press('Freeze it and mark it sent');
    await type('Sent in spite of loose ends because', 'The results are agreed in session 1.');
    await save('Send it with this reason');
    await page.getByRole('button', { name: 'Draft version 2' }).waitFor();
    took('coach: first price to sent proposal', 15);
  });

  test('he accepts; the least he gets, the contract, both signatures, and all is paid at the start', async () => {
    await press('Note the client’s answer');
    await save('Save');
    await view('Tasks');
    await press('Agree a minimum result');
    await type('Minimum result', 'New contracts');
    await choose('Kind', 'Money');
    await type('At least', '2,400');
    await save('Save');
    await press('Draft the contract');
    await type('Term from', '2026-10-01');
    await type('Term to', '2027-03-31');
    await choose('Guarantee', 'Value back');
    await type('Paid back', '100 %');
    await save('Keep the draft');
    await bothSign('Maxi Costa', 'Tomás Rivera', 'by e-mail');
    await follow('Plan how they pay');
    await choose('How they pay', 'All at the start');
    await reads('2,400.00');
    await type('To be paid within', '30');
    await press('Keep the plan');
    await page.getByRole('heading', { name: 'Payments' }).waitFor();
    await press('Move to …');
    await page.locator('.stage-line').getByText('Deliver').click();
    await type('Why it starts all the same (kept with the contract)', 'We tie the rest up in session 1.');
    await save('Move to Deliver');
    await stageIs('Deliver since');
    await later('2026-10-02T09:00:00-04:00');
    startCounting();
    await press(/^It came/);
    await reads(/came 2 Oct/);
    took('coach: a payment noted', 4);
  });

  test('eight sessions every three weeks stay at ten in the morning when the clocks change', async () => {
    await press('Plan a series of sessions');
    await type('First one', '2026-10-06T10:00');
    await save('Plan them');
    await view('Sessions');
    await reads('17 Nov, 10:00');
  });

  test('sessions are logged in at most ten presses; what was missing brings an adjustment', async () => {
    await later('2026-10-06T11:05:00-04:00');
    startCounting();
    await follow('Log a call');
    await choose('Got value', 'Yes');
    await type('Next homework, one a line', 'Call two firms in English');
    await press('Save the session');
    await reads('Call two firms in English');
    took('coach: a session', 10);
    await later('2026-11-17T11:05:00-05:00');
    await follow('Log a call');
    await choose('Got value', 'Partly');
    await type('What was missing', 'I still mail instead of calling.');
    await type('What you both change, one a line', 'Each session begins with a call');
    await press('Save the session');
    await reads('Each session begins with a call');
  });

  test('a third of the result comes; the client says no, asks, and it goes back', async () => {
    await later('2027-04-02T10:00:00-04:00');
    await view('Tasks');
    await press('Note what came of it');
    await type('What happened', 'A contract with Adler');
    await type('Amount', '1,000');
    await type('How much is ours', '80 %');
    await type('Arose on', '2027-02-10');
    await choose('Who says so', 'Client said it');
    await save('Save');
    await view('Guarantee');
    await press('Note the client’s verdict');
    await choose('Did the value come back?', 'No');
    await type('In the client’s words', 'One contract in six months.');
    await choose('Who says so', 'Client said it');
    await save('Save');
    await press('The client asks for it now');
    await type('In the client’s words', 'I ask for it back.');
    await choose('Who says so', 'Client said it');
    await save('Save');
    await press('Decide on the claim');
    await choose('Decision', 'Pay back');
    await type('Decided by', 'Maxi Costa');
    await type('Reason', 'The contracts did not come.');
    await save('Save');
    await press('Note the refund');
    await save('Save');
    await page.getByText('Refunded').first().waitFor();
  });

  test('they differ about done, settle it, and it is closed', async () => {
    await view('Tasks');
    await follow('Is it done?');
    await press('Add a criterion');
    await type('Criterion', 'A contract won in English');
    await save('Save');
    await press(/^Done ?, you say/);
    await press(/^Not yet ?, the client says/);
    await type('What is still open, in their words', 'One is not enough.');
    await save('Save');
    await choose('What settles it', 'The client is right, not done');
    await press('Keep how you settle it');
    await reads('Not done yet');
    await view('Tasks');
    await press('Close the engagement');
    await save('Close it');
  });

  test('the book says what was worked out by hand, and nothing failed', async () => {
    saysWhatWasWorkedOut(await workbench.book());
    expect(workbench.errors).toEqual([]);
  });
});
