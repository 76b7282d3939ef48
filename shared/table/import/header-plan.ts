import type { Problem } from '../../base/checked.ts';
import type { EntityName } from '../../model/entities.ts';
import { cellAddress, columnLetters, sameWords, type Cell, type SheetRows } from '../cells/cell.ts';
import { columnsOf, entityOf, type Column } from '../book/columns.ts';

/** Where an entity's fields stand in a tab; rows and columns counted from 0. */
export interface TabPlan {
  readonly entity: EntityName;
  /** The tab's name as it is in this workbook. */
  readonly tab: string;
  readonly headerRow: number;
  /** Column by field name, the hidden id under `id`; a missing column is absent. */
  readonly columns: Readonly<Record<string, number>>;
  /** Headers of ours that are in no column. */
  readonly missing: readonly string[];
}

/** A plan and what a person should know of it. */
export interface Planned {
  readonly plan: TabPlan;
  readonly problems: readonly Problem[];
}

/** How many rows from the top a header is looked for. */
export const HEADER_DEPTH = 10;

const withoutUnit = (header: string): string => sameWords(header.replace(/\s*[([][^()[\]]*[)\]]\s*$/, ''));

const asWords = (cell: Cell | undefined): string => (typeof cell === 'string' ? sameWords(cell) : '');

/** A column with the words it is known by, in order of trust: its header, then aliases and former names. */
interface KnownColumns {
  readonly column: Column;
  readonly words: readonly (readonly string[])[];
}

const known = new Map<EntityName, readonly KnownColumns[]>();

/** The columns of an entity with their words; made once, since every reading of a workbook asks for all of them. */
function knownColumns(entity: EntityName): readonly KnownColumns[] {
  const made =
    known.get(entity) ??
    columnsOf(entity).map((column): KnownColumns => {
      const { field, header, name } = column;
      const others = [...(field?.aliases ?? []), ...(field?.formerly ?? [])];
      return {
        column,
        words: [[sameWords(header)], field ? others.map(sameWords) : ['id', sameWords(name)]],
      };
    });
  known.set(entity, made);
  return made;
}

const wordsOf = new Map<EntityName, ReadonlySet<string>>();

/** All words a column of an entity is known by. */
function knownWords(entity: EntityName): ReadonlySet<string> {
  const made = wordsOf.get(entity) ?? new Set(knownColumns(entity).flatMap((one) => one.words.flat()));
  wordsOf.set(entity, made);
  return made;
}

/** Finds an entity's columns in a tab: by mark, then header, then alias or former name. Null when none is there. */
export function planTab(entity: EntityName, sheet: SheetRows): Planned | null {
  const marks = (sheet.marks ?? []).filter((mark) => mark.entity === entity);
  const headerRow = marks.find(({ row }) => row !== null)?.row ?? bestHeaderRow(entity, sheet);
  const headers = sheet.rows[headerRow] ?? [];
  const columns: Record<string, number> = {};
  for (const column of columnsOf(entity)) {
    const names = [column.name, ...(column.field?.formerly ?? [])];
    const mark = marks.find((one) => names.includes(one.field));
    if (mark) columns[column.name] = mark.column;
  }
  const problems = matchHeaders(entity, sheet.name, headerRow, headers, columns);
  if (Object.keys(columns).filter((name) => name !== 'id').length === 0) return null;
  const missing = columnsOf(entity).filter(({ name }) => columns[name] === undefined);
  const plan = { entity, tab: sheet.name, headerRow, columns, missing: missing.map(({ header }) => header) };
  return { plan, problems: [...problems, ...sayMissing(plan, sheet, missing)] };
}

/** The one of the first rows that holds most headers of ours; people write titles above. */
function bestHeaderRow(entity: EntityName, sheet: SheetRows): number {
  const words = knownWords(entity);
  let best = { row: 0, hits: 0 };
  for (let row = 0; row < Math.min(HEADER_DEPTH, sheet.rows.length); row++) {
    const cells = sheet.rows[row] ?? [];
    const hits = cells.length > best.hits ? cells.filter((cell) => words.has(asWords(cell))).length : 0;
    if (hits > best.hits) best = { row, hits };
  }
  return best.row;
}

function matchHeaders(
  entity: EntityName,
  tab: string,
  row: number,
  headers: readonly Cell[],
  columns: Record<string, number>,
): Problem[] {
  const problems = saySwapped(entity, tab, row, headers, columns);
  const taken = new Set(Object.values(columns));
  const said = new Map<string, number[]>();
  for (const [at, cell] of headers.entries())
    for (const word of new Set([asWords(cell), withoutUnit(String(cell))]))
      said.set(word, [...(said.get(word) ?? []), at]);
  for (const trust of [0, 1]) {
    for (const { column, words: all } of knownColumns(entity)) {
      const hits = new Set((all[trust] ?? []).flatMap((word) => said.get(word) ?? []));
      if (hits.size === 0) continue;
      const free = [...hits].filter((at) => !taken.has(at)).sort((a, b) => a - b);
      if (columns[column.name] === undefined && free[0] !== undefined) {
        columns[column.name] = free[0];
        taken.add(free[0]);
      }
      const read = columns[column.name];
      const also = free.find((at) => at !== read);
      if (trust === 0 && read !== undefined && also !== undefined)
        problems.push({ field: cellAddress(tab, row, also), message: sayTwice(column.header, read, also) });
    }
  }
  return problems;
}

/** Columns found by their marks over which the header of another field of ours stands now: whose cells they are nobody can tell. */
function saySwapped(
  entity: EntityName,
  tab: string,
  row: number,
  headers: readonly Cell[],
  columns: Readonly<Record<string, number>>,
): Problem[] {
  const known = knownColumns(entity);
  return known.flatMap(({ column, words }): Problem[] => {
    const at = columns[column.name];
    const now = at === undefined ? '' : asWords(headers[at]);
    if (at === undefined || now === '' || words.some((some) => some.includes(now))) return [];
    const other = known.find(({ words: [exact] }) => exact?.includes(now))?.column;
    if (!other || columns[other.name] === at) return [];
    const message = `This column was “${column.header}” and is called “${other.header}” now. It is read as “${column.header}”: put that header back, and move what its cells say instead.`;
    return [{ field: cellAddress(tab, row, at), message }];
  });
}

const sayTwice = (header: string, read: number, also: number): string =>
  `Two columns are called “${header}”. Only ${columnLetters(read)} is read; rename or remove ${columnLetters(also)}.`;

/** Says what is missing at the place where it belongs: the first free cell of the header row. */
function sayMissing(
  { entity, tab, headerRow }: TabPlan,
  { rows }: SheetRows,
  missing: readonly Column[],
): Problem[] {
  const headers = missing.filter(({ field }) => field !== null && !field.later);
  if (headers.length === 0) return [];
  const required = headers.filter(({ field }) => field && !field.optional && field.kind !== 'references');
  const list = (some: readonly Column[]) => some.map(({ header }) => `“${header}”`).join(', ');
  const field = cellAddress(
    tab,
    headerRow,
    rows.reduce((most, { length }) => Math.max(most, length), 0),
  );
  if (required.length > 0)
    return [
      {
        field,
        message: `Without ${list(required)} no row of this tab is a ${entityOf(entity).one}. Add the column or give it its name back.`,
      },
    ];
  return [
    {
      field,
      message: `These columns are missing and read as blank: ${list(headers)}. Add them, or give them their names back.`,
    },
  ];
}
