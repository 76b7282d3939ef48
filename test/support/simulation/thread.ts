import { parentPort, workerData } from 'node:worker_threads';
import { runSchedules } from './run-schedules.ts';

// Every refused call makes an error that nobody reads the stack of.
Error.stackTraceLimit = 0;

const { from, to } = workerData as { readonly from: number; readonly to: number };
parentPort?.postMessage(await runSchedules(from, to));
