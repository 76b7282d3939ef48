import type { Frame, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { byHandInFile } from '#test/contracts/by-hand.ts';
import { desk } from '#test/sheets-addon/command-line/support/desk.ts';
import { openChromium } from '#test/support/chromium.ts';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench } from '#test/support/served-workbench.ts';
import { some } from '#test/support/proof.ts';
import { addonHome, practiceSheet } from '#test/support/sheets/addon-home.ts';
import { bridgeTo, openAddonPage } from '#test/support/sheets/page-host.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { FIGURES, figuresOf, NOON, ROWS, STEPS, ZONE, type Step } from './doors.ts';
import { fillIn, hands, type Way } from './hands.ts';
import { keyboard, TOUCH } from './ways.ts';

/** Through the workbench, from Today to the money back. */
async function throughWorkbench(page: Page, way: Way): Promise<void> {
  const { press, follow, type, view, save, reads, here, more } = hands(() => page, way);
  await page.getByRole('link', { name: 'Your first call' }).waitFor();
  await follow('start an engagement');
  await type('Name of the firm or person', 'Tomás Rivera');
  await fillIn(here(), [['Engagement', 'Winning clients in English'], ['Currency', 'USD']], way); // prettier-ignore
  await press('Start it');
  await page.getByRole('heading', { level: 1, name: 'Tomás Rivera' }).waitFor();
  await view('Value and price');
  for (const [label, words] of [
    ['What gets better?', 'New contracts'],
    ['How many more a year', '4'],
    ['One brings in', '4,000'],
    ['Left of it after their own cost', '100 %'],
  ] as const)
    await type(label, words);
  await press('Keep it, ask the next');
  await press('That is all');
  await press(/^Take USD.2,400/);
  await page.locator('.fee-text', { hasText: '2,400' }).waitFor();
  for (const [where, button, fields, word = 'Save'] of STEPS) {
    await view(where);
    if (where === 'Tasks') await more();
    await press(button);
    await page.getByRole('dialog').waitFor();
    await fillIn(here(), fields, way);
    await save(word);
  }
  await reads('Refunded');
}

const WAYS = [
  ['on a phone, with a finger', 4974, true, () => TOUCH],
  ['at a desk, by keyboard alone', 4975, false, keyboard],
] as const;

const filled = ([, button, fields, save = 'Save']: Step) => ({ button, fields, save });

describeWith('chromium', 'the coach in New York comes to the same figures', (path) => {
  test.each(some(WAYS, 2))('%s', async (_, port, phone, way) => {
    const workbench = await openWorkbench(path, { port, example: false, zone: ZONE, phone });
    onTestFinished(() => workbench.close());
    const { page } = workbench;
    await page.clock.setFixedTime(NOON);
    await page.goto(`http://localhost:${port}/`);
    await throughWorkbench(
      page,
      way(() => page),
    );
    expect(figuresOf(await workbench.book(), NOON)).toEqual(FIGURES);
    expect(workbench.errors).toEqual([]);
  });

  test('in the sidebar of a sheet, and its tabs appear', async () => {
    const sheet = practiceSheet(new FakeWorkbook('by sidebar'));
    const host = openScript(sheet, NOON);
    const opened = await openChromium(path, { zone: ZONE });
    onTestFinished(() => opened.close());
    await bridgeTo(opened.context, host);
    const { frame } = await openAddonPage(opened.context, 'sidebar.html', { panel: 'new' });
    const hidden = () => ['Minimum results', 'Payments', 'Evidence'].filter((tab) => sheet.tab(tab).hidden);
    expect(hidden()).toHaveLength(3);
    await throughSidebar(frame);
    expect(figuresOf((await addonHome(sheet).load()).book, NOON)).toEqual(FIGURES);
    expect(hidden()).toEqual([]);
  });

  test('by hand in an .xlsx file, with the command line', async () => {
    const one = desk({ now: () => NOON, zone: ZONE });
    const ran = async (...args: readonly string[]) => {
      const said = await one.run(...args);
      expect(said.exit, said.err).toBe(0);
      return said.out;
    };
    await ran('setup', 'practice.xlsx');
    one.put('practice.xlsx', await byHandInFile(one.bytes('practice.xlsx'), ROWS.map(([tab, type]) => ({ tab, row: 'below', type })))); // prettier-ignore
    await ran('check', 'practice.xlsx');
    await ran('refresh', 'practice.xlsx');
    expect(figuresOf(await one.book('practice.xlsx'), NOON)).toEqual(FIGURES);
    expect(await ran('status', 'practice.xlsx')).toMatch(/Guarantee +Refunded/);
  });
});

/** Through “New engagement” and “All tasks” of the sidebar. */
async function throughSidebar(frame: Frame): Promise<void> {
  const press = (name: string) => frame.getByRole('button', { name, exact: true }).click();
  const form = frame.locator('.side');
  const task = async ({ button, fields, save }: ReturnType<typeof filled>) => {
    const folded = frame.locator('details:not([open])', { has: frame.getByText(button, { exact: true }) });
    if ((await folded.count()) > 0) await folded.first().locator('summary').click();
    await press(button);
    await fillIn(form, fields);
    await press(save);
    await frame.getByRole('heading', { name: 'All tasks' }).waitFor();
  };
  await fillIn(form, [['Client', 'Tomás Rivera'], ['Engagement', 'Winning clients in English'], ['Currency', 'USD']]); // prettier-ignore
  await press('Start it');
  await press('All tasks');
  const driver = [['Driver', 'New contracts'], ['Formula', 'Revenue × margin'], ['Change, likely', '4'], ['Worth of one unit', '4,000'], ['Times a year', '1'], ['Margin', '100 %']] as const; // prettier-ignore
  await task({ button: 'Add a value driver', fields: driver, save: 'Save' });
  await task({ button: 'Add an option', fields: [['Option', 'Six months'], ['Fixed fee', '2,400']], save: 'Save' }); // prettier-ignore
  for (const step of STEPS) await task(filled(step));
  await press('Back to the row');
  await frame.getByText('Refunded', { exact: true }).waitFor();
}
