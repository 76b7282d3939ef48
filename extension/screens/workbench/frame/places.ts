import type { IconName } from '#shared/ui/icons.tsx';
import { EXCHANGE_ICON, LIST_ICON, SLIDERS_ICON, TAG_ICON, TODAY_ICON } from '#shared/ui/page-icons.ts';

/** A screen one can go to from everywhere. */
export interface Place {
  readonly path: string;
  readonly word: string;
  readonly icon: IconName;
}

/** The screens of the daily work, in the order of the navigation. */
export const MAIN: readonly Place[] = [
  { path: 'today', word: 'Today', icon: TODAY_ICON },
  { path: 'engagements', word: 'Engagements', icon: LIST_ICON },
  { path: 'pricing', word: 'Pricing', icon: TAG_ICON },
  { path: 'guarantee', word: 'Guarantee', icon: 'shield' },
  { path: 'proposals', word: 'Proposals', icon: 'document' },
  { path: 'learning', word: 'Learning', icon: 'bulb' },
  { path: 'practice', word: 'Practice', icon: 'rows' },
];

/** What one goes to most on a phone. */
export const ON_PHONE: readonly Place[] = [
  ...MAIN.slice(0, 2),
  { path: 'meeting', word: 'Log a call', icon: 'plus' },
];

/** What is rarely needed. */
export const LAST: readonly Place[] = [
  { path: 'exchange', word: 'Import and export', icon: EXCHANGE_ICON },
  { path: 'settings', word: 'Settings', icon: SLIDERS_ICON },
];

/** Keys that go somewhere, while nothing is typed. */
export const KEYS: readonly (readonly [keys: string, word: string, path: string])[] = [
  ['g t', 'Go to Today', 'today'],
  ['g e', 'Go to Engagements', 'engagements'],
  ['g p', 'Go to Practice', 'practice'],
  ['n', 'New engagement', 'new'],
  ['l', 'Log a call', 'meeting'],
];
