/**
 * The requests of a batch that we send, with every enumeration spelled out: the package's own types say `string | null`
 * there and would let a misspelt word through to Google. Rows and columns count from 0, ends are exclusive.
 */

/** A rectangle of cells; without an end it runs to the edge of the sheet. */
export interface GridRange {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

/** Some whole rows or columns. */
export interface DimensionRange {
  readonly sheetId: number;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly startIndex: number;
  readonly endIndex: number;
}

/** What a cell is given: typed by us, never parsed by Google. Only formulas of our own making use `formulaValue`. */
export type ExtendedValue =
  | { readonly stringValue: string }
  | { readonly numberValue: number }
  | { readonly boolValue: boolean }
  | { readonly formulaValue: string };

/** A colour by its parts, each 0 to 1. */
export interface ColorStyle {
  readonly rgbColor: { readonly red: number; readonly green: number; readonly blue: number };
}

/** How a cell looks. */
export interface CellFormat {
  readonly numberFormat?: {
    readonly type: 'TEXT' | 'NUMBER' | 'PERCENT' | 'DATE' | 'DATE_TIME';
    readonly pattern?: string;
  };
  readonly backgroundColorStyle?: ColorStyle;
  readonly verticalAlignment?: 'TOP' | 'MIDDLE';
  readonly wrapStrategy?: 'WRAP' | 'CLIP' | 'OVERFLOW_CELL';
  readonly textFormat?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly foregroundColorStyle?: ColorStyle;
  };
}

/** A condition of a rule: a list drawn from a range, or a formula of ours. */
export interface BooleanCondition {
  readonly type: 'ONE_OF_RANGE' | 'ONE_OF_LIST' | 'CUSTOM_FORMULA' | 'TEXT_EQ' | 'TEXT_STARTS_WITH';
  readonly values: readonly { readonly userEnteredValue: string }[];
}

/** What may stand in a cell; never strict: what is not in the list is read all the same. */
export interface DataValidationRule {
  readonly condition: BooleanCondition;
  readonly inputMessage?: string;
  readonly strict: false;
  readonly showCustomUi: true;
}

/** One cell as written. An absent value blanks the cell where the field mask names it. */
export interface CellData {
  readonly userEnteredValue?: ExtendedValue;
  readonly userEnteredFormat?: CellFormat;
  readonly note?: string;
  readonly dataValidation?: DataValidationRule;
}

/** One row of cells as written. */
export interface RowData {
  readonly values: readonly CellData[];
}

/** Properties of a tab. */
export interface SheetProperties {
  readonly sheetId?: number;
  readonly title?: string;
  readonly index?: number;
  readonly hidden?: boolean;
  readonly gridProperties?: {
    readonly rowCount?: number;
    readonly columnCount?: number;
    readonly frozenRowCount?: number;
    readonly frozenColumnCount?: number;
  };
}

/** A marker that follows what it is put on when people move, rename or sort. */
export interface DeveloperMetadata {
  readonly metadataId?: number;
  readonly metadataKey: string;
  readonly metadataValue: string;
  readonly visibility: 'DOCUMENT';
  readonly location:
    | { readonly spreadsheet: true }
    | { readonly sheetId: number }
    | { readonly dimensionRange: DimensionRange };
}

/** One request of a batch: exactly one kind. */
export type SheetsRequest =
  | { readonly addSheet: { readonly properties: SheetProperties } }
  | { readonly deleteSheet: { readonly sheetId: number } }
  | {
      readonly updateSheetProperties: {
        readonly properties: SheetProperties & { readonly sheetId: number };
        readonly fields: string;
      };
    }
  | {
      readonly appendCells: {
        readonly sheetId: number;
        readonly rows: readonly RowData[];
        readonly fields: string;
      };
    }
  | {
      readonly updateCells: {
        readonly range: GridRange;
        readonly rows?: readonly RowData[];
        readonly fields: string;
      };
    }
  | {
      readonly repeatCell: { readonly range: GridRange; readonly cell: CellData; readonly fields: string };
    }
  | {
      readonly copyPaste: {
        readonly source: GridRange;
        readonly destination: GridRange;
        readonly pasteType: 'PASTE_VALUES';
      };
    }
  | { readonly setDataValidation: { readonly range: GridRange; readonly rule: DataValidationRule } }
  | {
      readonly updateDimensionProperties: {
        readonly range: DimensionRange;
        readonly properties: { readonly pixelSize?: number; readonly hiddenByUser?: boolean };
        readonly fields: string;
      };
    }
  | { readonly insertDimension: { readonly range: DimensionRange; readonly inheritFromBefore: false } }
  | { readonly deleteDimension: { readonly range: DimensionRange } }
  | {
      readonly appendDimension: {
        readonly sheetId: number;
        readonly dimension: 'ROWS' | 'COLUMNS';
        readonly length: number;
      };
    }
  | {
      readonly addConditionalFormatRule: {
        readonly rule: {
          readonly ranges: readonly GridRange[];
          readonly booleanRule: { readonly condition: BooleanCondition; readonly format: CellFormat };
        };
        readonly index: number;
      };
    }
  | {
      readonly addProtectedRange: {
        readonly protectedRange: {
          readonly range: GridRange;
          readonly description: string;
          readonly warningOnly: true;
        };
      };
    }
  | {
      readonly addNamedRange: {
        readonly namedRange: { readonly name: string; readonly range: GridRange };
      };
    }
  | { readonly createDeveloperMetadata: { readonly developerMetadata: DeveloperMetadata } }
  | {
      readonly deleteDeveloperMetadata: {
        readonly dataFilter: { readonly developerMetadataLookup: { readonly metadataId: number } };
      };
    };
