import { findProgram } from '#test/support/programs.ts';
import { benchAddon } from './addon.ts';
import { benchCallPage } from './call-page.ts';
import { benchReading } from './decode.ts';
import { benchFile } from './file.ts';
import { benchFind } from './find.ts';
import { benchGoogle } from './google.ts';
import { setup } from '#test/browser/setup.ts';
import { benchLibreOffice } from './libreoffice.ts';
import { report, type Measured } from './measure.ts';
import { benchPopup } from './popup.ts';
import { benchWeight } from './weight.ts';
import { benchScreens } from './screens.ts';
import { benchStanding } from './standing.ts';
import { benchPageReading } from './page-reading.ts';

const [words, against = null] = process.argv
  .slice(2)
  .join(' ')
  .split(/ ?--against /);

/** By the word that one asks for them with. */
const BENCHES: Readonly<Record<string, (path: string) => Promise<readonly Measured[]>>> = {
  reading: () => benchReading(),
  standing: () => benchStanding(),
  file: () => benchFile(),
  find: async () => benchFind(),
  google: benchGoogle,
  addon: () => benchAddon(),
  libreoffice: benchLibreOffice,
  weight: benchWeight,
  popup: benchPopup,
  'page-reading': benchPageReading,
  'call-page': benchCallPage,
  screens: (path) => benchScreens(path, against),
  'large-screens': (path) => benchScreens(path, against, 50_000),
};

/**
 * Benchmarks print ratios measured in one run: they compare across machines where milliseconds do not. All of them, or those whose
 * word holds what is asked for: `npm run bench -- popup`. With `--against COMMIT` the screens are measured beside that commit.
 */
const chromium = findProgram('chromium');
if ('missing' in chromium) throw new Error(chromium.missing);
await setup();
const asked = words ?? '';
let over = 0;
for (const [word, bench] of Object.entries(BENCHES))
  if (word.includes(asked)) for (const one of await bench(chromium.path)) if (!report(one)) over += 1;
console.log(over > 0 ? `${over} over budget.` : 'Nothing over budget.');
process.exit(over > 0 ? 1 : 0);
