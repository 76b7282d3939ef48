import { newId } from '#shared/base/id.ts';
import { settingsOf, type Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { Change } from '#shared/table/book/change.ts';
import { GatewayError, type Applied, type Loaded } from '#shared/table/book/gateway.ts';
import { placeOf, type Place } from '#shared/table/cells/place.ts';
import type { Derive } from '#shared/table/book/refresh-edits.ts';
import { carryOut, type CarriedIn } from '#shared/workflows/carry-out.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { staleMark } from '#shared/table/book/stale-mark.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import type { Home } from './home-port.ts';
import { withProgress } from './progress.ts';
import { failure, problemLines, refusal } from './stop.ts';
import type { World } from './world.ts';

/** A practice that was read: its home, its book, and how its people write numbers and days. */
export interface Practice {
  readonly home: Home;
  readonly loaded: Loaded;
  readonly book: Book;
  readonly place: Place;
  readonly context: Context;
}

/** Reads a practice. */
export async function readPractice(home: Home, world: World): Promise<Practice> {
  const loaded = await withProgress(world, `Reading ${home.name}`, () => home.load());
  if (isEmpty(loaded.book)) await home.insist();
  return practiceOf(home, loaded, world);
}

/** Whether a book has no row at all, settings included. */
const isEmpty = (book: Book): boolean => entityNames.every((tab) => book[tab].length === 0);

function practiceOf(home: Home, loaded: Loaded, world: World): Practice {
  const { book } = loaded;
  return {
    home,
    loaded,
    book,
    place: placeOf(book.settings[0] ?? null, world),
    context: contextOf(book, world),
  };
}

const MINUTE_MS = 60_000;

/** The moment to the minute, as the workbook's cells show it; the place and who acts. */
export function contextOf(book: Book, world: World): Context {
  const { zone, locale } = placeOf(book.settings[0] ?? null, world);
  return {
    now: Math.floor(world.now() / MINUTE_MS) * MINUTE_MS,
    zone,
    locale,
    who: settingsOf(book).provider ?? 'You',
  };
}

/** Computes the derived tabs as of now. */
export const deriveAt =
  (world: World): Derive =>
  (book) =>
    derivedTabs(book, contextOf(book, world));

/** A command without its id. */
export type Wish<C extends AnyCommand = AnyCommand> = C extends AnyCommand ? Omit<C, 'id'> : never;

/** What a save came to: the practice after it, and what changed beside the History line. */
export interface SavedPractice {
  readonly practice: Practice;
  readonly changes: readonly Change[];
}

/**
 * Plans a command over the practice and saves it; where the home has moved on, loads and plans again. `wishFor` sees the book as
 * it is then.
 */
export async function save(
  practice: Practice,
  wishFor: (book: Book) => Wish,
  world: World,
): Promise<SavedPractice> {
  const id = newId('cmd', world.now(), world.random(8));
  const { home, context } = practice;
  const carried = await carryOut(carefully(home, world), {
    seen: practice.loaded,
    plan: (book) => runCommand(book, { ...wishFor(book), id } as AnyCommand, context),
    also: (book, changes) => staleMark(book, changes, context),
  });
  if (carried.kind === 'refused') throw refusal(problemLines(carried.problems));
  if (carried.kind === 'conflict')
    throw failure(`${home.name} is being changed all the time. Nothing was written; run this again later.`);
  const changes = carried.plan.changes.filter(({ tab }) => tab !== 'history');
  return { practice: practiceOf(home, carried.loaded, world), changes };
}

/** The home as it is written: a file that another program changed in between is a conflict like any other, and is read again. */
const carefully = (home: Home, world: World): CarriedIn<Loaded> => ({
  load: () => home.load(),
  apply: (changes, revision) =>
    withProgress(world, `Writing ${home.name}`, async (): Promise<Applied> => {
      try {
        return await home.apply(changes, revision);
      } catch (error) {
        if (!(error instanceof GatewayError) || error.kind !== 'conflict') throw error;
        return { kind: 'conflict', rows: [], loaded: await home.load() };
      }
    }),
});
