import { expect, test } from 'vitest';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench } from '#test/support/served-workbench.ts';

const PORT = 4962;

describeWith('chromium', 'what nobody foresaw', (path) => {
  test('a screen that does not come any more is told, with the way on', async () => {
    const workbench = await openWorkbench(path, { port: PORT, example: true });
    const { page } = workbench;
    const shut = (url: URL) => url.pathname.startsWith('/chunks/learning');
    try {
      await page.goto(`http://localhost:${PORT}/`);
      await page.locator('h1').waitFor();
      await page.route(shut, (route) => route.abort());
      await page.getByRole('link', { name: 'Learning' }).click();
      await page.getByRole('alert').getByText('Something did not work').waitFor();
      await page.unroute(shut);
      await page.getByRole('button', { name: 'Load the page again' }).click();
      await page.getByRole('heading', { level: 1, name: 'Learning' }).waitFor();
      expect(await page.getByText('Something did not work').count()).toBe(0);
    } finally {
      await workbench.close();
    }
  });
});
