import { resolve } from 'node:path';
import type { SheetRows } from '#shared/table/cells/cell.ts';
import { editXlsx } from '#shared/table/xlsx/edit-xlsx.ts';
import type { TabEdit } from '#shared/table/book/tab-edit.ts';
import { xlsxContent } from '#shared/table/xlsx/xlsx.ts';
import { filePort } from './file-port.ts';
import { fileNamed, spreadsheetIdOf } from './home.ts';
import type { Credentials } from './home-port.ts';
import { withProgress } from './progress.ts';
import { failure, problemLines } from './stop.ts';
import type { World } from './world.ts';

/** The cells of any workbook, whether it holds a practice or not. */
export interface Cells {
  /** Every tab; those that were not asked for have no rows where reading them would cost a call. */
  readonly sheets: readonly SheetRows[];
  /** Writes into the workbook as it was read; null where its cells are only read. */
  readonly write: ((edit: TabEdit) => Promise<void>) | null;
}

/** Opens the cells of an .xlsx file, or those of some tabs of a Google spreadsheet. */
export async function openCells(
  named: string,
  tabs: readonly string[],
  credentials: Credentials,
  world: World,
): Promise<Cells> {
  const id = spreadsheetIdOf(named);
  if (id === null) return withProgress(world, `Reading ${named}`, () => fileCells(named, world));
  const { googleCells } = await import('./google-home.ts');
  const sheets = await withProgress(world, 'Reading the spreadsheet', () =>
    googleCells(id, tabs, credentials, world),
  );
  return { sheets, write: null };
}

async function fileCells(named: string, world: World): Promise<Cells> {
  const file = fileNamed(named);
  const port = filePort(resolve(world.folder, file));
  const bytes = await port.read();
  const content = xlsxContent(bytes);
  if (!content.ok) throw failure(`${file}: ${problemLines(content.problems)}`);
  return {
    sheets: content.value.sheets,
    write: async (edit) => {
      const written = editXlsx(bytes, [edit]);
      if (!written.ok) throw failure(problemLines(written.problems));
      await port.write(written.value);
    },
  };
}
