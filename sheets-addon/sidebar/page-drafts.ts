import { keepDraftsIn } from '#shared/ui/kept.tsx';

const OURS = 'valueback draft ';

const held = new Map<string, string>();
let place = '';

/** Says whose forms are shown: what is typed for one engagement is not seen in another. */
export const draftsOf = (engagement: string): void => {
  place = engagement;
};

/** A browser may let no page in a frame store anything, and a store may be full: then the draft lives as long as the page. */
function stored<T>(work: (store: Storage) => T): T | null {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

/** Keeps what is typed in this browser until it is saved. */
export function keepDrafts(): void {
  const read = (key: string): unknown => {
    const text = held.get(key) ?? stored((store) => store.getItem(OURS + key));
    return text ? JSON.parse(text) : undefined;
  };
  const keep = (key: string, value: unknown): void => {
    const text = JSON.stringify(value);
    held.set(key, text);
    stored((store) => store.setItem(OURS + key, text));
  };
  const drop = (key: string): void => {
    held.delete(key);
    stored((store) => store.removeItem(OURS + key));
  };
  keepDraftsIn({ read, keep, drop }, () => place);
}
