import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS } from '#test/support/built.ts';
import { pageWeights } from '#test/support/page-weight.ts';
import type { Measured } from './measure.ts';

/** What the popup fetches until it is idle, and what would run in the tab of a call. */
export async function benchWeight(path: string): Promise<Measured[]> {
  const weights = await pageWeights(path, ['popup.html']);
  return [
    {
      what: 'popup, scripts until idle, gzip',
      value: weights.get('popup.html') ?? 0,
      unit: 'kB',
      budget: 40,
    },
    {
      what: 'presence script in a call',
      value: statSync(join(BUILDS.chrome, 'presence.js')).size / 1024,
      unit: 'kB',
      budget: 8,
    },
  ];
}
