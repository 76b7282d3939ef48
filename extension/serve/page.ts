import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is copied besides the page itself: its scripts, styles and pictures. */
const FOLDERS = ['chunks', 'assets', 'icon'] as const;

/**
 * Makes the workbench a page that any static host can serve, that a phone can install, and that starts offline: `built` is the folder
 * of the built extension, `out` the folder to make. The page keeps its book in the browser that opens it; the host never sees it.
 */
export function makePage(built: string, out: string): void {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const folder of FOLDERS) cpSync(join(built, folder), join(out, folder), { recursive: true });
  const page = readFileSync(join(built, 'workbench.html'), 'utf8');
  writeFileSync(join(out, 'index.html'), installable(page));
  writeFileSync(join(out, 'manifest.webmanifest'), JSON.stringify(MANIFEST, null, 2));
  // The page asks its host whether to begin with the example; a static host says no.
  writeFileSync(join(out, 'trial.json'), JSON.stringify({ example: false }));
  writeFileSync(join(out, 'install.js'), "navigator.serviceWorker?.register('./offline.js');\n");
  const files = filesOf(out, page);
  writeFileSync(join(out, 'offline.js'), offlineScript(files, versionOf(out, files)));
}

const MANIFEST = {
  name: 'Valueback',
  short_name: 'Valueback',
  description: 'Price on value, keep the client in sight of the work, stand behind the result.',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#0b6477',
  icons: [48, 128].map((size) => ({ src: `icon/${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
} as const;

/** The page speaks to the folder it came from and to nobody else: no word of a book can leave the device by it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Addresses that hold in any folder of a host, the policy, and what a phone needs to install the page. */
const installable = (page: string): string =>
  page
    .replaceAll(/(src|href)="\//g, '$1="./')
    .replace(
      '<meta charset="utf-8">',
      `$&\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    )
    .replace(
      '</head>',
      '  <link rel="manifest" href="manifest.webmanifest">\n    <script defer src="install.js"></script>\n  </head>',
    );

/** Every file that the page can come to ask for: what it names, and what those name in turn. */
function filesOf(out: string, page: string): string[] {
  const all = ['chunks', 'assets'].flatMap((folder) =>
    readdirSync(join(out, folder)).map((name) => ({ name, path: `${folder}/${name}` })),
  );
  const found = new Set<string>();
  const follow = (text: string): void => {
    for (const { name, path } of all) {
      if (found.has(path) || !text.includes(name)) continue;
      found.add(path);
      follow(readFileSync(join(out, path), 'utf8'));
    }
  };
  follow(page);
  return ['./', 'install.js', 'manifest.webmanifest', 'icon/128.png', ...[...found].sort()];
}

const versionOf = (out: string, files: readonly string[]): string =>
  files
    .reduce(
      (hash, file) => hash.update(file).update(readFileSync(join(out, file === './' ? 'index.html' : file))),
      createHash('sha256'),
    )
    .digest('hex')
    .slice(0, 12);

/** The script that keeps the page's own files on the device, whole or not at all, and serves them from there. It keeps nothing else. */
const offlineScript = (
  files: readonly string[],
  version: string,
): string => `const KEPT = 'valueback-${version}';
const FILES = ${JSON.stringify(files)};
self.addEventListener('install', (event) =>
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(FILES)).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) =>
  event.waitUntil(caches.keys().then((names) =>
    Promise.all(names.filter((name) => name.startsWith('valueback-') && name !== KEPT).map((name) => caches.delete(name))),
  ).then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== location.origin) return;
  const asked = event.request.mode === 'navigate' ? './' : event.request;
  event.respondWith(caches.match(asked, { ignoreSearch: true, ignoreVary: true }).then((found) => found ?? fetch(event.request)));
});
`;
