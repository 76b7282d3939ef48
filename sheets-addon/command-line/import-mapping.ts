import { columnLetters, isErrorCell, sameWords, type Cell } from '#shared/table/cells/cell.ts';
import { columnsOf, entityOf } from '#shared/table/book/columns.ts';
import type { ForeignFile } from '#shared/table/import/import-file.ts';
import type { ImportTarget, Mapping } from '#shared/table/import/mapping.ts';
import type { OpenSheet } from '#shared/table/import/open-sheet.ts';
import { columnsOfText } from './print.ts';
import { misuse, refusal } from './stop.ts';

type ForeignSheet = ForeignFile['sheets'][number];

/** The sheet that was named, else the first that holds rows. */
export function sheetOf(file: ForeignFile, named: string | undefined): ForeignSheet {
  const filled = file.sheets;
  const sheet =
    named === undefined ? filled[0] : filled.find(({ name }) => sameWords(name) === sameWords(named));
  if (sheet) return sheet;
  if (filled.length === 0) throw refusal(`${file.name} has no row.`);
  throw refusal(
    `${file.name} has no sheet “${named}” with rows. It has:\n${filled.map(({ name }) => `  ${name}`).join('\n')}`,
  );
}

/** How a file writes its numbers and its days, as the options name it. */
export const MARKS = { '1.234,56': 'comma', '1,234.56': 'dot' } as const;
export const ORDERS = { 'day-first': 'dayFirst', 'month-first': 'monthFirst' } as const;

/** The columns as guessed, and as told with `Field=Column`; a field with nothing behind it is left out. */
export function mappingOf(
  open: OpenSheet,
  told: {
    readonly as?: ImportTarget | undefined;
    readonly map?: readonly string[] | undefined;
    readonly numbers?: keyof typeof MARKS | undefined;
    readonly days?: keyof typeof ORDERS | undefined;
  },
): Mapping {
  const judged = open.guess(told.as);
  const style = {
    numbers: told.numbers ? MARKS[told.numbers] : judged.style.numbers,
    days: told.days ? ORDERS[told.days] : judged.style.days,
  };
  return (told.map ?? []).reduce(
    (mapping, text) => withPair(mapping, text, open),
    open.guess(told.as, style),
  );
}

function withPair(mapping: Mapping, text: string, { prepared }: OpenSheet): Mapping {
  const [, name = '', column = ''] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  const wanted = sameWords(name);
  const field = columnsOf(mapping.target).find(
    (one) => one.field && (sameWords(one.header) === wanted || sameWords(one.name) === wanted),
  );
  if (!field)
    throw misuse(
      `--map "${text}": ${entityOf(mapping.target).tab} have no field “${name.trim()}”. Write --map "Field=Column" with one of: ${fieldsOf(mapping.target)}.`,
    );
  const { [field.name]: _, ...others } = mapping.columns;
  if (column.trim() === '') return { ...mapping, columns: others };
  const at = columnIn(prepared.rows[mapping.headerRow] ?? [], column);
  if (at === null) throw misuse(`--map "${text}": the sheet has no column “${column.trim()}”.`);
  return { ...mapping, columns: { ...others, [field.name]: at } };
}

const fieldsOf = (target: ImportTarget): string =>
  columnsOf(target)
    .filter(({ field }) => field !== null)
    .map(({ header }) => header)
    .join(', ');

/** A column by its header, else by its letters. */
function columnIn(headers: readonly Cell[], text: string): number | null {
  const byHeader = headers.findIndex((cell) => sameWords(wordOf(cell)) === sameWords(text));
  if (byHeader >= 0) return byHeader;
  const letters = text.trim().toUpperCase();
  const width = Math.max(headers.length, 1);
  const byLetters = Array.from({ length: width }, (_, n) => n).find((n) => columnLetters(n) === letters);
  return byLetters ?? null;
}

const wordOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : isErrorCell(cell) ? cell.error : String(cell);

/** Which column becomes which field, and which other sheets the file has. */
export function mappingLines(file: ForeignFile, open: OpenSheet, mapping: Mapping): readonly string[] {
  const { sheet, prepared } = open;
  const headers = prepared.rows[mapping.headerRow] ?? [];
  const pairs = columnsOf(mapping.target).flatMap(({ name, header }) => {
    const at = mapping.columns[name];
    return at === undefined
      ? []
      : [[`  ${header}`, `${columnLetters(prepared.origin[at] ?? at)}  ${wordOf(headers[at])}`]];
  });
  const others = file.sheets.filter((one) => one !== sheet);
  return [
    `${sheet.name === file.name ? file.name : `${file.name}, ${sheet.name}`}: its rows as ${mapping.target}`,
    ...columnsOfText(pairs),
    ...(others.length > 0
      ? [`Other sheets, one at a time with --sheet: ${others.map(({ name }) => name).join(', ')}`]
      : []),
    '',
  ];
}
