import type { sheets_v4 } from '@googleapis/sheets';
import type { Editor } from './rest-cells.ts';
import { areaOfGrid, gridOfArea } from './areas.ts';
import { Refusal, type Mark } from './types.ts';
import type { FakeWorkbook } from './workbook.ts';

export type Request = sheets_v4.Schema$Request;
export type Reply = sheets_v4.Schema$Response;
/** What each kind of request does. */
export type Kinds = {
  readonly [K in keyof Request]?: (book: FakeWorkbook, given: NonNullable<Request[K]>, who: Editor) => Reply;
};

const NAME = /^[A-Za-z_]\w{0,249}$/;
/** Google names 30,000 characters for each tab and for the spreadsheet; seen in its guides, not tried. */
const MARKS_LIMIT = 30_000;

/** Rules, protections, names and markers that lie on a tab. */
export const MARK_KINDS: Kinds = {
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
