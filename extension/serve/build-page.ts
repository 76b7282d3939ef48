import { resolve } from 'node:path';
import { makePage } from './page.ts';

/** The last step of `npm run build`: the page for a static host. */
makePage(resolve('.output/chrome-mv3'), resolve('dist/page'));
