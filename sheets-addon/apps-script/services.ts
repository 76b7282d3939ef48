/// <reference types="google-apps-script" />
import type { Instant } from '#shared/base/time.ts';

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** What the add-on needs of Google’s services; only `main.ts` names them, so that loading the code calls none. */
export interface Services {
  /** The spreadsheet the script is bound to. */
  spreadsheet(): Spreadsheet;
  /** A text as a text: never read as a formula, number or day. */
  textOf(text: string): GoogleAppsScript.Spreadsheet.RichTextValue;
  rule(): GoogleAppsScript.Spreadsheet.DataValidationBuilder;
  look(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
  /** Visible to the extension too. */
  readonly forAll: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
  /** The kind of protection that is of a whole tab. */
  readonly wholeSheet: GoogleAppsScript.Spreadsheet.ProtectionType;
  /** What an HTML file of the script holds. */
  file(name: string): string;
  /** Applies all that was written so far. */
  flush(): void;
  /** Runs while no other window of this add-on writes; REST writers are not kept out. Throws where it must wait too long. */
  alone<T>(work: () => T): T;
  /** A date as a zone’s wall clock shows it, `yyyy-MM-ddTHH:mm:ss`. */
  wallClock(date: GoogleAppsScript.Base.Date, zone: string): string;
  now(): Instant;
  random(bytes: number): Uint8Array;
}
