import { resolve } from 'node:path';
import { build } from 'wxt';
import { parseArguments } from './arguments.ts';
import { makePage } from './page.ts';
import { openBrowser } from './open-browser.ts';
import { serveWorkbench } from './serve.ts';

/** `npm start`: builds the extension, serves the workbench over its own trial book, opens a browser where it can. */
async function start(): Promise<void> {
  const options = parseArguments(process.argv.slice(2));
  if (typeof options === 'string') {
    console.error(options);
    process.exit(2);
  }
  console.log('Building the extension …');
  await build({ logger: silent });
  const folder = resolve('.output/chrome-mv3');
  const page = resolve('dist/page');
  makePage(folder, page);
  const server = await serveWorkbench(page, options);
  if (typeof server === 'string') {
    console.error(server);
    process.exit(1);
  }
  const browser = options.browser ? openBrowser(folder, server.address) : null;
  console.log(
    welcome(server.address, folder, options.example, browser?.said ?? 'No browser was opened, as asked.'),
  );
  const stop = () => {
    browser?.close();
    server.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

const silent = {
  debug() {},
  log() {},
  info() {},
  success() {},
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};

const welcome = (address: string, folder: string, example: boolean, browser: string): string => `
Valueback is at ${address}
${example ? 'It opens with an example practice; nothing in it is real.' : 'It opens empty.'}
${browser}

The extension to load is in ${folder}
(in Chrome or Edge: chrome://extensions, Developer mode, Load unpacked).

Try first: open "Today", choose a client, then drop a calendar file (.ics) on "Import and export".
Ctrl-C stops everything.
`;

await start();
