import { movedArea, movedLine, shiftedArea } from './lines.ts';
import {
  Refusal,
  type Area,
  type Axis,
  type Blanket,
  type Conditional,
  type FakeCell,
  type Input,
  type Line,
  type Mark,
  type Protection,
} from './types.ts';

const PLAIN: Line = { marks: [], hidden: false };
const NOTHING: FakeCell = {};

/** A cell over the looks below it: what it has of its own stands above them, property by property of its format. */
function laidOver(below: FakeCell, own: FakeCell): FakeCell {
  const format =
    below.format && own.format ? { ...below.format, ...own.format } : (own.format ?? below.format);
  return { ...below, ...own, ...(format ? { format } : {}) };
}

const isFormula = (cell: FakeCell | undefined): boolean =>
  cell?.input !== undefined && 'formula' in cell.input;

/** One tab of the fake spreadsheet. Rows and columns count from 0; nothing exists beyond its grid. */
export class FakeTab {
  hidden = false;
  frozenRows = 0;
  frozenColumns = 0;
  marks: readonly Mark[] = [];
  merges: readonly Area[] = [];
  conditionals: readonly Conditional[] = [];
  /** Looks of large areas; later ones stand above earlier ones. */
  blankets: readonly Blanket[] = [];
  protections: readonly Protection[] = [];
  private cells: (FakeCell | undefined)[][] = [];
  private lines: Record<Axis, (Line | undefined)[]> = { rows: [], columns: [] };
  #sorted: { of: readonly Blanket[]; columns: (readonly Blanket[] | undefined)[] } = {
    of: this.blankets,
    columns: [],
  };

  constructor(
    readonly id: number,
    public title: string,
    public rowCount = 1000,
    public columnCount = 26,
  ) {}

  /** A copy that shares the cells, which are never changed in place. */
  copy(): FakeTab {
    const twin = new FakeTab(this.id, this.title, this.rowCount, this.columnCount);
    Object.assign(twin, this, {
      cells: this.cells.map((row) => row.slice()),
      lines: { rows: this.lines.rows.slice(), columns: this.lines.columns.slice() },
    });
    return twin;
  }

  cell(row: number, column: number): FakeCell {
    const own = this.cells[row]?.[column] ?? NOTHING;
    let below: FakeCell | null = null;
    for (const { area, look } of this.blanketsOver(column))
      if (row >= area.top && row < area.bottom) below = below ? laidOver(below, look) : look;
    return below ? laidOver(below, own) : own;
  }

  /** What was put into a cell, whatever it looks like: asked for at every cell that is read. */
  inputAt(row: number, column: number): Input | undefined {
    return this.cells[row]?.[column]?.input;
  }

  /** The blankets over a column, found once for each state of all of them. */
  private blanketsOver(column: number): readonly Blanket[] {
    if (this.#sorted.of !== this.blankets) this.#sorted = { of: this.blankets, columns: [] };
    return (this.#sorted.columns[column] ??= this.blankets.filter(
      ({ area }) => column >= area.left && column < area.right,
    ));
  }

  /** Lays some properties over a cell; an undefined one is taken away. Outside the grid Google refuses. */
  put(row: number, column: number, change: FakeCell): void {
    this.insist(row, column);
    const cells = this.rowAt(row);
    cells[column] = { ...cells[column], ...change };
  }

  /** Lays looks over a large area at once: what its cells have of their own of the same kind gives way. */
  lay(area: Area, look: Blanket['look']): void {
    const under = (cell: FakeCell): FakeCell => {
      const { format, ...rest } = cell;
      const kept = Object.entries(format ?? {}).filter(([name]) => !look.format || !(name in look.format));
      const others = Object.entries(rest).filter(([name]) => !(name in look));
      return { ...Object.fromEntries(others), ...(format ? { format: Object.fromEntries(kept) } : {}) };
    };
    this.cells = this.cells.map((row, at) =>
      at < area.top || at >= area.bottom
        ? row
        : row.map((cell, column) =>
            cell && column >= area.left && column < area.right ? under(cell) : cell,
          ),
    );
    this.blankets = [...this.blankets, { area, look }];
  }

  /** The cells of a row; none above it is a hole. */
  private rowAt(row: number): (FakeCell | undefined)[] {
    while (this.cells.length <= row) this.cells.push([]);
    return this.cells[row] ?? [];
  }

  /** Refuses what lies beyond the grid, in Google's words. */
  insist(row: number, column: number): void {
    const range = `Range ('${this.title}'!R${row + 1}C${column + 1}) exceeds grid limits.`;
    if (row < 0 || column < 0 || row >= this.rowCount || column >= this.columnCount)
      throw new Refusal(`${range} Max rows: ${this.rowCount}, max columns: ${this.columnCount}`);
  }

  /** Last row with a value, counted from 0; -1 for none. Looks, notes and rules are no values. */
  get lastRow(): number {
    for (let row = this.cells.length - 1; row >= 0; row--)
      if (this.cells[row]?.some((cell) => cell?.input !== undefined)) return row;
    return -1;
  }

  /** Last column with a value, counted from 0; -1 for none. */
  get lastColumn(): number {
    return Math.max(-1, ...this.cells.map((row) => row.findLastIndex((cell) => cell?.input !== undefined)));
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

  /**
   * Puts the cells of an area's rows into another order. Google does not say what becomes of markers on rows then; the harsher
   * reading is taken: they stay where they are, and so do hidden rows.
   */
  reorder(area: Area, order: readonly number[]): void {
    const before = order.map((row) => (this.cells[row] ?? []).slice(area.left, area.right));
    before.forEach((cells, n) => {
      const row = this.rowAt(area.top + n);
      for (let column = area.left; column < area.right; column++) row[column] = cells[column - area.left];
    });
  }

  /** Changes every formula of the tab. */
  rewriteFormulas(change: (formula: string) => string): void {
    this.cells = this.cells.map((row) =>
      // Most rows have none, and stay what they are.
      row.some(isFormula)
        ? row.map((cell) =>
            cell?.input && 'formula' in cell.input
              ? { ...cell, input: { formula: change(cell.input.formula) } }
              : cell,
          )
        : row,
    );
  }

  /** Every cell that has an input. */
  *filled(): Generator<{ row: number; column: number; input: Input }> {
    for (const [row, cells] of this.cells.entries())
      for (const [column, cell] of (cells ?? []).entries())
        if (cell?.input !== undefined) yield { row, column, input: cell.input };
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
