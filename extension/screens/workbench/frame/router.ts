import { signal } from '@preact/signals';

/** Where the workbench is: the parts of the address behind `#/`. */
export const route = signal<readonly string[]>(readHash());

function readHash(): readonly string[] {
  const parts = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent).filter(Boolean);
  return parts.length > 0 ? parts : ['today'];
}

/** The screen of an address; what follows in an engagement is a form over it. */
const screenOf = ([name = '', id = '', view = 'journey']: readonly string[]): string =>
  name === 'e' ? `e/${id}/${view}` : [name, id].filter(Boolean).join('/');

addEventListener('hashchange', () => {
  const before = screenOf(route.value);
  route.value = readHash();
  if (screenOf(route.value) !== before) document.querySelector<HTMLElement>('h1')?.focus();
});

/** Goes to a screen. */
export const go = (path: string): void => {
  location.hash = path;
};

/** The address of a view of an engagement. */
export const toEngagement = (id: string, view = ''): string => `#/e/${id}${view ? `/${view}` : ''}`;

/** Opens a form over the view that is shown. It has an address of its own: Back closes it, a reload and a draft find it again. */
export function openOver(...parts: readonly (string | null | undefined)[]): void {
  const [, id = '', view = 'journey'] = route.value;
  history.pushState({ isOver: true }, '', toEngagement(id, [view, ...parts].filter(Boolean).join('/')));
  route.value = readHash();
}

/** Changes what the open form is about; Back still closes it. */
export function changeOver(...parts: readonly (string | undefined)[]): void {
  const [, id = '', view = 'journey'] = route.value;
  history.replaceState(history.state, '', toEngagement(id, [view, ...parts].filter(Boolean).join('/')));
  route.value = readHash();
}

let isLeaving = false;

/** Closes the form that is over the view: one step back where it was opened from there. The browser takes that step in its own time. */
export function closeOver(): void {
  if (isLeaving) return;
  if (!(history.state as { readonly isOver?: boolean } | null)?.isOver)
    return location.replace(`#/${screenOf(route.value)}`);
  isLeaving = true;
  addEventListener('popstate', () => (isLeaving = false), { once: true });
  history.back();
}
