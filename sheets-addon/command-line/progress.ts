import type { World } from './world.ts';

const ERASE_LINE = '\r\u001b[K';

/** Says what is going on while a person watches, and leaves no trace when it is done. */
export async function withProgress<T>(world: World, what: string, work: () => Promise<T>): Promise<T> {
  if (!world.watched) return work();
  // Said before the work: reading a large file leaves no moment to say it in between.
  world.err(`${what} …`);
  try {
    return await work();
  } finally {
    world.err(ERASE_LINE);
  }
}
