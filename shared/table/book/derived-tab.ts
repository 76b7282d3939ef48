import type { Moment } from '../../base/time.ts';
import { columnLetters, quotedTab, type Cell } from '../cells/cell.ts';
import { entityOf } from './columns.ts';
import type { DerivedName } from './derived-names.ts';
import type { WordTone } from '../dress/dress-tones.ts';
import { settingRows } from './read-settings.ts';

/** How a derived column's cells look. */
export type DerivedFormat = 'text' | 'money' | 'share' | 'number' | 'count' | 'day';

/** One column of a derived tab; `tones` are the words of a state and how they look, `width` is in characters. */
export interface DerivedColumn {
  readonly header: string;
  readonly format: DerivedFormat;
  readonly width?: number;
  readonly tones?: readonly WordTone[];
}

/** A tab of plain values with their reasons, written whole by a refresh. */
export interface DerivedTab {
  readonly name: DerivedName;
  readonly columns: readonly DerivedColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** When it was computed. */
  readonly asOf: Moment;
}

/** Number formats of derived columns. */
export const DERIVED_FORMATS: Readonly<Record<DerivedFormat, string>> = {
  text: '@',
  money: '#,##0.00##',
  share: '0.0%',
  number: '#,##0.00',
  count: '#,##0',
  day: 'yyyy-mm-dd',
};

/** What row 1 says while nothing was edited since. */
export const asOfText = ({ asOf }: DerivedTab): string => `As of ${asOf.slice(0, 16).replace('T', ' ')}`;

/** What row 1 says after an edit. */
export const OUT_OF_DATE = 'Out of date: recalculate';

/** Where Settings says since when the derived tabs are out of date; counted from 0. */
export interface StaleCell {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

/** The cell as every new workbook has it. */
const STALE_CELL: StaleCell = {
  tab: entityOf('settings').tab,
  row: settingRows.findIndex(({ name }) => name === 'staleSince') + 1,
  column: 1,
};

/** The formula of row 1: native, so that an edit shows at once in any spreadsheet program. */
export function asOfFormula(tab: DerivedTab, stale: StaleCell = STALE_CELL): string {
  const cell = `${quotedTab(stale.tab)}!$${columnLetters(stale.column)}$${stale.row + 1}`;
  return `IF(${cell}="","${asOfText(tab)}","${OUT_OF_DATE}")`;
}
