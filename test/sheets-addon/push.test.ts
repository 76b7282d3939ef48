import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { push, readArguments } from '#sheets-addon/push.ts';
import { addon } from '#test/support/sheets/script-host.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SHEET = '1TestSheetForPushNeverOnGoogle0123456789';
const FOLDER = join(ROOT, 'dist/clasp', SHEET);
const log = join(mkdtempSync(join(tmpdir(), 'valueback-push-')), 'calls');

/** A program in clasp’s place: notes how it is called, makes the project file as clasp does, and fails where it is told to. */
function standIn(failsAt: string | null = null): string {
  const path = `${log}.mjs`;
  writeFileSync(
    path,
    `import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
     const args = process.argv.slice(2);
     const files = ['Code.js', 'sidebar.html', 'dialog.html', 'mail.html', 'desk.html', 'appsscript.json'].filter(existsSync);
     appendFileSync(${JSON.stringify(log)}, JSON.stringify({ args, files }) + '\\n');
     if (args[0] === ${JSON.stringify(failsAt)}) { console.error('Could not read API credentials.'); process.exit(1); }
     if (args[0] === 'create-script') {
       writeFileSync('.clasp.json', '{"scriptId":"made","rootDir":"."}');
       writeFileSync('appsscript.json', '{"timeZone":"Europe/Berlin"}');
     }`,
  );
  return path;
}

/** The program as it is typed. */
const pushed = (args: readonly string[], clasp: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'sheets-addon/push.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, VALUEBACK_CLASP: clasp },
  });

/** The same in this process, with files that are built already. */
async function pushHere(args: readonly string[], clasp: string): Promise<{ status: number; said: string }> {
  const lines: string[] = [];
  vi.stubEnv('VALUEBACK_CLASP', clasp);
  const status = await push(
    args,
    (line) => lines.push(line),
    () => Promise.resolve(addon),
  );
  return { status, said: lines.join('\n') };
}

const calls = () =>
  readFileSync(log, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { args: string[]; files: string[] }); // prettier-ignore

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(FOLDER, { recursive: true, force: true });
  rmSync(log, { force: true });
});

describe('npm run addon:push', () => {
  test('makes a script in the sheet, builds, sends, and says what to do next', () => {
    const done = pushed(['--sheet', `https://docs.google.com/spreadsheets/d/${SHEET}/edit#gid=0`], standIn());
    expect([done.status, done.stderr]).toEqual([0, '']);
    expect(calls().map(({ args }) => args)).toEqual([
      ['create-script', '--title', 'Valueback', '--parentId', SHEET],
      ['push', '--force'],
    ]);
    expect(calls()[1]?.files).toEqual([
      'Code.js',
      'sidebar.html',
      'dialog.html',
      'mail.html',
      'desk.html',
      'appsscript.json',
    ]);
    // clasp leaves a manifest of its own; ours is sent.
    expect(readFileSync(join(FOLDER, 'appsscript.json'), 'utf8')).toContain('spreadsheets.currentonly');
    expect(done.stdout).toContain('Set up or repair this sheet');
  });

  test('sends again into the script it made, and into one that is named', async () => {
    await pushHere(['--sheet', SHEET], standIn());
    await pushHere(['--sheet', SHEET], standIn());
    expect(calls().map(({ args: [first] }) => first)).toEqual(['create-script', 'push', 'push']);
    const script = 'script-that-is-in-the-sheet-already';
    expect((await pushHere(['--sheet', SHEET, '--script', script], standIn())).status).toBe(0);
    expect(readFileSync(join(FOLDER, '.clasp.json'), 'utf8')).toContain(script);
  });

  test('says what to look at where clasp fails, and does not go on', async () => {
    const done = await pushHere(['--sheet', SHEET], standIn('create-script'));
    expect(done.status).toBe(1);
    expect(done.said).toContain('npx @google/clasp@3 login');
    expect(calls()).toHaveLength(1);
    expect(existsSync(join(FOLDER, 'Code.js'))).toBe(false);
  });

  test.each<[string[], string]>([
    [[], 'Which sheet?'],
    [['--sheet', 'my sheet'], '“my sheet” is not the address of a spreadsheet'],
    [['--sheet', SHEET, '--script', 'x'], '“x” is not the id of a script'],
    [['--shet', SHEET], "Unknown option '--shet'"],
    [['--help'], '--sheet URL'],
  ])('reads %j and says “%s”', (args, said) => {
    expect(readArguments(args)).toContain(said);
  });
});
