import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { createSpreadsheet } from '#shared/google/wire/google-client.ts';
import { spreadsheetIdOf } from '#sheets-addon/command-line/home.ts';
import { empty, LIVE_TITLE, liveApi, liveDevice, type LiveWay } from './live-sheet.ts';
import { reportOf, type Outcome } from './report.ts';
import { STEPS } from './steps.ts';
import type { LiveCase } from './step-kit.ts';

const USAGE = `npm run live -- [--sheet ADDRESS] [--key key.json | --token TOKEN] [--report FILE]
  Tries the practice in Google Sheets against a real account. The spreadsheet must be called “${LIVE_TITLE}”
  and is emptied; without --sheet a new one is made where the account may.`;

const { values: given } = parseArgs({
  options: {
    sheet: { type: 'string' },
    key: { type: 'string' },
    token: { type: 'string' },
    report: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

async function askedWay(): Promise<LiveWay> {
  const token = given.token ?? process.env['VALUEBACK_TOKEN'];
  const key = given.key ?? process.env['VALUEBACK_KEY'];
  if (token || key) return { sheet: given.sheet ?? '', token, key };
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const file = await lines.question('Key of a service account (a JSON file), or Enter to type a token: ');
  const typed = file.trim() === '' ? await lines.question('Access token: ') : '';
  const sheet =
    given.sheet ??
    (await lines.question(`Address of a spreadsheet called “${LIVE_TITLE}”, or Enter for a new one: `));
  lines.close();
  return file.trim() === '' ? { sheet, token: typed.trim() } : { sheet, key: file.trim() };
}

/** Runs the checklist in order; what follows a failed step may fail with it and says so by itself. */
async function runSteps(live: LiveCase): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { title, run } of STEPS) {
    const began = Date.now();
    const done = await run(live).then(
      (said) => ({ passed: true, said }),
      (error: unknown) => ({ passed: false, said: error instanceof Error ? error.message : String(error) }),
    );
    const outcome = { title, ...done, seconds: (Date.now() - began) / 1000 };
    console.log(
      `${outcome.passed ? 'passed' : 'FAILED'}  ${outcomes.length + 1}. ${title}\n        ${outcome.said}`,
    );
    outcomes.push(outcome);
  }
  return outcomes;
}

/** Runs the contract of all gateways in the test runner, over the same spreadsheet. */
async function runContract(way: LiveWay): Promise<Outcome[]> {
  Object.assign(process.env, {
    LIVE_SHEET: way.sheet,
    ...(way.key ? { VALUEBACK_KEY: way.key } : {}),
    ...(way.token ? { VALUEBACK_TOKEN: way.token } : {}),
  });
  const runner = await startVitest('test', [], {
    config: 'test/live/vitest.config.ts',
    run: true,
    watch: false,
    reporters: ['dot'],
  });
  const outcomes = runner.state.getTestModules().flatMap((module) =>
    [...module.children.allTests()].map((test): Outcome => {
      const { state, errors = [] } = test.result();
      const seconds = (test.diagnostic()?.duration ?? 0) / 1000;
      return { title: test.name, passed: state === 'passed', said: errors[0]?.message ?? '', seconds };
    }),
  );
  await runner.close();
  return outcomes.length > 0
    ? outcomes
    : [{ title: 'The contract runs', passed: false, said: 'No test was found.', seconds: 0 }];
}

async function live(): Promise<number> {
  if (given.help) {
    console.log(USAGE);
    return 0;
  }
  const way = await askedWay();
  const api = await liveApi(way);
  const sheet =
    way.sheet === '' ? await createSpreadsheet(api, LIVE_TITLE) : (spreadsheetIdOf(way.sheet) ?? way.sheet);
  await empty(liveDevice(api, sheet).client);
  const steps = await runSteps({ api, sheet });
  const contract = await runContract({ ...way, sheet });
  const on = new Date().toISOString().slice(0, 10);
  const file = given.report ?? join('test-results', `live-report-${on}.md`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, reportOf(on, sheet, steps, contract));
  const failed = [...steps, ...contract].filter(({ passed }) => !passed).length;
  console.log(`\n${file}: ${steps.length + contract.length - failed} passed, ${failed} failed.`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await live().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 3;
});
