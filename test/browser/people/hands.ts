import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How a person presses and reaches things: with the mouse unless another way is given. */
export interface Way {
  press(what: Locator): Promise<unknown>;
  type(what: Locator, text: string): Promise<unknown>;
}

const MOUSE: Way = {
  press: (it) => it.click(),
  type: async (it, text) => {
    await it.click();
    await it.fill(text);
  },
};

/** Fills in a form, whatever asks for it: a field, a list, or answers to choose from. */
export async function fillIn(
  form: Locator,
  fields: readonly (readonly [label: string, words: string])[],
  way = MOUSE,
): Promise<void> {
  for (const [label, words] of fields) {
    const group = form.getByRole('group', { name: label, exact: true });
    const field = form.getByLabel(label, { exact: true }).and(form.locator('input, textarea, select'));
    await group.or(field).first().waitFor();
    if ((await group.count()) > 0) await way.press(group.getByText(words, { exact: true }));
    else if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT')
      await field.selectOption({ label: words });
    else await way.type(field, words);
  }
}

/** What a person does with a screen, by clicks and keys only, and how often they did something. */
export function hands(page: () => Page, way = MOUSE) {
  let count = 0;
  const one = async (what: Locator, act: (found: Locator) => Promise<unknown>): Promise<void> => {
    count += 1;
    await act(what);
  };
  const click = (what: Locator) => one(what, way.press);
  /** The form that is open over the screen; the screen where none is. */
  const here = () => page().locator('dialog[open], main:not(:has(dialog[open]))');
  const dialog = () => page().getByRole('dialog');
  const acts = {
    here,
    press: (name: string | RegExp) => click(page().getByRole('button', { name, exact: true })),
    follow: (name: string | RegExp) => click(page().getByRole('link', { name }).first()),
    choose: (group: string, word: string) =>
      click(here().getByRole('group', { name: group }).getByText(word, { exact: true })),
    type: (label: string, text: string) =>
      one(here().getByLabel(label, { exact: true }), (it) => way.type(it, text)),
    pick: (label: string, words: string) =>
      one(here().getByLabel(label, { exact: true }), (it) => it.selectOption({ label: words })),
    /** A view of the engagement. */
    view: (word: string) =>
      click(
        page()
          .getByRole('navigation', { name: 'Views of this engagement' })
          .getByRole('link', { name: word }),
      ),
    /** The press that saves the form, which must be taken. */
    save: (name: string | RegExp) =>
      one(dialog().getByRole('button', { name, exact: true }), async (it) => {
        await way.press(it);
        await dialog()
          .waitFor({ state: 'detached' })
          .catch(async () => {
            throw new Error(`Not saved: ${(await dialog().getByRole('alert').allTextContents()).join(' ')}`);
          });
      }),
    /** Shows the tasks that the stage does not need yet, where they are not shown. */
    more: async () => {
      await page().getByText('More tasks').waitFor();
      const folded = page().locator('.more-tasks:not([open]) > summary');
      if ((await folded.count()) > 0) await click(folded);
    },
    keys: async (text: string) => {
      count += 1;
      await page().keyboard.press(text);
    },
    /** Waits until the screen says it. */
    reads: (words: string | RegExp) => here().getByText(words).first().waitFor(),
    /** The days go by; what is on the screen is loaded again, as on another morning. */
    later: async (moment: string) => {
      await page().clock.setFixedTime(moment);
      await page().reload();
      await page().locator('h1').waitFor();
    },
    /** Prints how many presses and filled fields a part of the way took, and holds it to the most it may take. */
    took: (what: string, most: number): void => {
      console.log(`${what}: ${count} of at most ${most}`);
      expect(count).toBeLessThanOrEqual(most);
      count = 0;
    },
    startCounting: (): void => {
      count = 0;
    },
  };
  return {
    ...acts,
    /** Both sides sign the draft of the contract. */
    bothSign: async (ours: string, theirs: string, how: string) => {
      for (const [party, by, way, name] of [
        ['Note your signature', 'Signed for us by', 'How we signed', ours],
        ['Note the client’s signature', 'Signed for the client by', 'How the client signed', theirs],
      ] as const) {
        await acts.press(party);
        await acts.type(by, name);
        await acts.type(way, how);
        await acts.save('Save');
      }
    },
    /** Presses what mends an open point, and holds that the field that is missing has the focus. */
    mends: async (point: RegExp, missing: string) => {
      const way = here().getByRole('button', { name: point });
      await way.first().click();
      await expect
        .poll(() =>
          page().evaluate(
            () => document.activeElement?.closest('.field')?.querySelector('.field-top > *')?.textContent,
          ),
        )
        .toBe(missing);
      await page().keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
    },
  };
}

/** What a person does with a screen. */
export type Hands = ReturnType<typeof hands>;
