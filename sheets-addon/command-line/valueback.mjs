#!/usr/bin/env node
import { builtProgram } from './build.mjs';

// The program is TypeScript over the core; it is built once and again whenever a source has changed.
// eslint-disable-next-line no-unsanitized/method -- the address is that of our own build
const { main } = await import(await builtProgram());
await main(process.argv.slice(2));
