import type { Page } from 'puppeteer-core';

/** The popup once its page has answered: before that the form is open, and the facts come under what is typed. */
export const READ = '.popup[aria-busy="false"] .save:not([disabled])';

/** Saves from wherever one is in the popup. */
export async function saveByKeys(popup: Page): Promise<void> {
  await popup.keyboard.down('Control');
  await popup.keyboard.press('Enter');
  await popup.keyboard.up('Control');
}

/** Waits until the popup stands at its first question, so that a key goes there. */
export const atFirstQuestion = (popup: Page): Promise<unknown> =>
  popup.waitForFunction(() => document.activeElement?.matches('.popup-body input'));

/** The measured session: value yes, the homework done, one set, both on time. Keys only; gives how many, typing counts as none. */
export async function fillByKeys(popup: Page, homework: string): Promise<number> {
  let presses = 0;
  const press = async (key: 'Tab' | 'Space') => {
    presses += 1;
    await popup.keyboard.press(key);
  };
  await atFirstQuestion(popup);
  await press('Space');
  await press('Tab');
  await press('Space');
  await press('Tab');
  await popup.keyboard.type(homework);
  await press('Tab');
  await press('Tab');
  await press('Space');
  await saveByKeys(popup);
  return presses + 1;
}

/** Presses Escape and waits until the popup is gone, which may be before the key is let go. */
export async function escape(popup: Page): Promise<void> {
  const closed = new Promise((done) => popup.once('close', done));
  await popup.keyboard.press('Escape').catch(() => undefined);
  await closed;
}
