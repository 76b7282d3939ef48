/** One folder's rights: what it may import, what for types only, and extra rights of single files. */
export interface Layer {
  readonly folder: string;
  readonly may: readonly string[];
  readonly mayTypes?: readonly string[];
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

const ZOD = 'zod/mini';

/** The layer table of the house, most special folder first. */
export const LAYERS: readonly Layer[] = [
  { folder: 'shared/base', may: ['date-fns', '@date-fns/utc', '@date-fns/tz', '@noble/hashes'] },
  {
    folder: 'shared/model',
    may: ['shared/base'],
  },
  {
    folder: 'shared/rules',
    may: ['shared/base', 'shared/model/book.ts', 'shared/model/words.ts'],
    mayTypes: ['shared/model'],
    only: { 'shared/rules/finance/simulate.ts': ['d3-random'] },
  },
  { folder: 'shared/talk', may: ['shared/base'], mayTypes: ['shared/model'] },
  { folder: 'shared/meetings', may: ['shared/base'], mayTypes: ['shared/model'] },
  {
    folder: 'shared/calls',
    may: ['shared/base', 'shared/model/book.ts', 'shared/model/words.ts', 'shared/meetings', 'shared/rules'],
    mayTypes: ['shared/model', 'shared/talk'],
    only: { 'shared/calls/session-form.ts': ['shared/model/work/sessions.ts'] },
  },
  {
    folder: 'shared/table',
    may: ['shared/base', 'shared/model', 'hucre', 'fflate'],
    only: { 'shared/table/parquet.ts': ['hyparquet-writer'] },
  },
  {
    folder: 'shared/google',
    may: ['shared/base', 'shared/model', 'shared/table'],
    mayTypes: ['@googleapis/sheets'],
  },
  {
    folder: 'shared/documents',
    may: [
      'shared/base',
      'shared/rules',
      'shared/model/book.ts',
      'shared/model/words.ts',
      'preact',
      'preact-render-to-string',
      'd3-scale',
      'd3-shape',
    ],
    mayTypes: ['shared/model'],
    only: { 'shared/documents/docx.ts': ['docx'] },
  },
  {
    folder: 'shared/workflows',
    may: [
      'shared/base',
      'shared/model',
      'shared/rules',
      'shared/meetings',
      'shared/calls',
      'shared/table',
      'shared/documents',
    ],
  },
  {
    folder: 'shared/ui',
    may: [
      'shared/base',
      'shared/model',
      'shared/rules',
      'shared/table',
      'shared/documents',
      'shared/workflows',
      'shared/meetings',
      'shared/calls',
      'preact',
      '@preact/signals',
      'd3-scale',
      'd3-shape',
    ],
  },
  {
    folder: 'extension/capture',
    may: ['shared/base', 'shared/meetings'],
    mayTypes: ['shared/model'],
  },
  {
    folder: 'extension/screens',
    may: [
      'preact',
      '@preact/signals',
      'shared',
      'extension/desk',
      'extension/home',
      'extension/call',
      'extension/gateways/home.ts',
      'extension/gateways/google/sheet-address.ts',
    ],
    mayTypes: ['extension/gateways'],
  },
  {
    folder: 'extension/gateways',
    may: [
      'shared/base',
      'shared/model',
      'shared/table',
      'shared/google',
      'extension/worker/messages.ts',
      '@googleapis/sheets',
      'wxt',
      'idb',
      ZOD,
    ],
    mayTypes: ['shared/workflows'],
  },
  { folder: 'extension/worker/messages.ts', may: [ZOD] },
  ...['extension/desk', 'extension/home', 'extension/call', 'extension/worker'].map((folder) => ({
    folder,
    may: [
      'shared/base',
      'shared/model',
      'shared/table',
      'shared/google',
      'shared/meetings',
      'shared/calls',
      'shared/workflows/carry-out.ts',
      'extension/capture/surface.ts',
      'extension/capture/call-phase.ts',
      'extension/capture/call-watch.ts',
      'extension/gateways',
      'extension/desk',
      'extension/home',
      'extension/call',
      'extension/worker',
      'idb',
      ZOD,
      'wxt',
      '@preact/signals',
    ],
    mayTypes: ['shared/workflows', 'extension/capture'],
  })),
  { folder: 'extension/entrypoints', may: ['extension', 'shared', 'wxt', 'preact', '@preact/signals'] },
  {
    folder: 'extension/serve',
    may: ['vite', 'wxt', 'node:util', 'node:path', 'node:fs', 'node:os', 'node:child_process', 'node:crypto'],
  },
  { folder: 'sheets-addon/apps-script', may: ['shared', ZOD] },
  {
    folder: 'sheets-addon/command-line',
    may: [
      'shared',
      'sheets-addon/apps-script/functions.ts',
      'sheets-addon/apps-script/parameters.ts',
      'commander',
      '@googleapis/sheets',
      '@duckdb/node-api',
      'pg',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:timers/promises',
    ],
    mayTypes: ['sheets-addon/apps-script'],
  },
  {
    folder: 'sheets-addon/sidebar',
    may: [
      'shared',
      'preact',
      'sheets-addon/apps-script/messages.ts',
      'sheets-addon/apps-script/requests.ts',
      'sheets-addon/apps-script/functions.ts',
    ],
    mayTypes: ['sheets-addon/apps-script/menu.ts'],
  },
  {
    folder: 'sheets-addon',
    may: ['esbuild', 'terser', 'node:fs', 'node:path', 'node:url', 'node:child_process', 'node:util'],
  },
];
