import { largest } from '#shared/base/largest.ts';
import { formatNumber } from '#shared/base/amount.ts';
import {
  cellAddress,
  isBlankCell,
  isErrorCell,
  type Cell,
  type Rows,
  type SheetRows,
} from '#shared/table/cells/cell.ts';
import { DERIVED_TABS } from '#shared/table/book/derived-names.ts';
import type { FormattedCell } from '#shared/table/book/tab-edit.ts';
import { similarity } from '#shared/table/import/similar-words.ts';
import type { CellFunction } from '../../apps-script/functions.ts';
import { functions } from '../functions.ts';
import { argumentFrom, cellsOf, rangeFrom, tabOf, type CellRange } from '../cell-range.ts';
import { openCells } from '../cells.ts';
import type { Credentials } from '../home-port.ts';
import { columnsOfText, nameList, printJson, wrapped } from '../print.ts';
import { EXIT, misuse, refusal } from '../stop.ts';
import type { World } from '../world.ts';

/** What `calculate` may be told. */
export interface CalculateOptions extends Credentials {
  readonly write?: string;
  readonly overwrite?: boolean;
  readonly json?: boolean;
}

/** Runs one of the add-on's cell functions over ranges of a workbook; prints the results, or writes them beside. */
export async function calculate(
  file: string,
  name: string,
  args: readonly string[],
  options: CalculateOptions,
  world: World,
): Promise<number> {
  const one = functionNamed(name);
  const tabs = [...args, ...(options.write === undefined ? [] : [options.write])].flatMap(
    (text) => rangeFrom(text)?.tab ?? [],
  );
  const { sheets, write } = await openCells(file, tabs, options, world);
  if (options.write !== undefined && write === null) throw misuse(READ_ONLY);
  const results = resultsOf(one, args, sheets, world);
  if (options.write !== undefined && write !== null) {
    const target = targetOf(options.write, results);
    await write({ tab: tabOf(sheets, target).name, cells: cellsFor(target, results, sheets, options) });
    world.err(`Written to ${cellAddress(target.tab, target.row, target.column)} and below in ${file}.\n`);
  }
  if (options.json) printJson(world, { function: one.name, results });
  else
    world.out(columnsOfText(results.map((row) => row.map((cell) => shown(cell, world.locale)))).join('\n'));
  return EXIT.fine;
}

const READ_ONLY =
  '--write writes into an .xlsx file. In a Google spreadsheet write the function into the cell itself, with the add-on; or copy these results.';

const DERIVED: readonly string[] = DERIVED_TABS;

const ALIKE = 0.75;

function functionNamed(name: string): CellFunction {
  const asked = name.toUpperCase().replace(/^(?!VALUEBACK_)/, 'VALUEBACK_');
  const found = functions.find((one) => one.name === asked);
  if (found) return found;
  const near = functions.find((one) => similarity(one.name.slice(10), asked.slice(10)) > ALIKE);
  throw misuse(
    `There is no function ${name}.${near ? ` Did you mean ${near.name}?` : ''}\nThere are: ${functions.map((one) => one.name).join(', ')}`,
  );
}

function resultsOf(
  one: CellFunction,
  args: readonly string[],
  sheets: readonly SheetRows[],
  world: World,
): Rows {
  const wanted = Object.keys(one.parameters);
  if (args.length > wanted.length || args.length === 0)
    throw misuse(`${one.name} takes ${wanted.join(', ')}.\n${helpOf(one, world)}`);
  const given = args.map((text) => argumentFrom(text, () => sheets, world.locale));
  try {
    const result = one.run(given);
    return Array.isArray(result) ? result : [[result]];
  } catch (error) {
    throw refusal(`${one.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What a function does, its arguments one a line. */
export const helpOf = (one: CellFunction, world: World): string =>
  [
    `${one.name}(${Object.keys(one.parameters).join(', ')})`,
    `  ${wrapped(one.doc, world.columns - 2, '  ')}`,
    nameList(
      Object.entries(one.parameters).map(([key, { doc }]) => [key, doc] as const),
      world,
    ),
  ].join('\n');

function targetOf(text: string, results: Rows): CellRange {
  const range = rangeFrom(text);
  if (!range) throw misuse(`--write takes the first cell, such as "Value!H2", not “${text}”.`);
  if (DERIVED.includes(range.tab))
    throw refusal(`The tab ${range.tab} is written anew by every refresh. Choose a cell in another tab.`);
  const width = largest(
    results.map((row) => row.length),
    0,
  );
  return { ...range, lastRow: range.row + results.length - 1, lastColumn: range.column + width - 1 };
}

/** The cells to write. What stands there already is only replaced when the person says so. */
function cellsFor(
  target: CellRange,
  results: Rows,
  sheets: readonly SheetRows[],
  { overwrite }: CalculateOptions,
): FormattedCell[] {
  const before = cellsOf(sheets, target);
  return results.flatMap((row, n) =>
    row.map((cell, m): FormattedCell => {
      const at = { row: target.row + n, column: target.column + m };
      if (!overwrite && !isBlankCell(before[n]?.[m]))
        throw refusal(
          `${cellAddress(target.tab, at.row, at.column)} is not empty. Choose another place, or replace it with --overwrite. Nothing was written.`,
        );
      return { ...at, cell, format: 'General' };
    }),
  );
}

const MOST_DECIMALS = 10;

const shown = (cell: Cell, locale: string): string =>
  cell === null
    ? ''
    : isErrorCell(cell)
      ? cell.error
      : typeof cell === 'number'
        ? formatNumber(cell, locale, MOST_DECIMALS)
        : String(cell);
