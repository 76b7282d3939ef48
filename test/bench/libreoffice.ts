import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import { money, sum, type Money } from '#shared/base/money.ts';
import { rowsOf, type Book } from '#shared/model/book.ts';
import { returnsOf } from '#shared/rules/value/roi.ts';
import { bookWith, eur } from '#test/support/build-book.ts';
import { findProgram } from '#test/support/programs.ts';
import { median, type Measured } from './measure.ts';

const ROUNDS = 3;
const PER_ENGAGEMENT = 10;
const OUTCOMES = ['held', 'held', 'held', 'clientCancelled', 'clientNoShow'] as const;

/** What both work out for one engagement. */
type Line = readonly [held: number, cancelled: number, value: number, roi: number, status: string];

/** A practice in which every session has an outcome and brought some value. */
function practice(sessions: number): Book {
  const engagements = Array.from({ length: sessions / PER_ENGAGEMENT }, (_, n) => ({ title: `Work ${n}` }));
  const engagement = (n: number) => `eng_${(n % engagements.length) + 1}`;
  const each = <T>(row: (n: number) => T): T[] => Array.from({ length: sessions }, (_, n) => row(n));
  return bookWith({
    engagements,
    options: engagements.map((_, n) => ({
      engagement: engagement(n),
      fee: eur(1000 + (n % 7) * 250),
      currency: 'EUR',
    })),
    sessions: each((n) => ({
      engagement: engagement(n),
      outcome: OUTCOMES[(n * 7) % OUTCOMES.length] ?? null,
    })),
    evidence: each((n) => ({
      engagement: engagement(n),
      amount: money(5_000 + ((n * 31) % 400) * 100, 'EUR'),
    })),
  });
}

/** The summary by the core's index of rows and its own rule of return. */
function byCore(book: Book): Line[] {
  return book.engagements.map(({ id }): Line => {
    const outcomes = rowsOf(book, 'sessions', id).map(({ outcome }) => outcome);
    const amounts = rowsOf(book, 'evidence', id).map(({ amount }) => amount as Money);
    const value = sum(amounts, 'EUR');
    const fee = rowsOf(book, 'options', id)[0]?.fee ?? null;
    const cancelled = outcomes.filter((one) => one === 'clientCancelled').length;
    const roi = returnsOf(value, fee, eur(0)).roi.value ?? NaN;
    const held = outcomes.filter((one) => one === 'held').length;
    return [held, cancelled, value.minor / 100, roi, roi >= 1 && cancelled <= 2 ? 'met' : 'open'];
  });
}

/** The same rows and the same summary as a person would write it: COUNTIFS, SUMIFS and IF a line, without stored results. */
async function asFormulas(book: Book, formulas: boolean): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const rows = file.addWorksheet('Sessions');
  book.sessions.forEach(({ engagement, outcome }, n) =>
    rows.addRow([engagement, outcome, (book.evidence[n]?.amount?.minor ?? 0) / 100]),
  );
  const all = (column: string) => `Sessions!$${column}$1:$${column}$${book.sessions.length}`;
  const summary = file.addWorksheet('Summary');
  book.engagements.forEach(({ id }, n) => {
    const row = n + 1;
    const ofThis = `${all('A')},A${row}`;
    const lines = [
      `COUNTIFS(${ofThis},${all('B')},"held")`,
      `COUNTIFS(${ofThis},${all('B')},"clientCancelled")`,
      `SUMIFS(${all('C')},${ofThis})`,
      `(E${row}-B${row})/B${row}`,
      `IF(AND(F${row}>=1,D${row}<=2),"met","open")`,
    ];
    summary.addRow([
      id,
      (book.options[n]?.fee?.minor ?? 0) / 100,
      ...(formulas ? lines.map((formula) => ({ formula })) : []),
    ]);
  });
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** Opens and saves a file in LibreOffice, with one profile for all; how long that took, and what it saved. */
function opened(soffice: string, folder: string, bytes: Uint8Array): { ms: number; saved: Uint8Array } {
  const path = join(folder, 'book.xlsx');
  writeFileSync(path, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const start = performance.now();
  const out = join(folder, 'out');
  execFileSync(soffice, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, path], {
    stdio: 'ignore',
  });
  return { ms: performance.now() - start, saved: new Uint8Array(readFileSync(join(out, 'book.xlsx'))) };
}

/** Throws where LibreOffice comes to another result than the core. */
async function insistOnEqual(saved: Uint8Array, lines: readonly Line[]): Promise<void> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(saved.slice().buffer as ArrayBuffer);
  lines.forEach((line, n) =>
    line.forEach((figure, m) => {
      const there = file.getWorksheet('Summary')?.getCell(n + 1, m + 3).result;
      const same = typeof figure === 'number' ? Math.abs(Number(there) - figure) < 1e-9 : there === figure;
      if (!same) throw new Error(`Line ${n + 1}: LibreOffice says ${String(there)}, the core ${figure}.`);
    }),
  );
}

/** A summary of each engagement by the core, as a ratio to the same as formulas in LibreOffice; both must come to the same. */
export async function benchLibreOffice(): Promise<Measured[]> {
  const soffice = findProgram('soffice');
  if ('missing' in soffice) throw new Error(soffice.missing);
  const folder = mkdtempSync(join(tmpdir(), 'valueback-bench-'));
  const measured: Measured[] = [];
  try {
    opened(soffice.path, folder, await asFormulas(practice(PER_ENGAGEMENT), true));
    for (const sessions of [1_000, 10_000]) {
      const book = practice(sessions);
      const [plain, full] = [await asFormulas(book, false), await asFormulas(book, true)];
      const base: number[] = [];
      const office: number[] = [];
      const core: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        base.push(opened(soffice.path, folder, plain).ms);
        const { ms, saved } = opened(soffice.path, folder, full);
        office.push(ms);
        // Another book each time: the core keeps an index with the rows it was made from.
        const fresh = practice(sessions);
        const start = performance.now();
        const lines = byCore(fresh);
        core.push(performance.now() - start);
        if (round === 0) await insistOnEqual(saved, lines);
      }
      // What a busy machine adds comes and goes; the shortest of each is what the work takes.
      const [theirs, value] = [Math.min(...office) - Math.min(...base), median(core)];
      const times =
        theirs > 0
          ? `${theirs.toFixed(0)} ms = ${(theirs / value).toFixed(0)} × the core`
          : 'less than can be told from its start';
      const beside = `the same as COUNTIFS and SUMIFS in LibreOffice takes ${times}; equal results`;
      measured.push({
        what: `a summary of ${sessions} sessions by the core`,
        value,
        unit: 'ms',
        budget: null,
        beside,
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return measured;
}
