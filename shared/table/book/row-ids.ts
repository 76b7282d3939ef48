import { sha256Hex } from '../../base/sha256.ts';
import { cellAddress, isBlankCell, isErrorCell, type Cell, type Rows } from '../cells/cell.ts';
import { columnsOf, entityOf, ID_HEADER } from './columns.ts';
import type { CheckItem } from './gateway.ts';
import type { TabPlan } from '../import/header-plan.ts';

/** The ids of a tab's rows, by row; null for a row that says nothing or was written twice. */
export interface RowIds {
  readonly ids: readonly (string | null)[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** What the next writer puts into the id cells of rows that have none yet (typed by hand) or one of another row (a copy). */
  readonly unwritten: ReadonlyMap<number, string>;
  readonly check: readonly CheckItem[];
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A free id that follows from what a row says, so that it is the same at every reading until a writer puts it down. */
export function derivedId(prefix: string, content: string, isTaken: (id: string) => boolean): string {
  for (let at = 0; ; at++) {
    const hex = sha256Hex(`${content}\u001f${at}`);
    const body = Array.from({ length: 16 }, (_, n) =>
      ALPHABET.charAt(parseInt(hex.slice(2 * n, 2 * n + 2), 16) % 32),
    );
    const id = `${prefix}_${body.join('')}`;
    if (!isTaken(id)) return id;
  }
}

/** The mark a copied row keeps beside its id until someone answers. */
const COPY_OF = 'copy of';
const COPY = new RegExp(`^(\\S+) ${COPY_OF} (\\S+)$`);

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
  naming.sayCopies();
  return { ids, rowOf: naming.rowOf, unwritten: naming.unwritten, check: naming.check };
}

/** Keeps what was seen so far while the rows of one tab are named from top to bottom. */
class Naming {
  readonly unwritten = new Map<number, string>();
  readonly check: CheckItem[] = [];
  readonly rowOf = new Map<string, number>();
  private readonly copies = new Map<string, Set<string>>();
  private readonly marked: { readonly id: string; readonly at: number; readonly of: string }[] = [];
  private readonly prefix: string;
  private readonly one: string;

  constructor(
    private readonly plan: TabPlan,
    private readonly says: (row: readonly Cell[]) => string,
  ) {
    ({ prefix: this.prefix, one: this.one } = entityOf(plan.entity));
  }

  /** A record of ours that stands above the headers is not read: they were moved, or stand once more further down. */
  above(row: readonly Cell[], at: number): void {
    const id = this.plan.columns['id'];
    if (id === undefined || !textOf(row[id]).startsWith(`${this.prefix}_`)) return;
    this.say(
      null,
      at,
      `This row stands above the headers in row ${this.plan.headerRow + 1}, so it does not count. Put the headers above it.`,
    );
  }

  /** A row that only says the headers once more is no record. */
  header(at: number): null {
    this.say(null, at, 'This row says the headers once more and does not count. Delete it.');
    return null;
  }

  private readonly first = (row: number): string =>
    cellAddress(this.plan.tab, row, Math.min(...Object.values(this.plan.columns)));

  idOf(row: readonly Cell[], at: number, rows: Rows): string | null {
    const cell = this.plan.columns['id'] === undefined ? null : row[this.plan.columns['id']];
    const [, id = '', copied] = COPY.exec(textOf(cell)) ?? ['', textOf(cell)];
    if (id === '' || id.length > 60 || isErrorCell(cell))
      return this.newId(`${this.plan.entity}\u001f${this.says(row)}`, at);
    const first = this.rowOf.get(id);
    if (first !== undefined) return this.repeated(id, row, at, rows[first] ?? []);
    this.rowOf.set(id, at);
    if (copied !== undefined) this.marked.push({ id, at, of: copied });
    return id;
  }

  /** Equal cells: written twice, counted once. Different cells: a person's copy, which counts under an id of its own. Both are told. */
  private repeated(id: string, row: readonly Cell[], at: number, firstRow: readonly Cell[]): string | null {
    const says = this.says(row);
    const seen = this.copies.get(id) ?? new Set([this.says(firstRow)]);
    this.copies.set(id, seen);
    if (seen.has(says)) {
      this.say(
        null,
        at,
        `This row is the same as row ${(this.rowOf.get(id) ?? 0) + 1}, with the same ID, so it counts once. Delete it; or, if it is another ${this.one}, clear its cell in “${ID_HEADER}”.`,
      );
      return null;
    }
    seen.add(says);
    const fresh = this.newId(`${id}\u001f${says}`, at);
    this.unwritten.set(at, `${fresh} ${COPY_OF} ${id}`);
    this.marked.push({ id: fresh, at, of: id });
    return fresh;
  }

  /** Told until someone answers: the mark of a copy stays in its id cell until the row it was copied from is gone, or the mark. */
  sayCopies(): void {
    for (const { id, at, of } of this.marked) {
      const from = this.rowOf.get(of);
      if (from === undefined) continue;
      const message = `This row is a copy of row ${from + 1}. Both count. Delete the one too many; or, if both are right, clear its cell in “${ID_HEADER}”.`;
      this.say(id, at, message);
    }
  }

  private say(id: string | null, at: number, message: string): void {
    this.check.push({ tab: this.plan.entity, id, field: this.first(at), message });
  }

  private newId(content: string, at: number): string {
    const id = derivedId(this.prefix, content, (one) => this.rowOf.has(one));
    this.rowOf.set(id, at);
    this.unwritten.set(at, id);
    return id;
  }
}
