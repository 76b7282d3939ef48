import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './actions.tsx';

/** Where what is typed and not saved yet is kept; reading is at once, writing goes to disk by itself. */
export interface Drafts {
  read(key: string): unknown;
  keep(key: string, value: unknown): void;
  drop(key: string): void;
}

let drafts: Drafts | null = null;

/** Says once where the drafts of this device are kept; a home that never says so keeps none. */
export const keepDraftsIn = (store: Drafts | null): void => {
  drafts = store;
};

/** What becomes of a value that is kept: what is said where it was found again, and how it is let go once it is saved. */
interface Keeping {
  readonly note: JSX.Element | null;
  drop(): void;
}

/** The screen that is shown, without the form over it: four parts of the address, the sign included. */
const screenHere = (): string => location.hash.split('/').slice(0, 4).join('/');

/**
 * State that outlives its form: Esc, Back, a reload and a crash. It is known by its place, the screen unless another is named, and
 * by the name of the form; dropped when it is saved or when the person begins again.
 */
export function useKept<T>(
  name: string,
  start: () => T,
  place = screenHere(),
): readonly [T, (value: T) => void, Keeping] {
  const [key] = useState(() => `${place} ${name}`);
  const [before, setBefore] = useState(() => drafts?.read(key) as T | undefined);
  const [value, setValue] = useState(() => before ?? start());
  const keep = (next: T) => {
    setValue(() => next);
    drafts?.keep(key, next);
  };
  const drop = () => {
    drafts?.drop(key);
    setBefore(undefined);
    setValue(start);
  };
  const note =
    before === undefined ? null : (
      <p class="source wide">
        What you typed before is here again.{' '}
        <Button look="link" onClick={drop}>
          Begin again
        </Button>
      </p>
    );
  return [value, keep, { note, drop }];
}
