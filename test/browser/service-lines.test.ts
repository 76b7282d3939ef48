import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench, type ServedWorkbench } from '#test/support/served-workbench.ts';
import { workbenchForms } from './workbench-forms.ts';

const PORT = 4958;
const LOGO = resolve(import.meta.dirname, '../../extension/public/icon/128.png');

describeWith('chromium', 'templates and service lines on the workbench, in a real Chromium', (path) => {
  let workbench: ServedWorkbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench(path, { port: PORT, example: true });
    ({ page } = workbench);
    await page.goto(`http://localhost:${PORT}/`);
    await page.getByRole('heading', { name: 'Do now' }).waitFor();
  });
  afterAll(() => workbench?.close());
  const { go, button, dialog, fill, saved, view } = workbenchForms(() => page);

  test('a service with its own name, colour and logo takes no guarantee; an engagement of it begins with a kept template', async () => {
    await go('/engagements');
    await page.getByRole('link', { name: 'Tomás Rivera' }).first().click();
    await page.getByRole('link', { name: 'Tasks', exact: true }).click();
    await page.getByText('More tasks').click();
    await page.getByRole('link', { name: 'Keep it as a template' }).click();
    await dialog().getByText('1 option with its fee').waitFor();
    await fill('Name of the template', 'Six months');
    await dialog().getByRole('button', { name: 'Keep the template' }).click();
    await dialog().waitFor({ state: 'detached' });

    await go('/settings');
    await button('Add a service line').click();
    await dialog().getByLabel('Service line', { exact: true }).fill('Life coaching');
    await fill('Name on documents', 'Maxi Career');
    await fill('Colour on documents', '#ffff00');
    await dialog()
      .getByRole('group', { name: 'Guarantee allowed' })
      .getByText('Not for this service')
      .click();
    await button('Save').last().click();
    await dialog().getByText('dark enough').waitFor();
    await fill('Colour on documents', '#7a1fa2');
    await saved();
    await page.locator('input[type=file]').setInputFiles(LOGO);
    await page.getByAltText('Logo of Life coaching').waitFor();

    await go('/new');
    await page.getByRole('group', { name: 'Begin with' }).getByText('Six months').click();
    await page.getByText('No sessions, signatures, payments or days come along.').waitFor();
    await page.getByText('A new one').click();
    await page.getByLabel('Name of the firm or person').fill('Ms Engel');
    await page.getByLabel('Service line').selectOption({ label: 'Life coaching' });
    await button('Start it').click();
    await page.getByText('“Life coaching” is outside your guarantee.').first().waitFor();
    await page.getByRole('group', { name: 'Guarantee planned' }).getByText('No guarantee').click();
    await button('Start it').click();
    await page.getByRole('heading', { level: 1, name: 'Ms Engel' }).waitFor();
    await view('Proposal');
    const paper = page.frameLocator('iframe.paper');
    await paper.getByText('Maxi Career').first().waitFor();
    await paper.locator('img.logo').waitFor();
    expect(workbench.errors).toEqual([]);
  });
});
