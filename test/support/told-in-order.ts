import type { Page } from 'playwright-core';
import { beforeEach } from 'vitest';

/**
 * Says of a group that each of its tests goes on from the one before: after the first that fails, which prints what its screen
 * said, the others say so instead of waiting in vain.
 */
export function toldInOrder(page: () => Page | undefined): void {
  let isBroken = false;
  beforeEach(({ onTestFailed, skip }) => {
    skip(isBroken, 'an earlier part of this story failed');
    onTestFailed(async () => {
      isBroken = true;
      console.log(page()?.url(), await page()?.locator('body').innerText({ timeout: 5000 }));
    });
  });
}
