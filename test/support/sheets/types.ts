import type { sheets_v4 } from '@googleapis/sheets';

/** What was put into a cell. Text is text, whatever it begins with; only `formula` (with its “=”) is computed. */
export type Input =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly bool: boolean }
  | { readonly formula: string };

/** What a cell shows: days are serial numbers, blank is null. */
export type Shown = string | number | boolean | null | { readonly error: string };

/** Looks, rules and conditions are kept in the shapes of the REST API; the second door translates. */
export type Format = sheets_v4.Schema$CellFormat;
export type Rule = sheets_v4.Schema$DataValidationRule;
export type ConditionalRule = Omit<sheets_v4.Schema$ConditionalFormatRule, 'ranges'>;

/** One cell. Never changed in place: an edit puts a new one. */
export interface FakeCell {
  readonly input?: Input | undefined;
  readonly format?: Format | undefined;
  readonly note?: string | undefined;
  readonly rule?: Rule | undefined;
}

/** A marker on a spreadsheet, tab, row or column. Never changed in place. */
export interface Mark {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
}

/** What a whole row or column has; its marks and width go where it goes. Never changed in place. */
export interface Line {
  readonly marks: readonly Mark[];
  readonly hidden: boolean;
  readonly pixels?: number | undefined;
}

/** A rectangle; ends are exclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Which way lines run. */
export type Axis = 'rows' | 'columns';

/** Conditional formats of a tab, the first that holds wins. */
export interface Conditional {
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
}

/** Looks laid over a large area at once; what a cell has of its own stands above them. */
export interface Blanket {
  readonly area: Area;
  readonly look: Omit<FakeCell, 'input'>;
}

/** A protected area. Without `warningOnly` only its `editors` may write there. */
export interface Protection {
  readonly id: number;
  readonly area: Area;
  /** Whether it is of the tab, however large that grows. */
  readonly whole?: boolean;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
}

/** A name for an area of a tab. */
export interface NamedArea {
  readonly id: string;
  readonly name: string;
  readonly tab: number;
  readonly area: Area;
}

/** What Google answers to a request it refuses; the REST door gives `status` and `reason`, the other throws the message. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly status = 400,
    readonly reason = 'INVALID_ARGUMENT',
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
