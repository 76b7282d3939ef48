import type { Cell as HucreCell, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { EntityName } from '../model/entities.ts';
import type { Field, FieldKind } from '../model/field.ts';
import { helpOf, type WrittenSheet } from './book-sheets.ts';
import { columnLetters } from './cell.ts';
import { columnsOf, type Column } from './columns.ts';
import { settingRows } from './read-settings.ts';
import { guardCell, guardText } from './xlsx-guards.ts';
import type { Lists } from './xlsx-lists.ts';

const TEXT_FORMAT = '@';

const FORMATS: Partial<Record<FieldKind, string>> = {
  money: '#,##0.00',
  share: '0.0%',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
  number: 'General',
  count: '0',
};

const WIDTHS: Partial<Record<FieldKind, number>> = {
  longText: 40,
  quote: 40,
  text: 26,
  reference: 30,
  references: 36,
  moment: 17,
  email: 26,
  link: 26,
};

const SPARE_ROWS = 2000;

/** How a field's cells look; text columns are text, so that 1/2 stays 1/2. */
export const formatOf = (field: Field | null): string => (field && FORMATS[field.kind]) ?? TEXT_FORMAT;

const columnDef = ({ field }: Column): ColumnDef => ({
  numFmt: formatOf(field),
  width: (field && WIDTHS[field.kind]) ?? 14,
  ...(field ? {} : { hidden: true }),
});

/** One header cell, bold, with the field's help as its note. */
function headerCell(text: string, help: string | null) {
  const cell = { value: guardText(text), type: 'string' as const, style: { font: { bold: true } } };
  return help ? { ...cell, comment: { author: 'Valueback', text: guardText(help) } } : cell;
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

/** A tab of ours as the .xlsx library writes it: formats, notes, lists, frozen header, hidden id. */
export function xlsxSheet(sheet: WrittenSheet, lists: Lists): WriteSheet {
  const vertical = sheet.entity === 'settings';
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map(guardCell)),
    freezePane: { rows: 1 },
    hidden: !sheet.visible,
    ...(vertical ? settingsLook(lists) : columnsLook(sheet.entity, sheet.rows.length, lists)),
  };
}

function columnsLook(entity: EntityName, rows: number, lists: Lists): Partial<WriteSheet> {
  const columns = columnsOf(entity);
  const header = columns.map(
    ({ header: text, field }, n) => [`0,${n}`, headerCell(text, field ? helpOf(field) : null)] as const,
  );
  const rules = columns.flatMap(({ field }, n) => {
    const list = field ? lists.rangeFor(field) : null;
    const letters = columnLetters(n);
    return list ? [listRule(`${letters}2:${letters}${rows + SPARE_ROWS}`, list)] : [];
  });
  return { columns: columns.map(columnDef), cells: new Map(header), dataValidations: rules };
}

function settingsLook(lists: Lists): Partial<WriteSheet> {
  const header = ['Setting', 'Value', 'What it does', 'Field'].map(
    (text, n) => [`0,${n}`, headerCell(text, null)] as const,
  );
  const formats = settingRows.map(
    ({ field }, n) => [`${n + 1},1`, { style: { numFmt: formatOf(field) } }] as const,
  );
  const rules = settingRows.flatMap(({ field }, n) => {
    const list = lists.rangeFor(field);
    return list ? [listRule(`B${n + 2}`, list)] : [];
  });
  return {
    columns: [{ width: 34 }, { width: 34 }, { width: 60 }, { hidden: true }],
    cells: new Map<string, Partial<HucreCell>>([...header, ...formats]),
    dataValidations: rules,
  };
}
