import { writeFileSync } from 'node:fs';
import { runSchedules } from '#test/support/simulation/run-schedules.ts';

// Every refused call makes an error that nobody reads the stack of.
Error.stackTraceLimit = 0;

const [from, to, out] = process.argv.slice(2);
writeFileSync(out ?? '', JSON.stringify(await runSchedules(Number(from), Number(to))));
