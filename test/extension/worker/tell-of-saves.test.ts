import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { HomeState } from '#extension/desk/practice.ts';
import { tellOfSaves } from '#extension/worker/tell-of-saves.ts';

const ready = (savedAt: number | null): HomeState => ({ kind: 'ready', savedAt }) as HomeState;

test('each save is told to other pages and to the worker; opening a page tells nobody', () => {
  const home = signal<HomeState>(ready(null));
  const pages = { postMessage: vi.fn() };
  const worker = vi.fn();
  const stop = tellOfSaves({ home }, { pages, worker });
  expect(worker).not.toHaveBeenCalled();
  home.value = ready(1);
  home.value = ready(2);
  expect(worker.mock.calls).toEqual([[{ kind: 'bookChanged' }], [{ kind: 'bookChanged' }]]);
  expect(pages.postMessage).toHaveBeenCalledTimes(2);
  stop();
});

test('the trial has no worker to tell', () => {
  const pages = { postMessage: vi.fn() };
  tellOfSaves({ home: signal<HomeState>(ready(1)) }, { pages, worker: null })();
  expect(pages.postMessage).toHaveBeenCalledExactlyOnceWith('saved');
});
