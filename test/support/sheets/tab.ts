import { movedArea, movedLine, shiftedArea } from './lines.ts';
import {
  Refusal,
  type Area,
  type Axis,
  type Conditional,
  type Line,
  type Mark,
  type Protection,
} from './types.ts';

import { FakeCells } from './tab-cells.ts';
const PLAIN: Line = { marks: [], hidden: false };
/** One tab of the fake spreadsheet. Rows and columns count from 0; nothing exists beyond its grid. */
export class FakeTab extends FakeCells {
  hidden = false;
  frozenRows = 0;
  frozenColumns = 0;
  marks: readonly Mark[] = [];
  merges: readonly Area[] = [];
  conditionals: readonly Conditional[] = [];
  protections: readonly Protection[] = [];
  private lines: Record<Axis, (Line | undefined)[]> = { rows: [], columns: [] };
  /** A copy that shares the cells, which are never changed in place. */
  copy(): FakeTab {
    const twin = new FakeTab(this.id, this.title, this.rowCount, this.columnCount);
    Object.assign(twin, this, {
      cells: this.cells.map((row) => row.slice()),
      lines: { rows: this.lines.rows.slice(), columns: this.lines.columns.slice() },
    });
    return twin;
  }

  line(axis: Axis, at: number): Line {
    return this.lines[axis][at] ?? PLAIN;
  }

  putLine(axis: Axis, at: number, change: Partial<Line>): void {
    this.lines[axis][at] = { ...this.line(axis, at), ...change };
  }

  /** Rows or columns that bear something of their own, with their places. */
  linesWithMarks(axis: Axis): { readonly at: number; readonly mark: Mark }[] {
    const found: { readonly at: number; readonly mark: Mark }[] = [];
    // Asked for at each marker that is set: most lines have none, and cost nothing.
    for (let at = 0, all = this.lines[axis]; at < all.length; at++)
      for (const mark of all[at]?.marks ?? []) found.push({ at, mark });
    return found;
  }

  /** Visits each marker of the tab and of its lines, and makes no list: it is done at each marker that is set. */
  eachMark(visit: (mark: Mark) => void): void {
    this.marks.forEach(visit);
    for (const lines of [this.lines.rows, this.lines.columns])
      lines.forEach((line) => line && line.marks.length > 0 && line.marks.forEach(visit));
  }

  countOf(axis: Axis): number {
    return axis === 'rows' ? this.rowCount : this.columnCount;
  }

  /** Inserts blank lines before `at`. */
  insert(axis: Axis, at: number, count: number): void {
    const blank = new Array<undefined>(count).fill(undefined);
    this.grow(axis, count);
    this.fill(axis, at);
    this.lines[axis].splice(at, 0, ...blank);
    if (axis === 'rows') this.cells.splice(at, 0, ...blank.map(() => []));
    else for (const row of this.cells) if (row.length > at) row.splice(at, 0, ...blank);
    this.shift(axis, at, count);
  }

  /** Deletes lines; a tab never loses its last. */
  delete(axis: Axis, at: number, count: number): void {
    if (count >= this.countOf(axis)) throw new Refusal(`You can't delete all the ${axis} on the sheet.`);
    this.grow(axis, -count);
    this.lines[axis].splice(at, count);
    if (axis === 'rows') this.cells.splice(at, count);
    else for (const row of this.cells) row.splice(at, count);
    this.shift(axis, at, -count);
    const frozen = axis === 'rows' ? 'frozenRows' : 'frozenColumns';
    this[frozen] = Math.max(0, this[frozen] - Math.max(0, Math.min(this[frozen], at + count) - at));
  }

  /** Moves lines before the line that now is `to`, with their cells, marks and widths. */
  move(axis: Axis, from: number, count: number, to: number): void {
    const size = this.countOf(axis);
    const order = Array.from({ length: size }, (_, line) => line);
    for (let line = 0; line < size; line++) order[movedLine(line, from, count, to)] = line;
    this.lines[axis] = order.map((line) => this.lines[axis][line]);
    if (axis === 'rows') this.cells = order.map((row) => this.cells[row] ?? []);
    else this.cells = this.cells.map((row) => order.map((column) => row[column]));
    const moved = (area: Area): Area[] => movedArea(area, axis, (line) => movedLine(line, from, count, to));
    this.blankets = this.blankets.flatMap((one) => moved(one.area).map((area) => ({ ...one, area })));
    this.conditionals = this.conditionals.map((one) => ({ ...one, areas: one.areas.flatMap(moved) }));
  }

  private grow(axis: Axis, count: number): void {
    if (axis === 'rows') this.rowCount += count;
    else this.columnCount += count;
  }

  /** Arrays may be shorter than the grid; a splice beyond their end would land too early. */
  private fill(axis: Axis, at: number): void {
    if (this.lines[axis].length < at) this.lines[axis].length = at;
    if (axis === 'rows') while (this.cells.length < at) this.cells.push([]);
  }

  private shift(axis: Axis, at: number, count: number): void {
    const kept = (area: Area): Area[] => {
      const shifted = shiftedArea(area, axis, at, count);
      return shifted ? [shifted] : [];
    };
    this.merges = this.merges.flatMap(kept);
    this.protections = this.protections.flatMap((one) =>
      one.whole
        ? [{ ...one, area: { top: 0, left: 0, bottom: this.rowCount, right: this.columnCount } }]
        : kept(one.area).map((area) => ({ ...one, area })),
    );
    this.blankets = this.blankets.flatMap((one) => kept(one.area).map((area) => ({ ...one, area })));
    this.conditionals = this.conditionals
      .map((one) => ({ ...one, areas: one.areas.flatMap(kept) }))
      .filter(({ areas }) => areas.length > 0);
  }
}
