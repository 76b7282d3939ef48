import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

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
