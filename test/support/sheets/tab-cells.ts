import { Refusal, type Area, type Blanket, type FakeCell, type Input } from './types.ts';

const NOTHING: FakeCell = {};

/** A cell over the looks below it: what it has of its own stands above them, property by property of its format. */
function laidOver(below: FakeCell, own: FakeCell): FakeCell {
  const format =
    below.format && own.format ? { ...below.format, ...own.format } : (own.format ?? below.format);
  return { ...below, ...own, ...(format ? { format } : {}) };
}

const isFormula = (cell: FakeCell | undefined): boolean =>
  cell?.input !== undefined && 'formula' in cell.input;

/** The cells of a tab within its grid, and the looks that lie over them. Rows and columns count from 0. */
export class FakeCells {
  /** Looks of large areas; later ones stand above earlier ones. */
  blankets: readonly Blanket[] = [];
  protected cells: (FakeCell | undefined)[][] = [];
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
  protected rowAt(row: number): (FakeCell | undefined)[] {
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
}
