import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { xlsxToBook } from '#shared/table/xlsx/xlsx.ts';
import { runs } from '#test/support/proof.ts';

const KILLS = runs(100);
const BIN = resolve('sheets-addon/command-line/valueback.mjs');
const PLACE = { locale: 'en-GB', zone: 'Europe/Berlin' };

const folder = mkdtempSync(join(tmpdir(), 'valueback-killed-'));
const path = join(folder, 'practice.xlsx');
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const start = (...args: readonly string[]) =>
  spawn(process.execPath, [BIN, ...args], { cwd: folder, stdio: 'ignore' });

const ended = (child: ReturnType<typeof start>): Promise<number | null> =>
  new Promise((done) => child.once('exit', (code) => done(code)));

function sessionsNow(): number {
  const read = xlsxToBook(new Uint8Array(readFileSync(path)), PLACE);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value.book.sessions.length;
}

/** Kills a run as soon as something is written beside the file, or so many milliseconds after it; true where the run was still there. */
async function killedAtTheWrite(args: readonly string[], after: number): Promise<boolean> {
  const child = start(...args);
  const end = ended(child);
  let aimed = false;
  const watched = watch(folder, (_, name) => {
    if (aimed || !String(name).endsWith('valueback~')) return;
    aimed = true;
    void pause(after).then(() => child.kill('SIGKILL'));
  });
  const code = await end;
  watched.close();
  return code === null;
}

beforeAll(async () => {
  expect(await ended(start('setup', 'practice.xlsx', '--example'))).toBe(0);
});

test(`the command line is killed ${KILLS} times at its write: the file is the old one or the new one, whole, and the next run goes on`, async () => {
  let kept = sessionsNow();
  let killed = 0;
  for (let n = 0; n < KILLS; n++) {
    const day = `2026-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
    const log = ['log', 'practice.xlsx', '--client', 'Brightwell', '--day', day, '--from', '9:00'];
    if (await killedAtTheWrite(log, n % 5)) killed += 1;
    const after = sessionsNow();
    expect([n, after === kept || after === kept + 1]).toEqual([n, true]);
    kept = after;
  }
  expect(killed).toBeGreaterThan(0);
  writeFileSync(join(folder, '.practice.xlsx.valueback~'), 'half a file');
  expect(
    await ended(
      start('log', 'practice.xlsx', '--client', 'Brightwell', '--day', '2027-01-04', '--from', '9:00'),
    ),
  ).toBe(0);
  expect(sessionsNow()).toBe(kept + 1);
  expect(readdirSync(folder).filter((name) => name !== 'practice.xlsx')).toEqual([]);
});
