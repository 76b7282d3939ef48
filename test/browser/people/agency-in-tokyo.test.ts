import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTrouble } from '#test/support/axe.ts';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench, type ServedWorkbench } from '#test/support/served-workbench.ts';
import { toldInOrder } from '#test/support/told-in-order.ts';
import { hands } from './hands.ts';

const PORT = 4972;
/** Monday, 6 April 2026, ten in the morning in Tokyo. */
const FIRST_DAY = '2026-04-06T10:00:00+09:00';

/**
 * An agency in Tokyo: JPY 3,000,000, a half of it held back until 40 enquiries a month, half-way a second market for JPY 600,000
 * more. Every amount here was worked out by hand. Clicks and keys only, and never “All rows”.
 */
describeWith('chromium', 'an agency in Tokyo with a holdback and a change of scope', (path) => {
  let workbench: ServedWorkbench;
  let page: Page;
  toldInOrder(() => page);

  beforeAll(async () => {
    workbench = await openWorkbench(path, { port: PORT, example: false, zone: 'Asia/Tokyo' });
    ({ page } = workbench);
    await page.clock.setFixedTime(FIRST_DAY);
    await page.goto(`http://localhost:${PORT}/#/new`);
    await page.getByRole('heading', { name: 'New engagement' }).waitFor();
  });
  afterAll(() => workbench?.close());

  const { press, follow, type, pick, choose, view, save, reads, more, later, bothSign, took, startCounting } =
    hands(() => page);
  const dialog = () => page.getByRole('dialog');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

  test('the engagement, what they want and the least they get', async () => {
    await page.getByText('A new one').click();
    await type('Name of the firm or person', 'Kobayashi Optics');
    await type('Engagement', 'More enquiries');
    await type('Desired outcome, in the client’s words', 'We want to be found.');
    await type('Currency', 'JPY');
    await type('Decided to start', '2026-04-06');
    await type('Planned end', '2026-09-30');
    await choose('Guarantee planned', 'Part held back until the result');
    await press('Start it');
    await heading('Kobayashi Optics');
    await view('Tasks');
    await press('Agree a minimum result');
    expect(await accessTrouble(page)).toEqual([]);
    await type('Minimum result', 'Forty enquiries a month');
    await type('Measure', 'Enquiries');
    await type('Unit', 'a month');
    await type('Today', '12');
    await type('Then', '40');
    await type('By', '2026-09-30');
    await save('Save');
    await press('Both agreed objective and minimum results');
    await button('Both agreed objective and minimum results').waitFor({ state: 'detached' });
    took('agency: empty to the least they get', 20);
  });

  test('the contract from the option, both signatures, and 50 / 30 / 20 to the yen', async () => {
    await more();
    await press('Draft the contract');
    await type('Fee', '3,000,000');
    await type('Term from', '2026-04-06');
    await type('Term to', '2026-09-30');
    await type('Paid back', '50 %');
    await type('Tax rate', '10 %');
    expect(await accessTrouble(page)).toEqual([]);
    await save('Keep the draft');
    await bothSign('Yui Tanaka', 'Ren Kobayashi', 'with a seal');
    await follow('Plan how they pay');
    await heading('How they pay');
    expect(await accessTrouble(page)).toEqual([]);
    // 1,500,000 + 900,000 + 600,000 net; ten per cent of each on top.
    const cells = (await page.locator('table').textContent())?.replace(/\s/g, ' ');
    for (const amount of ['1,500,000', '900,000', '600,000', '1,650,000', '990,000', '660,000', '3,300,000'])
      expect(cells).toContain(amount);
    await press('Keep the plan');
    await heading('Payments');
    took('agency: contract, both signatures and the plan', 24);
  });

  test('a payment that came is noted in one press on Today, and another amount or day there in a short form', async () => {
    await later('2026-04-20T10:00:00+09:00');
    await follow('Today');
    await button('It came').waitFor();
    startCounting();
    await press('Another amount or day');
    await dialog().waitFor();
    expect(await dialog().getByLabel('What came, with its tax').inputValue()).toBe('1,650,000');
    await save('Note it');
    took('agency: a payment noted', 4);
    await button('It came').waitFor({ state: 'detached' });
    await follow('Engagements');
    await follow('Kobayashi Optics');
    await view('Tasks');
    await reads(/came 20 Apr/);
  });

  test('a second market: the next revision says what it changes and what is held back', async () => {
    await later('2026-06-15T10:00:00+09:00');
    await view('Tasks');
    await press('Change the scope');
    await type('Objective', 'Be found in Japan and in Korea.');
    await type('Fee', '3,600,000');
    await reads(/Fee: JPY 3,000,000 → JPY 3,600,000/);
    // A half of 3,600,000 is 1,800,000, of 3,000,000 it was 1,500,000.
    await reads(/1,800,000 back, not .*1,500,000/);
    expect(await accessTrouble(page)).toEqual([]);
    await save('Keep the revision');
    await bothSign('Yui Tanaka', 'Ren Kobayashi', 'with a seal');
    await follow('Plan how they pay');
    // 3,600,000 less the 1,500,000 that came.
    await page
      .getByText(/2,100,000/)
      .first()
      .waitFor();
    await choose('How they pay', 'Half and half');
    await press('Keep the plan');
    await heading('Payments');
  });

  test('the result comes, both say done, the rest is paid, and it is closed', async () => {
    await later('2026-09-30T10:00:00+09:00');
    await view('Tasks');
    await press('Note what came of it');
    await type('What happened', 'Forty-three enquiries in September');
    await pick('Kind', 'Measured');
    await type('Reading', '43');
    await choose('Who says so', 'Client said it');
    await save('Save');
    await follow('Is it done?');
    await heading('Is it done?');
    await press('Add a criterion');
    await type('Criterion', 'Forty enquiries in a month');
    await save('Save');
    await press(/^Done ?, you say/);
    await press(/^Done ?, the client says/);
    await heading('What now');
    expect(await accessTrouble(page)).toEqual([]);
    await press('Keep what comes next');
    await press('Note the day of the result');
    await save('Save');
    await view('Tasks');
    for (let left = 2; left > 0; left -= 1) {
      await button(/^It came/)
        .first()
        .click();
      await page
        .getByText(/came 30 Sept?/)
        .nth(2 - left)
        .waitFor();
    }
    await follow('Is it done?');
    await press('Close the engagement');
    await save('Close it');
  });

  test('the book says what was worked out by hand, and nothing failed', async () => {
    const { payments, contracts, engagements, evidence } = await workbench.book();
    expect(payments.map(({ net, tax, paidOn }) => [net?.minor, tax?.minor, paidOn])).toEqual([
      [1_500_000, 150_000, '2026-04-20'],
      [1_050_000, 105_000, '2026-09-30'],
      [1_050_000, 105_000, '2026-09-30'],
    ]);
    expect(
      contracts.map(({ revision, fee, type, refundShare }) => [revision, fee?.minor, type, refundShare]),
    ).toEqual([
      [1, 3_000_000, 'holdback', 0.5],
      [2, 3_600_000, 'holdback', 0.5],
    ]);
    expect(evidence[0]).toMatchObject({ kind: 'measure', reading: 43, source: 'clientSaid' });
    expect(engagements[0]).toMatchObject({ closedOn: '2026-09-30', resultOn: '2026-09-30' });
    expect(workbench.errors).toEqual([]);
  });
});
