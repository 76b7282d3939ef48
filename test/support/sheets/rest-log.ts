import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One call of the fake, in the format that a checker of request logs reads: a line each. */
export interface LoggedCall {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** The file all fakes of a run write into; `SHEETS_LOG` names another. */
export const logFile = (): string =>
  process.env['SHEETS_LOG'] ?? join(tmpdir(), `sheets-requests-${process.pid}.jsonl`);

/** Adds a call to the log. */
export const logCall = (call: LoggedCall): void => appendFileSync(logFile(), `${JSON.stringify(call)}\n`);
