import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How one long check ended in full, when, and over which state of the sources. */
export interface ProofResult {
  readonly what: string;
  readonly passed: boolean;
  readonly minutes: string;
  readonly seed: string;
  readonly on: string;
  readonly commit: string;
}

const root = join(import.meta.dirname, '../..');

/** The last result of each check. It is of one machine and one commit, so it is never committed. */
const FILE = join(root, 'test-results', 'proof.json');

/** What is known of the long checks; nothing where none ran here. */
export function lastResults(): readonly ProofResult[] {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as ProofResult[];
  } catch {
    return [];
  }
}

/** Keeps how a check ended, in the place of its last result: a run of one check leaves those of the others. */
export function keepResult(ended: Omit<ProofResult, 'on' | 'commit'>): void {
  const others = lastResults().filter(({ what }) => what !== ended.what);
  mkdirSync(dirname(FILE), { recursive: true });
  const all = [...others, { ...ended, on: new Date().toISOString(), commit: commitNow() }];
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
}

/** The commit of the sources; without git, as in an unpacked archive, it is not known. */
function commitNow(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' and changes'}`;
  } catch {
    return 'unknown';
  }
}
