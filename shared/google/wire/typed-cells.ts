import type { Cell, FormulaCell } from '../../table/cells/cell.ts';
import type { WireCell } from './sheets-client.ts';
import type { CellData, CellFormat, ColorStyle } from './requests.ts';

const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

/** A cell as Google answered it; an error comes as its text, and text that reads like one is taken for it. */
export const cellOfWire = (value: WireCell | undefined): Cell => {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' && value.charCodeAt(0) === 35 && ERROR.test(value)
    ? { error: value }
    : value;
};

/** A cell as it is written: always typed, so that Google parses nothing; only formulas of ours are formulas. */
export function cellData(cell: Cell | FormulaCell): CellData {
  if (cell === null || cell === '') return {};
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell } };
  if (typeof cell === 'string') return { userEnteredValue: { stringValue: cell } };
  if ('formula' in cell) return { userEnteredValue: { formulaValue: `=${cell.formula}` } };
  return { userEnteredValue: { stringValue: cell.error } };
}

/** A number format by its pattern; `General` is none. */
export function numberFormat(pattern: string): NonNullable<CellFormat['numberFormat']> | null {
  if (pattern === 'General') return null;
  if (pattern === '@') return { type: 'TEXT' };
  if (pattern.endsWith('%')) return { type: 'PERCENT', pattern };
  if (pattern.includes('h')) return { type: 'DATE_TIME', pattern };
  return { type: pattern.includes('yyyy') ? 'DATE' : 'NUMBER', pattern };
}

/** A colour of ours (`#rrggbb`) as Google takes it. */
export const colorStyle = (hex: string): ColorStyle => {
  const part = (at: number) => parseInt(hex.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
};
