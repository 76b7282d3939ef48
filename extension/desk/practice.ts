import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Checked, Problem } from '#shared/base/checked.ts';
import { codeOf, newId } from '#shared/base/id.ts';
import type { Instant, Zone } from '#shared/base/time.ts';
import { emptyBook, inLocale, settingsOf, type Book } from '#shared/model/book.ts';
import type { Change, Plan } from '#shared/table/book/change.ts';
import { placeOf } from '#shared/table/cells/place.ts';
import {
  GatewayError,
  type ConflictRow,
  type Loaded,
  type WorkbookGateway,
} from '#shared/table/book/gateway.ts';
import { carryOut } from '#shared/workflows/carry-out.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import type { World } from '../gateways/world.ts';

/** A command as a screen writes it: the id is given when it is saved. */
export type Wish<C extends AnyCommand = AnyCommand> = C extends AnyCommand ? Omit<C, 'id'> : never;

/** What became of a save. `saved` means on disk. */
export type SaveResult =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly rows: readonly ConflictRow[]; again(): Promise<SaveResult> }
  | { readonly kind: 'failed'; readonly message: string; again(): Promise<SaveResult> };

/** How the book stands with its home. */
export type HomeState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'ready'; readonly savedAt: Instant | null }
  | { readonly kind: 'failed'; readonly message: string };

/** The practice on screen: the book as a signal, and the one way to change it. */
export interface Practice {
  readonly book: ReadonlySignal<Book>;
  /** The book as its home holds it, with what could not be read; null until it is there. */
  readonly loaded: ReadonlySignal<Loaded | null>;
  readonly home: ReadonlySignal<HomeState>;
  readonly undoable: ReadonlySignal<boolean>;
  readonly locale: ReadonlySignal<string>;
  readonly zone: ReadonlySignal<Zone>;
  readonly now: ReadonlySignal<Instant>;
  load(): Promise<void>;
  save(wish: Wish): Promise<SaveResult>;
  undo(): Promise<SaveResult>;
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
  const book = computed(() => inLocale(cells.loaded.value?.book ?? emptyBook(), world.locale));
  const settings = computed(() => settingsOf(book.value));
  const place = computed(() => placeOf(settings.value, world));
  const zone = computed(() => place.value.zone);
  const freshId = () => newId('cmd', world.now(), world.random(8));
  const context = (): Context => ({
    now: world.now(),
    zone: zone.value,
    locale: place.value.locale,
    who: settings.value.provider ?? 'You',
  });
  const tools: Tools = { gateway, plan, context, later, now: () => world.now() };
  const save = (wish: Wish): Promise<SaveResult> =>
    run(tools, cells, { ...wish, id: freshId() } as AnyCommand);
  return {
    book,
    zone,
    loaded: cells.loaded,
    home: cells.home,
    undoable: computed(() => cells.lastUndo.value !== null),
    locale: computed(() => place.value.locale),
    now: cells.now,
    load: () => load(tools, cells),
    save,
    undo: () => save({ kind: 'takeBack', changes: cells.lastUndo.value ?? [] }),
    newCode: () => codeOf(freshId()),
    context,
  };
}

async function load(tools: Tools, cells: Cells): Promise<void> {
  try {
    show(tools, cells, await tools.gateway.load(), null);
  } catch (error) {
    cells.home.value = { kind: 'failed', message: sayFailure(error) };
  }
}

async function run(tools: Tools, cells: Cells, command: AnyCommand): Promise<SaveResult> {
  const again = () => run(tools, cells, command);
  const seen = cells.loaded.value;
  if (!seen) return { kind: 'failed', message: 'The workbook is not open yet.', again };
  let planned: Plan | null = null;
  try {
    const carried = await carryOut(tools.gateway, {
      seen,
      ask: true,
      plan: (book) => tools.plan(book, command, tools.context()),
      before: (plan) => {
        planned = plan;
        cells.home.value = { kind: 'saving' };
        return null;
      },
    });
    if (carried.kind === 'done') return saved(tools, cells, carried.loaded, command, carried.plan);
    if (carried.loaded !== seen) show(tools, cells, carried.loaded, null);
    return carried.kind === 'refused'
      ? { kind: 'refused', problems: carried.problems }
      : { kind: 'conflict', rows: carried.rows, again: () => run(tools, cells, over(command)) };
  } catch (error) {
    const plan = planned as Plan | null;
    const kept = plan && (await tools.later?.(command, plan.changes, error, tools.now()));
    if (kept) return saved(tools, cells, kept, command, plan);
    const message = sayFailure(error);
    cells.home.value = { kind: 'failed', message };
    return { kind: 'failed', message, again };
  }
}

/** The same, whatever is there by now: the person saw it and said so. */
const over = (command: AnyCommand): AnyCommand => ('was' in command ? { ...command, was: null } : command);

/** The book is what it became, the moment is noted, and the command can be undone. */
function saved(tools: Tools, cells: Cells, loaded: Loaded, command: AnyCommand, { undo }: Plan): SaveResult {
  show(tools, cells, loaded, tools.now());
  if (command.kind === 'takeBack') cells.lastUndo.value = null;
  else if (undo.length > 0) cells.lastUndo.value = undo;
  return { kind: 'saved' };
}

function show(tools: Tools, cells: Cells, loaded: Loaded, savedAt: Instant | null): void {
  cells.loaded.value = loaded;
  cells.now.value = tools.now();
  cells.home.value = { kind: 'ready', savedAt };
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
