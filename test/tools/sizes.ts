import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Gzip budgets in kB of what a page loads before it asks for more (quality.md 1.4; issue "One engagement"). */
const BUDGETS_KB: Readonly<Record<string, number>> = { 'workbench.html': 150, 'popup.html': 40 };

const folder = resolve('.output/chrome-mv3');

/** Every script a page loads before it asks for more: its own and, through static imports, theirs. */
function scriptsOf(page: string): Set<string> {
  const html = readFileSync(join(folder, page), 'utf8');
  const seen = new Set<string>();
  const queue = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const code = readFileSync(join(folder, path), 'utf8');
    const from = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    for (const match of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      queue.push(from + match[1]);
  }
  return seen;
}

let failed = 0;
for (const page of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
  const bytes = [...scriptsOf(page)].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length,
    0,
  );
  const budget = BUDGETS_KB[page];
  const over = budget !== undefined && bytes > budget * 1024;
  if (over) failed += 1;
  console.log(
    `${page}: ${(bytes / 1024).toFixed(1)} kB gzip${budget ? ` of ${budget}` : ''}${over ? ' OVER BUDGET' : ''}`,
  );
}

/** What each file of the add-on may weigh, gzip. */
const ADDON_KB = 120;
const addon = resolve('dist/apps-script');

for (const name of readdirSync(addon)) {
  const file = readFileSync(join(addon, name));
  const kilobytes = gzipSync(file).length / 1024;
  if (kilobytes > ADDON_KB) failed += 1;
  console.log(
    `add-on ${name}: ${kilobytes.toFixed(1)} kB gzip of ${ADDON_KB}, ${(file.length / 1024).toFixed(1)} kB raw${kilobytes > ADDON_KB ? ' OVER BUDGET' : ''}`,
  );
}
process.exit(failed ? 1 : 0);
