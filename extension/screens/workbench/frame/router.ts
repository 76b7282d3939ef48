import { signal } from '@preact/signals';

/** Where the workbench is: the parts of the address behind `#/`. */
export const route = signal<readonly string[]>(readHash());

function readHash(): readonly string[] {
  const parts = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent).filter(Boolean);
  return parts.length > 0 ? parts : ['today'];
}

addEventListener('hashchange', () => {
  route.value = readHash();
  document.querySelector<HTMLElement>('h1')?.focus();
});

/** Goes to a screen. */
export const go = (path: string): void => {
  location.hash = path;
};

/** The address of a view of an engagement. */
export const toEngagement = (id: string, view = ''): string => `#/e/${id}${view ? `/${view}` : ''}`;
