import { readFileSync, readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { AREAS, FOLDERS } from './areas.ts';

/**
 * Breaks the rules, one place after another, and looks whether a test notices: `npm run mutants` for all areas, `npm run mutants -- refund`
 * for one of them, `npm run mutants -- rules/journey` for other files of the core whose path begins so. Texts are left out: a rule with
 * other words is the same rule.
 */
const LEAST = 85;
const root = join(import.meta.dirname, '../..');
const EXPLAINED = readFileSync(join(import.meta.dirname, 'survivors.md'), 'utf8');

/** How an area ended: the share of faults that a test noticed, and those that none did. */
interface Outcome {
  readonly name: string;
  readonly killed: number;
  readonly all: number;
  readonly survivors: readonly string[];
}

async function breakArea(name: string, files: readonly string[], tests: readonly string[]): Promise<Outcome> {
  process.env['COVERING_TESTS'] = tests.map((test) => `test/${test}`).join(' ');
  const results = await new Stryker({
    mutate: files.map((file) => `shared/${file}`),
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
    mutator: { excludedMutations: ['StringLiteral'] },
    concurrency: 2,
    reporters: [],
    ignorePatterns: ['/.output', '/.wxt', '/dist', '/coverage'],
    tempDirName: '.output/mutants',
    timeoutMS: 120_000,
    dryRunTimeoutMinutes: 60,
    logLevel: 'error' as never,
  }).runMutationTest();
  const counted = results.filter(
    ({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status),
  );
  const alive = counted.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  return {
    name,
    all: counted.length,
    killed: counted.length - alive.length,
    survivors: alive.map((one) => faultOf(one)),
  };
}

/** A fault as it is listed: the file, what is written there, and what it was replaced by, each on one line. */
function faultOf({
  fileName,
  location: { start, end },
  replacement = '',
}: Awaited<ReturnType<Stryker['runMutationTest']>>[number]): string {
  const path = fileName.slice(fileName.lastIndexOf('shared/'));
  const lines = readFileSync(join(root, path), 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  return `${path}:${start.line} \`${flat(lines.join('\n'))}\` → \`${flat(replacement)}\``;
}

/** Files of the core below a path, with the tests of their folder. */
function elsewhere(path: string): [string, readonly string[], readonly string[]][] {
  if (!FOLDERS.some((folder) => path.startsWith(folder))) return [];
  const listed = new Set(Object.values(AREAS).flatMap(({ files }) => files));
  const files = readdirSync(join(root, 'shared'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.startsWith(path) && file.endsWith('.ts') && !listed.has(file),
  );
  const rooms = [...new Set(files.map((file) => file.slice(0, file.lastIndexOf('/'))))];
  return rooms.map((room) => [
    room,
    files.filter((file) => file.slice(0, file.lastIndexOf('/')) === room),
    [`shared/${room}/**/*.test.ts`, 'standing/standing.test.ts', 'stories/*.test.ts'],
  ]);
}

process.chdir(root);
setPriority(10);
const asked = process.argv[2] ?? '';
const areas = Object.entries(AREAS).filter(([name]) => name.includes(asked));
const chosen =
  areas.length > 0
    ? areas.map(([name, { files, tests }]) => [name, files, tests] as const)
    : elsewhere(asked);
const outcomes: Outcome[] = [];
for (const [name, files, tests] of chosen) {
  const outcome = await breakArea(name, files, tests);
  outcomes.push(outcome);
  console.log(`\n== ${name}: no test noticed`);
  for (const fault of outcome.survivors)
    console.log(
      EXPLAINED.includes(fault.replace(/:\d+/, '')) ? `explained  ${fault}` : `           ${fault}`,
    );
}
console.log(`\nFaults noticed, texts aside, in per cent; at least ${LEAST} in each area that is named:`);
let low = chosen.length === 0;
for (const { name, killed, all } of outcomes) {
  const share = all === 0 ? 100 : (100 * killed) / all;
  const enough = share >= LEAST || !(name in AREAS);
  low ||= !enough;
  console.log(
    `${enough ? 'passed' : 'FAILED'}  ${share.toFixed(1).padStart(5)}  ${name}: ${killed} of ${all}`,
  );
}
process.exitCode = low ? 1 : 0;
