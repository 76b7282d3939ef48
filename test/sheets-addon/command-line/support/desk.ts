import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { xlsxContent, xlsxToBook } from '#shared/table/xlsx/xlsx.ts';
import { run } from '#sheets-addon/command-line/run.ts';
import type { World } from '#sheets-addon/command-line/world.ts';

/** What one command answered. */
export interface Answer {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own with a clock that stands still: commands run in it as a person would type them. */
export interface Desk {
  readonly folder: string;
  readonly world: Omit<World, 'out' | 'err'>;
  run(...args: readonly string[]): Promise<Answer>;
  put(name: string, content: string | Uint8Array): void;
  bytes(name: string): Uint8Array;
  /** Whether a file is byte for byte what it was. */
  isStill(name: string, before: Uint8Array): boolean;
  text(name: string): string;
  has(name: string): boolean;
  book(name: string): Promise<Book>;
  rows(name: string, tab: string): Promise<readonly (readonly unknown[])[]>;
}

/** The moment at which the commands of the tests run. */
export const NOW = Date.parse('2026-11-24T13:00Z');
const PLACE = { zone: 'Europe/Berlin', locale: 'en-GB' };

/** Opens a desk; it is cleared away when the test is over. */
export function desk(more: Partial<World> = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'valueback-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  let drawn = 0;
  const world: Omit<World, 'out' | 'err'> = {
    ...PLACE,
    now: () => NOW,
    random: (bytes) => Uint8Array.from({ length: bytes }, (_, n) => (n === 3 ? ++drawn : 7)),
    wait: () => Promise.resolve(),
    folder,
    watched: false,
    columns: 100,
    sheetsRoot: null,
    ...more,
  };
  const path = (name: string) => join(folder, name);
  const bytes = (name: string) => new Uint8Array(readFileSync(path(name)));
  return {
    folder,
    world,
    bytes,
    isStill: (name, before) => Buffer.compare(bytes(name), before) === 0,
    text: (name) => readFileSync(path(name), 'utf8'),
    put: (name, content) => writeFileSync(path(name), content),
    has: (name) => existsSync(path(name)),
    run: async (...args) => {
      const said = { out: '', err: '' };
      const exit = await run(args, {
        ...world,
        out: (text) => void (said.out += `${text}\n`),
        err: (text) => void (said.err += text),
      });
      return { exit, ...said };
    },
    book: async (name) => {
      const read = xlsxToBook(bytes(name), PLACE);
      if (!read.ok) throw new Error(read.problems[0]?.message);
      return read.value.book;
    },
    rows: async (name, tab) => {
      const read = xlsxContent(bytes(name));
      if (!read.ok) throw new Error(read.problems[0]?.message);
      return read.value.sheets.find((one) => one.name === tab)?.rows ?? [];
    },
  };
}

/** A desk with the example practice in `practice.xlsx`; the workbook is made once and copied. */
export async function exampleDesk(more: Partial<World> = {}): Promise<Desk> {
  const one = desk(more);
  if (made) one.put('practice.xlsx', made);
  else {
    await one.run('setup', 'practice.xlsx', '--example');
    made = one.bytes('practice.xlsx');
  }
  return one;
}

let made: Uint8Array | null = null;
