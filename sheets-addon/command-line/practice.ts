import { newId } from '#shared/base/id.ts';
import { settingsOf, type Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { Change } from '#shared/table/change.ts';
import { GatewayError, type Applied, type Loaded } from '#shared/table/gateway.ts';
import { isDone } from '#shared/table/history-line.ts';
import { placeOf, type Place } from '#shared/table/place.ts';
import type { Derive } from '#shared/table/refresh-edits.ts';
import { runCommand, type AnyCommand } from '#shared/workflows/commands.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { staleMark } from '#shared/table/stale-mark.ts';
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
  const { zone } = placeOf(book.settings[0] ?? null, world);
  return {
    now: Math.floor(world.now() / MINUTE_MS) * MINUTE_MS,
    zone,
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
export interface Saved {
  readonly practice: Practice;
  readonly changes: readonly Change[];
}

/** Rounds of planning again while other writers are faster. */
const MAX_ROUNDS = 5;

/**
 * Plans a command over the practice and saves it; where the home has moved on, loads and plans again. A plan that changes
 * nothing writes nothing; after a round that was in truth written, what that round changed is told. `wishFor` sees the book as
 * it is then.
 */
export async function save(practice: Practice, wishFor: (book: Book) => Wish, world: World): Promise<Saved> {
  const id = newId('cmd', world.now(), world.random(8));
  let now = practice;
  let tried: readonly Change[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (isDone(now.book, id)) return { practice: now, changes: tried };
    const planned = runCommand(now.book, { ...wishFor(now.book), id } as AnyCommand, now.context);
    if (!planned.ok) throw refusal(problemLines(planned.problems));
    const changes = planned.value.changes.filter(({ tab }) => tab !== 'history');
    if (changes.length === 0) return { practice: now, changes };
    tried = changes;
    const all = [...planned.value.changes, ...staleMark(now.book, planned.value.changes, now.context)];
    const { home } = now;
    const { revision } = now.loaded;
    const applied = await withProgress(world, `Writing ${home.name}`, () => applying(home, all, revision));
    now = practiceOf(home, applied.loaded, world);
    if (applied.kind === 'applied') return { practice: now, changes };
  }
  throw failure(`${now.home.name} is being changed all the time. Nothing was written; run this again later.`);
}

/** Applies; a file that another program changed in between is a conflict like any other, and is read anew. */
async function applying(home: Home, changes: readonly Change[], revision: string): Promise<Applied> {
  try {
    return await home.apply(changes, revision);
  } catch (error) {
    if (!(error instanceof GatewayError) || error.kind !== 'conflict') throw error;
    return { kind: 'conflict', rows: [], loaded: await home.load() };
  }
}
