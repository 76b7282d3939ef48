import type { World } from './world.ts';

const PATIENCE_MS = 400;

/** Says what is going on when it takes longer than a moment and a person watches; leaves no trace when it is done. */
export async function withProgress<T>(world: World, what: string, work: () => Promise<T>): Promise<T> {
  if (!world.watched) return work();
  let said = false;
  const timer = setTimeout(() => {
    said = true;
    world.err(`${what} …`);
  }, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (said) world.err('\r\u001b[K');
  }
}
