import { largest } from '#shared/base/largest.ts';
import { isBlankCell, type Cell, type Rows } from '#shared/table/cells/cell.ts';
import type { Parameter } from './parameters.ts';

/** What a formula hands to a cell function: one cell or a range; an argument that was left out is undefined. */
export type CellArgument = Cell | Rows | undefined;

/** What a cell function gives: one cell, or a range of the size of its ranges. */
export type CellResult = Cell | Cell[][];

/** Arguments by name, in the order of the formula. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** One result of the arguments of one row; null is blank. */
type Compute = (given: Readonly<Record<string, unknown>>) => Cell;

interface Given {
  readonly name: string;
  readonly parameter: Parameter<unknown>;
  readonly rows: Rows;
  readonly width: number;
}

/**
 * Runs a computation over ranges: each result from the cells at its place, a single value, row or column counting for all.
 * A blank in an argument that is needed gives a blank. What is wrong in one cell of a range is said in the cell of its result, so
 * that the others stay; what is wrong for all of them is thrown. Both name the argument and its row.
 */
export function overRanges(
  parameters: Parameters,
  compute: Compute,
  args: readonly CellArgument[],
): CellResult {
  const given = Object.entries(parameters).map(([name, parameter], n) => grid(name, parameter, args[n]));
  const ranged = given.filter((one) => !one.parameter.series && !isSingle(one));
  const height = Math.max(1, ...ranged.map(({ rows }) => rows.length));
  const width = Math.max(1, ...ranged.map((one) => one.width));
  for (const one of ranged) checkSize(one, height, width);
  const fixed = Object.fromEntries(
    given
      .filter((one) => !ranged.includes(one))
      .map((one) => [one.name, one.parameter.series ? seriesOf(one) : singleOf(one)]),
  );
  const isBlank = given.some(
    ({ name, parameter }) => fixed[name] === null && (parameter.series || !parameter.optional),
  );
  const resultAt = (row: number, column: number): Cell =>
    isBlank ? null : oneResult(ranged, fixed, compute, row, column, height);
  const isOne = args.every((arg, n) => !Array.isArray(arg) || given[n]?.parameter.series);
  if (isOne || height * width === 1) {
    const only = resultAt(0, 0);
    return isOne ? only : [[only]];
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => saidInCell(() => resultAt(row, column))),
  );
}

/** Sheets takes no error from a function for one cell of a range, so the cell says what is wrong. */
function saidInCell(result: () => Cell): Cell {
  try {
    return result();
  } catch (error) {
    return `Error: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const isSingle = ({ rows, width }: Given): boolean => rows.length <= 1 && width <= 1;

/** What counts for every row; null where the cell is blank. */
function singleOf({ name, parameter, rows }: Given): unknown {
  const cell = rows[0]?.[0];
  return cell === undefined || isBlankCell(cell) || cell === null
    ? null
    : named(name, null, () => parameter.read(cell));
}

function grid(name: string, parameter: Parameter<unknown>, arg: CellArgument): Given {
  const rows: Rows = Array.isArray(arg) ? (arg as Rows) : [[(arg as Cell | undefined) ?? null]];
  return {
    name,
    parameter,
    rows,
    width: largest(
      rows.map((row) => row.length),
      0,
    ),
  };
}

function checkSize({ name, rows, width: own }: Given, height: number, width: number): void {
  const fits = (rows.length === 1 || rows.length === height) && (own === 1 || own === width);
  if (!fits)
    throw new Error(
      `${name} is a range of ${rows.length} × ${own}, another argument one of ${height} × ${width}. Give ranges of one size, or a single value.`,
    );
}

function oneResult(
  ranged: readonly Given[],
  fixed: Readonly<Record<string, unknown>>,
  compute: Compute,
  row: number,
  column: number,
  height: number,
): Cell {
  const values: Record<string, unknown> = { ...fixed };
  for (const { name, parameter, rows, width } of ranged) {
    const line = rows.length === 1 ? 0 : row;
    const cell = rows[line]?.[width === 1 ? 0 : column];
    if (cell === null || cell === undefined || isBlankCell(cell)) {
      if (!parameter.optional) return null;
      values[name] = null;
    } else values[name] = named(name, rows.length > 1 ? line : null, () => parameter.read(cell));
  }
  return named(null, height > 1 ? row : null, () => compute(values));
}

/** Reads a series of one row or column. Blanks behind it do not count; one inside it would move every period. */
function seriesOf({ name, parameter, rows, width }: Given): readonly unknown[] | null {
  if (rows.length > 1 && width > 1)
    throw new Error(`${name} must be one row or one column; this is a range of ${rows.length} × ${width}.`);
  const cells = rows.length > 1 ? rows.map(([first]) => first ?? null) : [...(rows[0] ?? [])];
  while (cells.length > 0 && isBlankCell(cells[cells.length - 1])) cells.pop();
  if (cells.length === 0) return null;
  return cells.flatMap((cell, at) => {
    if (isBlankCell(cell) || cell === null)
      throw new Error(`${name}, place ${at + 1} is blank. Write 0 where nothing comes or goes.`);
    return named(name, at, () => parameter.read(cell) as readonly unknown[], 'place');
  });
}

/** Puts the argument's name and row in front of what is wrong. */
function named<T>(name: string | null, row: number | null, read: () => T, unit = 'row'): T {
  try {
    return read();
  } catch (error) {
    const where = [name, row === null ? null : `${unit} ${row + 1}`]
      .filter((part) => part !== null)
      .join(', ');
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(where === '' ? said : `${where}: ${said}`);
  }
}
