import { join } from 'node:path';
import { dayAt, momentAt } from '#shared/base/moment.ts';
import { entityNames } from '#shared/model/entities.ts';
import { tabTitle } from '#shared/table/book/columns.ts';
import { tabToCsv } from '#shared/table/csv/csv.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { bookToJson } from '#shared/table/book/json.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { DERIVED_WORDS } from '#shared/table/book/derived-names.ts';
import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { outPath, writeOut, type OutOptions } from '../out-file.ts';
import { deriveAt, readPractice, save, type Practice } from '../practice.ts';
import { counted } from '../print.ts';
import { withProgress } from '../progress.ts';
import { EXIT, Stop } from '../stop.ts';
import type { World } from '../world.ts';

/** What a practice can be taken out as. */
export const EXPORTS = ['json', 'xlsx', 'csv'] as const;

/** What `export` may be told. */
export interface ExportOptions extends Credentials, OutOptions {
  readonly format: (typeof EXPORTS)[number];
}

/** Takes the whole practice out: a JSON file or a workbook that come back unchanged, or a folder of CSV files. */
export async function exportBook(book: string, options: ExportOptions, world: World): Promise<number> {
  const practice = await readPractice(await openHome(book, options, world), world);
  const { context } = practice;
  const stem = `valueback-${dayAt(context.now, context.zone)}`;
  const name = options.out ?? (options.format === 'csv' ? `${stem}-csv` : `${stem}.${options.format}`);
  const path = outPath(name, options, world);
  const rows = entityNames.reduce((sum, tab) => sum + practice.book[tab].length, 0);
  const said = await withProgress(world, `Writing ${name}`, () =>
    WRITERS[options.format](practice, path, world),
  );
  world.out(`${name}: ${counted(rows, 'row')}${said}.`);
  if (options.format !== 'csv') await noteBackup(practice, world);
  return EXIT.fine;
}

type Writer = (practice: Practice, path: string, world: World) => Promise<string>;

const WRITERS: Readonly<Record<ExportOptions['format'], Writer>> = {
  json: async ({ book }, path) => {
    await writeOut(path, bookToJson(book));
    return '';
  },
  xlsx: async ({ book }, path, world) => {
    await writeOut(path, await bookToXlsx(book, world, deriveAt(world)(book)));
    return `, with ${DERIVED_WORDS}`;
  },
  csv: async ({ book, place }, path) => {
    const filled = entityNames.filter((tab) => book[tab].length > 0);
    for (const tab of filled) await writeOut(join(path, `${tabTitle(tab)}.csv`), tabToCsv(book, tab, place));
    return ` in ${counted(filled.length, 'file')}`;
  },
};

/** Notes the day of the backup in the practice; where that cannot be written, the backup is there all the same. */
async function noteBackup(practice: Practice, world: World): Promise<void> {
  const lastBackupAt = momentAt(practice.context.now, practice.context.zone);
  try {
    await save(
      practice,
      (book) => ({
        kind: 'keepRecord',
        tab: 'settings',
        record: book.settings[0]?.id ?? null,
        set: { lastBackupAt },
        was: null,
      }),
      world,
    );
  } catch (error) {
    if (!(error instanceof GatewayError || error instanceof Stop)) throw error;
    world.err(`The backup is written; its day could not be noted: ${error.message}\n`);
  }
}
