import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { BUILDS, filesOf } from '#test/support/built.ts';
import { pageWeights } from '#test/support/page-weight.ts';
import { findProgram } from '#test/support/programs.ts';

/** Budgets of what a page fetches until it is idle, as `pageWeights` says. */
const BUDGETS_KB: Readonly<Record<string, number>> = { 'workbench.html': 165, 'popup.html': 40 };

const folder = BUILDS.chrome;

let failed = 0;
const chromium = findProgram('chromium');
if ('missing' in chromium) throw new Error(chromium.missing);
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
for (const [page, weight] of await pageWeights(chromium.path, pages)) {
  const budget = BUDGETS_KB[page];
  const over = budget !== undefined && weight > budget;
  if (over) failed += 1;
  console.log(
    `${page}: ${weight.toFixed(1)} kB gzip${budget ? ` of ${budget}` : ''}${over ? ' OVER BUDGET' : ''}`,
  );
}

/** The script in the tab of a call, raw: it runs beside somebody else's page. */
const PRESENCE_KB = 8;
const presence = statSync(join(folder, 'presence.js')).size / 1024;
if (presence > PRESENCE_KB) failed += 1;
console.log(
  `presence.js: ${presence.toFixed(1)} kB raw of ${PRESENCE_KB}${presence > PRESENCE_KB ? ' OVER BUDGET' : ''}`,
);

/**
 * What speaks to Google Sheets, gzip, which a page asks for only where a practice lives in a sheet: Google's class over our
 * transport, as built; and the modules of the gateway that plans, writes and reads back, without the core they share with every
 * other home and without set-up, which is loaded when it is asked for.
 */
const GOOGLE_KB = 15;
const googleClass = filesOf('chrome').filter(
  ({ name, text }) => name.startsWith('chunks/') && text.includes('sheets.googleapis.com'),
);
const gateway = await build({
  entryPoints: [resolve('shared/google/workbook.ts')],
  bundle: true,
  minify: true,
  format: 'esm',
  splitting: true,
  outdir: 'gateway',
  write: false,
  logLevel: 'error',
  plugins: [
    {
      name: 'own-modules',
      setup: (step) =>
        step.onResolve({ filter: /^[^.]|^\.\./ }, ({ path, kind }) =>
          kind === 'entry-point' ? null : { path, external: true },
        ),
    },
  ],
});
for (const [what, texts] of [
  ['Google’s class and our transport', googleClass.map(({ text }) => text)],
  [
    'the gateway to a sheet',
    gateway.outputFiles.filter(({ path }) => !path.includes('set-up')).map(({ text }) => text),
  ],
] as const) {
  const kilobytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1024;
  const over = kilobytes > GOOGLE_KB || texts.length === 0;
  if (over) failed += 1;
  console.log(`${what}: ${kilobytes.toFixed(1)} kB gzip of ${GOOGLE_KB}${over ? ' OVER BUDGET' : ''}`);
}

/** What each file of the add-on may weigh in kB: gzip, and raw, as Apps Script keeps and loads it. */
const ADDON_KB: Readonly<Record<string, readonly [gzip: number, raw: number]>> = {
  'Code.js': [118, 340],
  'dialog.html': [43, 114],
  'sidebar.html': [48, 135],
  'mail.html': [17, 42],
  // Fetched with the first save, task or document, and never loaded for a cell function.
  'desk.html': [135, 400],
  'appsscript.json': [1, 1],
};
const addon = resolve('dist/apps-script');

for (const name of readdirSync(addon)) {
  const file = readFileSync(join(addon, name));
  const [gzip, raw] = [gzipSync(file).length / 1024, file.length / 1024];
  const [mostGzip, mostRaw] = ADDON_KB[name] ?? [0, 0];
  const over = gzip > mostGzip || raw > mostRaw;
  if (over) failed += 1;
  console.log(
    `add-on ${name}: ${gzip.toFixed(1)} kB gzip of ${mostGzip}, ${raw.toFixed(1)} kB raw of ${mostRaw}${over ? ' OVER BUDGET' : ''}`,
  );
}
process.exit(failed ? 1 : 0);
