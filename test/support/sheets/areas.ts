import type { sheets_v4 } from '@googleapis/sheets';
import { columnName, columnNumber } from './lines.ts';
import type { FakeTab } from './tab.ts';
import { Refusal, type Area } from './types.ts';
import type { FakeWorkbook } from './workbook.ts';

const A1 =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))(?:!|$))?(?:\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?)?$/;

/** The tab and cells a range in A1 notation means. */
export function areaOfA1(book: FakeWorkbook, range: string): { tab: FakeTab; area: Area } {
  const found = A1.exec(range);
  const title = found?.[1]?.replace(/''/g, "'") ?? found?.[2];
  const tab = title === undefined ? book.tabs[0] : book.tabs.find((one) => one.title === title);
  if (!found || !tab) throw new Refusal(`Unable to parse range: ${range}`);
  const [, , , left, top, right, bottom] = found;
  const whole = left === undefined && top === undefined;
  const single = !range.includes(':', range.lastIndexOf('!') + 1) && !whole;
  const ends = single ? [left, top] : [right, bottom];
  return {
    tab,
    area: {
      top: top ? Number(top) - 1 : 0,
      left: left ? columnNumber(left) : 0,
      bottom: Math.min(ends[1] ? Number(ends[1]) : tab.rowCount, tab.rowCount),
      right: Math.min(ends[0] ? columnNumber(ends[0]) + 1 : tab.columnCount, tab.columnCount),
    },
  };
}

/** A range as Google answers it: `'Log'!A1:Z1000`. */
export const a1OfArea = (tab: FakeTab, { top, left, bottom, right }: Area): string => {
  const title = /^[A-Za-z]\w*$/.test(tab.title) ? tab.title : `'${tab.title.replace(/'/g, "''")}'`;
  return `${title}!${columnName(left)}${top + 1}:${columnName(right - 1)}${bottom}`;
};

/** The tab and cells of a grid range; an open end runs to the edge, an end beyond the grid is refused. */
export function areaOfGrid(
  book: FakeWorkbook,
  range: sheets_v4.Schema$GridRange,
): { tab: FakeTab; area: Area } {
  const tab = book.tabById(range.sheetId ?? 0);
  const area = {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: range.endRowIndex ?? tab.rowCount,
    right: range.endColumnIndex ?? tab.columnCount,
  };
  if (area.bottom <= area.top || area.right <= area.left) throw new Refusal('Invalid range: it is empty.');
  tab.insist(area.bottom - 1, area.right - 1);
  return { tab, area };
}

/** An area as a grid range. */
export const gridOfArea = (tab: FakeTab, area: Area): sheets_v4.Schema$GridRange => ({
  sheetId: tab.id,
  startRowIndex: area.top,
  endRowIndex: area.bottom,
  startColumnIndex: area.left,
  endColumnIndex: area.right,
});
