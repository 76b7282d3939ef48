import { findProgram } from '#test/support/programs.ts';
import { benchAddon } from './addon.ts';
import { benchCallPage } from './call-page.ts';
import { benchDecode } from './decode.ts';
import { benchGoogle } from './google.ts';
import { setup } from '#test/browser/setup.ts';
import { benchLibreOffice } from './libreoffice.ts';
import { report } from './measure.ts';
import { benchPopup } from './popup.ts';
import { benchWeight } from './weight.ts';
import { benchPageReading } from './page-reading.ts';

/** Benchmarks print ratios measured in one run: they compare across machines where milliseconds do not. */
for (const sessions of [1000, 10_000, 100_000]) {
  const { megabytes, parseMs, decodeMs, ratio } = benchDecode(sessions);
  console.log(
    `  decode ${sessions} sessions, ${megabytes.toFixed(1)} MB: ${decodeMs.toFixed(1)} ms = ${ratio.toFixed(2)} × JSON.parse (${parseMs.toFixed(1)} ms)`,
  );
}

const chromium = findProgram('chromium');
if ('missing' in chromium) throw new Error(chromium.missing);
await setup();
let over = 0;
const benches = [
  benchGoogle,
  () => benchAddon(),
  benchLibreOffice,
  benchWeight,
  benchPopup,
  benchPageReading,
  benchCallPage,
];
for (const bench of benches) for (const one of await bench(chromium.path)) if (!report(one)) over += 1;
console.log(over > 0 ? `${over} over budget.` : 'Nothing over budget.');
process.exit(over > 0 ? 1 : 0);
