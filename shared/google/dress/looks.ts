import type { sheets_v4 } from '@googleapis/sheets';
import type { CellLook, TabLook } from '../../table/dress/dress-lacks.ts';
import type { StandingTab } from '../../table/dress/standing-tabs.ts';
import { patiently } from '../wire/patience.ts';
import type { SheetsClient, SheetsWorld } from '../wire/sheets-client.ts';
import { rangeOfTab } from '../wire/wire-sheets.ts';

type Sheet = sheets_v4.Schema$Sheet;

/** How tabs look as a whole. */
const TAB_FIELDS = [
  'namedRanges(name)',
  'sheets(properties(title,hidden,gridProperties(rowCount,columnCount,frozenRowCount))',
  'protectedRanges(range)',
  'conditionalFormats(ranges,booleanRule(condition))',
  'data(startColumn,columnMetadata(hiddenByUser)))',
].join(',');

/** How cells look: only whether they have something of their own. */
const CELL_FIELDS =
  'sheets(properties(title),data(startRow,startColumn,rowData(values(note,dataValidation(condition(type)),userEnteredFormat(numberFormat(type))))))';

const NO_LOOK: CellLook = { note: false, format: false, list: false };

/** Asks how the tabs of ours look that stand there: two reads. A tab that is gone meanwhile has no look. */
export async function looksOf(
  tabs: readonly StandingTab[],
  client: SheetsClient,
  world: SheetsWorld,
): Promise<ReadonlyMap<StandingTab, TabLook>> {
  const whole = await patiently(() => client.ask(TAB_FIELDS, []), world);
  const titled = ({ title }: StandingTab, { sheets = [] }: sheets_v4.Schema$Spreadsheet) =>
    sheets.find(({ properties }) => properties?.title === title);
  const rangeOf = (tab: StandingTab): string[] => {
    const rows = titled(tab, whole)?.properties?.gridProperties?.rowCount ?? 0;
    return rows === 0 || tab.dress.kind === 'words'
      ? []
      : [`${rangeOfTab(tab.title)}!1:${Math.min(rows, tab.rows)}`];
  };
  const ranges = tabs.flatMap(rangeOf);
  const cells = ranges.length > 0 ? await patiently(() => client.ask(CELL_FIELDS, ranges), world) : {};
  const names = new Set((whole.namedRanges ?? []).map(({ name }) => name?.toLowerCase()));
  return new Map(
    tabs.flatMap((tab) => {
      const sheet = titled(tab, whole);
      const named = tab.dress.rangeName !== null && names.has(tab.dress.rangeName.toLowerCase());
      return sheet ? [[tab, lookOf(tab, sheet, titled(tab, cells), named)] as const] : [];
    }),
  );
}

function lookOf(tab: StandingTab, sheet: Sheet, cells: Sheet | undefined, named: boolean): TabLook {
  const { gridProperties, hidden } = sheet.properties ?? {};
  const lines = sheet.data?.[0]?.columnMetadata ?? [];
  const rows = cells?.data?.[0]?.rowData ?? [];
  return {
    named,
    hidden: hidden ?? false,
    rows: Math.min(tab.rows, gridProperties?.rowCount ?? 0),
    frozenRows: gridProperties?.frozenRowCount ?? 0,
    guarded: (sheet.protectedRanges ?? []).some(({ range }) => isWhole(range ?? {}, gridProperties ?? {})),
    isHidden: (column) => lines[column]?.hiddenByUser ?? false,
    hasTone: (column, word) => (sheet.conditionalFormats ?? []).some((rule) => isToneOf(rule, column, word)),
    cell: (row, column) => {
      const found = rows[row]?.values?.[column];
      return found ? cellLook(found) : NO_LOOK;
    },
  };
}

const cellLook = ({ note, userEnteredFormat, dataValidation }: sheets_v4.Schema$CellData): CellLook => ({
  note: (note ?? '') !== '',
  format: userEnteredFormat?.numberFormat !== undefined,
  list: dataValidation !== undefined,
});

const isWhole = (range: sheets_v4.Schema$GridRange, grid: sheets_v4.Schema$GridProperties): boolean =>
  (range.startRowIndex ?? 0) === 0 &&
  (range.startColumnIndex ?? 0) === 0 &&
  (range.endRowIndex ?? Infinity) >= (grid.rowCount ?? 0) &&
  (range.endColumnIndex ?? Infinity) >= (grid.columnCount ?? 0);

const isToneOf = (rule: sheets_v4.Schema$ConditionalFormatRule, column: number, word: string): boolean =>
  (rule.booleanRule?.condition?.values ?? []).some(({ userEnteredValue }) => userEnteredValue === word) &&
  (rule.ranges ?? []).some(
    ({ startColumnIndex, endColumnIndex }) =>
      column >= (startColumnIndex ?? 0) && column < (endColumnIndex ?? Infinity),
  );
