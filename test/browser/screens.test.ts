import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveWorkbench } from '#extension/serve/serve.ts';
import { accessTrouble } from '#test/support/axe.ts';
import { EXTENSION, openChromium } from '#test/support/chromium.ts';
import { describeWith } from '#test/support/needs.ts';

const PORT = 4952;
describeWith('chromium', 'the workbench by keyboard alone', (path) => {
  let close = (): void => undefined;

  beforeAll(async () => {
    const served = await serveWorkbench(EXTENSION, { port: PORT, example: true, browser: false });
    if (typeof served === 'string') throw new Error(served);
    close = () => served.close();
  });
  afterAll(() => close());

  test('the tour works by keyboard alone: skip link, a figure opens and closes, focus returns', async () => {
    const browser = await openChromium(path);
    const page = await browser.context.newPage();
    await page.goto(`http://localhost:${PORT}/`);
    await page.getByRole('heading', { name: 'Do now' }).waitFor();
    await page.getByRole('link', { name: 'Practice' }).click();
    const figure = page.getByRole('button', { name: /show the working of Under guarantee/ });
    await figure.focus();
    await page.keyboard.press('Enter');
    const working = page.locator('.working:popover-open');
    await working.waitFor();
    expect(await working.textContent()).toContain('what would go back');
    await page.keyboard.press('Escape');
    await working.waitFor({ state: 'hidden' });
    expect(await figure.evaluate((node) => node === document.activeElement)).toBe(true);
    await browser.close();
  });

  test('a form over a screen takes keys as soon as it is drawn, before the browser painted it', async () => {
    const browser = await openChromium(path);
    const page = await browser.context.newPage();
    await page.goto(`http://localhost:${PORT}/#/e/eng_0000000000EX0071`);
    const move = page.getByRole('button', { name: 'Move to …' });
    const isOpen = await move.evaluate((button: HTMLButtonElement) => {
      const drawn = new Promise((tell) => {
        const look = () => {
          const dialog = document.querySelector<HTMLDialogElement>('.dialog');
          if (dialog) tell(dialog.open);
        };
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
      });
      button.click();
      return drawn;
    });
    expect(isOpen).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await browser.close();
  });

  test('find leads by keys alone to an engagement, to an act and to a note, and gives the focus back', async () => {
    const browser = await openChromium(path);
    const page = await browser.context.newPage();
    await page.goto(`http://localhost:${PORT}/`);
    await page.getByRole('heading', { name: 'Do now' }).waitFor();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox');
    await field.fill('bright');
    await page.getByRole('option', { name: /Brightwell/, selected: true }).waitFor();
    await page.getByText('Do, for Brightwell').waitFor();
    expect(await accessTrouble(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Brightwell/ }).waitFor();
    await page.keyboard.press('/');
    await field.fill('tomas payment');
    await page.getByRole('option', { name: 'Note a payment' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('heading').waitFor();
    expect(page.url()).toMatch(/tasks\/(notePayment|payment)/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // The row of “Find” that asked for the form is gone: the name of the page has the focus.
    await page.locator('h1:focus').waitFor({ state: 'attached' });
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByRole('heading', { name: 'Do now' }).waitFor();
    await page.keyboard.press('?');
    await page.getByText('Go to Engagements').waitFor();
    await browser.close();
  });
});
