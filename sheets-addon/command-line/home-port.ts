import type { Book } from '#shared/model/book.ts';
import type { Derive } from '#shared/table/book/refresh-edits.ts';
import type { XlsxWorkbook } from '#shared/table/xlsx/xlsx-workbook.ts';
import { quoted } from './print.ts';

/** A practice's home as the commands see it: an .xlsx file or a Google spreadsheet. */
export interface Home extends Omit<XlsxWorkbook, 'isPractice'> {
  /** What a person calls it. */
  readonly name: string;
  /** Makes it where it is not there yet and answers true; false where it is. */
  create(book: Book, derive: Derive): Promise<boolean>;
  /** Refuses a workbook of somebody's own that holds no practice. */
  insist(): Promise<void>;
}

/** How a Google spreadsheet is reached. */
export interface Credentials {
  readonly key?: string;
  readonly token?: string;
}

/** What is missing, as the gateway says it in its first sentence, and how a command makes it. */
export function withoutTab(message: string, named: string, back: string): string {
  const [what = ''] = message.split('. ', 1);
  const setUp = `valueback setup ${quoted(named)}`;
  return /no practice/.test(what)
    ? `${what}. Nothing was written. Make one in it with: ${setUp}`
    : `${what}. Nothing was written. Bring it back ${back}; or make an empty one with: ${setUp}`;
}
