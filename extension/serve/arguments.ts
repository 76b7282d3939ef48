import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly port: number;
  readonly example: boolean;
  readonly browser: boolean;
}

const USAGE = `npm start -- [--port NUMBER] [--empty] [--no-browser]
  --port NUMBER   serve at this port instead of 4173
  --empty         start without the example practice
  --no-browser    do not open a browser`;

/** Reads the arguments; a text is what to say instead of starting. */
export function parseArguments(given: string[]): StartOptions | string {
  try {
    const { values } = parseArgs({
      args: given,
      options: {
        port: { type: 'string' },
        empty: { type: 'boolean' },
        'no-browser': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return USAGE;
    const port = Number(values.port ?? 4173);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      return `--port takes a number from 1 to 65535, not "${values.port}".\n${USAGE}`;
    return { port, example: !values.empty, browser: !values['no-browser'] };
  } catch (error) {
    return `${(error as Error).message}\n${USAGE}`;
  }
}
