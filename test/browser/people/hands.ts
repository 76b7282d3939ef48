import type { Locator, Page } from 'playwright-core';

/** What a person does with a screen, by clicks and keys only, and how often they did something. */
export function hands(page: Page) {
  let count = 0;
  const one = async (what: Locator, act: (found: Locator) => Promise<unknown>): Promise<void> => {
    const words = (await what.first().textContent()) ?? '';
    // All rows is the cellar: a person who needs it did not get through.
    if (words.trim() === 'All rows') throw new Error('“All rows” was pressed.');
    count += 1;
    await act(what);
  };
  const dialog = () => page.getByRole('dialog');
  return {
    /** How many presses and filled fields since the last time this was asked. */
    counted: (): number => {
      const seen = count;
      count = 0;
      return seen;
    },
    press: (name: string | RegExp) => one(page.getByRole('button', { name }), (it) => it.click()),
    pressExactly: (name: string) => one(page.getByRole('button', { name, exact: true }), (it) => it.click()),
    follow: (name: string | RegExp) => one(page.getByRole('link', { name }), (it) => it.click()),
    choose: (group: string, word: string) =>
      one(page.getByRole('group', { name: group }).getByText(word, { exact: true }), (it) => it.click()),
    type: (label: string, text: string) =>
      one(page.getByLabel(label, { exact: true }), async (it) => {
        await it.click();
        await it.fill(text);
      }),
    /** A view of the engagement. */
    view: (word: string) =>
      one(
        page.getByRole('navigation', { name: 'Views of this engagement' }).getByRole('link', { name: word }),
        (it) => it.click(),
      ),
    inDialog: (name: string | RegExp) =>
      one(dialog().getByRole('button', { name }), async (it) => {
        await it.click();
        await dialog().waitFor({ state: 'detached' });
      }),
    keys: async (text: string) => {
      count += 1;
      await page.keyboard.press(text);
    },
  };
}
