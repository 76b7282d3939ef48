import type { Book } from '#shared/model/book.ts';
import { fieldOf } from '#shared/table/book/columns.ts';
import type { CheckItem } from '#shared/table/book/gateway.ts';
import { openImport } from '#shared/table/import/import-file.ts';
import type { ImportTarget, Mapping } from '#shared/table/import/mapping.ts';
import { openSheet, type OpenSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport, type ImportPreview } from '#shared/table/import/preview-import.ts';
import { fitForBook } from '#shared/workflows/preview-rows.ts';
import { sheetOf } from '#sheets-addon/command-line/import-mapping.ts';
import { practiceOf, type PracticeGiven } from './support/practice.ts';
import { bytesOf, runCases, type Differences, type RealCase, type Runner } from './support/run-cases.ts';
import { fieldNamed, sameValue, shown } from './support/shown.ts';

interface ImportCase extends RealCase {
  readonly file: string;
  readonly practice: PracticeGiven;
  readonly as?: ImportTarget;
}

/** What the product makes of a file: a refusal in words, or a preview. */
interface Brought {
  readonly book: Book;
  readonly says: string;
  readonly read: {
    readonly open: OpenSheet;
    readonly mapping: Mapping;
    readonly preview: ImportPreview;
  } | null;
}

const NOW = Date.parse('2026-11-29T21:00:00Z');

async function brought(one: ImportCase): Promise<Brought> {
  const bytes = bytesOf(`files/${one.file}`);
  const book = practiceOf(one.practice);
  const { locale, zone } = one.practice;
  const file = {
    name: one.file,
    bytes: () => Promise.resolve(bytes),
    text: (letters: string) => Promise.resolve(new TextDecoder(letters).decode(bytes)),
  };
  const opened = await openImport(file, { locale, zone });
  if (!opened.ok)
    return {
      book,
      says: opened.problems.map(({ field, message }) => `${field}: ${message}`).join('\n'),
      read: null,
    };
  if ('book' in opened.value) return { book, says: 'a book of ours', read: null };
  const open = openSheet(sheetOf(opened.value, undefined), book, { locale, zone });
  const mapping = open.guess(one.as);
  const context = { locale, zone, commandId: 'cmd_01HZZZZZZZ7KQ2MX', today: '2026-11-29' };
  const preview = fitForBook(book, previewImport(book, open, mapping, context), NOW);
  const listed = preview.check.map(({ field, message }) => `${field}: ${message}`);
  return {
    book,
    says: [...opened.value.says, ...preview.says, ...listed].join('\n'),
    read: { open, mapping, preview },
  };
}

interface CellWanted {
  readonly row: number;
  readonly field: string;
  readonly value?: string | null;
  readonly orFlagged?: boolean;
}

/** The book with what would come in, so that references have their titles. */
const bookAfter = ({ book, read }: Brought): Book => {
  const after = structuredClone(book) as unknown as Record<string, object[]>;
  for (const { tab, record } of read?.preview.rows ?? []) after[tab]?.push(record);
  return after as unknown as Book;
};

/** A field of the record that comes from a row of the file; null where it is blank or the row brings none. */
function valueAt(answer: Brought, row: number, header: string): string | null {
  const { read } = answer;
  if (!read) return null;
  const { target } = read.mapping;
  const found = read.preview.rows.find(({ record }) => read.preview.rowOf.get(record.id) === row);
  const column = fieldNamed(target, header);
  const field = column ? fieldOf(target, column.name) : null;
  const values = found?.record as Readonly<Record<string, unknown>> | undefined;
  if (!field || !column || !values) return null;
  return shown(bookAfter(answer), field, values[column.name]);
}

const isAtRow = ({ field }: CheckItem, row: number): boolean => new RegExp(`![A-Z]+${row}$`).test(field);

/** Whether a cell is listed to look at: the one of its column, or, where no column holds the field, any of its row. */
function isFlagged({ read }: Brought, row: number, header: string): boolean {
  if (!read) return false;
  const { mapping, open, preview } = read;
  const column = fieldNamed(mapping.target, header);
  const at = column ? mapping.columns[column.name] : undefined;
  const letters = at === undefined ? null : columnName(open.prepared.origin[at] ?? at);
  return preview.check.some(
    (item) => isAtRow(item, row) && (letters === null || item.field.endsWith(`!${letters}${row}`)),
  );
}

const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** The header of the column that a field is read from; null where none is. */
function headerOf({ read }: Brought, name: string): string | null {
  if (!read) return null;
  const { mapping, open } = read;
  const at = mapping.columns[name];
  return at === undefined ? null : String(open.prepared.rows[mapping.headerRow]?.[at] ?? '');
}

const fieldsOfHeader = (answer: Brought, header: string): string[] => {
  const { mapping } = answer.read ?? {};
  return Object.keys(mapping?.columns ?? {}).filter((name) => headerOf(answer, name) === header);
};

const labelOf = (answer: Brought, name: string): string =>
  (answer.read && fieldOf(answer.read.mapping.target, name)?.label) ?? name;

const said = (text: string, wanted: string): Differences =>
  new RegExp(wanted, 'i').test(text) ? [] : [`“${text}” does not say ${wanted}`];

const runner: Runner<ImportCase, Brought> = {
  answer: brought,
  keys: {
    kind: ({ read, says }, wanted: string): Differences =>
      read?.mapping.target === wanted ? [] : [`taken for ${read?.mapping.target ?? says}`],
    notKind: ({ read }, wanted: readonly string[]): Differences =>
      wanted.filter((kind) => read?.mapping.target === kind),
    rows: ({ read, says }, wanted: number): Differences => {
      const rows = read?.preview.rows.filter(({ record }) => read.preview.rowOf.has(record.id)) ?? [];
      return rows.length === wanted ? [] : [`${rows.length} rows, not ${wanted}: ${says}`];
    },
    cells: (answer, wanted: readonly CellWanted[]): Differences =>
      wanted.flatMap(({ row, field, value = null, orFlagged }) => {
        const is = valueAt(answer, row, field);
        if (sameValue(is, value) || (orFlagged && is === null && isFlagged(answer, row, field))) return [];
        return [`row ${row}, ${field}: ${is}, not ${value}; ${answer.says}`];
      }),
    flagged: (answer, wanted: readonly CellWanted[]): Differences =>
      wanted
        .filter(({ row, field }) => !isFlagged(answer, row, field) || valueAt(answer, row, field) !== null)
        .map(({ row, field }) => `row ${row}, ${field} is not listed: ${valueAt(answer, row, field)}`),
    mapped: (answer, wanted: Readonly<Record<string, string>>): Differences =>
      Object.entries(wanted)
        .filter(
          ([header, field]) =>
            !fieldsOfHeader(answer, header).some((name) => labelOf(answer, name) === field),
        )
        .map(([header]) => `${header} is ${fieldsOfHeader(answer, header).join()}`),
    notMapped: (
      answer,
      wanted: readonly { readonly header: string; readonly field: string }[],
    ): Differences =>
      wanted
        .filter(({ header, field }) =>
          fieldsOfHeader(answer, header).some((name) => labelOf(answer, name) === field),
        )
        .map(({ header, field }) => `${header} is ${field}`),
    notValues: (answer, wanted: readonly { readonly field: string; readonly value: string }[]): Differences =>
      wanted
        .filter(({ field, value }) =>
          [...(answer.read?.preview.rowOf.values() ?? [])].some(
            (row) => valueAt(answer, row, field) === value,
          ),
        )
        .map(({ field, value }) => `${field} is ${value}`),
    message: ({ says }, wanted: string): Differences => said(says, wanted),
  },
  instead: {
    orMessage: ({ read, says }, wanted: string): Differences =>
      read && read.preview.rows.length > 0 ? ['rows would come in'] : said(says, wanted),
  },
};

runCases('files of other programs', 'imports.jsonl', runner);
