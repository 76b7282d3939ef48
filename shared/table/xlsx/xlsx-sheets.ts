import type { Cell as HucreCell, CellStyle, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnLetters, type Cell, type FormulaCell } from '../cells/cell.ts';
import { printSetup } from './xlsx-print.ts';
import { LOOKS, STALE_TONE, type ColumnDress, type TabDress } from '../dress/dress.ts';
import type { WordTone } from '../dress/dress-tones.ts';
import type { Lists } from '../dress/lists.ts';
import { rowHeights } from '../dress/row-heights.ts';
import { guardCell, guardText } from './xlsx-guards.ts';

const SPARE_ROWS = 2000;

const colour = (hex: string) => ({ rgb: hex.slice(1).toUpperCase() });
const ground = (hex: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: colour(hex), bgColor: colour(hex) }) as const;

type Across = Pick<NonNullable<CellStyle['alignment']>, 'horizontal' | 'indent'>;

/** Numbers stand at the right, a little off the next column; days and words at the left. */
function acrossOf({ format, wrap }: ColumnDress): Across {
  if (format.startsWith('yyyy')) return { horizontal: 'left' };
  return format === '@' || wrap ? {} : { horizontal: 'right', indent: 1 };
}

const headerStyle = (column: ColumnDress): CellStyle => ({
  font: { name: 'Calibri', size: 11, bold: true, color: colour(LOOKS.header.ink) },
  fill: ground(LOOKS.header.ground),
  alignment: { vertical: 'center', wrapText: true, ...acrossOf(column) },
});

/** One header cell, with the field's help as its note. */
function headerCell(column: ColumnDress) {
  const { header, note } = column;
  const cell = { value: guardText(header), type: 'string' as const, style: headerStyle(column) };
  return note ? { ...cell, comment: { author: 'Valueback', text: guardText(note) } } : cell;
}

/** Warns and lets the person have their way: what is not in the list is read all the same. */
const listRule = (range: string, list: string): DataValidation => ({
  type: 'list',
  formula1: list,
  range,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: 'Not in the list',
  errorMessage: 'This is not one of the words in the list.',
});

/** A tab to be made: the rows below its header (all rows of a tab of words), and what row 1 of a derived tab says. */
export interface TabToMake {
  readonly dress: TabDress;
  readonly rows: readonly (readonly Cell[])[];
  readonly first: FormulaCell | null;
}

/**
 * A tab as the .xlsx library writes it: its looks, its notes and lists, the header kept in sight. A blank row ends it whose cells
 * show how each column looks; `finished` takes it away.
 */
export function xlsxSheet({ dress, rows, first }: TabToMake, lists: Lists): WriteSheet {
  if (dress.kind === 'words')
    return { name: dress.title, hidden: true, rows: rows.map((row) => row.map(guardCell)) };
  const { headerRow, columns, settings } = dress;
  const header = columns.map((column, n) => [`${headerRow},${n}`, headerCell(column)] as const);
  const formats = settings.map(
    ({ format }, n) =>
      [
        `${headerRow + 1 + n},1`,
        { style: { numFmt: format, alignment: { vertical: 'top', wrapText: true, horizontal: 'left' } } },
      ] as const,
  );
  const last = headerRow + 1 + rows.length + SPARE_ROWS;
  return {
    name: dress.title,
    hidden: dress.hidden,
    freezePane: { rows: headerRow + 1, columns: dress.frozenColumns },
    rowDefs: rowHeights(dress, rows),
    // Programs work out the pages of a tab that nobody prints too, and take their time for it.
    ...(dress.hidden ? {} : { pageSetup: printSetup(dress), headerFooter: { oddFooter: '&L&A&R&P / &N' } }),
    rows: [
      ...(first ? [[guardText(first.result)]] : []),
      columns.map((column) => guardText(column.header)),
      ...rows.map((row) => row.map(guardCell)),
      columns.map(() => null),
    ],
    columns: columns.map((column) => ({
      width: column.width,
      style: { alignment: { vertical: 'top', wrapText: column.wrap, ...acrossOf(column) } },
      ...(column.format === 'General' ? {} : { numFmt: column.format }),
      ...(column.hidden ? { hidden: true } : {}),
    })),
    cells: new Map<string, Partial<HucreCell>>([...header, ...formats, ...firstCell(first)]),
    dataValidations: rulesOf(dress, lists, last),
    conditionalRules: tonesOf(dress, last),
  };
}

const firstCell = (first: FormulaCell | null) =>
  first
    ? [
        [
          '0,0',
          {
            type: 'formula' as const,
            formula: first.formula,
            formulaResult: first.result,
            value: first.result,
            style: { font: { name: 'Calibri', size: 11, color: colour(LOOKS.freshness.ink) } },
          },
        ] as const,
      ]
    : [];

function rulesOf({ columns, settings, headerRow }: TabDress, lists: Lists, last: number): DataValidation[] {
  const rule = (list: number | null, range: string) => {
    const from = list === null ? null : lists.rangeOf(list);
    return from === null ? [] : [listRule(range, from)];
  };
  return [
    ...columns.flatMap(({ list }, n) =>
      rule(list, `${columnLetters(n)}${headerRow + 2}:${columnLetters(n)}${last}`),
    ),
    ...settings.flatMap(({ list }, n) => rule(list, `B${headerRow + 2 + n}`)),
  ];
}

function tonesOf({ kind, columns, headerRow }: TabDress, last: number): ConditionalRule[] {
  const rule = ({ word, tone }: WordTone, range: string): Omit<ConditionalRule, 'priority'> => ({
    type: 'cellIs',
    operator: 'equal',
    formula: `"${word.replace(/"/g, '""')}"`,
    range,
    style: { font: { color: colour(LOOKS.tones[tone].ink) }, fill: ground(LOOKS.tones[tone].ground) },
  });
  const rules = columns.flatMap(({ tones }, n) =>
    tones.map((tone) => rule(tone, `${columnLetters(n)}${headerRow + 2}:${columnLetters(n)}${last}`)),
  );
  return [...(kind === 'derived' ? [rule(STALE_TONE, 'A1')] : []), ...rules].map((one, n) => ({
    ...one,
    priority: n + 1,
  }));
}
