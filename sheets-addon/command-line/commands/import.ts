import { basename, resolve } from 'node:path';
import { newId } from '#shared/base/id.ts';
import { dayAt } from '#shared/base/moment.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { Book } from '#shared/model/book.ts';
import type { Settings } from '#shared/model/settings.ts';
import { equalValues } from '#shared/table/book/apply-changes.ts';
import type { CheckItem } from '#shared/table/book/gateway.ts';
import { openImport, type ForeignFile, type OwnFile } from '#shared/table/import/import-file.ts';
import type { ImportTarget, Mapping } from '#shared/table/import/mapping.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';
import { fitForBook } from '#shared/workflows/preview-rows.ts';
import type { RowToImport } from '#shared/workflows/import-rows.ts';
import { readBytes } from '../file-port.ts';
import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { countsOf } from '../count-rows.ts';
import { settingsApart, settingsLines, takeSettings, type Whose } from '../import-settings.ts';
import type { MARKS, ORDERS } from '../import-mapping.ts';
import { mappingLines, mappingOf, sheetOf } from '../import-mapping.ts';
import { readPractice, save, type Practice } from '../practice.ts';
import { counted, nameList, quoted, wrapped } from '../print.ts';
import { EXIT, failure, problemLines, refusal } from '../stop.ts';
import type { World } from '../world.ts';

/** What `import` may be told. */
export interface ImportOptions extends Credentials {
  readonly sheet?: string;
  readonly as?: ImportTarget;
  readonly map?: readonly string[];
  readonly yes?: boolean;
  readonly settings?: Whose;
  readonly numbers?: keyof typeof MARKS;
  readonly days?: keyof typeof ORDERS;
}

/** What would come in, and how it is found again where the book has moved on. */
interface Incoming {
  rowsFor(book: Book): readonly RowToImport[];
  readonly known: number;
  /** How many of the known rows say something else here. */
  readonly other: number;
  readonly check: readonly CheckItem[];
  /** What a person should know of the whole. */
  readonly says: readonly string[];
  /** What the file's settings say otherwise. */
  readonly settings: Partial<Settings>;
  /** Whether it is a book of ours, which comes as it is. */
  readonly ownBook: boolean;
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
  show(rows, incoming, practice, options, world);
  const apart = Object.keys(incoming.settings).length > 0;
  const isNothing = rows.length === 0 && incoming.known === 0;
  const looked =
    incoming.check.length > 0 || isNothing || (apart && !options.settings) ? EXIT.problems : EXIT.fine;
  const taking = apart && options.settings === 'theirs';
  if (rows.length === 0 && !taking) return looked;
  if (apart && options.yes && !options.settings)
    throw refusal('Nothing was written. Say whose settings are right: --settings mine or --settings theirs.');
  if (!options.yes) {
    world.out('\nNothing was written. If this is right, run it again with --yes.');
    return looked;
  }
  const wish = (now: Book) =>
    ({
      kind: 'importRows',
      rows: incoming.rowsFor(now),
      from: basename(file),
      ownBook: incoming.ownBook,
    }) as const;
  const after = rows.length > 0 ? (await save(practice, wish, world)).practice : practice;
  if (taking) await save(after, () => takeSettings(after, incoming.settings), world);
  const also = taking ? ', with its settings' : '';
  world.out(`\n${countsOf(rows)} came in${also}. Recalculate with: valueback refresh ${quoted(book)}`);
  return EXIT.fine;
}

/** Tells what would come in, what is here already, which cells are in doubt, and which settings differ. */
function show(
  rows: readonly RowToImport[],
  { known, other, check, settings, says }: Incoming,
  { book, place }: Practice,
  options: ImportOptions,
  world: World,
): void {
  const here = `${counted(known, 'row')} of it ${known === 1 ? 'is' : 'are'} here already`;
  const otherwise = other > 0 ? `, ${other} of them with other words; what is here stays` : '';
  world.out(`${countsOf(rows)} would come in${known > 0 ? `; ${here}${otherwise}` : ''}.`);
  for (const line of says) world.out(wrapped(line, world.columns));
  if (check.length > 0) {
    world.out(`\n${counted(check.length, 'cell')} to look at; what they hold stays unknown:`);
    world.out(
      nameList(
        check.map((item) => [item.field, item.message] as const),
        world,
      ),
    );
  }
  const lines = settingsLines(settings, book, place);
  if (lines.length === 1) return;
  world.out(
    `\n${counted(lines.length - 1, 'setting')} of the file ${lines.length === 2 ? 'says' : 'say'} something else:`,
  );
  world.out(lines.join('\n'));
  world.out(
    options.settings === undefined
      ? 'Say which are right: --settings mine or --settings theirs.'
      : options.settings === 'mine'
        ? 'Yours stay.'
        : 'Those of the file are taken.',
  );
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
    text: (letters: string) => Promise.resolve(new TextDecoder(letters).decode(bytes)),
  };
  const opened = await openImport(readable, practice.place);
  if (!opened.ok) {
    const whole = opened.problems.every(({ field }) => field === '');
    throw (whole ? failure : refusal)(`${file}: ${problemLines(opened.problems)}`);
  }
  return 'book' in opened.value
    ? ownRows(opened.value, practice.book)
    : foreignRows(opened.value, practice, options, world);
}

function ownRows({ book, check }: OwnFile, into: Book): Incoming {
  const all = entityNames.flatMap((tab) => book[tab].map((record) => ({ tab, record }) as RowToImport));
  const rowsFor = (now: Book) => {
    const known = knownIn(now);
    return all.filter(({ record }) => !known.has(record.id));
  };
  const known = knownIn(into);
  const there = all.filter(({ tab, record }) => tab !== 'settings' && known.has(record.id));
  const other = there.filter(({ record }) => !equalValues(known.get(record.id), record)).length;
  return {
    rowsFor,
    known: there.length,
    other,
    check,
    says: [],
    settings: settingsApart(into, book),
    ownBook: true,
  };
}

const knownIn = (book: Book): ReadonlyMap<string, unknown> =>
  new Map(entityNames.flatMap((tab) => book[tab].map((record): [string, unknown] => [record.id, record])));

function foreignRows(
  file: ForeignFile,
  { book, place, context }: Practice,
  options: ImportOptions,
  world: World,
): Incoming {
  const open = openSheet(sheetOf(file, options.sheet), book, place);
  const mapping: Mapping = mappingOf(open, options);
  world.out(mappingLines(file, open, mapping).join('\n'));
  const commandId = newId('cmd', context.now, world.random(8));
  const today = dayAt(context.now, context.zone);
  const preview = (now: Book) =>
    fitForBook(now, previewImport(now, open, mapping, { ...place, commandId, today }), context.now);
  const { known, check, says } = preview(book);
  return {
    rowsFor: (now) => preview(now).rows,
    known,
    other: 0,
    check,
    says: [...file.says, ...says],
    settings: {},
    ownBook: false,
  };
}
