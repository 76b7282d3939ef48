import { computeFormulas } from './formulas.ts';
import { movedFormula, movedLine, shiftedArea, shiftedLine } from './lines.ts';
import { FakeTab } from './tab.ts';
import { Refusal, type Axis, type Input, type Mark, type NamedArea, type Shown } from './types.ts';

/**
 * One spreadsheet in memory, behind two doors: the REST server (`rest-server.ts`) and `SpreadsheetApp`. Both read and write the
 * same cells, so what one wrote the other sees. Every edit goes through `edit`, which is all or nothing.
 */
export class FakeWorkbook {
  tabs: FakeTab[] = [];
  marks: readonly Mark[] = [];
  names: readonly NamedArea[] = [];
  locale = 'en_US';
  timeZone = 'Europe/Berlin';
  /** Rises with every edit that came through. */
  version = 0;
  private nextId = 1;
  private results: { version: number; shown: ReturnType<typeof computeFormulas> } | null = null;

  constructor(
    readonly id: string,
    public title = 'Untitled spreadsheet',
  ) {
    this.addTab({ title: 'Sheet1', id: 0 });
  }

  /** Another spreadsheet like this one, under its own id. */
  copy(id: string): FakeWorkbook {
    const twin = new FakeWorkbook(id, this.title);
    const { marks, names, locale, timeZone, nextId } = this;
    return Object.assign(twin, {
      tabs: this.tabs.map((tab) => tab.copy()),
      marks,
      names,
      locale,
      timeZone,
      nextId,
    });
  }

  /** Runs an edit whole, or leaves everything as it was and throws on. */
  edit<T>(change: () => T): T {
    const before = { tabs: this.tabs.map((tab) => tab.copy()), marks: this.marks, names: this.names };
    try {
      const done = change();
      this.version += 1;
      return done;
    } catch (error) {
      Object.assign(this, before);
      throw error;
    }
  }

  tab(title: string): FakeTab {
    const found = this.tabs.find((one) => one.title === title);
    if (!found) throw new Refusal(`Unable to parse range: ${title}`);
    return found;
  }

  tabById(id: number): FakeTab {
    const found = this.tabs.find((one) => one.id === id);
    if (!found) throw new Refusal(`No grid with id: ${id}`);
    return found;
  }

  addTab(given: { title: string; id?: number; index?: number; rows?: number; columns?: number }): FakeTab {
    const { title, index = this.tabs.length } = given;
    // Google compares titles without case.
    if (this.tabs.some((one) => one.title.toLowerCase() === title.toLowerCase()))
      throw new Refusal(`A sheet with the name "${title}" already exists. Please enter another name.`);
    if (title === '' || title.length > 100) throw new Refusal('Invalid sheet name.');
    const id = given.id ?? 1_000_000 + this.nextId++;
    if (this.tabs.some((one) => one.id === id)) throw new Refusal(`Sheet id ${id} already exists.`);
    const tab = new FakeTab(id, title, given.rows, given.columns);
    this.tabs.splice(index, 0, tab);
    return tab;
  }

  deleteTab(id: number): void {
    const tab = this.tabById(id);
    if (this.tabs.length === 1) throw new Refusal("You can't remove all the sheets in a document.");
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    this.names = this.names.filter((name) => name.tab !== id);
    for (const other of this.tabs)
      other.rewriteFormulas((formula) => movedFormula(formula, other.title, tab.title, 'rows', () => null));
  }

  renameTab(id: number, title: string): void {
    const tab = this.tabById(id);
    if (this.tabs.some((one) => one !== tab && one.title.toLowerCase() === title.toLowerCase()))
      throw new Refusal(`A sheet with the name "${title}" already exists. Please enter another name.`);
    const [before, after] = [tab.title, title].map((one) => `'${one.replace(/'/g, "''")}'!`);
    const plain = `${tab.title}!`;
    tab.title = title;
    for (const other of this.tabs)
      other.rewriteFormulas((formula) =>
        formula
          .split(before ?? '')
          .join(after)
          .replaceAll(plain, after ?? ''),
      );
  }

  /** Inserts (`count` > 0) or deletes (`count` < 0) lines; formulas, names, formats and protections follow. */
  resize(tab: FakeTab, axis: Axis, at: number, count: number): void {
    if (count > 0) tab.insert(axis, at, count);
    else tab.delete(axis, at, -count);
    this.names = this.names.flatMap((name) => {
      const area = name.tab === tab.id ? shiftedArea(name.area, axis, at, count) : name.area;
      return area ? [{ ...name, area }] : [];
    });
    this.moveReferences(tab, axis, (line) => shiftedLine(line, at, count));
  }

  move(tab: FakeTab, axis: Axis, from: number, count: number, to: number): void {
    tab.move(axis, from, count, to);
    this.moveReferences(tab, axis, (line) => movedLine(line, from, count, to));
  }

  private moveReferences(tab: FakeTab, axis: Axis, move: (line: number) => number | null): void {
    for (const other of this.tabs)
      other.rewriteFormulas((formula) => movedFormula(formula, other.title, tab.title, axis, move));
  }

  /** What a cell shows; formulas are computed once after each edit. */
  shown(tab: FakeTab, row: number, column: number): Shown {
    const input = tab.inputAt(row, column);
    if (input === undefined) return null;
    if (!('formula' in input)) return shownInput(input);
    if (this.results?.version !== this.version)
      this.results = { version: this.version, shown: computeFormulas(this.tabs) };
    return this.results.shown(tab.id, row, column);
  }

  /** All markers with where they stand. */
  *allMarks(): Generator<{ mark: Mark; tab: FakeTab | null; axis: Axis | null; at: number | null }> {
    for (const mark of this.marks) yield { mark, tab: null, axis: null, at: null };
    for (const tab of this.tabs) {
      for (const mark of tab.marks) yield { mark, tab, axis: null, at: null };
      for (const axis of ['rows', 'columns'] as const)
        for (const { at, mark } of tab.linesWithMarks(axis)) yield { mark, tab, axis, at };
    }
  }

  /** An id for a new marker, protection or name. */
  freshId(): number {
    return 2_000_000 + this.nextId++;
  }

  /** Puts a marker on the spreadsheet, a tab or a line. A repeated id is refused: documented as unique, seen by nobody here. */
  addMark(mark: Omit<Mark, 'id'> & { id?: number }, on: { tab?: FakeTab; axis?: Axis; at?: number }): Mark {
    const id = mark.id ?? this.freshId();
    const insistOther = (other: Mark): void => {
      if (other.id === id) throw new Refusal(`Developer metadata with id ${id} already exists.`);
    };
    this.marks.forEach(insistOther);
    for (const tab of this.tabs) tab.eachMark(insistOther);
    const made: Mark = { ...mark, id };
    if (!on.tab) this.marks = [...this.marks, made];
    else if (!on.axis || on.at === undefined) on.tab.marks = [...on.tab.marks, made];
    else on.tab.putLine(on.axis, on.at, { marks: [...on.tab.line(on.axis, on.at).marks, made] });
    return made;
  }

  removeMark(id: number): void {
    const others = (marks: readonly Mark[]) => marks.filter((mark) => mark.id !== id);
    this.marks = others(this.marks);
    for (const tab of this.tabs) {
      tab.marks = others(tab.marks);
      for (const axis of ['rows', 'columns'] as const)
        for (const { at, mark } of tab.linesWithMarks(axis))
          if (mark.id === id) tab.putLine(axis, at, { marks: others(tab.line(axis, at).marks) });
    }
  }
}

function shownInput(input: Exclude<Input, { formula: string }>): Shown {
  return 'text' in input ? input.text : 'number' in input ? input.number : input.bool;
}
