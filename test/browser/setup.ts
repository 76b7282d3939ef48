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

const made: { once?: Promise<void> } = ((globalThis as unknown as Record<symbol, { once?: Promise<void> }>)[
  Symbol.for('valueback.builds')
] ??= {});

/** Builds the extension for both browsers before the browser tests, once a run, so that they try what a user would load. */
export const setup = (): Promise<void> => (made.once ??= buildBoth());

async function buildBoth(): Promise<void> {
  const was = process.env.NODE_ENV;
  // Under “test” Preact’s build would write the place of every element into the code.
  process.env.NODE_ENV = 'production';
  await build({ logger });
  await build({ logger, browser: 'firefox' });
  process.env.NODE_ENV = was;
}
