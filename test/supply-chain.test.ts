import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import lock from '../package-lock.json' with { type: 'json' };
import { dependencies } from '../package.json' with { type: 'json' };

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Licences of what runs at a user's: each asks for its notice and nothing more. */
const RUNS = ['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];

/** Licences that only tools and tests may have beside these: nothing of them is handed on. `ical.js` is under MPL-2.0. */
const TOOLS = [
  'MPL-2.0',
  'Unlicense',
  'Python-2.0',
  'Unicode-3.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'MIT/X11',
  'MIT/Apache-2.0',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  '(MIT OR GPL-3.0-or-later)',
  '(BSD-2-Clause OR MIT OR Apache-2.0)',
  '(BSD-3-Clause OR GPL-2.0)',
];

/** Tools whose package names no licence; each has one in its files (MIT or the like), looked at by hand. */
const UNNAMED = ['buffers', 'is-relative', 'os-shim'];

const packages = Object.entries(lock.packages as Readonly<Record<string, Locked>>).filter(
  ([path]) => path !== '',
);
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? path;
const isTool = ({ dev, devOptional }: Locked): boolean => dev === true || devOptional === true;

describe('what Valueback is made with', () => {
  test('whatever runs at a user’s has a licence that asks for its notice only', () => {
    const wrong = packages.filter(([, one]) => !isTool(one) && !RUNS.includes(one.license ?? ''));
    expect(wrong.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  test('tools and tests have licences that were looked at', () => {
    const wrong = packages.filter(
      ([path, one]) =>
        isTool(one) && ![...RUNS, ...TOOLS].includes(one.license ?? '') && !UNNAMED.includes(nameOf(path)),
    );
    expect(wrong.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
    const ical = packages.find(([path]) => nameOf(path) === 'ical.js')?.[1];
    expect([ical?.license, ical && isTool(ical)]).toEqual(['MPL-2.0', true]);
  });

  test('each package that runs along has its reason, in one line of CONTRIBUTING.md, and no line is left over', () => {
    const text = readFileSync(resolve(import.meta.dirname, '../CONTRIBUTING.md'), 'utf8');
    const [, table = ''] = text.split('## What runs along, and why');
    const reasons = [...table.matchAll(/^\| `([^`]+)` +\| .{15,} \|$/gm)].map(([, name]) => name);
    expect(reasons).toEqual(Object.keys(dependencies).sort());
  });

  test('the bill of materials, made by npm in the form of CycloneDX, names each of them with its version', () => {
    const made = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
      cwd: resolve(import.meta.dirname, '..'),
      encoding: 'utf8',
      maxBuffer: 2 ** 25,
    });
    const { bomFormat, components } = JSON.parse(made) as {
      bomFormat: string;
      components: { group?: string; name: string; version: string }[];
    };
    expect(bomFormat).toBe('CycloneDX');
    const named = components.map(({ name, version }) => `${name} ${version}`);
    const missing = Object.entries(dependencies).filter(
      ([name, version]) => !named.includes(`${name} ${version}`),
    );
    expect(missing).toEqual([]);
  });

  test('the lock names versions and their hashes, and no address that a package came from', () => {
    expect(JSON.stringify(lock)).not.toMatch(/"resolved"|https?:\/\/registry/);
    expect(packages.filter(([, one]) => !('integrity' in one)).map(([path]) => path)).toEqual([]);
  });
});
