import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS, pageWeight } from '#test/support/built.ts';
import type { Measured } from './measure.ts';

const kB = (bytes: number): number => bytes / 1024;

/** What is loaded before anything can be done, and what would run in the tab of a call. */
export const benchWeight = (): Measured[] => [
  {
    what: 'popup, scripts before Save, gzip',
    value: kB(pageWeight('chrome', 'popup.html')),
    unit: 'kB',
    budget: 40,
  },
  {
    what: 'presence script in a call',
    value: kB(statSync(join(BUILDS.chrome, 'presence.js')).size),
    unit: 'kB',
    budget: 8,
  },
];
