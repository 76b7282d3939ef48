import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { LAYERS } from './support/layers.ts';
import { ONLY_IN } from './support/only-in.ts';

const root = resolve(import.meta.dirname, '..');
const SOURCES = ['shared', 'extension', 'sheets-addon'];

interface Import {
  readonly to: string;
  readonly typeOnly: boolean;
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** A module's address as a path in the project, or the package's name. */
function resolveImport(from: string, to: string): string {
  if (to.startsWith('#')) return to.slice(1);
  if (to.startsWith('.')) return normalize(join(dirname(from), to));
  return to;
}

function importsOf(path: string, text: string): Import[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const typeOnly = ts.isImportDeclaration(node)
        ? (node.importClause?.isTypeOnly ?? false)
        : node.isTypeOnly;
      found.push({ to: resolveImport(path, (node.moduleSpecifier as ts.StringLiteral).text), typeOnly });
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0]
    )
      found.push({ to: resolveImport(path, node.arguments[0].getText(file).slice(1, -1)), typeOnly: false });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const sources: Source[] = SOURCES.map((name) => join(root, name))
  .filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory())
  .flatMap(filesBelow)
  .map((path) => {
    const short = relative(root, path);
    const text = readFileSync(path, 'utf8');
    return { path: short, text, imports: importsOf(short, text) };
  });

const layerOf = (path: string) =>
  LAYERS.find((layer) => path === layer.folder || path.startsWith(`${layer.folder}/`));

const startsWithAny = (to: string, allowed: readonly string[]): boolean =>
  allowed.some((one) => to === one || to.startsWith(`${one}/`));

/** The first way round that is found, from a file back to itself; nothing where there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const found = follow(next, [...way, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  return [...graph.keys()].map((file) => follow(file, [])).find((way) => way.length > 0) ?? [];
}

describe('the layers of the house', () => {
  test('the walk sees the house, not an empty folder', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(300);
  });

  test('every source file lies in a layer', () => {
    expect(sources.filter((source) => !layerOf(source.path)).map((source) => source.path)).toEqual([]);
  });

  test.each(LAYERS.map((layer) => [layer.folder, layer] as const))(
    '%s imports only what it may',
    (_, layer) => {
      const wrong = sources
        .filter((source) => layerOf(source.path) === layer)
        .flatMap((source) =>
          source.imports
            .filter(({ to, typeOnly }) => {
              if (to.startsWith(`${layer.folder}/`)) return false;
              const allowed = [...layer.may, ...(layer.only?.[source.path] ?? [])];
              return !startsWithAny(to, allowed) && !(typeOnly && startsWithAny(to, layer.mayTypes ?? []));
            })
            .map(({ to }) => `${source.path} → ${to}`),
        );
      expect(wrong).toEqual([]);
    },
  );

  test.each(ONLY_IN)('$what stands only where it may', ({ pattern, where }) => {
    const wrong = sources
      .filter((source) => pattern.test(source.text) && !startsWithAny(source.path, where))
      .map((source) => source.path);
    expect(wrong).toEqual([]);
  });

  test('no file imports itself by a way round, types included', () => {
    const graph = new Map(sources.map(({ path, imports }) => [path, imports.map(({ to }) => to)]));
    expect(circleIn(graph)).toEqual([]);
    expect(circleIn(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']); // prettier-ignore
  });

  test('no folder holds more than 40 files side by side', () => {
    const count = new Map<string, number>();
    for (const { path } of sources) count.set(dirname(path), (count.get(dirname(path)) ?? 0) + 1);
    expect([...count].filter(([, files]) => files > 40)).toEqual([]);
  });

  test('no file in shared/ exceeds 200 lines, no source has a default export it does not need', () => {
    const long = sources
      .filter((source) => source.text.split('\n').length > 201)
      .map((source) => source.path);
    expect(long).toEqual([]);
  });
});

describe('the core knows no platform', () => {
  test.each(['process', 'document', 'setTimeout', 'URL'])('`%s` is a type error in shared/', (name) => {
    const config = ts.readConfigFile(join(root, 'shared/tsconfig.json'), ts.sys.readFile);
    const options = ts.parseJsonConfigFileContent(config.config, ts.sys, join(root, 'shared')).options;
    const probe = join(root, 'shared', 'probe.ts');
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (file, version) =>
      file === probe
        ? ts.createSourceFile(file, `export const x = ${name};`, version, true)
        : read(file, version);
    const program = ts.createProgram([probe], options, host);
    const errors = ts
      .getPreEmitDiagnostics(program)
      .map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '));
    expect(errors.join()).toContain(name);
  });
});

describe('the tests are all run', () => {
  test('every test file on disk is of a name the runner looks for', () => {
    const strays = filesBelow(join(root, 'test'))
      .map((path) => relative(root, path))
      .filter((path) => /(^|[./-])(test|spec)\.[jt]sx?$/.test(path) && !/\.test\.ts$/.test(path));
    expect(strays).toEqual([]);
  });
});
