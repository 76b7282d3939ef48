import { LONGEST_CELL } from './range-values.ts';
import type { sheets_v4 } from '@googleapis/sheets';
import { maskOf, masked, type Mask } from './field-mask.ts';
import { overlap } from './lines.ts';
import type { FakeTab } from './tab.ts';
import { Refusal, type Area, type FakeCell, type Format, type Input } from './types.ts';

/** Who writes: an address that protections may name, or nobody's. */
export type Editor = string;

/** Refuses what a protection forbids; a warning lets programs pass. */
export function insistEditable(tab: FakeTab, area: Area, who: Editor): void {
  const shut = tab.protections.some(
    (one) => !one.warningOnly && !one.editors.includes(who) && overlap(one.area, area),
  );
  if (shut)
    throw new Refusal(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
}

const LARGE = 100;

/** Gives every cell of an area the same; over a large area looks are laid as one, since a grid of them would take minutes to copy. */
export function repeatCell(
  tab: FakeTab,
  area: Area,
  cell: sheets_v4.Schema$CellData,
  fields: string | null | undefined,
  who: Editor,
): void {
  const mask = maskOf(fields ?? '');
  const width = area.right - area.left;
  if (area.bottom - area.top > LARGE && !('userEnteredValue' in mask) && !('*' in mask)) {
    insistEditable(tab, area, who);
    const { format, note, rule } = changeOf(() => ({}), cell, mask);
    const look = { ...(format ? { format } : {}), ...(note ? { note } : {}), ...(rule ? { rule } : {}) };
    tab.lay(area, look);
    return;
  }
  const row = { values: Array.from({ length: width }, () => cell) };
  putCells(
    tab,
    area,
    Array.from({ length: area.bottom - area.top }, () => row),
    fields,
    who,
  );
}

/** Writes rows of cells into an area: what the mask names and a cell does not give is taken away, beyond the rows too. */
export function putCells(
  tab: FakeTab,
  area: Area,
  rows: readonly sheets_v4.Schema$RowData[],
  fields: string | null | undefined,
  who: Editor,
): void {
  if (!fields) throw new Refusal('The field mask is required.');
  insistEditable(tab, area, who);
  if (rows.length > area.bottom - area.top) throw new Refusal('Too many rows for the range.');
  const mask = maskOf(fields);
  for (let row = area.top; row < area.bottom; row++) {
    const values = rows[row - area.top]?.values ?? [];
    if (values.length > area.right - area.left) throw new Refusal('Too many cells for the range.');
    for (let column = area.left; column < area.right; column++)
      tab.put(
        row,
        column,
        changeOf(() => tab.cell(row, column), values[column - area.left] ?? {}, mask),
      );
  }
}

/** What is before is asked for only where a format is laid over another. */
function changeOf(before: () => FakeCell, given: sheets_v4.Schema$CellData, mask: Mask): FakeCell {
  const all = '*' in mask;
  const format = mask['userEnteredFormat'];
  return {
    ...(all || 'userEnteredValue' in mask ? { input: inputOf(given.userEnteredValue) } : {}),
    ...(all || format ? { format: formatOf(before, given.userEnteredFormat ?? {}, format ?? {}) } : {}),
    ...(all || 'note' in mask ? { note: given.note ?? undefined } : {}),
    ...(all || 'dataValidation' in mask ? { rule: given.dataValidation } : {}),
  };
}

/** A text is a text whatever it begins with; only `formulaValue` is computed. */
function inputOf(value: sheets_v4.Schema$ExtendedValue | undefined): Input | undefined {
  if (!value || Object.keys(value).length === 0) return undefined;
  if (Object.keys(value).length > 1) throw new Refusal('A value is of one kind.');
  if (typeof value.stringValue === 'string') {
    if (value.stringValue.length > LONGEST_CELL)
      throw new Refusal('Your input contains more than the maximum of 50000 characters in a single cell.');
    return { text: value.stringValue };
  }
  if (typeof value.numberValue === 'number') return { number: value.numberValue };
  if (typeof value.boolValue === 'boolean') return { bool: value.boolValue };
  if (typeof value.formulaValue === 'string' && value.formulaValue.startsWith('='))
    return { formula: value.formulaValue };
  throw new Refusal('Invalid value.');
}

function formatOf(before: () => FakeCell, given: Format, mask: Mask): Format | undefined {
  if (Object.keys(mask).length === 0 || '*' in mask) return given;
  const kept = Object.fromEntries(Object.entries(before().format ?? {}).filter(([name]) => !(name in mask)));
  return { ...kept, ...(masked(given, mask) as Format) };
}
