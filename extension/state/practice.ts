import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Checked, Problem } from '#shared/base/checked.ts';
import { codeOf, newId } from '#shared/base/id.ts';
import type { Instant, Zone } from '#shared/base/time.ts';
import { emptyBook, settingsOf, type Book } from '#shared/model/book.ts';
import type { Change, Plan } from '#shared/table/change.ts';
import { placeOf } from '#shared/table/place.ts';
import {
  GatewayError,
  type CheckItem,
  type ConflictRow,
  type Loaded,
  type WorkbookGateway,
} from '#shared/table/gateway.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import type { Context } from '#shared/workflows/workflow.ts';

/** What the shell knows and the core must not: the clock, the place, the dice. */
export interface World {
  now(): Instant;
  readonly zone: Zone;
  readonly locale: string;
  random(bytes: number): Uint8Array;
}

/** A command as a screen writes it: the id is given when it is saved. */
export type Wish<C extends AnyCommand = AnyCommand> = C extends AnyCommand ? Omit<C, 'id'> : never;

/** What became of a save. `saved` means on disk. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly rows: readonly ConflictRow[]; again(): Promise<Saved> }
  | { readonly kind: 'failed'; readonly message: string; again(): Promise<Saved> };

/** How the book stands with its home. */
export type HomeState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'ready'; readonly savedAt: Instant | null }
  | { readonly kind: 'failed'; readonly message: string };

/** The practice on screen: the book as a signal, and the one way to change it. */
export interface Practice {
  readonly book: ReadonlySignal<Book>;
  readonly check: ReadonlySignal<readonly CheckItem[]>;
  readonly home: ReadonlySignal<HomeState>;
  readonly undoable: ReadonlySignal<boolean>;
  readonly locale: ReadonlySignal<string>;
  readonly zone: ReadonlySignal<Zone>;
  readonly now: ReadonlySignal<Instant>;
  load(): Promise<void>;
  save(wish: Wish): Promise<Saved>;
  undo(): Promise<Saved>;
  newCode(): string;
  context(): Context;
}

/** Plans a command over a book; the shell hands in the one door to all workflows. */
export type Planner = (book: Book, command: AnyCommand, context: Context) => Checked<Plan>;

/** Keeps a command on this device where its home is out of reach for now; null where this failure is another. */
export type Later = (
  command: AnyCommand,
  seen: readonly Change[],
  error: unknown,
  now: Instant,
) => Promise<Loaded | null>;

/** What a save needs: the home, the planner, the moment. */
interface Tools {
  readonly later: Later | null;
  readonly gateway: WorkbookGateway;
  readonly plan: Planner;
  readonly context: () => Context;
  readonly now: () => Instant;
}

interface Cells {
  readonly loaded: Signal<Loaded | null>;
  readonly home: Signal<HomeState>;
  readonly lastUndo: Signal<readonly Change[] | null>;
  readonly now: Signal<Instant>;
}

const freshCells = (now: Instant): Cells => ({
  loaded: signal<Loaded | null>(null),
  home: signal<HomeState>({ kind: 'loading' }),
  lastUndo: signal<readonly Change[] | null>(null),
  now: signal(now),
});

/** Makes the practice over a home. `later` is the way out where the home is out of reach. */
export function createPractice(
  gateway: WorkbookGateway,
  plan: Planner,
  world: World,
  later: Later | null = null,
): Practice {
  const cells = freshCells(world.now());
  const book = computed(() => cells.loaded.value?.book ?? emptyBook());
  const settings = computed(() => settingsOf(book.value));
  const place = computed(() => placeOf(settings.value, world));
  const zone = computed(() => place.value.zone);
  const freshId = () => newId('cmd', world.now(), world.random(8));
  const context = (): Context => ({
    now: world.now(),
    zone: zone.value,
    who: settings.value.provider ?? 'You',
  });
  const tools: Tools = { gateway, plan, context, later, now: () => world.now() };
  const save = (wish: Wish): Promise<Saved> => run(tools, cells, { ...wish, id: freshId() } as AnyCommand, 0);
  return {
    book,
    zone,
    check: computed(() => cells.loaded.value?.check ?? []),
    home: cells.home,
    undoable: computed(() => cells.lastUndo.value !== null),
    locale: computed(() => place.value.locale),
    now: cells.now,
    load: () => load(gateway, cells, tools.now),
    save,
    undo: () => save({ kind: 'takeBack', changes: cells.lastUndo.value ?? [] }),
    newCode: () => codeOf(freshId()),
    context,
  };
}

async function load(gateway: WorkbookGateway, cells: Cells, now: () => Instant): Promise<void> {
  try {
    cells.loaded.value = await gateway.load();
    cells.now.value = now();
    cells.home.value = { kind: 'ready', savedAt: null };
  } catch (error) {
    cells.home.value = { kind: 'failed', message: sayFailure(error) };
  }
}

/** Rounds of planning again before a person is asked; each answers a writer who was faster. */
const MAX_ROUNDS = 5;

async function run(tools: Tools, cells: Cells, command: AnyCommand, round: number): Promise<Saved> {
  const again = () => run(tools, cells, command, 0);
  const before = cells.loaded.value;
  if (!before) return { kind: 'failed', message: 'The workbook is not open yet.', again };
  const planned = tools.plan(before.book, command, tools.context());
  if (!planned.ok) return { kind: 'refused', problems: planned.problems };
  cells.home.value = { kind: 'saving' };
  try {
    const applied = await tools.gateway.apply(planned.value.changes, before.revision);
    if (applied.kind === 'applied') return saved(tools, cells, applied.loaded, command, planned.value.undo);
    cells.loaded.value = applied.loaded;
    cells.now.value = tools.now();
    cells.home.value = { kind: 'ready', savedAt: null };
    if (applied.rows.length === 0 && round < MAX_ROUNDS) return await run(tools, cells, command, round + 1);
    return { kind: 'conflict', rows: applied.rows, again };
  } catch (error) {
    const kept = (await tools.later?.(command, planned.value.changes, error, tools.now())) ?? null;
    if (kept !== null) return saved(tools, cells, kept, command, planned.value.undo);
    const message = sayFailure(error);
    cells.home.value = { kind: 'failed', message };
    return { kind: 'failed', message, again };
  }
}

/** The book is what it became, the moment is noted, and the command can be undone. */
function saved(
  tools: Tools,
  cells: Cells,
  loaded: Loaded,
  command: AnyCommand,
  undo: readonly Change[],
): Saved {
  cells.loaded.value = loaded;
  cells.now.value = tools.now();
  cells.home.value = { kind: 'ready', savedAt: cells.now.value };
  cells.lastUndo.value = command.kind === 'takeBack' ? null : undo;
  return { kind: 'saved' };
}

const NEXT_STEP: Readonly<Record<string, string>> = {
  storageFull: 'The disk is full. What you typed is still here: free some space, then save again.',
  newerVersion: 'This workbook was written by a newer Valueback. Update this one; nothing was changed.',
};

/** One sentence for the world's failure; our own mistakes are thrown on. */
function sayFailure(error: unknown): string {
  if (error instanceof GatewayError) return NEXT_STEP[error.kind] ?? error.message;
  throw error;
}
