import { beforeEach } from 'vitest';

/** Says of a group that each of its tests goes on from the one before: after the first that fails, the others say so instead of waiting in vain. */
export function toldInOrder(): void {
  let isBroken = false;
  beforeEach(({ onTestFailed, skip }) => {
    skip(isBroken, 'an earlier part of this story failed');
    onTestFailed(() => {
      isBroken = true;
    });
  });
}
