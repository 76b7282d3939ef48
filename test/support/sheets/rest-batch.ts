import type { sheets_v4 } from '@googleapis/sheets';
import { insistEditable, putCells, repeatCell, type Editor } from './rest-cells.ts';
import { areaOfGrid } from './areas.ts';
import { maskOf } from './field-mask.ts';
import { MARK_KINDS, type Kinds, type Reply, type Request } from './rest-marks.ts';
import type { FakeTab } from './tab.ts';
import { Refusal, type Input } from './types.ts';
import type { FakeWorkbook } from './workbook.ts';

/** Every kind of request that we send, and no other. */
const KINDS: Kinds = {
  addSheet: (book, { properties = {} }) => {
    const { title, sheetId, index, hidden, gridProperties: grid = {} } = properties;
    const tab = book.addTab({
      title: title ?? `Sheet${book.tabs.length + 1}`,
      ...(sheetId === undefined || sheetId === null ? {} : { id: sheetId }),
      ...(index === undefined || index === null ? {} : { index }),
      rows: grid.rowCount ?? 1000,
      columns: grid.columnCount ?? 26,
    });
    tab.hidden = hidden ?? false;
    tab.frozenRows = grid.frozenRowCount ?? 0;
    tab.frozenColumns = grid.frozenColumnCount ?? 0;
    return { addSheet: { properties: { sheetId: tab.id, title: tab.title } } };
  },
  deleteSheet: (book, { sheetId }) => (book.deleteTab(sheetId ?? 0), {}),
  updateSheetProperties: (book, { properties = {}, fields }) => {
    const tab = book.tabById(properties.sheetId ?? 0);
    const mask = maskOf(fields ?? '');
    if ('title' in mask) book.renameTab(tab.id, properties.title ?? '');
    if ('hidden' in mask) tab.hidden = properties.hidden ?? false;
    if ('gridProperties' in mask)
      resizeGrid(book, tab, properties.gridProperties ?? {}, mask['gridProperties'] ?? {});
    if (book.tabs.every(({ hidden }) => hidden))
      throw new Refusal("You can't hide all the sheets in a document.");
    return {};
  },
  appendCells: (book, { sheetId, rows = [], fields }, who) => {
    const tab = book.tabById(sheetId ?? 0);
    // “After the last row with data”: data is a value anywhere in the row, a stranger's column included.
    const top = tab.lastRow + 1;
    if (top + rows.length > tab.rowCount)
      book.resize(tab, 'rows', tab.rowCount, top + rows.length - tab.rowCount);
    const width = Math.max(1, ...rows.map(({ values }) => values?.length ?? 0));
    putCells(tab, { top, left: 0, bottom: top + rows.length, right: width }, rows, fields, who);
    return {};
  },
  updateCells: (book, { range, start, rows = [], fields }, who) => {
    const { tab, area } = range
      ? areaOfGrid(book, range)
      : { tab: book.tabById(start?.sheetId ?? 0), area: areaFrom(start ?? {}, rows) };
    putCells(tab, area, rows, fields, who);
    return {};
  },
  repeatCell: (book, { range = {}, cell = {}, fields }, who) => {
    const { tab, area } = areaOfGrid(book, range);
    repeatCell(tab, area, cell, fields, who);
    return {};
  },
  copyPaste: (book, { source = {}, destination = {}, pasteType }, who) => {
    if (pasteType !== 'PASTE_VALUES') throw new Refusal('The fake pastes values only.');
    const [from, to] = [areaOfGrid(book, source), areaOfGrid(book, destination)];
    insistEditable(to.tab, to.area, who);
    for (let row = to.area.top; row < to.area.bottom; row++)
      for (let column = to.area.left; column < to.area.right; column++) {
        const shown = book.shown(
          from.tab,
          from.area.top + row - to.area.top,
          from.area.left + column - to.area.left,
        );
        to.tab.put(row, column, { input: inputOf(shown) });
      }
    return {};
  },
  setDataValidation: (book, { range = {}, rule }) => {
    const { tab, area } = areaOfGrid(book, range);
    for (let row = area.top; row < area.bottom; row++)
      for (let column = area.left; column < area.right; column++) tab.put(row, column, { rule });
    return {};
  },
  updateDimensionProperties: (book, { range = {}, properties = {}, fields }) => {
    const tab = book.tabById(range.sheetId ?? 0);
    const mask = maskOf(fields ?? '');
    const axis = range.dimension === 'ROWS' ? 'rows' : 'columns';
    for (let at = range.startIndex ?? 0; at < (range.endIndex ?? 0); at++)
      tab.putLine(axis, at, {
        ...('hiddenByUser' in mask ? { hidden: properties.hiddenByUser ?? false } : {}),
        ...('pixelSize' in mask ? { pixels: properties.pixelSize ?? undefined } : {}),
      });
    return {};
  },
  insertDimension: (book, { range = {} }) => {
    const axis = range.dimension === 'ROWS' ? 'rows' : 'columns';
    const [start, end] = [range.startIndex ?? 0, range.endIndex ?? 0];
    const tab = book.tabById(range.sheetId ?? 0);
    if (end <= start || start > tab.countOf(axis)) throw new Refusal('Invalid range to insert.');
    book.resize(tab, axis, start, end - start);
    return {};
  },
  deleteDimension: (book, { range = {} }) => {
    const axis = range.dimension === 'ROWS' ? 'rows' : 'columns';
    const [start, end] = [range.startIndex ?? 0, range.endIndex ?? 0];
    const tab = book.tabById(range.sheetId ?? 0);
    if (end <= start || end > tab.countOf(axis)) throw new Refusal('Invalid range to delete.');
    book.resize(tab, axis, start, start - end);
    return {};
  },
  appendDimension: (book, { sheetId, dimension, length }) => {
    const [tab, axis] = [book.tabById(sheetId ?? 0), dimension === 'ROWS' ? 'rows' : 'columns'] as const;
    book.resize(tab, axis, tab.countOf(axis), length ?? 0);
    return {};
  },
  ...MARK_KINDS,
};

const areaFrom = (start: sheets_v4.Schema$GridCoordinate, rows: readonly sheets_v4.Schema$RowData[]) => {
  const [top, left] = [start.rowIndex ?? 0, start.columnIndex ?? 0];
  return {
    top,
    left,
    bottom: top + rows.length,
    right: left + Math.max(1, ...rows.map(({ values }) => values?.length ?? 0)),
  };
};

function inputOf(shown: ReturnType<FakeWorkbook['shown']>): Input | undefined {
  if (shown === null) return undefined;
  if (typeof shown === 'number') return { number: shown };
  return typeof shown === 'boolean'
    ? { bool: shown }
    : { text: typeof shown === 'object' ? shown.error : shown };
}

function resizeGrid(
  book: FakeWorkbook,
  tab: FakeTab,
  grid: sheets_v4.Schema$GridProperties,
  mask: Readonly<Record<string, unknown>>,
): void {
  if ('frozenRowCount' in mask) tab.frozenRows = grid.frozenRowCount ?? 0;
  for (const [name, axis] of [
    ['rowCount', 'rows'],
    ['columnCount', 'columns'],
  ] as const) {
    const change = (grid[name] ?? 0) - tab.countOf(axis);
    if (name in mask && change !== 0)
      book.resize(tab, axis, change > 0 ? tab.countOf(axis) : tab.countOf(axis) + change, change);
  }
}

/** Applies a batch whole or not at all; answers one reply a request. */
export function applyBatch(book: FakeWorkbook, requests: readonly Request[], who: Editor): Reply[] {
  if (requests.length === 0) throw new Refusal('Must specify at least one request.');
  return book.edit(() =>
    requests.map((request, n) => {
      const [kind, ...others] = Object.keys(request) as (keyof Request)[];
      const apply = kind
        ? (KINDS[kind] as ((b: FakeWorkbook, given: unknown, w: Editor) => Reply) | undefined)
        : undefined;
      if (!kind || others.length > 0 || !apply)
        throw new Refusal(`Invalid requests[${n}]: exactly one known kind is wanted.`);
      try {
        return apply(book, request[kind], who);
      } catch (error) {
        if (error instanceof Refusal)
          throw new Refusal(`Invalid requests[${n}].${kind}: ${error.message}`, error.status, error.reason);
        throw error;
      }
    }),
  );
}
