import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { blankRecord } from '#shared/model/book.ts';
import { adding } from '#shared/table/book/change.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { callPractice, onDisk } from '#test/support/call-practice.ts';
import { newSheet } from '#test/support/sheets/google-home.ts';
import { user } from '#test/support/sheets/user.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { bookIn, button, DEVICE, homeIn, reads, type GoogleTools } from './google-tools.ts';

const LAKE = 'lake@example.org';
const OTHER = 'other@example.org';

/** A sheet that somebody else keeps a practice in. */
async function somebodysPractice(): Promise<FakeWorkbook> {
  const sheet = Object.assign((await newSheet()).copy('practice-of-somebody-else'), { title: 'Theirs' });
  const home = homeIn(sheet);
  const client = { ...blankRecord('clients', 'cli_theirs'), name: 'Theirs alone' };
  await home.apply([adding('clients', client)], (await home.load()).revision);
  return sheet;
}

/** “Use this open sheet”, as a person meets it; the practice lies in the browser at the beginning and at the end. */
export function openSheetTests(tools: () => GoogleTools): void {
  const budget = new FakeWorkbook('budget-of-the-year-2026', 'Budget 2026');
  const address = `https://docs.google.com/spreadsheets/d/${budget.id}/edit#gid=0`;
  let page: Page;

  const use = async (answer: 'pick' | 'other' | 'cancel'): Promise<void> => {
    // The head of the page stays in sight and would lie over the button.
    await page.evaluate(() => {
      scrollTo(0, 0);
      document.body.dataset['before'] = 'the move';
    });
    await tools().consenting(() => button(page, 'Use this sheet').click(), 'allow', answer);
  };
  /** Brings the practice home again, so that the next sheet can be tried; the page opened itself anew after the move. */
  const bringBack = async (): Promise<void> => {
    await page.waitForSelector('body:not([data-before])');
    await button(page, 'Disconnect').click();
    await button(page, 'Bring it back here').click();
    await reads(page, 'Local workbook on this device');
    await page.close();
  };

  test('over an open sheet the popup offers it, and Options asks Google for that one sheet only', async () => {
    const { google, toolbar } = tools();
    user(budget).type('Sheet1', 0, 0, 'Rent');
    google.give(budget, LAKE, 'edit');
    const tab = await toolbar.browser.newPage();
    await tab.goto(address);
    const popup = await toolbar.click(tab);
    await popup.waitForSelector('a ::-p-text(Use this open sheet)');
    const opened = toolbar.browser.waitForTarget((target) => target.url().includes('options.html?sheet='));
    // The popup closes under the click, so that its end is never heard of.
    void popup.click('a ::-p-text(Use this open sheet)').catch(() => undefined);
    page = await (await opened).asPage();
    await reads(page, 'Use the sheet you had open');
    await use('cancel');
    await reads(page, 'You did not allow it, so nothing was connected');
    expect(google.consents.at(-1)?.get('file_ids')).toBe(budget.id);
    await tab.close();
  });

  test('an account that cannot see the sheet picks another one: refused, said so, nothing written', async () => {
    const { google } = tools();
    const another = new FakeWorkbook('another-sheet-of-mine-0', 'Another');
    google.give(another, OTHER, 'edit');
    google.account = OTHER;
    await use('other');
    await reads(page, 'Another spreadsheet was picked than the one that is open');
    google.account = LAKE;
    expect([another.tabs.length, budget.tabs.length]).toEqual([1, 1]);
  });

  test('into a stranger’s sheet nothing is written before the person says so; then it takes the practice', async () => {
    const before = budget.version;
    await use('pick');
    await reads(page, '“Budget 2026” holds no practice');
    await button(page, 'Leave it as it is').click();
    await use('pick');
    await reads(page, '“Budget 2026” holds no practice');
    expect(budget.version).toBe(before);
    await button(page, 'Add the tabs to this sheet').click();
    await reads(page, 'Budget 2026 is the record.');
    expect(budget.shown(budget.tab('Sheet1'), 0, 0)).toBe('Rent');
    expect((await bookIn(budget)).sessions).toHaveLength((await onDisk(page, 'sessions')).length);
    await bringBack();
  });

  test('a sheet shared for reading only is refused in plain words, and one that may be changed is opened', async () => {
    const { google } = tools();
    const theirs = await somebodysPractice();
    const lent = google.give(theirs, LAKE, 'view');
    page = await tools().options(theirs.id);
    await use('pick');
    await reads(page, '“Theirs” holds a practice already');
    await button(page, 'Save mine as a file, open theirs').click();
    await reads(page, 'This account may not change this spreadsheet');
    await reads(page, 'Local workbook on this device');
    lent.right = 'edit';
    await button(page, 'Save mine as a file, open theirs').click();
    await reads(page, 'Theirs is the record.');
    await bringBack();
  });

  test('without signing in, the downloaded .xlsx is read into a browser without a practice', async () => {
    page = await tools().options();
    const file = join(mkdtempSync(join(tmpdir(), 'valueback-xlsx-')), 'practice.xlsx');
    const practice = callPractice(Date.now());
    writeFileSync(file, await bookToXlsx(practice, DEVICE));
    const drop = async () => {
      const input = (await page.waitForSelector('#workbook .drop input')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
    };
    await drop();
    await reads(page, 'This browser holds a practice already, so the file was not read into it');
    await button(page, 'Delete everything …').click();
    await page.locator('.delete input').fill('delete');
    await button(page, 'Delete everything').click();
    await reads(page, 'Everything is deleted');
    await page.close();
    page = await tools().options();
    await drop();
    await expect.poll(() => onDisk(page, 'sessions')).toHaveLength(practice.sessions.length);
    await page.close();
  });
}
