import type { sheets_v4 } from '@googleapis/sheets';
import type { Merge } from '../../table/cells/cell.ts';
import type { Place } from '../../table/cells/place.ts';
import type { SheetsRequest } from './requests.ts';

/** What a cell holds as Google answers with `UNFORMATTED_VALUE`: days are serial numbers, errors are their text (`#REF!`). */
export type WireCell = string | number | boolean | null;

/** The values of one range; short rows are blank to the right, missing rows below are blank. */
export interface WireValues {
  /** The range asked for, in the order asked. */
  readonly range: string;
  readonly rows: readonly (readonly WireCell[])[];
}

/** Where a marker of ours stands. */
export interface WireMark {
  readonly metadataId: number;
  readonly key: string;
  readonly value: string;
  /** The tab it is on; null for the spreadsheet itself. */
  readonly sheetId: number | null;
  /** The column it is on, counted from 0; null for a whole tab or spreadsheet. */
  readonly column: number | null;
}

/** One tab without its cells. */
export interface WireSheet {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRowCount: number;
  readonly merges: readonly Merge[];
  /** Descriptions of its protected ranges. */
  readonly protections: readonly string[];
  readonly conditionalFormats: number;
}

/** A spreadsheet's tabs, marks and names. */
export interface WireStructure {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly WireSheet[];
  readonly marks: readonly WireMark[];
  readonly namedRanges: readonly string[];
}

/** Some tabs as a batch left them, by the same answer. */
export interface WireAfter {
  readonly structure: WireStructure;
  /** What the range asked for of a tab holds, by the tab's id. */
  readonly rows: ReadonlyMap<number, WireValues['rows']>;
}

/** A call that failed; the gateway decides what it means. `status` is HTTP's, 0 for a request that got no answer. */
export class SheetsCallError extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** Seconds from the `Retry-After` header, where the answer bore one. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
    this.name = 'SheetsCallError';
  }
}

/**
 * One spreadsheet as the gateway sees it: load (cells, and now and then the structure) and apply. `sheetsClient` in `google-client.ts` makes it from the class
 * of `@googleapis/sheets`, which each home builds over its own transport and sign-in (Node: the package itself; extension:
 * `build/v4` over fetch); tests have one in memory. Every method throws `SheetsCallError` and nothing else of its own.
 */
export interface SheetsClient {
  readonly spreadsheetId: string;
  /** One call of `values.batchGet`, in the order asked. May be repeated. */
  values(ranges: readonly string[]): Promise<readonly WireValues[]>;
  /** One call of `spreadsheets.get`: everything but the cells. May be repeated. */
  structure(): Promise<WireStructure>;
  /** The same call with another mask, of the tabs of some ranges or of all: how cells look, which only set-up asks. May be repeated. */
  ask(fields: string, ranges: readonly string[]): Promise<sheets_v4.Schema$Spreadsheet>;
  /**
   * One call of `spreadsheets.batchUpdate`: all of it or nothing; answers how it left some ranges, one of a tab. Never repeated by the
   * client: only the gateway knows whether it may.
   */
  apply(requests: readonly SheetsRequest[], look?: readonly string[]): Promise<WireAfter>;
}

/** What the gateway needs of the shell besides the client: patience, a clock and a place, because the core has none. */
export interface SheetsWorld {
  /** Stands in where the spreadsheet's own locale or time zone is one this device does not know. */
  readonly device: Place;
  /** Waits that long; rejects where the shell gives up. */
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}
