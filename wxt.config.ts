import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { CALL_SERVICES } from './shared/meetings/call-services.ts';

/** The public half of the extension's key: it gives a stable id, and with it a stable home for the local workbook. */
const EXTENSION_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnfjOleWLjBFDNK0BUEYBXkp7lzmxtDJXDRIU7dNpR0HmlH+xt+leDP/A+WAfUqaPSosGAJY8ecjnv8FIsHDhSUBMn49vUbTtTFLp0a2X7lTH8t5XVEINLG+CzXw14RwVXFyZuFq85ftCP0AsLqHS+FWHTLw0VeyE5xoqTveLohGUvvRfzkgSyi5P/ktpHm8jNxnbaAcnFNAeXmgYRq32/SW20COylmh7dVFArZZF8k7aQWp11GIhGn5lGKfsR5OqSV5tMzvh7l4IrQRMlWf9fCpAm7c2cbvq7MC5FzEIx7EXJMSJ9hIrQ80Cf5HjxL9QbssCn7HC4Dv9mJly+2cjpQIDAQAB';

/** A client id of the kind "Chrome extension": with it Chrome's own account signs in, without it people give a client id in Options. */
const clientId = process.env['VALUEBACK_CLIENT_ID'];

/**
 * `identity` serves Google alone. Chrome asks for it (without a question to anybody) when somebody connects; Firefox has no such optional
 * permission and shows nothing for it; a build with a client id needs it from the start.
 */
const identity = (browser: string): { permissions: string[]; more: object } => {
  if (browser === 'firefox') return { permissions: ['identity'], more: {} };
  if (clientId === undefined) return { permissions: [], more: { optional_permissions: ['identity'] } };
  const scopes = ['https://www.googleapis.com/auth/drive.file'];
  return { permissions: ['identity'], more: { oauth2: { client_id: clientId, scopes } } };
};

/**
 * Small modules that pages share travel in one file: each file is packed by itself, so that many small ones weigh a tenth more. The popup
 * feels that first.
 */
const SHARED = [
  {
    name: 'base',
    test: /vite\/preload-helper|node_modules\/(?:preact|@preact|@date-fns|date-fns|idb)\/|shared\/base\/(?:checked|day|ensure|id|moment|names|shape)\.ts|shared\/table\/(?:book\/gateway|cells\/place)\.ts|shared\/calls\/session-of-call\.ts|shared\/meetings\/(?:conference-key|facts)\.ts|shared\/ui\/(?:icons|later)\.tsx|gateways\/(?:records-db|call-home|home|home-names|world|google\/sheet-address)\.ts|extension\/desk\/(?:capture-records|outbox)\.ts|shared\/calls\/(?:call-book|call-view|draft|draft-start|join|match|notes|opening|remembered|whose-call)\.ts|extension\/(?:desk\/capture-store|call\/(?:capture-open|focus|mail-list|notes|presence|presence-times))\.ts|extension\/screens\/popup\/(?:answers|homework|text-field|when-fields|deferred-parts|popup-doors|when|who)\.tsx?$|extension\/call\/(?:browser-doors|form-tools)\.ts/,
  },
  { name: 'sheets-api', test: /node_modules\/@googleapis\/|gateways\/google\/(?:api|transport)\.ts/ },
];

/**
 * What pages of ours may do: run their own scripts, speak to Google where a person connected it, and nothing else. Text becomes a page
 * only by the one policy in `home/paper.ts`.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "object-src 'none'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  'connect-src https://sheets.googleapis.com https://oauth2.googleapis.com https://www.googleapis.com/drive/v3/about',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types paper',
].join('; ');

/**
 * The popup paints its header before any script of its own runs. What runs then is fetched meanwhile: the browser reads and compiles it
 * beside the painting.
 */
const FIRST = ['/popup/start.tsx', '/popup/change-client.tsx'];

const fetchedWhilePainting: Plugin = {
  name: 'fetched-while-painting',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {}, path }) => {
      if (!path.endsWith('popup/index.html')) return [];
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const first = chunks.filter(({ facadeModuleId }) => FIRST.some((end) => facadeModuleId?.endsWith(end)));
      const files = new Set(first.flatMap(({ fileName, imports }) => [fileName, ...imports]));
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', href: `/${file}` },
        injectTo: 'head',
      }));
    },
  },
};

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Valueback',
    description: 'Price on value. Keep the client in sight of the work. Stand behind the result.',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      ...identity(browser).permissions,
    ],
    /** Pages of calls, each switched on in Options by a click, for presence; none at install. */
    optional_host_permissions: Object.values(CALL_SERVICES).flatMap(({ origins }) => [...origins]),
    ...identity(browser).more,
    action: { default_title: 'Valueback: after the call' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+V' } } },
    content_security_policy: { extension_pages: POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'valueback@valueback.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: EXTENSION_KEY, minimum_chrome_version: '120' }),
  }),
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.some(({ type }) => type === 'popup')) return;
      config.build = {
        ...config.build,
        rolldownOptions: {
          ...config.build?.rolldownOptions,
          output: {
            ...config.build?.rolldownOptions?.output,
            // A name is in every file that asks for it, and no such mark can be packed: each letter counts.
            chunkFileNames: 'chunks/[name]-[hash:7].js',
            codeSplitting: { groups: SHARED },
          },
        },
      };
    },
  },
  vite: () => ({
    plugins: [preact(), fetchedWhilePainting],
    // The class of @googleapis/sheets asks googleapis-common for one function; ours speaks fetch and brings nothing of Node along.
    resolve: { alias: { 'googleapis-common': resolve('extension/gateways/google/transport.ts') } },
    build: { target: 'es2022', modulePreload: false },
  }),
});
