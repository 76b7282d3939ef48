import { GatewayError } from '#shared/table/book/gateway.ts';
import { moved, returned, HERE, type Home, type SheetPlace } from '../gateways/home.ts';
import { copyPractice, differences, isBlank, rowCount } from './move-practice.ts';
import type { HomeCells, HomeDoors, SheetWorkbook } from './workbook-home.ts';

/**
 * Moves the practice into a sheet: the rows here stand still, are copied, read back and compared; only then the home changes. Every step
 * may be broken off and gone on with. A sheet that is `known` gets its tabs first: one that may not be changed moves nothing.
 */
export async function move(
  doors: HomeDoors,
  cells: HomeCells,
  known: SheetPlace | null,
  title: string,
): Promise<void> {
  const before = await doors.readHome();
  if (before.kind === 'sheet') return;
  const { formerly } = before;
  const startedAt = before.kind === 'moving' ? before.startedAt : doors.now();
  const under = (sheet: SheetPlace | null) => ({ kind: 'moving', sheet, formerly, startedAt }) as const;
  const ready = known && (await readied(doors, known));
  await doors.putHome(under(known));
  cells.home.value = under(known);
  doors.announce('moved');
  const place = known ?? (await doors.createSheet(title));
  await doors.putHome(under(place));
  const sheet = ready ?? (await readied(doors, place));
  const { book } = await (await doors.local()).load();
  await copyPractice(book, sheet, (progress) => void (cells.progress.value = progress));
  await sheet.refresh();
  await doors.copyOf(place.id).keep(await sheet.load(), doors.now());
  await doors.putHome(moved(under(place), place, doors.now()));
  doors.announce('moved');
}

async function readied(doors: HomeDoors, place: SheetPlace): Promise<SheetWorkbook> {
  const sheet = await doors.sheet(place.id);
  await sheet.setUp();
  return sheet;
}

/**
 * Connects a sheet the person picked: one that holds a practice is opened, one with our tabs and no rows takes the practice here. Into
 * any other nothing is written unasked.
 */
export async function connect(doors: HomeDoors, cells: HomeCells, id: string): Promise<void> {
  const sheet = await doors.sheet(id);
  const place = { id, title: await sheet.title() };
  const [there, here] = [await sheet.practice(), (await (await doors.local()).load()).book];
  const rowsHere = isBlank(here) ? 0 : rowCount(here);
  if (there === null) {
    cells.question.value = { sheet: place, rowsHere, rowsThere: null };
    return;
  }
  if (isBlank(there)) return move(doors, cells, place, place.title);
  const covered = differences(there, here).every((change) => change.tab === 'settings');
  if (isBlank(here) || covered) return settleIn(doors, place, isBlank(here) ? [] : ['local']);
  cells.question.value = { sheet: place, rowsHere, rowsThere: rowCount(there) };
}

/** From now on the practice lives in this sheet. */
export async function settleIn(
  doors: HomeDoors,
  place: SheetPlace,
  formerly: readonly string[],
): Promise<void> {
  const sheet = await readied(doors, place);
  await doors.copyOf(place.id).keep(await sheet.load(), doors.now());
  const home: Home = { kind: 'sheet', sheet: place, formerly: [...formerly], since: doors.now() };
  await doors.putHome(home);
  doors.announce('moved');
}

/** The practice stays in this browser; what was copied so far stays in the sheet and is no home of anything. */
export async function giveUp(doors: HomeDoors): Promise<void> {
  const home = await doors.readHome();
  if (home.kind === 'moving') await doors.putHome({ ...HERE, formerly: home.formerly });
  doors.announce('moved');
}

/** Makes again what is missing of our tabs. */
export async function repair(doors: HomeDoors): Promise<void> {
  const home = await doors.readHome();
  if (home.kind !== 'sheet') return;
  const sheet = await readied(doors, home.sheet);
  await doors.copyOf(home.sheet.id).keep(await sheet.load(), doors.now());
  doors.announce('saved');
}

const NOT_EMPTY =
  'This browser holds a practice already, so the file was not read into it. Import and export in the workbench shows what would change, and brings it in from there.';

/** Reads a downloaded workbook into a browser without a practice. */
export async function takeFile(doors: HomeDoors, file: File): Promise<void> {
  const read = await doors.readFile(file);
  if (!read.ok) throw new GatewayError('damaged', read.problems[0]?.message ?? 'This file cannot be read.');
  const local = await doors.local();
  if (!isBlank((await local.load()).book)) throw new GatewayError('refused', NOT_EMPTY);
  await copyPractice(read.value, local, () => undefined);
  doors.announce('saved');
}

/** Takes the practice into this browser, in one step with its home, and reads it back before Google is signed out of. */
export async function bringBack(doors: HomeDoors, from: 'sheet' | 'copy'): Promise<void> {
  const home = await doors.readHome();
  if (home.kind !== 'sheet') return;
  const copy = doors.copyOf(home.sheet.id);
  const loaded =
    from === 'sheet' ? await (await doors.sheet(home.sheet.id)).load() : (await copy.read())?.loaded;
  if (!loaded)
    throw new GatewayError(
      'damaged',
      'There is no copy of the sheet on this device. Download the sheet as .xlsx and drop it below.',
    );
  await doors.takeHome(loaded.book, returned(home));
  const { book } = await (await doors.local()).load();
  if (differences(book, loaded.book).length > 0) {
    await doors.putHome(home);
    throw new GatewayError(
      'damaged',
      'What was written here does not read back the same, so the sheet stays the record. Try again.',
    );
  }
  doors.announce('moved');
  await doors.noteAccount({ signedOut: true });
  await doors.signOut();
}
