import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences } from '#extension/home/move-practice.ts';
import type { Book } from '#shared/model/book.ts';
import { newId } from '#shared/base/id.ts';
import { columnsOf } from '#shared/table/book/columns.ts';
import { paperOf } from '#sheets-addon/sidebar/paper.ts';
import { callPractice, callStart, layDown, onDisk, type Surface } from '#test/support/call-practice.ts';
import { CLIENT_ID, startGoogle, type GoogleHost } from '#test/support/google-host.ts';
import { describeWith } from '#test/support/needs.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { askScript, saveAsPage } from '#test/support/sheets/sheet-page.ts';
import { user } from '#test/support/sheets/user.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { openToolbar, type Toolbar } from '#test/support/toolbar.ts';
import { openSheetTests } from './google-open-sheet.ts';
import { signInTests } from './google-sign-in.ts';
import { bookIn, button, googleTools, reads, sessionOf, type GoogleTools } from './google-tools.ts';

const NOW = Date.now();
const PRACTICE = callPractice(NOW);

describeWith(
  'chromium',
  'a practice in Google Sheets: the built extension and a Google of our own',
  (path) => {
    let google: GoogleHost;
    let toolbar: Toolbar;
    let workbench: Page;
    let tools: GoogleTools;
    /** Where the popup said the captured call stands, counted from 1. */
    let calendarRow = 0;

    beforeAll(async () => {
      google = await startGoogle();
      toolbar = await openToolbar({ path, resolverRules: google.hosts.resolverRules });
      tools = googleTools(google, toolbar, callStart(NOW));
      workbench = await toolbar.open('workbench.html');
      await workbench.waitForSelector('h1');
      await layDown(workbench, PRACTICE);
    });
    afterAll(async () => {
      await toolbar?.close();
      await google?.close();
    });

    const sheet = (): FakeWorkbook => tools.sheet();
    const inSheet = (): Promise<Book> => bookIn(sheet());
    const options = (): Promise<Page> => tools.options();
    const consenting = (work: () => Promise<unknown>, answer: 'allow' | 'deny') =>
      tools.consenting(work, answer);
    const capture = (surface: Surface): Promise<Page> => tools.capture(surface);
    const savePractice = async (name: string): Promise<void> => {
      await workbench.bringToFront();
      await workbench.locator('::-p-aria([name="Practice"][role="textbox"])').fill(name);
      await button(workbench, 'Save').click();
    };
    const headers = (title: string): unknown[] => {
      const tab = sheet().tab(title);
      return Array.from({ length: tab.columnCount }, (_, n) => sheet().shown(tab, 0, n));
    };

    test('a person who says no at Google has changed nothing', async () => {
      const page = await options();
      await page.locator('::-p-aria(Client id)').fill(CLIENT_ID);
      await button(page, 'Keep').click();
      await page.waitForSelector('.google-home .button.primary:not([disabled])');
      await consenting(() => button(page, 'Move my practice').click(), 'deny');
      await reads(page, 'You did not allow it');
      expect(google.door.books.size).toBe(0);
      await page.close();
    });

    test('the practice moves into a sheet of its own, the page closed in the middle: every row reads back as it was', async () => {
      const broken = await options();
      let writes = 0;
      const { faults } = google.door.options;
      // Set up, recalculated; the rows are told to wait.
      google.door.options.faults = ({ write }) =>
        write && ++writes > 3 ? { kind: 'status', status: 429, retryAfter: 25 } : null;
      await consenting(() => button(broken, 'Move my practice').click(), 'allow');
      await reads(broken, 'rows are in the sheet');
      await expect.poll(() => writes).toBeGreaterThan(3);
      await broken.close();
      google.door.options.faults = faults;
      const page = await options();
      await reads(page, 'the move is not finished');
      await button(page, 'Go on with the move').click();
      await reads(page, 'is the record.');
      expect(google.door.books.size).toBe(1);
      expect(differences(await inSheet(), PRACTICE)).toEqual([]);
      expect(google.consents.every((query) => query.get('scope')?.endsWith('/auth/drive.file'))).toBe(true);
      await page.close();
    });

    test('a captured call is a row of the sheet, and the popup leads to it', async () => {
      const popup = await capture('calendar');
      await popup.waitForSelector('.saved-filed');
      const link = await popup.$eval('a[href*="docs.google.com"]', (one) => (one as HTMLAnchorElement).href);
      const [, gid, row] = /gid=(\d+)&range=A(\d+)/.exec(link) ?? [];
      const tab = sheet().tabById(Number(gid));
      const cells = Array.from({ length: tab.columnCount }, (_, n) => sheet().shown(tab, Number(row) - 1, n));
      calendarRow = Number(row);
      expect(tab.title).toBe('Sessions');
      expect(cells).toContain('ses_calendar_2');
      expect(sessionOf(await inSheet(), 'calendar')).toMatchObject({ outcome: 'held', gotValue: 'yes' });
      await popup.close();
    });

    test('the add-on, as it is built, shows that row its engagement’s state, and writes the proposal', async () => {
      const host = openScript(sheet(), Date.now());
      host.spreadsheet.getSheetByName('Sessions')?.getRange(calendarRow, 1).activate();
      const seen = askScript(host, { ask: 'view' });
      if (seen.kind !== 'view') throw new Error(JSON.stringify(seen));
      expect(seen.view.engagement).toMatchObject({ id: 'eng_calendar', client: 'Tomás Rivera' });
      expect(seen.view.engagement?.guarantee.word).toBeTruthy();
      const id = newId('cmd', Date.now(), new Uint8Array(8));
      const command = { kind: 'draftProposal', id, engagement: 'eng_calendar', values: {} } as const;
      expect(await saveAsPage(host, command)).toMatchObject({ kind: 'view' });
      const read = askScript(host, { ask: 'book', engagement: 'eng_calendar' });
      if (read.kind !== 'book') throw new Error(JSON.stringify(read));
      expect(JSON.stringify(paperOf(read, 'proposal'))).toContain('Tomás Rivera');
      expect((await inSheet()).proposals).toHaveLength(1);
    });

    test('the workbench shows the sheet, says so, and saves into it', async () => {
      await workbench.reload();
      await reads(workbench, 'The sheet as of');
      await workbench.evaluate(() => void (location.hash = '/settings'));
      await savePractice('Lake & Co.');
      await reads(workbench, 'In the sheet');
      expect((await inSheet()).settings[0]?.practice).toBe('Lake & Co.');
    });

    test('the workbench says since when the derived tabs are out of date, and recalculates them', async () => {
      const mark = () => String(sheet().shown(sheet().tab('Pricing'), 0, 0));
      await reads(workbench, 'out of date since');
      expect(mark()).toBe('Out of date: recalculate');
      await button(workbench, 'Recalculate now').click();
      await reads(workbench, ': recalculated');
      expect(mark()).toMatch(/^As of /);
    });

    test('with the line cut a capture waits here; the person sorts the tab and renames a header; then it finds its row', async () => {
      google.cut = true;
      const popup = await capture('meet');
      await popup.waitForSelector('.saved-waits');
      const before = await inSheet();
      const start = headers('Sessions').indexOf(
        columnsOf('sessions').find(({ name }) => name === 'start')?.header,
      );
      user(sheet()).sort('Sessions', start, true);
      user(sheet()).type('Sessions', 0, start, 'Time of the call');
      google.cut = false;
      await button(popup, 'Retry').click();
      await popup.waitForSelector('.saved-filed');
      const after = await inSheet();
      expect(sessionOf(after, 'meet')).toMatchObject({ outcome: 'held', gotValue: 'yes' });
      expect(after.sessions).toHaveLength(before.sessions.length);
      expect(headers('Sessions')).toContain('Time of the call');
      await popup.close();
    });

    test('with the line cut the workbench goes on over its copy, and what it saved arrives', async () => {
      google.cut = true;
      await savePractice('Lake, offline');
      await reads(workbench, 'not in the sheet yet');
      expect((await inSheet()).settings[0]?.practice).toBe('Lake & Co.');
      google.cut = false;
      // The page asks again by itself too: whoever is first, the button is gone.
      const asked = new AbortController();
      const click = button(workbench, 'Ask the sheet again').click({ signal: asked.signal });
      await Promise.all([
        click.catch(() => undefined),
        reads(workbench, 'The sheet as of').then(() => asked.abort()),
      ]);
      expect((await inSheet()).settings[0]?.practice).toBe('Lake, offline');
    });

    signInTests(() => tools);

    test('the practice comes back into this browser with all that was written, and the access is given back', async () => {
      const page = await options();
      await button(page, 'Disconnect').click();
      await button(page, 'Bring it back here').click();
      await reads(page, 'Local workbook on this device');
      const held = async () =>
        (await onDisk(page, 'sessions')).filter((one) => one['outcome'] === 'held').length;
      const left = async () => (await inSheet()).sessions.length - (await onDisk(page, 'sessions')).length;
      await expect.poll(left).toBe(0);
      await expect.poll(held).toBe(5 + 4);
      await expect.poll(() => google.revoked).toHaveLength(1);
      await page.close();
    });

    openSheetTests(() => tools);

    test('nothing was reported on the way: no error of ours', () => expect(tools.errors).toEqual([]));
  },
);
