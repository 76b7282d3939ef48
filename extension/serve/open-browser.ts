import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What became of opening a browser. */
export interface BrowserStart {
  readonly said: string;
  close(): void;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FIXED = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Opens an installed Chromium-family browser with the extension loaded, in a throw-away profile. */
export function openBrowser(extension: string, address: string): BrowserStart {
  const nothing = (said: string): BrowserStart => ({ said, close: () => undefined });
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return nothing('No display was found, so no browser was opened. Open the address in a browser of yours.');
  const program = findBrowser();
  if (!program)
    return nothing('No Chromium, Chrome or Edge was found. Open the address in a browser of yours.');
  const profile = mkdtempSync(join(tmpdir(), 'valueback-'));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    program,
    [
      `--user-data-dir=${profile}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      ...root,
      address,
    ],
    { stdio: 'ignore' },
  );
  child.on('error', () => console.error(`${program} could not be started. Open ${address} yourself.`));
  return {
    said: 'A browser was opened with the extension loaded. (Branded Chrome may refuse; then load it by hand, see below.)',
    close: () => {
      child.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function findBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...FIXED];
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
