import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CallState } from '#extension/call/capture-open.ts';
import type { CaptureForm } from '#extension/call/capture-form.ts';
import type { Draft } from '#shared/calls/draft.ts';

/** What the popup asks of the browser besides the form's own doors. */
export interface PopupDoors {
  readonly form: CaptureForm;
  /** This device’s, until the practice’s own is known. */
  readonly locale: string;
  readonly zone: string;
  /** The word on the key beside Enter: Ctrl, or the Mac’s sign. */
  readonly saveKey: string;
  readonly openWorkbench: (path: string) => void;
  readonly openPanel: () => void;
  /** Where the practice lives, by the name captures are bound to. */
  readonly home: () => Promise<string>;
  readonly diagnose: () => Promise<string | null>;
  readonly copy: (text: string) => Promise<boolean>;
  readonly close: () => void;
}

const Context = createContext<PopupDoors | null>(null);

/** Hands the doors down to every part of the popup. */
export const DoorsProvider = Context.Provider;

/** The doors of the popup. */
export function useDoors(): PopupDoors {
  const doors = useContext(Context);
  if (!doors) throw new Error('A part of the popup stands outside of it');
  const { locale, zone } = doors.form.known.value ?? doors;
  return { ...doors, locale, zone };
}

/** Gives an element the keys where nothing has them yet: a person who is typing goes on typing. */
export const focusIfFree = (node: HTMLElement | null | undefined): void => {
  if (document.activeElement === document.body) node?.focus({ preventScroll: true });
};

/** One call as a part of the form sees it: what is known, the form's words, and how to change them. */
export interface PartProps {
  readonly call: CallState;
}

/** How to call the other side in a question. */
export const nameOf = ({ engagement, draft }: Pick<CallState, 'engagement' | 'draft'>): string =>
  engagement?.name ?? (draft.client.trim().split(/\s+/)[0] || 'They');

/** The name where there is little room: a long one would hide what is said beside it. */
export const briefOf = (call: Pick<CallState, 'engagement' | 'draft'>): string => {
  const name = nameOf(call);
  return name.length > 16 ? 'Client' : name;
};

/** The same inside a sentence. */
export const nameWithin = (call: Pick<CallState, 'engagement' | 'draft'>): string => {
  const name = nameOf(call);
  return name === 'They' ? 'they' : name;
};

/** Whether a value check makes sense: something was held. */
export const wasHeld = ({ outcome }: Draft): boolean => outcome === 'held' || outcome === 'partly';
