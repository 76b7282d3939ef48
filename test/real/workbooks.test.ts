import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Book } from '#shared/model/book.ts';
import { xlsxContent } from '#shared/table/xlsx/xlsx.ts';
import { desk, type Answer, type Desk } from '#test/sheets-addon/command-line/support/desk.ts';
import { outcomeWord } from './support/outcomes.ts';
import { ACTS, otherProgram } from './support/other-program.ts';
import { bytesOf, runCases, type Differences, type RealCase, type Runner } from './support/run-cases.ts';
import { entityOfTab, fieldNamed, sameValue, shown } from './support/shown.ts';

interface WorkbookCase extends RealCase {
  readonly file?: string;
  readonly now: string;
  readonly zone: string;
  readonly do: readonly (string | Readonly<Record<string, unknown>>)[];
}

interface Done {
  readonly at: Desk;
  readonly name: string;
  readonly before: Uint8Array | null;
  readonly last: Answer;
  /** The first command that refused. */
  readonly refused: string | null;
}

/** Words of a command as a shell splits them. */
const words = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

async function done(one: WorkbookCase): Promise<Done | null> {
  const at = desk({ now: () => Date.parse(one.now), zone: one.zone });
  const name = `book${/\.\w+$/.exec(one.file ?? '')?.[0] ?? '.xlsx'}`;
  const before = one.file === undefined ? null : bytesOf(`files/${one.file}`);
  if (before) at.put(name, before);
  let last: Answer = { exit: 0, out: '', err: '' };
  let refused: string | null = null;
  /** What is done by hand between two commands: the other program takes longest to start. */
  let acts: unknown[] = [];
  const byHand = () => {
    if (refused === null && acts.length > 0) otherProgram('acts', join(at.folder, name), acts);
    acts = [];
  };
  for (const step of one.do) {
    if (typeof step === 'string') {
      byHand();
      const [command = '', ...rest] = words(step);
      const more = command === 'export' ? ['--format', 'json', '--out', 'out.json', '--overwrite'] : [];
      last = await at.run(command, name, ...rest, ...more);
      if (last.exit > 1) refused ??= last.out + last.err;
      continue;
    }
    const [act = ''] = Object.keys(step);
    if (!ACTS.some((known) => known === act)) return null;
    acts.push(step);
  }
  byHand();
  return { at, name, before, last, refused };
}

type Where = Readonly<Record<string, unknown>>;
interface CellWanted {
  readonly tab: string;
  readonly where: Where;
  readonly column: string;
  readonly value?: string | null;
  readonly orFlagged?: boolean;
}

/** A result's cell as shown, found by the cells beside it. */
async function resultCell({ at, name }: Done, { tab, where, column }: CellWanted): Promise<string | null> {
  const rows = await at.rows(name, tab);
  const head = rows.find((row) => row.includes(column)) ?? [];
  const found = rows.find((row) =>
    Object.entries(where).every(
      ([key, value]) => String(row[head.indexOf(key)] ?? '').replace(/ · \S+$/, '') === value,
    ),
  );
  const value = (found?.[head.indexOf(column)] ?? null) as string | number | null;
  if (typeof value === 'number') return value.toFixed(2);
  const [, whole, part] = /^(?:[A-Z]{3}\s)?(-?[\d,]+)(\.\d+)?$/.exec(String(value ?? '')) ?? [];
  return whole === undefined ? value && String(value) : `${whole.replace(/,/g, '')}${part ?? ''}`;
}

function recordCell(book: Book, { tab, where, column }: CellWanted): string | null | undefined {
  const entity = entityOfTab(tab);
  if (!entity) return undefined;
  const valueAt = (record: unknown, header: string) => {
    const field = fieldNamed(entity, header);
    return field?.field ? shown(book, field.field, (record as Where)[field.name]) : null;
  };
  const found = (book[entity] as readonly unknown[]).find((record) =>
    Object.entries(where).every(([header, value]) => valueAt(record, header) === value),
  );
  return found === undefined ? null : valueAt(found, column);
}

/** The cells that `check` lists to look at, by their address. */
async function flaggedCells({ at, name }: Done): Promise<readonly string[]> {
  const said = await at.run('check', name, '--json');
  return (JSON.parse(said.out) as { check: { cell: string }[] }).check.map(({ cell }) => cell);
}

async function isFlagged(doing: Done, { tab, where, column }: CellWanted): Promise<boolean> {
  const rows = await doing.at.rows(doing.name, tab);
  const head = rows.findIndex((row) => row.includes(column));
  const headers = rows[head] ?? [];
  const row = rows.findIndex(
    (cells, n) =>
      n > head &&
      Object.entries(where).every(
        ([key, value]) => String(cells[headers.indexOf(key)] ?? '').replace(/ · \S+$/, '') === value,
      ),
  );
  const column0 = headers.indexOf(column);
  const letters = (at: number): string =>
    (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
  return (await flaggedCells(doing)).some(
    (cell) => cell.endsWith(`!${letters(column0)}${row + 1}`) && cell.includes(tab),
  );
}

const output = ({ last }: Done): string => (last.out + last.err).replace(/\s+/g, ' ');

const runner: Runner<WorkbookCase, Done> = {
  answer: done,
  keys: {
    opens: ({ at, name }) => otherProgram('opens', join(at.folder, name), null) as string[],
    tabs: ({ at, name }, wanted: readonly string[]): Differences => {
      const read = xlsxContent(at.bytes(name));
      const names = read.ok ? read.value.sheets.map((sheet) => sheet.name) : [];
      return wanted.filter((tab) => !names.includes(tab)).map((tab) => `no tab “${tab}”`);
    },
    keeps: ({ at, name, before }, wanted: readonly string[]): Differences => {
      const [was, is] = [unzipSync(before ?? new Uint8Array()), unzipSync(at.bytes(name))];
      return wanted.filter((part) => strFromU8(was[part]!) !== strFromU8(is[part] ?? new Uint8Array()));
    },
    sessions: async ({ at, name }, wanted: readonly { start: string; outcome?: string }[]) => {
      const { sessions } = await at.book(name);
      const told = sessions.map((one) => `${one.start} ${outcomeWord(one.outcome)}`);
      const missing = wanted.filter(
        ({ start, outcome }) =>
          !sessions.some(
            (one) =>
              Date.parse(one.start) === Date.parse(start) &&
              (outcome === undefined || outcomeWord(one.outcome) === outcome),
          ),
      );
      return sessions.length === wanted.length && missing.length === 0
        ? []
        : [`sessions: ${told.join(', ')}`];
    },
    cells: async (doing, wanted: readonly CellWanted[]) => {
      const book = await doing.at.book(doing.name);
      const told: string[] = [];
      for (const one of wanted) {
        const own = recordCell(book, one);
        const value = own === undefined ? await resultCell(doing, one) : own;
        if (sameValue(value, one.value ?? null)) continue;
        if (one.orFlagged && value === null && (await isFlagged(doing, one))) continue;
        told.push(`${one.tab}, ${one.column}: ${value}, not ${one.value}`);
      }
      return told;
    },
    flagged: async (doing, wanted: readonly CellWanted[]) => {
      const told: string[] = [];
      for (const one of wanted)
        if (!(await isFlagged(doing, one))) told.push(`${one.tab}, ${one.column} is not listed`);
      return told;
    },
    says: (doing, wanted: readonly string[]): Differences =>
      wanted.filter((text) => !new RegExp(text, 'i').test(output(doing))).map((text) => `not said: ${text}`),
    notSays: (doing, wanted: readonly string[]): Differences =>
      wanted.filter((text) => new RegExp(text, 'i').test(output(doing))).map((text) => `said: ${text}`),
    totalsRowLast: ({ at, name }, tab: string): Differences => {
      const seen = otherProgram('totals', join(at.folder, name), tab) as {
        count: number;
        first: unknown;
        below: number[];
      };
      return seen.count === 1 && seen.first === 'Total' && seen.below.length === 0
        ? []
        : [JSON.stringify(seen)];
    },
  },
  instead: {
    orMessage: ({ refused, at, name, before }, wanted: string): Differences => {
      if (refused === null || !new RegExp(wanted, 'i').test(refused)) return [`not refused with ${wanted}`];
      return before && Buffer.compare(readFileSync(join(at.folder, name)), before) !== 0
        ? ['the file was changed']
        : [];
    },
  },
};

runCases('workbooks in other programs’ hands', 'workbooks.jsonl', runner);
