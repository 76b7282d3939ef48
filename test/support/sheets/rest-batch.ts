import type { sheets_v4 } from '@googleapis/sheets';
import { insistEditable, putCells, repeatCell, type Editor } from './rest-cells.ts';
import { areaOfGrid, gridOfArea } from './areas.ts';
import { maskOf } from './field-mask.ts';
import type { FakeTab } from './tab.ts';
import { Refusal, type Input, type Mark } from './types.ts';
import type { FakeWorkbook } from './workbook.ts';

type Request = sheets_v4.Schema$Request;
type Reply = sheets_v4.Schema$Response;
type Kinds = {
  readonly [K in keyof Request]?: (book: FakeWorkbook, given: NonNullable<Request[K]>, who: Editor) => Reply;
};

const NAME = /^[A-Za-z_]\w{0,249}$/;
/** Google names 30,000 characters for each tab and for the spreadsheet; seen in its guides, not tried. */
const MARKS_LIMIT = 30_000;

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
  addConditionalFormatRule: (book, { rule = {}, index }) => {
    const { ranges = [], ...rest } = rule;
    const placed = ranges.map((range) => areaOfGrid(book, range));
    const [first] = placed;
    if (!first) throw new Refusal('ConditionalFormatRule.ranges is empty.');
    const made = { areas: placed.map(({ area }) => area), rule: rest };
    const rules = [...first.tab.conditionals];
    rules.splice(index ?? rules.length, 0, made);
    first.tab.conditionals = rules;
    return {};
  },
  addProtectedRange: (book, { protectedRange: given = {} }) => {
    const { tab, area } = areaOfGrid(book, given.range ?? {});
    const made = {
      id: given.protectedRangeId ?? book.freshId(),
      area,
      whole: Object.keys(given.range ?? {}).join() === 'sheetId',
      description: given.description ?? '',
      warningOnly: given.warningOnly ?? false,
      editors: given.editors?.users ?? [],
    };
    tab.protections = [...tab.protections, made];
    return {
      addProtectedRange: { protectedRange: { protectedRangeId: made.id, range: gridOfArea(tab, area) } },
    };
  },
  addNamedRange: (book, { namedRange: given = {} }) => {
    const { tab, area } = areaOfGrid(book, given.range ?? {});
    const name = given.name ?? '';
    if (!NAME.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
      throw new Refusal(`The name "${name}" is invalid.`);
    if (book.names.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      throw new Refusal(`A named range with the name "${name}" already exists.`);
    const made = { id: String(book.freshId()), name, tab: tab.id, area };
    book.names = [...book.names, made];
    return { addNamedRange: { namedRange: { namedRangeId: made.id, name, range: gridOfArea(tab, area) } } };
  },
  createDeveloperMetadata: (book, { developerMetadata: given = {} }) => {
    const { metadataId, metadataKey, metadataValue, visibility, location = {} } = given;
    const lines = location.dimensionRange;
    if (lines && (lines.endIndex ?? 0) - (lines.startIndex ?? 0) !== 1)
      throw new Refusal('The dimension range must be a single row or column.');
    const sheetId = lines?.sheetId ?? location.sheetId;
    const tab = sheetId === undefined || sheetId === null ? null : book.tabById(sheetId);
    const axis = lines?.dimension === 'ROWS' ? 'rows' : 'columns';
    if (tab && lines)
      tab.insist(
        axis === 'rows' ? (lines.startIndex ?? 0) : 0,
        axis === 'rows' ? 0 : (lines.startIndex ?? 0),
      );
    if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT') throw new Refusal('Visibility is required.');
    const made = book.addMark(
      {
        ...(metadataId ? { id: metadataId } : {}),
        key: metadataKey ?? '',
        value: metadataValue ?? '',
        visibility,
      },
      { ...(tab ? { tab } : {}), ...(tab && lines ? { axis, at: lines.startIndex ?? 0 } : {}) },
    );
    let size = 0;
    const count = ({ key, value }: Mark): void => void (size += key.length + value.length);
    if (tab) tab.eachMark(count);
    else book.marks.forEach(count);
    if (size > MARKS_LIMIT) throw new Refusal('Developer metadata exceeds the storage limit.');
    return { createDeveloperMetadata: { developerMetadata: { metadataId: made.id, metadataKey: made.key } } };
  },
  deleteDeveloperMetadata: (book, { dataFilter }) => {
    const id = dataFilter?.developerMetadataLookup?.metadataId ?? 0;
    book.removeMark(id);
    return { deleteDeveloperMetadata: { deletedDeveloperMetadata: [] } };
  },
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
