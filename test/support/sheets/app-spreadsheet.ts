import { FakeRange } from './app-range.ts';
import { FakeSheet } from './app-sheet.ts';
import type { FakeTab } from './tab.ts';
import { Refusal } from './types.ts';
import type { FakeWorkbook } from './workbook.ts';

/** What a script may do: before it was allowed anything, from a simple trigger, from a formula, or from the menu. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** Google’s end of a script that ran too long; no script can catch it. */
export class OutOfTime extends Error {}

/** The spreadsheet as `SpreadsheetApp.getActiveSpreadsheet()` hands it out. */
export class FakeSpreadsheet {
  mode: AuthMode = 'FULL';
  /** Whose hands the script has. */
  who = 'owner@practice.example';
  /** Calls through this door that changed something. */
  writes = 0;
  /** After so many of them Google’s time is up. */
  timeFor = Number.POSITIVE_INFINITY;
  /** What was told in the corner. */
  readonly toasts: string[] = [];
  private selected: FakeRange | null = null;
  private readonly known = new Map<FakeTab['id'], FakeSheet>();

  constructor(
    readonly book: FakeWorkbook,
    /** Makes dates of the script’s own context. */
    readonly makeDate: (ms: number) => unknown = (ms) => new Date(ms),
  ) {}

  /** Refuses what the authorisation mode does not allow. */
  insist(what: 'read' | 'write'): void {
    if (this.mode === 'NONE' || (what === 'write' && this.mode === 'CUSTOM_FUNCTION'))
      throw new Refusal('You do not have permission to call this method.');
  }

  /** Stops the script where its time is up, in the middle of whatever it does. */
  insistOnTime(): void {
    if (this.writes >= this.timeFor) throw new OutOfTime('Exceeded maximum execution time');
  }

  /** One call, whatever it changes. */
  asOne<T>(call: () => T): T {
    const before = this.writes;
    const made = call();
    this.writes = before + 1;
    return made;
  }

  sheet(tab: FakeTab): FakeSheet {
    // Edits that failed put copies in a tab’s place: the tab is looked up anew.
    const known = this.known.get(tab.id);
    if (known?.tab === tab) return known;
    const made = new FakeSheet(this, tab);
    this.known.set(tab.id, made);
    return made;
  }

  select(range: FakeRange): void {
    this.selected = range;
  }

  getSheets(): FakeSheet[] {
    this.insist('read');
    return this.book.tabs.map((tab) => this.sheet(tab));
  }
  getSheetByName(name: string): FakeSheet | null {
    this.insist('read');
    // Only the exact name, as Google documents; nothing says that letters of another case would do.
    const tab = this.book.tabs.find(({ title }) => title === name);
    return tab ? this.sheet(tab) : null;
  }
  insertSheet(name: string, index: number): FakeSheet {
    this.insist('write');
    const tab = this.book.edit(() => this.book.addTab({ title: name, index }));
    this.writes += 1;
    return this.sheet(tab);
  }

  deleteSheet(sheet: FakeSheet): void {
    this.insist('write');
    this.book.edit(() => this.book.deleteTab(sheet.tab.id));
    this.writes += 1;
  }

  getSpreadsheetTimeZone = (): string => (this.insist('read'), this.book.timeZone);
  getSpreadsheetLocale = (): string => (this.insist('read'), this.book.locale);
  getActiveRange = (): FakeRange | null => (this.insist('read'), this.selected);
  toast = (message: string): void => void this.toasts.push(message);

  getRangeByName(name: string): FakeRange | null {
    const found = this.book.names.find((one) => one.name === name);
    const tab = this.book.tabs.find((one) => one.id === found?.tab);
    return found && tab ? new FakeRange(this.sheet(tab), found.area) : null;
  }
  setNamedRange(name: string, range: FakeRange): void {
    this.insist('write');
    this.book.edit(() => {
      const others = this.book.names.filter((one) => one.name !== name);
      const id = String(this.book.freshId());
      this.book.names = [...others, { id, name, tab: range.sheet.tab.id, area: range.area }];
    });
  }

  createDeveloperMetadataFinder() {
    let wanted: string | null = null;
    const finder = {
      withKey: (key: string) => {
        wanted = key;
        return finder;
      },
      find: () => {
        this.insist('read');
        return [...this.book.allMarks()]
          .filter(({ mark }) => mark.key === wanted)
          .map(({ mark, tab, axis, at }) => ({
            getKey: () => mark.key,
            getValue: () => mark.value,
            getLocation: () => ({
              getSheet: () => (tab && axis === null ? this.sheet(tab) : null),
              getColumn: () => (tab && axis === 'columns' && at !== null ? this.columnAt(tab, at) : null),
            }),
          }));
      },
    };
    return finder;
  }

  private columnAt = (tab: FakeTab, at: number): FakeRange =>
    new FakeRange(this.sheet(tab), { top: 0, left: at, bottom: tab.rowCount, right: at + 1 }, true);
}
