import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** What a person does on the workbench: goes to a screen, fills the form that is open, saves it, downloads. */
export function workbenchForms(page: () => Page) {
  /** Opens a screen by its path. */
  const go = (hash: string) => page().evaluate((to) => void (location.hash = to), hash);
  const button = (name: string | RegExp) => page().getByRole('button', { name });
  const dialog = () => page().getByRole('dialog');
  /** Fills a field of the form that is open. */
  const fill = (label: string, text: string) => dialog().getByLabel(label, { exact: true }).fill(text);
  /** Chooses a word of a group in the form that is open. */
  const chip = (group: string, word: string) =>
    dialog().getByRole('group', { name: group }).getByText(word, { exact: true }).click();
  /** Saves the form, which must be taken. */
  const saved = async (word = 'Save') => {
    await dialog().getByRole('button', { name: word, exact: true }).click();
    await dialog()
      .waitFor({ state: 'detached' })
      .catch(async () => {
        throw new Error(`Not saved: ${await dialog().getByRole('alert').allTextContents()}`);
      });
  };
  /** Opens a view of the engagement. */
  const view = (word: string) =>
    page()
      .getByRole('navigation', { name: 'Views of this engagement' })
      .getByRole('link', { name: word })
      .click();
  /** What comes out of a click on a button that downloads. */
  const download = async (name: string): Promise<Buffer> => {
    const [file] = await Promise.all([page().waitForEvent('download'), button(name).click()]);
    return readFileSync((await file.path()) ?? '');
  };
  return { go, button, dialog, fill, chip, saved, view, download };
}
