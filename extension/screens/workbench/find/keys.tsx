import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '#shared/ui/dialog.tsx';
import { later } from '#shared/ui/later.tsx';
import { signal } from '@preact/signals';
import { KEYS } from '../frame/places.ts';
import { go } from '../frame/router.ts';

const FindDialog = later(() => import('./find.tsx').then((one) => one.FindDialog));

/** What lies over every screen: the search, the list of keys, or nothing. */
export const over = signal<'find' | 'keys' | null>(null);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input, textarea, select') ||
    target.closest('dialog') !== null);

/** Listens for the keys of the workbench; never while a field has the focus, but for Ctrl K. */
export function Keys(): JSX.Element | null {
  const [, redraw] = useState(0);
  useEffect(() => over.subscribe(() => redraw((n) => n + 1)), []);
  useEffect(() => {
    let before = '';
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if ((ctrlKey || metaKey) && key.toLowerCase() === 'k' && !document.querySelector('dialog[open]'))
        return open(event, 'find');
      if (ctrlKey || metaKey || altKey || isTyping(target)) return;
      // What is typed while the search still opens is meant for it.
      if (over.value === 'find' && key.length === 1) early += key;
      if (over.value !== null) return;
      const typed = `${before} ${key}`.trim();
      before = key === 'g' ? 'g' : '';
      const path = KEYS.find(([keys]) => keys === typed)?.[2];
      if (path) go(`/${path}`);
      else if (key === '/') open(event, 'find');
      else if (key === '?') open(event, 'keys');
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  if (over.value === 'find') return <FindDialog onClose={close} early={() => early} />;
  return over.value === 'keys' ? <KeyList /> : null;
}

/** What was typed before the search was there to take it. */
let early = '';

const close = (): void => {
  early = '';
  over.value = null;
};

function open(event: Event, what: 'find' | 'keys'): void {
  event.preventDefault();
  over.value = what;
}

const KeyList = (): JSX.Element => (
  <Dialog title="Keys" onClose={close}>
    <dl class="keys">
      {[...KEYS, ['Ctrl K or /', 'Find a client, an act or a note'], ['?', 'This list']].map(
        ([keys, word]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{word}</dd>
          </div>
        ),
      )}
    </dl>
    <p class="small quiet">They work while no field has the focus.</p>
  </Dialog>
);
