import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { sheetsApi } from '#extension/gateways/google/api.ts';

const root = resolve(import.meta.dirname, '../..');

/** The extension's own door to Sheets as the build makes it: the generated class over our transport, in one module. */
export async function builtSheetsApi(): Promise<{ sheetsApi: typeof sheetsApi; bytes: Uint8Array }> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { 'googleapis-common': join(root, 'extension/gateways/google/transport.ts') } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'extension/gateways/google/api.ts'), formats: ['es'], fileName: 'api' },
    },
  })) as Rolldown.RolldownOutput[];
  const code = built[0]?.output[0].code ?? '';
  const file = join(mkdtempSync(join(tmpdir(), 'valueback-sheets-')), 'api.mjs');
  writeFileSync(file, code);
  // eslint-disable-next-line no-unsanitized/method -- the module was built two lines above
  const module = (await import(pathToFileURL(file).href)) as { sheetsApi: typeof sheetsApi };
  return { ...module, bytes: new TextEncoder().encode(code) };
}
