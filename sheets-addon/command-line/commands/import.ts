import { basename, resolve } from 'node:path';
import { newId } from '#shared/base/id.ts';
import { dayAt } from '#shared/base/moment.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import type { Book } from '#shared/model/book.ts';
import { entityOf } from '#shared/table/columns.ts';
import type { CheckItem } from '#shared/table/gateway.ts';
import { openImport, type ForeignFile, type OwnFile } from '#shared/table/import-file.ts';
import type { ImportTarget, Mapping } from '#shared/table/map-import.ts';
import { previewImport } from '#shared/table/preview-import.ts';
import type { RowToImport } from '#shared/workflows/import-rows.ts';
import { readBytes } from '../file-port.ts';
import { openHome, type Credentials } from '../home.ts';
import { mappingLines, mappingOf, sheetOf } from '../import-mapping.ts';
import { readPractice, save, type Practice } from '../practice.ts';
import { counted, nameList, quoted } from '../print.ts';
import { EXIT, problemLines, refusal } from '../stop.ts';
import type { World } from '../world.ts';

/** What `import` may be told. */
export interface ImportOptions extends Credentials {
  readonly sheet?: string;
  readonly as?: ImportTarget;
  readonly map?: readonly string[];
  readonly yes?: boolean;
}

/** What would come in, and how it is found again where the book has moved on. */
interface Incoming {
  rowsFor(book: Book): readonly RowToImport[];
  readonly known: number;
  readonly check: readonly CheckItem[];
}

/** Brings rows of any workbook or CSV file in. Shown first with every doubt and its cell; written only with --yes. */
export async function importFile(
  book: string,
  file: string,
  options: ImportOptions,
  world: World,
): Promise<number> {
  const practice = await readPractice(await openHome(book, options, world), world);
  const incoming = await incomingFrom(file, practice, options, world);
  const rows = incoming.rowsFor(practice.book);
  world.out(
    `${countsOf(rows)} would come in${incoming.known > 0 ? `; ${counted(incoming.known, 'row')} of it ${incoming.known === 1 ? 'is' : 'are'} here already` : ''}.`,
  );
  if (incoming.check.length > 0) {
    world.out(`\n${counted(incoming.check.length, 'cell')} to look at; what they hold stays unknown:`);
    world.out(
      nameList(
        incoming.check.map((item) => [item.field, item.message] as const),
        world,
      ),
    );
  }
  if (rows.length === 0) return incoming.check.length > 0 ? EXIT.problems : EXIT.fine;
  if (!options.yes) {
    world.out('\nNothing was written. If this is right, run it again with --yes.');
    return incoming.check.length > 0 ? EXIT.problems : EXIT.fine;
  }
  const wish = (now: Book) =>
    ({ kind: 'importRows', rows: incoming.rowsFor(now), from: basename(file) }) as const;
  await save(practice, wish, world);
  world.out(`\n${countsOf(rows)} came in. Recalculate with: valueback refresh ${quoted(book)}`);
  return EXIT.fine;
}

async function incomingFrom(
  file: string,
  practice: Practice,
  options: ImportOptions,
  world: World,
): Promise<Incoming> {
  const bytes = await readBytes(resolve(world.folder, file));
  const readable = {
    name: basename(file),
    bytes: () => Promise.resolve(bytes),
    text: () => Promise.resolve(new TextDecoder().decode(bytes)),
  };
  const opened = await openImport(readable, practice.place);
  if (!opened.ok) throw refusal(`${file}: ${problemLines(opened.problems)}`);
  return 'book' in opened.value
    ? ownRows(opened.value, practice.book)
    : foreignRows(opened.value, practice, options, world);
}

function ownRows({ book, check }: OwnFile, into: Book): Incoming {
  const all = entityNames.flatMap((tab) => book[tab].map((record) => ({ tab, record }) as RowToImport));
  const rowsFor = (now: Book) => {
    const known = new Set(entityNames.flatMap((tab) => now[tab].map(({ id }) => id)));
    return all.filter(({ record }) => !known.has(record.id));
  };
  return { rowsFor, known: all.length - rowsFor(into).length, check };
}

function foreignRows(
  file: ForeignFile,
  { book, place, context }: Practice,
  options: ImportOptions,
  world: World,
): Incoming {
  const sheet = sheetOf(file, options.sheet);
  const mapping: Mapping = mappingOf(sheet, options, place);
  world.out(mappingLines(file, sheet, mapping).join('\n'));
  const commandId = newId('cmd', context.now, world.random(8));
  const today = dayAt(context.now, context.zone);
  const preview = (now: Book) =>
    previewImport(now, sheet.rows, mapping, { ...place, commandId, today, sheet: sheet.name });
  const { known, check } = preview(book);
  return { rowsFor: (now) => preview(now).rows, known, check };
}

/** "2 in Clients, 14 in Sessions". */
function countsOf(rows: readonly RowToImport[]): string {
  const counts = new Map<EntityName, number>();
  for (const { tab } of rows) counts.set(tab, (counts.get(tab) ?? 0) + 1);
  const parts = [...counts].map(([tab, count]) => `${count} in ${entityOf(tab).tab}`);
  return `${counted(rows.length, 'row')}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}
