import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { xlsxContent, type XlsxSheet } from '#shared/table/xlsx/xlsx.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { otherProgram } from '#test/real/support/other-program.ts';
import { findProgram, notRun } from '#test/support/programs.ts';
import { convertAll } from '#test/support/soffice.ts';

/** A folder with workbooks of other programs, such as the test data of libraries; it stays outside the project. */
const FOLDER = process.env['FOREIGN_WORKBOOKS'] ?? '';
const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const NOW = Date.parse('2026-11-24T13:00Z');
const ADDED = ['Engagements', 'Sessions', 'Payments', 'Pricing', 'Attention'];

/** Parts that list the others, or hold the looks of all tabs: what is added is said there. */
const SHARED_PARTS = /^\[Content_Types\]\.xml$|calcChain\.xml$|style[^/]*\.xml$/i;

interface SetUp {
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array | null;
  /** Why it is refused, in words. */
  readonly refused: string | null;
}

async function setUp(name: string): Promise<SetUp> {
  const before = new Uint8Array(readFileSync(join(FOLDER, name)));
  const file = openXlsxFile(before, HERE);
  try {
    await file.setUp((book) => derivedTabs(book, { now: NOW, zone: HERE.zone, who: '' }));
    return { name, before, after: file.bytes(), refused: null };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    expect(error.message, name).toMatch(/\.$|\)$/);
    return { name, before, after: null, refused: error.message };
  }
}

/** The parts of a file by their paths, which some programs write with the other slash. */
const partsOf = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path.replace(/\\/g, '/'), part]),
  );

/** Parts that are not as they were, beside those that list or dress all tabs. */
function changedParts({ before, after }: SetUp): string[] {
  const [was, is] = [partsOf(before), partsOf(after ?? before)];
  const [main = ''] = /<[^>]*Type="[^"]*\/officeDocument"[^>]*>/.exec(strFromU8(was['_rels/.rels']!)) ?? [];
  const workbook = /Target="\/?([^"]*)"/.exec(main)?.[1]?.replace(/\\/g, '/') ?? '';
  const relations = workbook.replace(/([^/]*)$/, '_rels/$1.rels');
  return Object.keys(was).filter(
    (part) =>
      !SHARED_PARTS.test(part) &&
      ![workbook, relations].includes(part) &&
      Buffer.compare(was[part]!, is[part] ?? new Uint8Array()) !== 0,
  );
}

const sheetsOf = (bytes: Uint8Array): readonly XlsxSheet[] => {
  const read = xlsxContent(bytes);
  return read.ok ? read.value.sheets : [];
};

/** What an own or another program has against each file. */
function openedBy(
  files: readonly (readonly [string, Uint8Array])[],
): Readonly<Record<string, readonly string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'valueback-foreign-'));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const names = files.map(([name]) => name);
    return otherProgram('opensAll', folder, names) as Readonly<Record<string, readonly string[]>>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const what = 'workbooks of other programs are set up, and open as before';
const soffice = findProgram('soffice');

describe(what, () => {
  if (FOLDER === '' || !('path' in soffice)) {
    const words = notRun(
      what,
      FOLDER === '' ? 'FOREIGN_WORKBOOKS names no folder' : 'LibreOffice is missing',
    );
    test(words, ({ skip }) => skip());
    process.stderr.write(`\n${words}\n`);
    return;
  }
  const names = readdirSync(FOLDER).filter((name) => /\.xls[xm]$/i.test(name));
  const all: SetUp[] = [];
  const done = () => all.filter(({ after }) => after !== null);
  afterAll(() => {
    const refused = all.flatMap(({ name, refused: why }) => (why === null ? [] : [`  ${name}: ${why}`]));
    const told = `${all.length} workbooks: ${done().length} set up, ${refused.length} refused`;
    process.stderr.write(`\n${[told, ...refused].join('\n')}\n`);
  });

  test('each is set up or refused in words, its own parts byte for byte and its cells as they were', async () => {
    const told: string[] = [];
    for (const name of names) {
      const one = await setUp(name).catch((error: unknown) => {
        told.push(`${name}: ${String(error)}`);
        return null;
      });
      if (one === null) continue;
      all.push(one);
      if (one.after === null) continue;
      told.push(...changedParts(one).map((part) => `${name}: ${part} changed`));
      const [was, is] = [sheetsOf(one.before), sheetsOf(one.after)];
      for (const sheet of was)
        if (
          JSON.stringify(is.find((other) => other.name === sheet.name)?.rows) !== JSON.stringify(sheet.rows)
        )
          told.push(`${name}: the cells of ${sheet.name} changed`);
      for (const tab of ADDED) if (!is.some((sheet) => sheet.name === tab)) told.push(`${name}: no ${tab}`);
    }
    expect(told).toEqual([]);
  }, 3_600_000);

  test('a strict reader and openpyxl open each that they opened before', () => {
    const before = openedBy(done().map(({ name, before: bytes }) => [name, bytes]));
    const after = openedBy(done().map(({ name, before: bytes, after: set }) => [name, set ?? bytes]));
    const told = names.flatMap((name) =>
      (after[name] ?? [])
        .filter((fault) => !before[name]?.includes(fault))
        .map((fault) => `${name}: ${fault}`),
    );
    expect(told).toEqual([]);
  }, 3_600_000);

  test('LibreOffice opens each that it opened before, with our tabs in it', () => {
    const tabsIn = (bytes: Uint8Array | null | undefined) =>
      sheetsOf(bytes ?? new Uint8Array()).map((sheet) => sheet.name);
    const opened = convertAll(
      soffice.path,
      done().map((one) => one.after ?? one.before),
      ['xlsx'],
    );
    const lacking = done().flatMap((one, n) =>
      ADDED.every((tab) => tabsIn(opened[n]).includes(tab)) ? [] : [{ ...one, shown: tabsIn(opened[n]) }],
    );
    const before = convertAll(
      soffice.path,
      lacking.map((one) => one.before),
      ['xlsx'],
    );
    const told = lacking.flatMap(({ name, shown }, n) =>
      before[n] ? [`${name}: LibreOffice shows ${shown.join(', ') || 'nothing'}`] : [],
    );
    expect(told).toEqual([]);
  }, 36_000_000);
});
