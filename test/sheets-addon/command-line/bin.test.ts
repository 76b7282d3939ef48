import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const BIN = resolve('sheets-addon/command-line/valueback.mjs');
const folder = mkdtempSync(join(tmpdir(), 'valueback bin '));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** The program as a process of its own, in a folder whose name has spaces. */
function valueback(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ exit: number; out: string; err: string }> {
  return new Promise((done) => {
    const options = { cwd: folder, env: { ...process.env, ...env, NO_COLOR: '1' } };
    execFile(process.execPath, [BIN, ...args], options, (error, out, err) =>
      done({ exit: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe('the program as a process', () => {
  test('sets up, logs once, recalculates, tells and proposes over one file', async () => {
    expect(await valueback(['setup', 'practice.xlsx', '--example'])).toMatchObject({ exit: 0, err: '' });
    const log = ['log', 'practice.xlsx', '--client', 'Brightwell', '--day', '2026-11-20', '--from', '9:00'];
    expect((await valueback(log)).out).toContain('Logged session');
    const once = readFileSync(join(folder, 'practice.xlsx'));
    expect((await valueback(log)).out).toContain('nothing changed');
    expect(readFileSync(join(folder, 'practice.xlsx')).equals(once)).toBe(true);
    expect((await valueback(['refresh', 'practice.xlsx'])).exit).toBe(0);
    const { out } = await valueback(['status', 'practice.xlsx', '--json']);
    expect(JSON.parse(out).engagements).toHaveLength(7);
    const proposal = await valueback(['propose', 'practice.xlsx', '--client', 'Rivera', '--out', 'p.html']);
    expect(proposal.out).toContain('Nothing was sent.');
  });

  test('ends with a number for scripts, words on stderr, and no stack', async () => {
    writeFileSync(join(folder, 'broken.xlsx'), 'not a workbook');
    const answers = await Promise.all([
      valueback(['status', 'gone.xlsx']),
      valueback(['status', 'broken.xlsx']),
      valueback(['status', 'practice.xlsx', '--jsn']),
      valueback(['status', 'practice.xlsx', '--client', 'Nobody']),
    ]);
    expect(answers.map(({ exit }) => exit)).toEqual([3, 3, 2, 1]);
    for (const { out, err } of answers) {
      expect(out).toBe('');
      expect(err).not.toMatch(/\n\s+at |node:internal/);
      expect(err).toMatch(/\S/);
    }
  });
});
