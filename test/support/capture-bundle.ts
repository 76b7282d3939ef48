import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';

const ENTRY = resolve(import.meta.dirname, '../../extension/capture/read-page.ts');

/** The reading of pages as one script, for a real browser: it leaves `capture.readPage` behind. */
export async function captureBundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', lib: { entry: ENTRY, formats: ['iife'], name: 'capture' } },
  });
  const [output] = [built].flat() as Rollup.RollupOutput[];
  const script = output?.output[0]?.code;
  if (!script) throw new Error('The reading of pages was not built.');
  return script.replace(/^var capture\b/, 'globalThis.capture');
}
