import { sha256Hex } from '../base/sha256.ts';
import { cellAddress, isBlankCell, isErrorCell, type Cell, type Rows } from './cell.ts';
import { columnsOf, entityOf } from './columns.ts';
import type { CheckItem } from './gateway.ts';
import type { TabPlan } from './header-plan.ts';

/** The ids of a tab's rows, by row; null for a row that says nothing or was written twice. */
export interface RowIds {
  readonly ids: readonly (string | null)[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** Rows whose id is not in their cell yet (typed by hand) or must change (a person's copy). */
  readonly unwritten: ReadonlySet<number>;
  readonly check: readonly CheckItem[];
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id that follows from what a row says, so that it is the same at every reading until a writer puts it down. */
function derivedId(prefix: string, content: string): string {
  const hex = sha256Hex(content);
  const body = Array.from({ length: 16 }, (_, n) =>
    ALPHABET.charAt(parseInt(hex.slice(2 * n, 2 * n + 2), 16) % 32),
  );
  return `${prefix}_${body.join('')}`;
}

const textOf = (cell: Cell | undefined): string =>
  typeof cell === 'string'
    ? cell.trim()
    : cell === null || cell === undefined
      ? ''
      : isErrorCell(cell)
        ? cell.error
        : String(cell);

/** Gives every row its id: the one in its last column, or one that follows from what it says. */
export function rowIds(plan: TabPlan, rows: Rows): RowIds {
  const columns = columnsOf(plan.entity)
    .map(({ name }) => (name === 'id' ? undefined : plan.columns[name]))
    .filter((column) => column !== undefined);
  const says = (row: readonly Cell[]) => columns.map((column) => textOf(row[column])).join('\u001f');
  const naming = new Naming(plan, says);
  const headers = rows[plan.headerRow] ?? [];
  const isHeader = (row: readonly Cell[]) =>
    columns.every((column) => isBlankCell(row[column]) || row[column] === headers[column]) &&
    columns.filter((column) => !isBlankCell(row[column])).length > 1;
  const ids = rows.map((row, at): string | null => {
    if (at < plan.headerRow) naming.above(row, at);
    if (at <= plan.headerRow || columns.every((column) => isBlankCell(row[column]))) return null;
    return isHeader(row) ? naming.header(at) : naming.idOf(row, at, rows);
  });
  return { ids, rowOf: naming.rowOf, unwritten: naming.unwritten, check: naming.check };
}

/** Keeps what was seen so far while the rows of one tab are named from top to bottom. */
class Naming {
  readonly unwritten = new Set<number>();
  readonly check: CheckItem[] = [];
  readonly rowOf = new Map<string, number>();
  private readonly copies = new Map<string, Set<string>>();
  private readonly prefix: string;

  constructor(
    private readonly plan: TabPlan,
    private readonly says: (row: readonly Cell[]) => string,
  ) {
    this.prefix = entityOf(plan.entity).prefix;
  }

  /** A record of ours that stands above the headers is not read: they were moved, or stand once more further down. */
  above(row: readonly Cell[], at: number): void {
    const id = this.plan.columns['id'];
    if (id === undefined || !textOf(row[id]).startsWith(`${this.prefix}_`)) return;
    this.check.push({
      tab: this.plan.entity,
      id: null,
      field: this.first(at),
      message: `This row stands above the headers in row ${this.plan.headerRow + 1}, so it does not count. Put the headers above it.`,
    });
  }

  /** A row that only says the headers once more is no record. */
  header(at: number): null {
    this.check.push({
      tab: this.plan.entity,
      id: null,
      field: this.first(at),
      message: 'This row says the headers once more and does not count. Delete it.',
    });
    return null;
  }

  private readonly first = (row: number): string =>
    cellAddress(this.plan.tab, row, Math.min(...Object.values(this.plan.columns)));

  idOf(row: readonly Cell[], at: number, rows: Rows): string | null {
    const cell = this.plan.columns['id'] === undefined ? null : row[this.plan.columns['id']];
    const id = textOf(cell);
    if (id === '' || id.length > 60 || isErrorCell(cell))
      return this.newId(`${this.plan.entity}\u001f${this.says(row)}`, at);
    const first = this.rowOf.get(id);
    if (first === undefined) {
      this.rowOf.set(id, at);
      return id;
    }
    return this.repeated(id, row, at, this.says(rows[first] ?? []));
  }

  /** Equal cells: written twice, counted once. Different cells: a person's copy, which counts under an id of its own. */
  private repeated(id: string, row: readonly Cell[], at: number, firstSays: string): string | null {
    const says = this.says(row);
    const seen = this.copies.get(id) ?? new Set([firstSays]);
    this.copies.set(id, seen);
    if (seen.has(says)) return null;
    seen.add(says);
    const fresh = this.newId(`${id}\u001f${says}`, at);
    const { one } = entityOf(this.plan.entity);
    this.check.push({
      tab: this.plan.entity,
      id: fresh,
      field: this.first(at),
      message: `This row is a copy of another ${one}. Both count. Change what differs, or delete the one too many.`,
    });
    return fresh;
  }

  private newId(content: string, at: number): string {
    this.unwritten.add(at);
    for (let n = 0; ; n++) {
      const id = derivedId(this.prefix, `${content}\u001f${n}`);
      if (this.rowOf.has(id)) continue;
      this.rowOf.set(id, at);
      return id;
    }
  }
}
