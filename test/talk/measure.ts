import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteIn } from '#shared/talk/notes.ts';
import { signalsIn } from '#shared/talk/signals.ts';

/** Micro-averages over labels; null where nothing was given or nothing was wanted. */
export interface Measured {
  readonly precision: number | null;
  readonly recall: number | null;
}

/** A line whose labels differ from the given ones, in words. */
export interface Differs {
  readonly id: string;
  readonly text: string;
  readonly wanted: readonly string[];
  readonly given: readonly string[];
}

type Row = Readonly<Record<string, string>>;

/** The rows of a file of labelled lines by the names in its first line; none where there is no such file. */
function rowsOfFile(file: string, every: number): Row[] {
  if (!existsSync(file)) return [];
  const [head = '', ...lines] = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  const names = head.split('\t').map((name) => name.trim());
  return lines
    .filter((line, n) => line.trim() !== '' && n % every === 0)
    .map((line) => Object.fromEntries(line.split('\t').map((cell, n) => [names[n] ?? '', cell.trim()])));
}

const labels = (cell: string | undefined): string[] =>
  (cell ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '' && one !== 'none'); // prettier-ignore

const languageOf = (row: Row) => (row['language'] === 'de' ? 'de' : 'en');

function measured(rows: readonly Row[], label: string, hear: (row: Row) => readonly string[]) {
  const differs: Differs[] = [];
  let [all, wanted, right] = [0, 0, 0];
  for (const row of rows) {
    const due = labels(row[label]);
    const given = hear(row);
    const both = given.filter((one) => due.includes(one)).length;
    all += given.length;
    wanted += due.length;
    right += both;
    if (both < due.length || both < given.length)
      differs.push({ id: row['id'] ?? '', text: row['text'] ?? '', wanted: due, given });
  }
  const figures: Measured = {
    precision: all === 0 ? null : right / all,
    recall: wanted === 0 ? null : right / wanted,
  };
  return { figures, differs, lines: rows.length };
}

/** What the core hears in a folder's `signals.tsv` and `notes.tsv`, held against the labels there; D8 is left out. Of many lines only each nth. */
export function measureTalk(folder: string, every = 1) {
  return {
    signals: measured(rowsOfFile(join(folder, 'signals.tsv'), every), 'codes', (row) =>
      signalsIn({
        language: languageOf(row),
        kind: row['kind'] === 'note' ? 'note' : 'quote',
        text: row['text'] ?? '',
      })
        .map(({ code }) => code)
        .filter((code) => code !== 'D8'),
    ),
    notes: measured(rowsOfFile(join(folder, 'notes.tsv'), every), 'label', (row) => {
      const label = noteIn({ language: languageOf(row), text: row['text'] ?? '' });
      return label === null ? [] : [label];
    }),
  };
}
