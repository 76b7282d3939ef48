import { expect, test } from 'vitest';
import { cellKinds } from '#shared/table/xlsx/cell-kinds.ts';
import { readSheet } from '#shared/table/xlsx/read-sheet.ts';

const DAYS_TO_1904 = 1462;
const MOMENT = 46_344 + 14 / 24;

/** The cell that a sheet of one cell is read as, in a book that counts from 1904, with a number format. */
function cellOf(attributes: string, value: string, format = '') {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1" ${attributes}><v>${value}</v></c></row></sheetData></worksheet>`;
  return readSheet(sheet, { texts: [], kinds: cellKinds(styles), dayShift: DAYS_TO_1904 })?.rows[0]?.[0];
}

test.each([
  ['a moment shown as a clock is one of 1904 too', 's="1"', `${MOMENT - DAYS_TO_1904}`, 'h:mm', MOMENT],
  ['a clock alone is no day', 's="1"', '0.5', 'h:mm AM/PM', 0.5],
  ['hours that went by are no day', 's="1"', '400.5', '[h]:mm', 400.5],
  ['an amount is no day', '', '1200.5', '', 1200.5],
  ['an ISO moment is a day and its part', 't="d"', '2026-11-18T14:00:00.000Z', '', MOMENT],
  [
    'one with an offset stays as written',
    't="d"',
    '2026-11-18T14:00:00+05:00',
    '',
    '2026-11-18T14:00:00+05:00',
  ],
  ['what is no ISO text stays as written', 't="d"', '18 Nov', '', '18 Nov'],
])('%s', (_, attributes, value, format, wanted) => {
  expect(cellOf(attributes, value, format)).toEqual(wanted);
});
