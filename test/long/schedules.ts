import { renameSync, writeFileSync } from 'node:fs';
import { runSchedules } from '#test/support/simulation/run-schedules.ts';

// Every refused call makes an error that nobody reads the stack of.
Error.stackTraceLimit = 0;

const [from, to, out] = process.argv.slice(2);
// The answer is there whole or not at all: the test that waits for it reads it at once.
writeFileSync(`${out}.part`, JSON.stringify(await runSchedules(Number(from), Number(to))));
renameSync(`${out}.part`, out ?? '');
