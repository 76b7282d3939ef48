import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { run } from '#sheets-addon/command-line/run.ts';
import { processWorld } from '#sheets-addon/command-line/world.ts';
import { tenYears } from '#test/support/ten-years.ts';
import { cpuOf, least, type Measured } from './measure.ts';

const ROUNDS = 3;
const SESSIONS = 10_000;
const BAR = 2.5;

/** What any program pays to read an .xlsx: its parts unzipped by fflate, and their XML read by saxes. */
function unzipAndParse(bytes: Uint8Array): void {
  const utf8 = new TextDecoder();
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser();
    let read = 0;
    parser.on('opentag', () => (read += 1));
    parser.on('text', (text) => (read += text.length));
    parser.write(utf8.decode(part)).close();
    if (read === 0) throw new Error(`${name} holds nothing.`);
  }
}

/** The commands that read a whole workbook, as a ratio to unzipping and parsing it. */
export async function benchFile(sessions = SESSIONS): Promise<Measured[]> {
  const now = Date.now();
  const world = { ...processWorld(), now: () => now, out: () => undefined, err: () => undefined };
  const bytes = await bookToXlsx(tenYears(1, Math.round(sessions / 10), sessions, now), world);
  const folder = mkdtempSync(join(tmpdir(), 'valueback-bench-file-'));
  const file = join(folder, 'practice.xlsx');
  const times: Record<string, number[]> = { read: [], status: [], check: [], refresh: [] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      writeFileSync(file, bytes);
      times['read']?.push(await cpuOf(() => unzipAndParse(bytes)));
      for (const command of ['status', 'check', 'refresh'])
        times[command]?.push(await cpuOf(() => run([command, file], world)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const plain = least(times['read'] ?? []);
  return ['status', 'check', 'refresh'].map((command) => {
    const took = least(times[command] ?? []);
    return {
      what: `${command} of an .xlsx of ${sessions} sessions`,
      value: took / plain,
      unit: '×',
      budget: BAR,
      beside: `${took.toFixed(0)} ms; unzipped by fflate and read by saxes: ${plain.toFixed(0)} ms`,
    };
  });
}
