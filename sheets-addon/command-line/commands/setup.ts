import { fieldFromText } from '#shared/table/book/form.ts';
import { fieldOf } from '#shared/table/book/columns.ts';
import { blankRecord, emptyBook, SETTINGS_ID, type Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { Settings } from '#shared/model/settings.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import type { RowToImport } from '#shared/workflows/import-rows.ts';
import { openHome } from '../home.ts';
import type { Credentials, Home } from '../home-port.ts';
import { deriveAt, readPractice, save } from '../practice.ts';
import { quoted, wrapped } from '../print.ts';
import { withProgress } from '../progress.ts';
import { EXIT, misuse, problemLines, refusal } from '../stop.ts';
import type { World } from '../world.ts';

/** What `setup` may be told. */
export interface SetupOptions extends Credentials {
  readonly example?: boolean;
  readonly practice?: string;
  readonly provider?: string;
  readonly currency?: string;
  readonly locale?: string;
  readonly zone?: string;
}

/** Makes a practice where there is none, or adds what a workbook lacks. Nothing that stands there is changed. */
export async function setup(book: string, options: SetupOptions, world: World): Promise<number> {
  const home = await openHome(book, options, world);
  const settings = settingsFrom(options, world);
  const derive = deriveAt(world);
  const start = startBook(options, settings, world);
  if (await withProgress(world, `Making ${home.name}`, () => home.create(start, derive))) {
    world.out(
      `${home.name} is ready${options.example ? ', with an example practice; nothing in it is real' : ''}.`,
    );
    world.out(`Look at it with: valueback status ${quoted(book)}`);
    return EXIT.fine;
  }
  if (options.example) await refuseMixing(home);
  const { added } = await withProgress(world, `Looking at ${home.name}`, () => home.setUp(derive));
  if (options.example) await fillWithExample(home, start, world);
  else if (Object.keys(settings).length > 0) await keepSettings(home, settings, world);
  if (options.example || Object.keys(settings).length > 0) await home.refresh(derive);
  world.out(added.length === 0 ? `${home.name} lacks nothing.` : `Added to ${home.name}:`);
  for (const line of addedLines(added)) world.out(`  ${wrapped(line, world.columns - 2, '  ')}`);
  if (options.example) world.out('It holds the example practice now; nothing in it is real.');
  return EXIT.fine;
}

const TAB = /^The tab (“[^”]*”)\.$/;

/** Many tabs in one sentence instead of a line each. */
function addedLines(added: readonly string[]): readonly string[] {
  const tabs = added.flatMap((line) => TAB.exec(line)?.[1] ?? []);
  const others = added.filter((line) => !TAB.test(line));
  return tabs.length > 1 ? [`The tabs ${tabs.join(', ')}.`, ...others] : added;
}

const SETTINGS = ['practice', 'provider', 'currency', 'locale', 'zone'] as const;

/** The settings named as options, read as their fields read them. */
function settingsFrom(options: SetupOptions, world: World): Partial<Settings> {
  const reading = { locale: world.locale, currency: 'EUR', zone: world.zone };
  return Object.fromEntries(
    SETTINGS.flatMap((name): [string, unknown][] => {
      const [field, text] = [fieldOf('settings', name), options[name]];
      if (!field || text === undefined) return [];
      const read = fieldFromText(name, field, text, reading);
      if (!read.ok) throw misuse(`--${problemLines(read.problems)}`);
      return [[name, read.value]];
    }),
  );
}

function startBook(options: SetupOptions, settings: Partial<Settings>, world: World): Book {
  const book = options.example ? examplePractice(world.now(), settings.zone ?? world.zone) : emptyBook();
  const record = book.settings[0] ?? { ...blankRecord('settings', SETTINGS_ID), zone: world.zone };
  return { ...book, settings: [{ ...record, ...settings }] };
}

async function refuseMixing(home: Home): Promise<void> {
  const { book } = await home.load();
  if (entityNames.some((name) => name !== 'settings' && book[name].length > 0))
    throw refusal(
      `${home.name} holds a practice already; the example would mix with it. Set it up in a file of its own.`,
    );
}

async function fillWithExample(home: Home, example: Book, world: World): Promise<void> {
  const practice = await readPractice(home, world);
  const rows = entityNames.flatMap((tab) => example[tab].map((record) => ({ tab, record }) as RowToImport));
  await save(practice, () => ({ kind: 'importRows', rows, from: 'the example' }), world);
}

async function keepSettings(home: Home, values: Partial<Settings>, world: World): Promise<void> {
  await save(
    await readPractice(home, world),
    () => ({ kind: 'keepRecord', tab: 'settings', record: null, set: values, was: null }),
    world,
  );
}
