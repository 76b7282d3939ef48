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

/** The screen that is shown, without the form over it: four parts of the address, the sign included. */
let here = (): string => location.hash.split('/').slice(0, 4).join('/');

/** Says once where the drafts of this device are kept, and where one is while it is typed; a home that never says so keeps none. */
export function keepDraftsIn(store: Drafts | null, place = here): void {
  drafts = store;
  here = place;
}

/** What becomes of a value that is kept: what is said where it was found again and while it waits, and how it is let go once it is saved. */
interface Keeping {
  readonly note: JSX.Element | null;
  /** In words, once something was typed. */
  readonly state: string | null;
  readonly isTyped: boolean;
  drop(): void;
}

/**
 * State that outlives its form: Esc, Back, a reload and a crash. It is known by its place, the screen unless another is named, and
 * by the name of the form; dropped when it is saved or when the person begins again.
 */
export function useKept<T>(
  name: string,
  start: () => T,
  place = here(),
): readonly [T, (value: T) => void, Keeping] {
  const [key] = useState(() => `${place} ${name}`);
  const [before, setBefore] = useState(() => drafts?.read(key) as T | undefined);
  const [value, setValue] = useState(() => before ?? start());
  const [isTyped, setTyped] = useState(before !== undefined);
  const keep = (next: T) => {
    setValue(() => next);
    setTyped(true);
    drafts?.keep(key, next);
  };
  const drop = () => {
    drafts?.drop(key);
    setBefore(undefined);
    setTyped(false);
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
  const state = isTyped && drafts ? 'Draft kept' : null;
  return [value, keep, { note, state, isTyped, drop }];
}
