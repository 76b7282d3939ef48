import type { WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../cells/cell.ts';
import type { TabDress } from '../dress/dress.ts';

/** Characters that are still read with ease across a page that lies, and across one that stands. */
const ACROSS = 225;
const UPRIGHT = 150;

/** How a tab is printed: upright where it fits, else landscape, as many pages wide as it takes to be read, what a row is about and the headers on each. */
export function printSetup({
  columns,
  headerRow,
  frozenColumns,
}: TabDress): NonNullable<WriteSheet['pageSetup']> {
  const across = columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
  return {
    paperSize: 'a4',
    orientation: across <= UPRIGHT ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: Math.max(1, Math.ceil(across / ACROSS)),
    fitToHeight: 0,
    margins: { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
    ...(frozenColumns > 0 && across > ACROSS
      ? { printTitlesColumn: `$A:$${columnLetters(frozenColumns - 1)}` }
      : {}),
  };
}
