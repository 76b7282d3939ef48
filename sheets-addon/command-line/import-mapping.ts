import { columnLetters, isErrorCell, sameWords, type Cell } from '#shared/table/cell.ts';
import { columnsOf, entityOf } from '#shared/table/columns.ts';
import type { ForeignFile } from '#shared/table/import/import-file.ts';
import {
  guessMapping,
  guessTarget,
  type ImportTarget,
  type Mapping,
} from '#shared/table/import/map-import.ts';
import type { Place } from '#shared/table/place.ts';
import { columnsOfText } from './print.ts';
import { misuse, refusal } from './stop.ts';

/** What foreign rows may become. */
export const TARGETS: readonly ImportTarget[] = ['clients', 'engagements', 'sessions', 'payments'];

type ForeignSheet = ForeignFile['sheets'][number];

/** The sheet that was named, else the first that holds rows. */
export function sheetOf(file: ForeignFile, named: string | undefined): ForeignSheet {
  const filled = file.sheets.filter(({ rows }) => rows.length > 0);
  const sheet =
    named === undefined ? filled[0] : filled.find(({ name }) => sameWords(name) === sameWords(named));
  if (sheet) return sheet;
  if (filled.length === 0) throw refusal(`${file.name} has no row.`);
  throw refusal(
    `${file.name} has no sheet “${named}” with rows. It has:\n${filled.map(({ name }) => `  ${name}`).join('\n')}`,
  );
}

/** The columns as guessed, and as told with `Field=Column`; a field with nothing behind it is left out. */
export function mappingOf(
  sheet: ForeignSheet,
  told: { readonly as?: ImportTarget | undefined; readonly map?: readonly string[] | undefined },
  place: Place,
): Mapping {
  const target = told.as ?? guessTarget(sheet.rows, sheet.name, place);
  const guessed = guessMapping(sheet.rows, target, place);
  return (told.map ?? []).reduce((mapping, text) => withPair(mapping, text, sheet), guessed);
}

function withPair(mapping: Mapping, text: string, sheet: ForeignSheet): Mapping {
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
  const at = columnIn(sheet.rows[mapping.headerRow] ?? [], column);
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

/** Which column becomes which field, and which columns stay behind. */
export function mappingLines(file: ForeignFile, sheet: ForeignSheet, mapping: Mapping): readonly string[] {
  const headers = sheet.rows[mapping.headerRow] ?? [];
  const pairs = columnsOf(mapping.target).flatMap(({ name, header }) => {
    const at = mapping.columns[name];
    return at === undefined ? [] : [[`  ${header}`, `${columnLetters(at)}  ${wordOf(headers[at])}`]];
  });
  const used = new Set(Object.values(mapping.columns));
  const left = headers.flatMap((cell, n) => (used.has(n) || wordOf(cell) === '' ? [] : [wordOf(cell)]));
  const others = file.sheets.filter((one) => one !== sheet && one.rows.length > 0);
  return [
    `${sheet.name === file.name ? file.name : `${file.name}, ${sheet.name}`}: its rows as ${mapping.target}`,
    ...columnsOfText(pairs),
    ...(left.length > 0 ? [`Not brought in: ${left.join(', ')}`] : []),
    ...(others.length > 0
      ? [`Other sheets, one at a time with --sheet: ${others.map(({ name }) => name).join(', ')}`]
      : []),
    '',
  ];
}
