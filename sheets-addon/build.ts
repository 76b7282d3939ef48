import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { minify } from 'terser';
import { cellFunctions, type CellFunction } from '#sheets-addon/apps-script/functions.ts';
import { menu } from '#sheets-addon/apps-script/menu.ts';
import { iconsOf, NO_COLUMNS, WORDS_OF_FUNCTIONS } from './page-plugins.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCES = join(ROOT, 'sheets-addon');

/** Where the files for Apps Script are put. */
const OUT = join(ROOT, 'dist/apps-script');

/** The files of the add-on by name. */
type AddonFiles = Readonly<Record<string, string>>;

const shared: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  legalComments: 'none',
  target: 'es2020',
  logLevel: 'silent',
};

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles = [] } = await build({ ...shared, ...options, entryPoints: [join(SOURCES, entry)] });
  return outputFiles[0]?.text.trim() ?? '';
}

/** What the add-on is made of. Throws where a file breaks what Apps Script can serve. */
export async function addonFiles(): Promise<AddonFiles> {
  const files = {
    'Code.js': await codeFile(),
    'sidebar.html': await pageFile('sidebar/sidebar.tsx', 'Valueback', 'data-panel="row"'),
    'dialog.html': await pageFile('sidebar/dialog.tsx', 'Proposal', ''),
    'mail.html': await laterFile('sidebar/mail-reader.ts', 'valuebackMail'),
    'desk.html': await laterFile('sidebar/desk.ts', 'valuebackDesk'),
    'appsscript.json': readFileSync(join(SOURCES, 'apps-script/appsscript.json'), 'utf8'),
  };
  for (const [name, text] of Object.entries(files))
    if (name.endsWith('.html') && /`|<\?/.test(text))
      throw new Error(`${name} holds a backtick or “<?”, which Apps Script’s HTML service spoils.`);
  return files;
}

/** What a library puts on the global object stays in the function its bundle lies in. */
const IN_SCRIPT: BuildOptions = {
  format: 'iife',
  globalName: 'made',
  define: { globalThis: 'own' },
  alias: { '@noble/hashes/sha2.js': join(SOURCES, 'apps-script/digest.ts') },
};

/**
 * The script: everything lies in two lazy functions, whose names end with “_” so that no page can call them; only the names
 * that Apps Script, the menu and formulas need are global besides.
 */
async function codeFile(): Promise<string> {
  const app = await smallest(await bundle('apps-script/main.ts', IN_SCRIPT));
  const cells = await smallest(await bundle('apps-script/cells-main.ts', IN_SCRIPT));
  const stubs = [
    'function onOpen() { app_().onOpen(); }',
    'function onEdit(event) { app_().onEdit(event); }',
    'function valueback(json) { return app_().valueback(json); }',
    ...menu.map(({ name }) => `function ${name}() { app_().runMenu(${JSON.stringify(name)}); }`),
    ...cellFunctions.map(stubOf),
  ];
  return ['// Made by npm run addon:build.', ...stubs, lazy('cells_', cells), lazy('app_', app), ''].join(
    '\n',
  );
}

// Nothing here asks a function for its length, a getter for its second answer, makes an object of a method, or replaces what the language itself brings.
const PLAIN = { unsafe: true, unsafe_arrows: true, unsafe_methods: true, lhs_constants: false };
/** What Apps Script keeps and loads as it is: a second program makes it smaller still. */
async function smallest(code: string): Promise<string> {
  const made = await minify(code, {
    ecma: 2020,
    compress: { passes: 2, keep_fargs: false, pure_getters: true, hoist_funs: true, ...PLAIN },
    format: { ecma: 2020 },
  });
  return made.code ?? code;
}

/** A bundle that runs when it is first called, so that loading the file calls no service. */
const lazy = (name: string, code: string): string =>
  `function ${name}() {\nif (${name}.made) return ${name}.made;\nvar own = {};\n${code}\nreturn (${name}.made = made);\n}`;

/** A cell function as Sheets shows it: its comment makes the help beside the formula. */
function stubOf({ name, doc, returns, parameters }: CellFunction): string {
  const names = Object.keys(parameters);
  const params = Object.entries(parameters).map(
    ([key, one]) => ` * @param {any} ${one.optional ? `[${key}]` : key} ${one.doc}`,
  );
  return [
    '/**',
    ` * ${doc}`,
    ' *',
    ...params,
    ` * @return {any} ${returns}`,
    ' * @customfunction',
    ' */',
    `function ${name}(${names.join(', ')}) { return cells_().run('${name}', [${names.join(', ')}]); }`,
  ].join('\n');
}

/** The script of a page. Without template literals every backtick that is left is in a text or an expression, where its code means the same. */
const pageScript = (entry: string, options: BuildOptions): Promise<string> =>
  bundle(entry, {
    format: 'iife',
    supported: { 'template-literal': false },
    loader: { '.css': 'empty' },
    ...options,
  });

/** What a page may hold: its HTML service spoils backticks. */
const held = (script: string): string => script.replace(/`/g, String.raw`\x60`);
const finished = async (script: string): Promise<string> => held(await smallest(script));

/** What a page asks for once it needs it: a script that gives what it brings a global name. */
const laterFile = async (entry: string, globalName: string): Promise<string> =>
  `<script>${await finished(await pageScript(entry, { globalName, plugins: [NO_COLUMNS] }))}</script>`;

/** One page in one file: no script or style is loaded. */
async function pageFile(entry: string, title: string, attributes: string): Promise<string> {
  const page = (...more: Plugin[]) =>
    pageScript(entry, { plugins: [WORDS_OF_FUNCTIONS, NO_COLUMNS, ...more] });
  const script = await finished(await page(iconsOf(await page())));
  const styles = await Promise.all(
    ['shared/ui/theme.css', 'shared/ui/parts.css', `sheets-addon/${entry.replace('.tsx', '.css')}`].map(
      styleOf,
    ),
  );
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${title}</title><base target="_blank">`,
    `<style>${stylesFor(styles.join(''), script)}</style></head>`,
    `<body><main id="app"${attributes ? ` ${attributes}` : ''}></main><script>${script}</script></body>`,
    '</html>',
    '',
  ].join('\n');
}

/** The styles without rules for parts that the page does not have; a class may be put together from its beginning and a word. */
function stylesFor(styles: string, script: string): string {
  const isThere = (name: string) =>
    script.includes(name) ||
    (name.includes('-') && script.includes(name.slice(0, name.lastIndexOf('-') + 1)));
  const mayApply = (selector: string) =>
    selector.includes(':not(') || (selector.match(/(?<=\.)[a-z][\w-]*/g) ?? []).every(isThere);
  return styles.replace(/(?<=^|[{}])([^{}@]+)\{[^{}]*\}/g, (rule, selectors: string) =>
    selectors.split(',').some(mayApply) ? rule : '',
  );
}

async function styleOf(path: string): Promise<string> {
  const { outputFiles = [] } = await build({
    ...shared,
    entryPoints: [join(ROOT, path)],
    target: 'chrome120',
  });
  return outputFiles[0]?.text.trim() ?? '';
}

/** Writes the add-on into `dist/apps-script`. */
async function buildAddon(): Promise<AddonFiles> {
  const files = await addonFiles();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(OUT, name), text);
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAddon();
