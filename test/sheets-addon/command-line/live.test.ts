import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desk } from './support/desk.ts';
import { fakeGoogle, SHEET, TOKEN } from './support/google.ts';

/** `npm run live` as a process of its own, against the stand-in; the runner within must not take itself for this one. */
function live(sheetsRoot: string, args: readonly string[]): Promise<{ exit: number; out: string }> {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_OPTIONS|TEST$|CI$)/.test(name));
  const env = { ...Object.fromEntries(own), VALUEBACK_SHEETS_ROOT: sheetsRoot, VALUEBACK_TOKEN: TOKEN };
  return new Promise((done) => {
    const command = ['--import', 'tsx', 'test/live/run.ts', '--sheet', SHEET, ...args];
    execFile(process.execPath, command, { env }, (error, out, err) =>
      done({ exit: error ? Number(error.code) : 0, out: out + err }),
    );
  });
}

describe('the run against a live account, tried against the stand-in', () => {
  test('goes through checklist and contract and leaves a dated report', async () => {
    const [one, google] = [desk(), await fakeGoogle()];
    google.book.title = 'Valueback live test';
    const { exit, out } = await live(google.sheetsRoot, ['--report', join(one.folder, 'report.md')]);
    expect(exit, out).toBe(0);
    const report = one.text('report.md');
    expect(report).toMatch(/^# Valueback against a live Google account, \d{4}-\d\d-\d\d\n/);
    expect(report.match(/^- passed/gm)?.length).toBeGreaterThanOrEqual(12 + 11);
    expect(report).not.toContain('FAILED');
    expect(report).toContain('- [ ] Dropdowns on choices');
  });

  test('empties no spreadsheet that is not named for it', async () => {
    const google = await fakeGoogle();
    const before = google.book.version;
    const { exit, out } = await live(google.sheetsRoot, []);
    expect([exit, out]).toEqual([3, expect.stringContaining('This run empties it')]);
    expect(google.book.version).toBe(before);
  });
});
