import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTrouble } from '#test/support/axe.ts';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench, type ServedWorkbench } from '#test/support/served-workbench.ts';
import { workbenchForms } from '../workbench-forms.ts';

const PORT = 4971;
/** Monday, 6 April 2026, ten in the morning in Tokyo. */
const FIRST_DAY = '2026-04-06T10:00:00+09:00';

/**
 * An agency in Tokyo: JPY 3,000,000, a half of it held back until 40 enquiries a month, half-way a second market for JPY 600,000
 * more. Every amount here was worked out by hand. Clicks and keys only, and never “All rows”.
 */
describeWith('chromium', 'an agency in Tokyo with a holdback and a change of scope', (path) => {
  let workbench: ServedWorkbench;
  let page: Page;

  beforeAll(async () => {
    workbench = await openWorkbench(path, { port: PORT, example: false, zone: 'Asia/Tokyo' });
    ({ page } = workbench);
    await page.clock.setFixedTime(FIRST_DAY);
    await page.goto(`http://localhost:${PORT}/#/new`);
    await page.getByRole('heading', { name: 'New engagement' }).waitFor();
  });
  afterAll(() => workbench?.close());

  const { button, dialog, fill, chip, saved, view } = workbenchForms(() => page);
  /** The days go by; what is on the screen is loaded again, as on another morning. */
  const later = async (moment: string) => {
    await page.clock.setFixedTime(moment);
    await page.reload();
    await page.locator('h1').waitFor();
  };
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
  const option = (label: string, words: string) =>
    dialog().getByLabel(label, { exact: true }).selectOption({ label: words });

  test('the engagement, what they want and the least they get', async () => {
    await page.getByText('A new one').click();
    await page.getByLabel('Name of the firm or person').fill('Kobayashi Optics');
    await page.getByLabel('Engagement', { exact: true }).fill('More enquiries');
    await page.getByLabel('Desired outcome, in the client’s words').fill('We want to be found.');
    await page.getByLabel('Currency').fill('JPY');
    await page.getByLabel('Decided to start').fill('2026-04-06');
    await page.getByLabel('Planned end').fill('2026-09-30');
    await page.getByRole('group', { name: 'Guarantee planned' }).getByText('Part held back').click();
    await button('Start it').click();
    await heading('Kobayashi Optics');
    await view('Tasks');
    await button('Agree a minimum result').click();
    expect(await accessTrouble(page)).toEqual([]);
    await fill('Minimum result', 'Forty enquiries a month');
    await fill('Measure', 'Enquiries');
    await fill('Unit', 'a month');
    await fill('Today', '12');
    await fill('Then', '40');
    await fill('By', '2026-09-30');
    await saved();
    await button('Both agreed objective and minimum results').click();
    await button('Both agreed objective and minimum results').waitFor({ state: 'detached' });
  });

  test('the contract from the option, both signatures, and 50 / 30 / 20 to the yen', async () => {
    await button('Draft the contract').click();
    await fill('Fee', '3,000,000');
    await fill('Term from', '2026-04-06');
    await fill('Term to', '2026-09-30');
    await fill('Paid back', '50 %');
    await fill('Tax rate', '10 %');
    expect(await accessTrouble(page)).toEqual([]);
    await saved('Keep the draft');
    await signed();
    await page.getByRole('link', { name: 'Plan how they pay' }).click();
    await heading('How they pay');
    expect(await accessTrouble(page)).toEqual([]);
    // 1,500,000 + 900,000 + 600,000 net; ten per cent of each on top.
    const cells = (await page.locator('table').textContent())?.replace(/\s/g, ' ');
    for (const amount of ['1,500,000', '900,000', '600,000', '1,650,000', '990,000', '660,000', '3,300,000'])
      expect(cells).toContain(amount);
    await button('Keep the plan').click();
    await heading('Payments');
  });

  test('a payment that came is noted in one press on Today, and another amount or day there in a short form', async () => {
    await later('2026-04-20T10:00:00+09:00');
    await page.getByRole('link', { name: 'Today' }).first().click();
    await button('It came').waitFor();
    await button('Another amount or day').click();
    await dialog().waitFor();
    expect(await dialog().getByLabel('What came, with its tax').inputValue()).toBe('1,650,000');
    await saved('Note it');
    await button('It came').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Engagements' }).first().click();
    await page.getByRole('link', { name: 'Kobayashi Optics' }).click();
    await view('Tasks');
    await page.getByText(/came 20 Apr/).waitFor();
  });

  test('a second market: the next revision says what it changes and what is held back', async () => {
    await later('2026-06-15T10:00:00+09:00');
    await view('Tasks');
    await button('Change the scope').click();
    await fill('Objective', 'Be found in Japan and in Korea.');
    await fill('Fee', '3,600,000');
    await dialog()
      .getByText(/Fee: JPY 3,000,000 → JPY 3,600,000/)
      .waitFor();
    // A half of 3,600,000 is 1,800,000, of 3,000,000 it was 1,500,000.
    await dialog()
      .getByText(/1,800,000 back, not .*1,500,000/)
      .waitFor();
    expect(await accessTrouble(page)).toEqual([]);
    await saved('Keep the revision');
    await signed();
    await page.getByRole('link', { name: 'Plan how they pay' }).click();
    // 3,600,000 less the 1,500,000 that came.
    await page
      .getByText(/2,100,000/)
      .first()
      .waitFor();
    await page.getByText('Half and half').click();
    await button('Keep the plan').click();
    await heading('Payments');
  });

  test('the result comes, both say done, the rest is paid, and it is closed', async () => {
    await later('2026-09-30T10:00:00+09:00');
    await view('Tasks');
    await button('Note what came of it').click();
    await fill('What happened', 'Forty-three enquiries in September');
    await chipOrSelect('Kind', 'Measured');
    await fill('Reading', '43');
    await chipOrSelect('Who says so', 'Client said it');
    await saved();
    await page.getByRole('link', { name: 'Is it done?' }).click();
    await heading('Is it done?');
    await button('Add a criterion').click();
    await fill('Criterion', 'Forty enquiries in a month');
    await saved();
    await button(/^Done ?, you say/).click();
    await button(/^Done ?, the client says/).click();
    await heading('What now');
    expect(await accessTrouble(page)).toEqual([]);
    await button('Keep what comes next').click();
    await button('Note the day of the result').click();
    await saved();
    await page.getByRole('link', { name: 'Tasks' }).last().click();
    for (let left = 2; left > 0; left -= 1) {
      await button(/^It came/)
        .first()
        .click();
      await page
        .getByText(/came 30 Sept?/)
        .nth(2 - left)
        .waitFor();
    }
    await page.getByRole('link', { name: 'Is it done?' }).click();
    await button('Close the engagement').click();
    await saved('Close it');
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

  /** Both sides sign with their seal. */
  async function signed(): Promise<void> {
    for (const [whose, by, how, name] of [
      ['Note your signature', 'Signed for us by', 'How we signed', 'Yui Tanaka'],
      ['Note the client’s signature', 'Signed for the client by', 'How the client signed', 'Ren Kobayashi'],
    ] as const) {
      await button(whose).click();
      await fill(by, name);
      await fill(how, 'with a seal');
      await saved();
    }
  }

  async function chipOrSelect(label: string, words: string): Promise<void> {
    const group = dialog().getByRole('group', { name: label });
    if ((await group.count()) > 0) await chip(label, words);
    else await option(label, words);
  }
});
