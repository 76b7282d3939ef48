import type { Locator, Page } from 'playwright-core';
import type { Way } from './hands.ts';

/** With a finger. */
export const TOUCH: Way = {
  press: (it) => it.tap(),
  type: async (it, text) => {
    await it.tap();
    await it.fill(text);
  },
};

const MOST = 250;

/** With the keyboard alone: Tab until it has the focus, arrows among the answers of a group. */
export function keyboard(page: () => Page): Way {
  /** Where it lies, seen from what has the focus. */
  const lies = (what: Locator) =>
    what.evaluate((it) => {
      const at = document.activeElement;
      if (at === null || at === document.body) return 'after';
      if (it.contains(at)) return 'here';
      return at.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after';
    });
  const until = async (what: Locator, keys: Readonly<Record<'before' | 'after', string>>): Promise<void> => {
    await what.waitFor();
    for (let n = 0; n < MOST; n += 1) {
      const where = await lies(what);
      if (where === 'here') return;
      await page().keyboard.press(keys[where]);
    }
    throw new Error(`No key leads to: ${await what.textContent()}`);
  };
  const reach = (what: Locator) => until(what, { before: 'Shift+Tab', after: 'Tab' });
  /** The browser’s own language says whether the day or the month comes first. */
  const day = async (what: Locator, text: string) => {
    const [year = '', month = '', date = ''] = text.split('-');
    await page().keyboard.type(date + month + year);
    if ((await what.inputValue()) === text) return;
    for (let n = 0; n < 3; n += 1) await page().keyboard.press('ArrowLeft');
    await page().keyboard.type(month + date + year);
  };
  return {
    press: async (what) => {
      await what.waitFor();
      const answer = what.locator('xpath=ancestor-or-self::label[.//input[@type="radio"]]');
      if ((await answer.count()) === 0) {
        await reach(what);
        return page().keyboard.press('Enter');
      }
      await reach(answer.locator('xpath=ancestor::fieldset'));
      await until(answer, { before: 'ArrowUp', after: 'ArrowDown' });
      if (!(await answer.locator('input').isChecked())) await page().keyboard.press('Space');
    },
    type: async (what, text) => {
      await reach(what);
      if ((await what.getAttribute('type')) === 'date') return day(what, text);
      await page().keyboard.press('Control+A');
      await page().keyboard.insertText(text);
    },
  };
}
