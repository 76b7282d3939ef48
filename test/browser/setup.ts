import { build } from 'wxt';

/** Builds the extension once before the browser tests, so that they try what a user would load. */
export async function setup(): Promise<void> {
  await build({
    logger: {
      debug() {},
      log() {},
      info() {},
      success() {},
      warn: console.warn,
      error: console.error,
      fatal: console.error,
      level: 0,
    },
  });
}
