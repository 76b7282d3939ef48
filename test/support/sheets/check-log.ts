import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notRun } from '../programs.ts';

const WHAT = 'every request of the suite fits Google’s description of its interface';

/** Gives all tests of a run one log of what they asked of the fake spreadsheets. */
export function setup(): void {
  process.env['SHEETS_LOG'] ??= join(mkdtempSync(join(tmpdir(), 'sheets-')), 'requests.jsonl');
}

/** Holds the log against Google's description with the checker named by `SHEETS_CHECK`; a mismatch fails the run. */
export function teardown(): void {
  const log = process.env['SHEETS_LOG'] ?? '';
  if (!existsSync(log)) return;
  const checker = process.env['SHEETS_CHECK'];
  if (checker === undefined)
    return void process.stderr.write(`\n${notRun(WHAT, 'SHEETS_CHECK is not set')}\n`);
  try {
    process.stdout.write(
      `\nRequests to Google Sheets: ${execFileSync(process.execPath, [checker, log], { encoding: 'utf8' })}`,
    );
  } catch (error) {
    process.stderr.write(`\nNot true: ${WHAT}.\n${(error as { stdout?: string }).stdout ?? ''}\n`);
    process.exitCode = 1;
  }
}
