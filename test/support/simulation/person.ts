import { user } from '#test/support/sheets/user.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import type { Dice } from './dice.ts';
import { COLUMNS } from './small-sheet.ts';

const TAB = 'Clients';
const OWN = /^Mine \d+$/;
const SAYS = /^(?:Client |Notes of )?(cli_\d\d)$/;

/** One more word of a person in a row's city. */
export interface Typed {
  readonly id: string;
  readonly city: string;
}

/** Where the columns of ours stand now: their marks go with them. */
export function columnsNow(book: FakeWorkbook): Record<(typeof COLUMNS)[number][0], number> {
  const marks = book.tab(TAB).linesWithMarks('columns');
  const at = (field: string) => marks.find(({ mark }) => mark.value === `clients.${field}`)?.at ?? -1;
  return { name: at('name'), city: at('city'), notes: at('notes'), id: at('id') };
}

/** A person at the spreadsheet: sorts, inserts, types, renames, deletes, moves columns, and keeps columns of their own. */
export class Person {
  readonly typed: Typed[] = [];
  readonly deleted = new Set<string>();
  /** By the header of their own column: the rows they filled in it. */
  private readonly own = new Map<string, readonly string[]>();
  private readonly hand: ReturnType<typeof user>;

  constructor(
    private readonly book: FakeWorkbook,
    private readonly dice: Dice,
    /** Whether a row was said to be saved: nobody deletes what is not there yet. */
    private readonly isSaved: (id: string) => boolean,
  ) {
    this.hand = user(book);
  }

  act(): void {
    if (this.dice.once(4)) return this.actAtColumns();
    const tab = this.book.tab(TAB);
    const { city, name } = columnsNow(this.book);
    const row = 1 + this.dice.roll(Math.max(1, tab.lastRow));
    const id = this.idIn(row);
    switch (this.dice.roll(6)) {
      case 0:
        return this.hand.sort(TAB, city, this.dice.once(2));
      case 1:
        return this.hand.sort(TAB, name, this.dice.once(2));
      case 2:
        return tab.lastRow < 1 ? undefined : this.hand.insertRows(TAB, row);
      case 3:
        return this.hand.type(TAB, 0, city, this.dice.once(2) ? 'City' : 'Town');
      case 4:
        if (id === '' || !this.isSaved(id) || this.dice.once(2)) return undefined;
        this.deleted.add(id);
        return this.hand.deleteRows(TAB, row);
      default: {
        if (id === '') return undefined;
        const words = `${id} p${this.typed.length}`;
        this.typed.push({ id, city: words });
        return this.hand.type(TAB, row, city, words);
      }
    }
  }

  /** What a row should show in a column of the person's own; null for a column that is not theirs. */
  mine(header: string, id: string): string | null {
    if (!OWN.test(header)) return null;
    return this.own.get(header)?.includes(id) ? `mine ${id}` : '';
  }

  /** Moves a column, ours too; or makes and fills one, or deletes one of their own. */
  private actAtColumns(): void {
    const width = COLUMNS.length + this.own.size;
    const [from, to] = [this.dice.roll(width), this.dice.roll(width + 1)];
    switch (this.dice.roll(3)) {
      case 0:
        return this.makeColumn(to);
      case 1: {
        const header = String(this.book.shown(this.book.tab(TAB), 0, from) ?? '');
        if (!OWN.test(header)) return undefined;
        this.own.set(header, []);
        return this.hand.deleteColumns(TAB, from);
      }
      default:
        return to === from || to === from + 1 ? undefined : this.hand.moveColumns(TAB, from, to);
    }
  }

  private makeColumn(at: number): void {
    const header = `Mine ${this.own.size}`;
    this.hand.insertColumns(TAB, at);
    this.hand.type(TAB, 0, at, header);
    const ids: string[] = [];
    for (let row = 1; row <= this.book.tab(TAB).lastRow; row++) {
      const id = this.idIn(row);
      if (id === '') continue;
      ids.push(id);
      this.hand.type(TAB, row, at, `mine ${id}`);
    }
    this.own.set(header, ids);
  }

  /** Whose row it is, also while its cells stand under wrong headers; blank while its cells do not agree or two rows say the same. */
  private idIn(row: number): string {
    const id = this.saidIn(row);
    const rows = Array.from({ length: this.book.tab(TAB).lastRow }, (_, n) => this.saidIn(n + 1));
    return rows.filter((one) => one === id).length === 1 ? id : '';
  }

  /** The client that a row's name, notes and id speak of with one voice. */
  private saidIn(row: number): string {
    const tab = this.book.tab(TAB);
    const said = Array.from({ length: tab.columnCount }, (_, column) => {
      const [, id] = SAYS.exec(String(this.book.shown(tab, row, column))) ?? [];
      return id ?? [];
    }).flat();
    return said.length === 3 && new Set(said).size === 1 ? (said[0] ?? '') : '';
  }
}
