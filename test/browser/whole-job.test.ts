import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonToBook } from '#shared/table/book/json.ts';
import { xlsxToBook } from '#shared/table/xlsx/xlsx.ts';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench, type ServedWorkbench } from '#test/support/served-workbench.ts';
import { workbenchForms } from './workbench-forms.ts';

const PORT = 4951;
const INVITE = resolve(import.meta.dirname, '../pages/ics/ours-google-invite.ics');

describeWith('chromium', 'the whole job on the workbench, in a real Chromium', (path) => {
  let workbench: ServedWorkbench;
  let page: Page;

  beforeAll(async () => {
    workbench = await openWorkbench(path, { port: PORT, example: true });
    ({ page } = workbench);
    await page.goto(`http://localhost:${PORT}/`);
    await page.getByRole('heading', { name: 'Do now' }).waitFor();
  });
  afterAll(() => workbench?.close());

  const { go, button, dialog, fill, chip, saved, view, download } = workbenchForms(() => page);

  test('a calendar file is read with its sources, matched, and logged', async () => {
    await go('/meeting');
    await page.locator('input[type=file]').setInputFiles(INVITE);
    await page.getByText('Coaching with Tomás').first().waitFor();
    await page.getByText('calendar file').first().waitFor();
    expect(await page.getByText('alarm-only@nobody.example').count()).toBe(0);
    expect(await page.locator('#engagement option:checked').textContent()).toContain('Tomás Rivera');
    await page.getByRole('group', { name: 'Got value' }).getByText('Yes').click();
    await page.getByRole('group', { name: 'Value: who says so' }).getByText('Client said it').click();
    await page.getByLabel('Next homework, one a line').fill('Call the bank in English');
    await button('Save the session').click();
    await page.getByText('Call the bank in English').first().waitFor();
  });

  test('a new engagement gets a value, a fee from it, and a proposal that is frozen when sent', async () => {
    await go('/new');
    await page.getByText('A new one').click();
    await page.getByLabel('Name of the firm or person').fill('Ada Quist');
    await page.getByLabel('Engagement', { exact: true }).fill('Sales in English');
    await page.getByLabel('Desired outcome, in the client’s words').fill('I want to close deals myself.');
    await page.getByLabel('Currency').fill('USD');
    await page.getByLabel('Decided to start').fill('2026-03-02');
    await page.getByLabel('Planned end').fill('2026-09-01');
    await page.getByRole('group', { name: 'Guarantee planned' }).getByText('Value back').click();
    await button('Start it').click();
    await page.getByRole('heading', { level: 1, name: 'Ada Quist' }).waitFor();

    await view('Value and price');
    for (const [label, text] of [
      ['What gets better?', 'New contracts'],
      ['How many more a year', '10'],
      ['One brings in', '2,400.00'],
      ['Left of it after their own cost', '100 %'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(text);
    for (const [label, text] of [
      ['How much of it is your part', '80 %'],
      ['How sure you are', '75 %'],
      ['Who agreed', 'Ada Quist'],
      ['When they agreed', '2026-03-02'],
      ['Where the figures come from', 'Her price list'],
    ] as const) {
      await button(new RegExp(`^Say it.*${label}`)).click();
      await page.getByLabel(label, { exact: true }).fill(text);
    }
    await button('Keep it, ask the next').click();
    await page.getByRole('cell', { name: 'Ada Quist' }).waitFor();
    await button('That is all').click();
    await button('Add an option').click();
    await fill('Option', 'Six months');
    await fill('Order', '1');
    await dialog().getByLabel('Value drivers it adds: New contracts').check();
    await saved();
    await button('Share, bounds and rounding').click();
    await fill('Share of value', '16 2/3 %');
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    await dialog().getByText('Not a share. Write it in per cent').waitFor();
    expect(await dialog().getByLabel('Share of value', { exact: true }).inputValue()).toBe('16 2/3 %');
    await fill('Share of value', '16.67 %');
    await fill('Round to', '100');
    await fill('Refundable part', '100 %');
    await saved();
    await button(/^Take USD/).click();
    await page.locator('.fee-text', { hasText: '2,400' }).waitFor();

    await view('Proposal');
    await button('Draft the proposal').click();
    await page.getByRole('heading', { name: 'Loose ends' }).waitFor();
    const paper = page.frameLocator('iframe.paper');
    await paper.getByText('I want to close deals myself.').waitFor();
    await button('Freeze it and mark it sent').click();
    await fill('Sent in spite of loose ends because', 'She wants to begin; the rest is agreed in session 1.');
    await dialog().getByRole('button', { name: 'Send it with this reason' }).click();
    await button('Draft version 2').waitFor();
    expect((await download('HTML')).toString()).toContain('I want to close deals myself.');
    expect((await download('Word')).subarray(0, 2).toString()).toBe('PK');
  });

  test('it is signed, delivered, claimed, decided and paid back to the cent', async () => {
    await view('Tasks');
    await button('Agree a minimum result').click();
    await chip('Kind', 'Money');
    await fill('Minimum result', 'New contracts');
    await fill('At least', '2400');
    await saved();
    await button('Add a part by hand').click();
    await fill('What for', 'Fee');
    await fill('Net', '2400');
    await fill('Tax', '120');
    await fill('Paid', '2026-03-02');
    await saved();

    await view('Guarantee');
    await button(/^Draft the contract$/).click();
    await dialog().getByRole('button', { name: 'More' }).click();
    await chip('Tax on a refund', 'Tax is not returned');
    await fill('Why tax is not returned', 'It was remitted.');
    await saved('Keep the draft');
    for (const [party, name] of [
      ['provider', 'Nora Lindqvist'],
      ['client', 'Ada Quist'],
    ] as const) {
      await button(party === 'client' ? /^Note the client’s signature$/ : /^Note your signature$/).click();
      await fill(party === 'client' ? 'Signed for the client by' : 'Signed for us by', name);
      await fill(party === 'client' ? 'Client signed on' : 'We signed on', '2026-03-01');
      await fill(party === 'client' ? 'How the client signed' : 'How we signed', 'on paper');
      await saved();
    }
    await page.locator('.refund').getByText('2,400.00').last().waitFor();
    await button('The client asks for it now').click();
    await fill('In the client’s words', 'The contracts did not come.');
    await chip('Who says so', 'Client said it');
    await saved();
    await button(/^Decide on the claim$/).click();
    await chip('Decision', 'Pay back');
    await fill('Decided by', 'Nora Lindqvist');
    await fill('Reason', 'The result did not come.');
    await saved();
    await page.getByText('Refund due').first().waitFor();
    await button(/^Note the refund$/).click();
    await fill('Paid', '2026-10-01');
    await saved();
    await page.getByText('Refunded').first().waitFor();
    expect(await page.locator('.refund').textContent()).toContain('2,400.00');
  });

  test('everything goes out as .xlsx and JSON and reads back as the same book', async () => {
    await go('/exchange');
    const book = jsonToBook((await download('Everything (.json)')).toString());
    if (!book.ok) throw new Error(JSON.stringify(book.problems));
    expect(book.value.book.clients.map((one) => one.name)).toContain('Ada Quist');
    const read = xlsxToBook(new Uint8Array(await download('Workbook (.xlsx)')), {
      locale: 'en-GB',
      zone: 'Europe/Berlin',
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    for (const tab of [
      'clients',
      'engagements',
      'payments',
      'contracts',
      'claims',
      'decisions',
      'drivers',
      'options',
      'proposals',
    ] as const) {
      const byId = (rows: readonly { readonly id: string }[]) =>
        [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(read.value.book[tab])).toEqual(byId(book.value.book[tab]));
    }
  });

  test('a reload finds everything that was said to be saved, and nothing failed on the way', async () => {
    await page.reload();
    await page.getByRole('link', { name: 'Engagements' }).click();
    await page.getByRole('link', { name: 'Ada Quist' }).waitFor();
    expect(workbench.errors).toEqual([]);
  });
});
