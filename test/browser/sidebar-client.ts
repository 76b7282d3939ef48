import type { BrowserContext, Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessTrouble } from '#test/support/axe.ts';
import { addonHome } from '#test/support/sheets/addon-home.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';

/** What a person does in the sheet and its sidebar. */
export interface SidebarTools {
  readonly book: FakeWorkbook;
  readonly context: BrowserContext;
  /** Goes to the first cell of a row of a tab; rows count from 1. */
  select(tab: string, row: number): void;
  show(file: 'sidebar.html', options?: { readonly panel?: string }): Promise<Frame>;
}

/** What is asked of the client, told to them, and paid back to them, over the example practice. */
export function clientTests(tools: () => SidebarTools): void {
  test('a client’s reply is pasted and becomes their own word', async () => {
    const { select, show, context, book } = tools();
    select('Engagements', 2);
    const frame = await show('sidebar.html', { panel: 'ask' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await frame.locator('details.question summary').first().click();
    await frame.getByRole('button', { name: 'Copy and note it' }).first().click();
    await frame.getByText('Noted as asked.', { exact: true }).waitFor();
    const asked = (await addonHome(book).load()).book.asks.at(-1);
    await frame
      .getByLabel('The whole mail; what was quoted below is cut away')
      .fill(
        `From: Tomás Rivera <tomas@example.org>\nDate: Thu, 22 Oct 2026 17:00:00 +0200\n\nPartly, the evenings are still long. [${asked?.code}]\n\nOn Mon Nora wrote:\n> Did you get value?`,
      );
    await frame.getByText(`[${asked?.code}]`, { exact: false }).last().waitFor();
    await frame.getByText('Read from the mail. Have a look.').waitFor();
    expect(await accessTrouble(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Record it' }).click();
    await frame.getByText('Recorded as the client’s own word.').waitFor();
    const after = (await addonHome(book).load()).book.asks.find(({ id }) => id === asked?.id);
    expect(after?.pastedAt).not.toBeNull();
    expect(after?.repliedAt).toBe('2026-10-22T17:00+02:00');
  });

  test('what was done below the line is told in an update, line by line', async () => {
    const { select, show, context } = tools();
    select('Engagements', 2);
    const frame = await show('sidebar.html');
    await frame.getByRole('button', { name: 'Write an update' }).click();
    const lines = await frame.getByRole('checkbox').count();
    expect(lines).toBeGreaterThan(1);
    await frame.getByRole('checkbox').first().uncheck();
    const text = await frame.getByLabel('Message: Update').inputValue();
    expect(text.match(/^– /gm)).toHaveLength(lines - 1);
    expect(await accessTrouble(frame)).toEqual([]);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await frame.getByRole('button', { name: 'Copy and note it' }).click();
    await frame.getByText('Noted as told to Tomás Rivera.').waitFor();
    await frame.getByRole('button', { name: 'Write an update' }).click();
    expect(await frame.getByRole('checkbox').count()).toBe(1);
  });

  test.each([
    ['Journey', /Decision arc[^]*Deciding with you/],
    ['Learning', /Begin with their question[^]*Closer in 4 of 5/],
  ])('%s is told at a press, for the one who looks after the sheet', async (name, words) => {
    const { select, show } = tools();
    select('Engagements', 2);
    const frame = await show('sidebar.html');
    await frame.getByRole('button', { name, exact: true }).click();
    await frame.getByRole('heading', { name, exact: true }).waitFor();
    await expect.poll(() => frame.locator('dl').innerText()).toMatch(words);
    expect(await accessTrouble(frame)).toEqual([]);
  });

  test('an engagement moves to a stage with its question answered, and back with a reason', async () => {
    const { select, show, book } = tools();
    select('Engagements', 3);
    const frame = await show('sidebar.html');
    await frame.getByRole('button', { name: 'Move to another stage' }).click();
    await frame.getByText('Explore', { exact: true }).click();
    expect(await accessTrouble(frame)).toEqual([]);
    const move = frame.getByRole('button', { name: 'Move to Explore' });
    await move.click();
    await frame.getByText('Why does it go back to Explore? One word is enough.').waitFor();
    await frame.getByLabel('Why does it go back?').fill('A new board');
    await move.click();
    await frame.getByText('Moved to Explore.').waitFor();
    const { stageVisits } = (await addonHome(book).load()).book;
    expect(stageVisits.at(-1)).toMatchObject({ stage: 'explore', reason: 'A new board' });
  });

  test('what is typed in a task is there again after another task, and after the sidebar was closed; for another client it is not', async () => {
    const { select, show } = tools();
    select('Engagements', 2);
    const words = 'In the client’s words';
    let frame = await show('sidebar.html', { panel: 'tasks' });
    const task = (name: string) => frame.getByRole('button', { name, exact: true }).click();
    await task('Note an outside event');
    await frame.getByLabel('What', { exact: true }).fill('The bank closed the line');
    await frame.getByText('Draft kept').waitFor();
    await task('Cancel');
    await task('The client asks for it now');
    expect(await frame.getByLabel(words).inputValue()).toBe('');
    await frame.page().close();
    frame = await show('sidebar.html', { panel: 'tasks' });
    await task('Note an outside event');
    await frame.getByText('What you typed before is here again.').waitFor();
    expect(await frame.getByLabel('What', { exact: true }).inputValue()).toBe('The bank closed the line');
    select('Engagements', 3);
    await frame.page().close();
    frame = await show('sidebar.html', { panel: 'tasks' });
    await frame.getByText('What was agreed', { exact: true }).click();
    await task('Note an outside event');
    expect(await frame.getByLabel('What', { exact: true }).inputValue()).toBe('');
  });

  test('a claim is noted in one sentence, decided by a person, and paid back as the working says', async () => {
    const { select, show, book } = tools();
    select('Engagements', 2);
    const frame = await show('sidebar.html');
    const tasks = frame.getByRole('button', { name: 'All tasks' });
    await tasks.click();
    await frame.getByRole('button', { name: 'The client asks for it now' }).click();
    expect(await accessTrouble(frame)).toEqual([]);
    await frame.getByLabel('In the client’s words').fill('It did not help me.');
    await frame.getByText('Client said it').click();
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText('Noted for Tomás Rivera.').waitFor();
    // The next step opens its own form, and leads back to the row.
    await frame.getByRole('button', { name: 'Back to the row' }).click();
    await frame.locator('.button.primary').click();
    await frame.getByRole('heading', { name: 'Decide on the claim' }).waitFor();
    await frame.getByText('Pay back').click();
    await frame.getByLabel('Reason', { exact: true }).fill('The evenings did not come back.');
    expect(await accessTrouble(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.locator('.button.primary').click();
    await frame.getByRole('heading', { name: 'What went back' }).waitFor();
    expect(await accessTrouble(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText('Refunded', { exact: true }).waitFor();
    expect((await addonHome(book).load()).book.payments.some(({ kind }) => kind === 'refund')).toBe(true);
  });
}
