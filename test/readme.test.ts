import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DERIVED_WORDS } from '#shared/table/book/derived-names.ts';

const root = resolve(import.meta.dirname, '..');

/** The paths in the table “Where does my line go?”, each up to the part that stands for a name. */
function pathsOfTable(): string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, after = ''] = readme.split('## Where does my line go?');
  const rows = after.split('\n## ')[0]?.match(/^\|.*\|$/gm) ?? [];
  return rows.flatMap((row) =>
    [...row.matchAll(/`((?:shared|extension|sheets-addon|test)\/[^`]*)`/g)].map(([, path = '']) => path),
  );
}

/** The folder or file a path of the table surely names: nothing after `<name>`, `…` or `*`. */
const certain = (path: string): string => path.replace(/[^/]*[<…*].*$/, '');

describe('the table that says where a line goes', () => {
  test('names many places', () => {
    expect(pathsOfTable().length).toBeGreaterThan(12);
  });

  test.each(pathsOfTable())('%s is there', (path) => {
    expect(existsSync(join(root, certain(path)))).toBe(true);
  });
});

test.each(['README.md', 'sheets-addon/README.md'])('%s names all derived tabs', (file) => {
  const lists = readFileSync(join(root, file), 'utf8').match(/Pricing, ROI,[\w, ]*? and \w+/g);
  expect(new Set(lists)).toEqual(new Set([DERIVED_WORDS]));
});

describe('the table of commands', () => {
  test('names each command of the program, and no other', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const [, after = ''] = readme.split('| command     | does');
    const told = [...(after.split('\n\n')[0] ?? '').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    const commands = readdirSync(join(root, 'sheets-addon/command-line/commands'));
    expect(told.sort()).toEqual(commands.map((file) => file.replace('.ts', '')).sort());
  });
});
