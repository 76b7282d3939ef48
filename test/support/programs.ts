import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program a test needs: the names it goes by and the distribution's package that brings it. */
interface Program {
  readonly names: readonly string[];
  readonly packages: readonly string[];
  /** Where a distribution puts it beside the folders that are looked through: below here, in a folder a version. */
  readonly below?: string;
  /** Called with these it ends well where it brings what is needed. */
  readonly asks?: readonly string[];
}

/** Programs the suite uses beside Node. */
const PROGRAMS = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: ['chromium'],
  },
  firefox: { names: ['firefox-esr', 'firefox'], packages: ['firefox-esr'] },
  soffice: { names: ['soffice', 'libreoffice'], packages: ['libreoffice-calc', 'libreoffice-writer'] },
  pdfinfo: { names: ['pdfinfo'], packages: ['poppler-utils'] },
  initdb: { names: ['initdb'], packages: ['postgresql'], below: '/usr/lib/postgresql' },
  sqlglot: { names: ['python3'], packages: ['python3-sqlglot'], asks: ['-c', 'import sqlglot'] },
  openpyxl: { names: ['python3'], packages: ['python3-openpyxl'], asks: ['-c', 'import openpyxl'] },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;

/** Where a program lies, or why it is not there and what to install. */
export type Found = { readonly path: string } | { readonly missing: string };

const found = new Map<ProgramName, Found>();

/** Finds a program; as root on Debian installs it; else says what is missing. */
export function findProgram(name: ProgramName): Found {
  const known = found.get(name) ?? lookFor(name) ?? install(name);
  found.set(name, known);
  return known;
}

function lookFor(name: ProgramName): Found | null {
  const { asks, below }: Program = PROGRAMS[name];
  const given = process.env[`${name.toUpperCase()}_PATH`];
  const versions = below && existsSync(below) ? readdirSync(below).sort().reverse() : [];
  const folders = [
    ...versions.map((version) => join(below ?? '', version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const candidates = [
    ...(given ? [given] : []),
    ...PROGRAMS[name].names.flatMap((one) => folders.map((folder) => join(folder, one))),
  ];
  const path = candidates.find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      if (asks) execFileSync(candidate, [...asks], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
  return path ? { path } : null;
}

function install(name: ProgramName): Found {
  const { packages } = PROGRAMS[name];
  const missing = {
    missing: `${name} was not found; install ${packages.join(' ')} or set ${name.toUpperCase()}_PATH`,
  };
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return missing;
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { env, stdio: 'ignore' as const };
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  } catch {
    return missing;
  }
  return lookFor(name) ?? missing;
}

/** What could not be run; printed at the end of the suite, and a failure when CI is set. */
export const notRun = (what: string, why: string): string => `NOT RUN: ${what} because ${why}`;
