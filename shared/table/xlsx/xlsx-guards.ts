import { cleanText } from '../../base/text.ts';
import type { Cell } from '../cells/cell.ts';

const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as an .xlsx file keeps it: nothing XML cannot hold, and `_x0041_` not taken for an escape. */
export const guardText = (text: string): string => cleanText(text).replace(ESCAPE_LIKE, '_x005F_');

/** A cell with its text guarded. */
export const guardCell = (cell: Cell): string | number | boolean | null =>
  typeof cell === 'string' ? guardText(cell) : typeof cell === 'object' && cell !== null ? cell.error : cell;
