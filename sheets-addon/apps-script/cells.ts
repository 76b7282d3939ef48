import { cellFunctions } from './functions.ts';
import type { CellArgument } from './ranged.ts';
import type { Services } from './services.ts';
import { isDate, serialOf } from './sheet-clock.ts';

/** What a cell function may ask of the spreadsheet: how it writes dates. */
export type CellServices = Pick<Services, 'wallClock'> & { zone(): string };

/** Runs a cell function: dates come as dates and go in as serial numbers, what is blank goes out as ''. */
export function runCellFunction(name: string, args: readonly unknown[], services: CellServices): unknown {
  const found = cellFunctions.find((one) => one.name === name);
  if (!found) throw new Error(`There is no function ${name}.`);
  const result = found.run(cellsOf(args, services));
  return Array.isArray(result) ? result.map((row) => row.map((cell) => cell ?? '')) : (result ?? '');
}

/** The zone is asked for only where an argument holds a date. */
function cellsOf(args: readonly unknown[], services: CellServices): CellArgument[] {
  const hasDate = args.some(
    (arg) => isDate(arg) || (Array.isArray(arg) && arg.some((row) => (row as unknown[]).some(isDate))),
  );
  if (!hasDate) return [...args] as CellArgument[];
  const serial = serialOf(services.zone(), services.wallClock);
  const plain = (value: unknown) => (isDate(value) ? serial(value) : value);
  return args.map((arg) =>
    Array.isArray(arg) ? arg.map((row) => (row as unknown[]).map(plain)) : plain(arg),
  ) as CellArgument[];
}
