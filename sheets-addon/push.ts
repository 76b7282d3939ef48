import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addonFiles } from '#sheets-addon/build.ts';

const USAGE = `npm run addon:push -- --sheet URL [--script ID]
  --sheet URL    the spreadsheet the add-on is put into, as its address or id
  --script ID    a script that is in the sheet already (Extensions → Apps Script → Project settings → IDs)`;

const STEPS = `What to look at:
  1. Sign in once:   npx @google/clasp@3 login
  2. Switch on the Apps Script API:   https://script.google.com/home/usersettings
  3. The account you signed in with must be allowed to edit the sheet.
  4. If the sheet has a script already, name it with --script.
Without clasp: sheets-addon/README.md, “Copy and paste”.`;

/** What was asked for, or what to say instead. */
type Asked = { readonly sheet: string; readonly script: string | null } | string;

/** Reads the arguments; a text is what to say instead of pushing. */
export function readArguments(given: readonly string[]): Asked {
  try {
    const options = {
      sheet: { type: 'string' },
      script: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    const { values } = parseArgs({ args: [...given], options });
    if (values.help) return USAGE;
    if (!values.sheet) return `Which sheet? Give its address.\n${USAGE}`;
    const sheet =
      /\/spreadsheets\/d\/([\w-]{20,})/.exec(values.sheet)?.[1] ?? /^[\w-]{20,}$/.exec(values.sheet)?.[0];
    if (!sheet)
      return `“${values.sheet}” is not the address of a spreadsheet. It looks like https://docs.google.com/spreadsheets/d/…/edit`;
    if (values.script !== undefined && !/^[\w-]{20,}$/.test(values.script))
      return `“${values.script}” is not the id of a script. Copy it from Project settings → IDs in the script editor.`;
    return { sheet, script: values.script ?? null };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`;
  }
}

/** Runs clasp in a folder; what it says goes to the screen. `VALUEBACK_CLASP` names another program, for tests. */
function clasp(folder: string, args: readonly string[]): boolean {
  const own = process.env['VALUEBACK_CLASP'];
  const [program, first] = own ? [process.execPath, [own]] : ['npx', ['--yes', '@google/clasp@3']];
  const shell = process.platform === 'win32' && !own;
  const done = spawnSync(program, [...first, ...args], { cwd: folder, stdio: 'inherit', shell });
  return done.status === 0;
}

/** Puts the add-on into a sheet, step by step; answers the exit code. */
export async function push(
  given: readonly string[],
  print: (text: string) => void,
  files: typeof addonFiles = addonFiles,
): Promise<number> {
  const asked = readArguments(given);
  if (typeof asked === 'string') {
    print(asked);
    return asked === USAGE ? 0 : 2;
  }
  const folder = resolve(import.meta.dirname, '../dist/clasp', asked.sheet);
  const project = join(folder, '.clasp.json');
  mkdirSync(folder, { recursive: true });
  if (asked.script) writeFileSync(project, JSON.stringify({ scriptId: asked.script, rootDir: '.' }));
  if (!existsSync(project)) {
    print('1 of 3  Making a script in the sheet …');
    if (!clasp(folder, ['create-script', '--title', 'Valueback', '--parentId', asked.sheet]))
      return failed(print);
  } else print('1 of 3  The sheet’s script is known.');
  print('2 of 3  Building the add-on …');
  for (const [name, text] of Object.entries(await files())) writeFileSync(join(folder, name), text);
  print('3 of 3  Sending it …');
  if (!clasp(folder, ['push', '--force'])) return failed(print);
  print(`Done. Load the sheet again: the menu “Valueback” is at its top. Choose “Set up or repair this sheet” and allow it.
https://docs.google.com/spreadsheets/d/${asked.sheet}/edit`);
  return 0;
}

function failed(print: (text: string) => void): number {
  print(
    `clasp could not do that; what it said stands above. Nothing in the sheet’s tabs was changed.\n${STEPS}`,
  );
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await push(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`));
