import { effect } from '@preact/signals';
import type { Asked } from '#extension/worker/messages.ts';
import type { Practice } from '../desk/practice.ts';

/** Whom a page tells that the book changed. */
interface Told {
  /** Other pages over the same book. */
  readonly pages: { postMessage(word: string): void };
  /** The worker, which counts today’s calls; null where there is none, as in the trial. A message wakes it, a channel does not. */
  readonly worker: ((message: Asked) => unknown) | null;
}

/** Tells of every save of this page. */
export function tellOfSaves({ home }: Pick<Practice, 'home'>, { pages, worker }: Told): () => void {
  return effect(() => {
    const state = home.value;
    if (state.kind !== 'ready' || state.savedAt === null) return;
    pages.postMessage('saved');
    worker?.({ kind: 'bookChanged' });
  });
}
