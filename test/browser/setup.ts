import { build } from 'wxt';

const quiet = () => undefined;
const logger = {
  debug: quiet,
  log: quiet,
  info: quiet,
  success: quiet,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};

/** Builds the extension for both browsers once before the browser tests, so that they try what a user would load. */
export async function setup(): Promise<void> {
  const was = process.env.NODE_ENV;
  // Under “test” Preact’s build would write the place of every element into the code.
  process.env.NODE_ENV = 'production';
  await build({ logger });
  await build({ logger, browser: 'firefox' });
  process.env.NODE_ENV = was;
}
