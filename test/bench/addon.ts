import vm from 'node:vm';
import type { SheetRows } from '#shared/table/cells/cell.ts';
import { addonFiles } from '#sheets-addon/build.ts';
import { payload } from './decode.ts';
import { cpuOf, least, type Measured } from './measure.ts';

const ROUNDS = 3;
const EPOCH_SERIAL = 25569;
const DAY_MS = 86_400_000;

/** Anything that is written goes nowhere: what is measured is the script, not a spreadsheet. */
const sink: unknown = new Proxy(() => sink, {
  get: (_, name) => (name === 'getNumberFormats' ? () => [] : name === 'getMaxRows' || name === 'getMaxColumns' ? () => 1e6 : sink), // prettier-ignore
  apply: () => sink,
});

/** A tab whose values lie ready, as `getValues` hands them over. */
const tab = (name: string, id: number, values: unknown[][]) => ({
  getName: () => name,
  getSheetId: () => id,
  getMaxRows: () => 1e6,
  getMaxColumns: () => 1e6,
  getDataRange: () => ({ getValues: () => values, getMergedRanges: () => [] }),
  getRange: () => sink,
  isSheetHidden: () => false,
});

/**
 * The script over a practice of so many sessions; days and moments come as dates, as they do there. It is a function here: in a
 * context of its own each `Math` and `NaN` would be asked of a sandbox, which took half the time and is nothing of the script’s.
 */
async function scriptOver(sheets: readonly SheetRows[]) {
  const files = await addonFiles();
  const script = vm.runInThisContext(
    `(function (SpreadsheetApp, LockService) { ${files['Code.js'] ?? ''}\nreturn { menuRecalculate, VALUEBACK_FEE }; })`,
  ) as (app: unknown, locks: unknown) => Script;
  const given = (cell: unknown) =>
    typeof cell === 'number' && cell > 40_000
      ? new Date(Math.round((cell - EPOCH_SERIAL) * DAY_MS))
      : (cell ?? '');
  const tabs = sheets.map(({ name, rows }, n) =>
    tab(
      name,
      n,
      rows.map((row) => row.map(given)),
    ),
  );
  const finder = { withKey: () => finder, find: () => [] };
  const spreadsheet = {
    getSheets: () => tabs,
    getSheetByName: (name: string) => tabs.find((one) => one.getName() === name) ?? null,
    insertSheet: () => sink,
    getSpreadsheetTimeZone: () => 'UTC',
    getSpreadsheetLocale: () => 'en_GB',
    createDeveloperMetadataFinder: () => finder,
    toast: () => undefined,
  };
  const app = {
    getActiveSpreadsheet: () => spreadsheet,
    flush: () => undefined,
    newRichTextValue: () => sink,
  };
  return script(app, { getDocumentLock: () => ({ tryLock: () => true, releaseLock: () => undefined }) });
}

/** What of the script is called here. */
interface Script {
  menuRecalculate(): void;
  VALUEBACK_FEE(value: readonly number[][], share: number, floor: number, cap: number): unknown;
}

/** Most that a refresh may take, in times of JSON.parse of its rows. */
const BARS: Readonly<Record<number, number>> = { 10_000: 15, 100_000: 10 };

/** A refresh in the script as a ratio to `JSON.parse` of the same values, and a cell function on 10,000 rows. */
export async function benchAddon(sizes = [1_000, 10_000, 100_000]): Promise<Measured[]> {
  const refreshes: Measured[] = [];
  for (const sessions of sizes) {
    const text = payload(sessions);
    const script = await scriptOver(JSON.parse(text) as SheetRows[]);
    const [parses, refreshed]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      parses.push(await cpuOf(() => JSON.parse(text)));
      refreshed.push(await cpuOf(() => script.menuRecalculate()));
    }
    const [parse, refresh] = [least(parses), least(refreshed)];
    refreshes.push({
      what: `add-on refresh of ${sessions} sessions in the script`,
      value: refresh / parse,
      unit: '×',
      budget: BARS[sessions] ?? null,
      beside: `${refresh.toFixed(0)} ms, JSON.parse of the same values ${parse.toFixed(1)} ms`,
    });
  }
  const script = await scriptOver([]);
  const values = Array.from({ length: 10_000 }, (_, n) => [n]);
  const fees: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    fees.push(await cpuOf(() => script.VALUEBACK_FEE(values, 0.15, 500, 4000)));
  // Sheets gives a formula 30 seconds.
  return [
    ...refreshes,
    { what: 'VALUEBACK_FEE on 10,000 rows', value: least(fees), unit: 'ms', budget: 30_000 },
  ];
}
