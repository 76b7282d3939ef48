import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Where `wxt build` puts the extension, a folder a browser. */
export const BUILDS = {
  chrome: resolve(import.meta.dirname, '../../.output/chrome-mv3'),
  firefox: resolve(import.meta.dirname, '../../.output/firefox-mv3'),
} as const;

export type Build = keyof typeof BUILDS;

/** The parts of a manifest that decide what an extension may do. */
export interface Manifest extends Readonly<Record<string, unknown>> {
  readonly version: string;
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_security_policy?: { readonly extension_pages?: string };
}

/** The manifest as it was built. */
export const manifestOf = (build: Build): Manifest =>
  JSON.parse(readFileSync(join(BUILDS[build], 'manifest.json'), 'utf8')) as Manifest;

/** Every script, page and style of a build with its text. */
export const filesOf = (build: Build): { readonly name: string; readonly text: string }[] =>
  readdirSync(BUILDS[build], { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|html|css)$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(BUILDS[build], name), 'utf8') }));

/** Every script a page loads before it asks for more: its own and, through static imports, theirs. */
function scriptsOf(build: Build, page: string): Set<string> {
  const html = readFileSync(join(BUILDS[build], page), 'utf8');
  const seen = new Set<string>();
  const queue = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const code = readFileSync(join(BUILDS[build], path), 'utf8');
    const from = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    for (const match of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      queue.push(from + match[1]);
  }
  return seen;
}

/** Bytes of those scripts, each compressed by itself as a server would. */
export const pageWeight = (build: Build, page: string): number =>
  [...scriptsOf(build, page)].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(BUILDS[build], path))).length,
    0,
  );
