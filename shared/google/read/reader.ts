import { isZone } from '../../base/moment.ts';
import { isLocale } from '../../base/locale.ts';
import type { TabEdit } from '../../table/book/tab-edit.ts';
import { DERIVED_TABS } from '../../table/book/derived-names.ts';
import { DICTIONARY_TAB } from '../../table/dress/dictionary.ts';
import { LISTS_TAB } from '../../table/dress/lists.ts';
import type { Place } from '../../table/cells/place.ts';
import { readBook } from '../../table/book/read-book.ts';
import { rowsRevision } from '../../table/book/rows-revision.ts';
import type { OpenSpreadsheet } from './opened.ts';
import { patiently } from '../wire/patience.ts';
import {
  SheetsCallError,
  type SheetsClient,
  type SheetsWorld,
  type WireStructure,
} from '../wire/sheets-client.ts';
import { afterOf, RANGE_FIELDS } from '../wire/structure.ts';
import { isShapedAlike } from '../write/proof.ts';
import { WRITES_ROWS, WRITES_TAB } from '../write/writes-tab.ts';
import { PERCENT_FIELDS, PercentCells } from './percent-cells.ts';
import { laidOver } from './tab-places.ts';
import type { SheetRows } from '../../table/cells/cell.ts';
import {
  headerRows,
  headersAgree,
  headersOf,
  rangeOfRow,
  rangeOfTab,
  sheetRows,
  tabsToRead,
} from '../wire/wire-sheets.ts';

/** Tabs that are written and never read. */
const WRITTEN_ONLY = [...DERIVED_TABS, LISTS_TAB, DICTIONARY_TAB, WRITES_TAB];

const ROUNDS = 3;
const MOVING = 'The spreadsheet is being changed faster than it can be read just now.';

/** Reads the spreadsheet: one call while its headers stay as they were, two when they did not. */
export class SheetReader {
  private structure: WireStructure | null = null;
  private headers = '';
  private readonly percents = new PercentCells();
  /** What was read last: rows that did not change are not read into records again. */
  private last: Pick<OpenSpreadsheet, 'structure' | 'revision' | 'read'> | null = null;

  constructor(
    private readonly client: SheetsClient,
    private readonly world: SheetsWorld,
  ) {}

  /** Makes the next read look at the structure again: a tab or column was added. */
  forget(): void {
    this.structure = null;
  }

  /** The tabs, marks and names, as read last or anew. */
  async tabs(): Promise<WireStructure> {
    return (this.structure ??= await patiently(() => this.client.structure(), this.world));
  }

  /** Reads everything, and so many of the newest rows of the tab of writes. */
  async open(writes = 0): Promise<OpenSpreadsheet> {
    for (let round = 0; ; round++) {
      const known = this.structure !== null;
      const opened = await this.once(writes);
      if (opened === null && round >= ROUNDS) throw new SheetsCallError(503, MOVING);
      if (opened === null) continue;
      const headers = headersOf(opened.sheets, opened.read);
      if (known && headers === this.headers) return opened;
      if (await this.sure(opened, headers)) return opened;
      if (round >= ROUNDS) throw new SheetsCallError(503, MOVING);
    }
  }

  /** Whether the marks belong to the values: each marked column bears its header, or both are so at one and the same moment. */
  private async sure(opened: OpenSpreadsheet, headers: string): Promise<boolean> {
    if (headersAgree(opened.sheets, opened.read) || (await this.isAsRead(opened))) {
      this.headers = headers;
      return true;
    }
    this.structure = null;
    return false;
  }

  /** Asks for marks and headers in one answer: columns that went away and came back between two questions cannot deceive it. */
  private async isAsRead(opened: OpenSpreadsheet): Promise<boolean> {
    const rows = headerRows(opened.sheets, opened.read);
    const ranges = rows.map(({ title, row }) => rangeOfRow(title, row));
    try {
      const answer = await patiently(() => this.client.ask(RANGE_FIELDS, ranges), this.world);
      const after = afterOf({ updatedSpreadsheet: answer });
      return rows.every(({ title, row }) => {
        const sheet = opened.structure.sheets.find((one) => one.title === title);
        return sheet !== undefined && isShapedAlike(opened, sheet, row, after);
      });
    } catch (error) {
      // A tab was renamed or deleted meanwhile.
      if (!(error instanceof SheetsCallError) || error.status !== 400) throw error;
      return false;
    }
  }

  /** The spreadsheet as a batch of ours left it, unless others wrote there meanwhile: nothing is read. */
  written(opened: OpenSpreadsheet, edits: readonly TabEdit[]): OpenSpreadsheet {
    this.percents.wrote(edits);
    const laid = opened.sheets.map((sheet) => {
      const cells = edits.flatMap(({ tab, cells: ones }) => (tab === sheet.name ? ones : []));
      return { ...sheet, rows: laidOver(sheet.rows, cells) };
    });
    const sheets = this.percents.known(laid);
    const revision = rowsRevision(sheets);
    const read = readBook(sheets, opened.place);
    this.last = { structure: opened.structure, revision, read };
    return { ...opened, read, sheets, revision, writes: [] };
  }

  /** Reads the tabs, and asks how numbers are shown where that changes what they say; null where those changed meanwhile. */
  private async read(
    sheets: readonly SheetRows[],
    place: Place,
  ): Promise<Pick<OpenSpreadsheet, 'sheets' | 'read'> | null> {
    const asking = this.percents.asking(sheets);
    const read = readBook(asking, place);
    const ranges = this.percents.ranges();
    if (ranges.length === 0) return { sheets: asking, read };
    const answer = await patiently(() => this.client.ask(PERCENT_FIELDS, ranges), this.world);
    if (!this.percents.take(answer)) return null;
    const known = this.percents.known(sheets);
    return { sheets: known, read: readBook(known, place) };
  }

  private async once(writes: number): Promise<OpenSpreadsheet | null> {
    const known = this.structure !== null;
    const structure = await this.tabs();
    const tabs = tabsToRead(structure, WRITTEN_ONLY);
    const withWrites = writes > 0 && structure.sheets.some(({ title }) => title === WRITES_TAB);
    const ranges = [
      ...tabs.map(({ title }) => rangeOfTab(title)),
      ...(withWrites ? [`${rangeOfTab(WRITES_TAB)}!1:${1 + Math.min(writes, WRITES_ROWS)}`] : []),
    ];
    try {
      const values = ranges.length > 0 ? await patiently(() => this.client.values(ranges), this.world) : [];
      const raw = sheetRows(structure, tabs, values);
      const place = placeOfSpreadsheet(structure, this.world.device);
      const revision = rowsRevision(raw);
      const same = this.last?.structure === structure && this.last.revision === revision;
      const known = same && !this.percents.isAnyPlain ? this.last : null;
      const found = known
        ? { sheets: this.percents.known(raw), read: known.read }
        : await this.read(raw, place);
      if (found === null) return null;
      this.last = { structure, revision, read: found.read };
      return {
        ...found,
        structure,
        place,
        revision,
        writes: withWrites ? (values.at(-1)?.rows ?? []) : [],
      };
    } catch (error) {
      // A tab was renamed or deleted since the structure was read.
      if (!known || !(error instanceof SheetsCallError) || error.status !== 400) throw error;
      this.structure = null;
      return null;
    }
  }
}

function placeOfSpreadsheet({ locale, timeZone }: WireStructure, device: Place): Place {
  const named = locale.replace('_', '-');
  return {
    locale: isLocale(named) ? named : device.locale,
    zone: isZone(timeZone) ? timeZone : device.zone,
  };
}
