import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Checked, Problem } from '#shared/base/checked.ts';
import { codeOf, newId } from '#shared/base/id.ts';
import type { Instant, Zone } from '#shared/base/time.ts';
import { emptyBook, inLocale, settingsOf, type Book } from '#shared/model/book.ts';
import type { Change, Plan } from '#shared/table/book/change.ts';
import { placeOf } from '#shared/table/cells/place.ts';
import type { ConflictRow, Loaded, WorkbookGateway } from '#shared/table/book/gateway.ts';
import { carryOut } from '#shared/workflows/carry-out.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import type { World } from '../gateways/world.ts';
import { sayFailure } from './say-failure.ts';
import { STEPS, stepsAfter, stepsKept, type SavedStep, type Steps, type StepShelf } from './steps.ts';

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
  | {
      readonly kind: 'ready';
      readonly savedAt: Instant | null;
      /** Another page changed the book since. */
      readonly elsewhere?: boolean;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** The practice on screen: the book as a signal, and the one way to change it. */
export interface Practice {
  readonly book: ReadonlySignal<Book>;
  /** The book as its home holds it, with what could not be read; null until it is there. */
  readonly loaded: ReadonlySignal<Loaded | null>;
  readonly home: ReadonlySignal<HomeState>;
  /** What was saved on this device and can be taken back, or done again. */
  readonly steps: ReadonlySignal<Steps>;
  readonly locale: ReadonlySignal<string>;
  readonly zone: ReadonlySignal<Zone>;
  readonly now: ReadonlySignal<Instant>;
  /** Reads the book again; `elsewhere` where another page said that it changed. */
  load(elsewhere?: boolean): Promise<void>;
  save(wish: Wish): Promise<SaveResult>;
  /** Takes a save back, the latest unless one is named. */
  undo(step?: SavedStep): Promise<SaveResult>;
  /** Does again what was taken back. */
  redo(step?: SavedStep): Promise<SaveResult>;
  newCode(): string;
  context(): Context;
}

/** Plans a command over a book; the shell hands in the one door to all workflows. */
export type Planner = (book: Book, command: AnyCommand, context: Context) => Checked<Plan>;

/** The same by a door that may have to be loaded first: a page that only shows needs no workflow. */
export type SoonPlanner = (...asked: Parameters<Planner>) => Checked<Plan> | Promise<Checked<Plan>>;

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
  readonly shelf: StepShelf | null;
  readonly gateway: WorkbookGateway;
  readonly plan: SoonPlanner;
  readonly context: () => Context;
  readonly now: () => Instant;
}

interface Cells {
  readonly loaded: Signal<Loaded | null>;
  readonly home: Signal<HomeState>;
  readonly steps: Signal<Steps>;
  readonly now: Signal<Instant>;
}

const freshCells = (now: Instant, steps: Steps): Cells => ({
  loaded: signal<Loaded | null>(null),
  home: signal<HomeState>({ kind: 'loading' }),
  steps: signal(steps),
  now: signal(now),
});

/** Makes the practice over a home. `later` is the way out where the home is out of reach. */
export function createPractice(
  gateway: WorkbookGateway,
  plan: SoonPlanner,
  world: World,
  later: Later | null = null,
  shelf: StepShelf | null = null,
): Practice {
  const cells = freshCells(world.now(), stepsKept(shelf?.read(STEPS)));
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
  const tools: Tools = { gateway, plan, context, later, shelf, now: () => world.now() };
  const save = (wish: Wish): Promise<SaveResult> =>
    run(tools, cells, { ...wish, id: freshId() } as AnyCommand);
  const turn = (word: string, step: SavedStep | undefined): Promise<SaveResult> =>
    save({ kind: 'takeBack', changes: step?.changes ?? [], what: `${word}: ${step?.what ?? ''}` });
  return {
    book,
    zone,
    loaded: cells.loaded,
    home: cells.home,
    steps: cells.steps,
    locale: computed(() => place.value.locale),
    now: cells.now,
    load: (elsewhere = false) => load(tools, cells, elsewhere),
    save,
    undo: (step = cells.steps.value.done[0]) => turn('Undid', step),
    redo: (step = cells.steps.value.undone[0]) => turn('Did again', step),
    newCode: () => codeOf(freshId()),
    context,
  };
}

async function load(tools: Tools, cells: Cells, elsewhere: boolean): Promise<void> {
  try {
    show(tools, cells, await tools.gateway.load(), null);
    if (elsewhere) cells.home.value = { kind: 'ready', savedAt: null, elsewhere };
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
function saved(tools: Tools, cells: Cells, loaded: Loaded, command: AnyCommand, plan: Plan): SaveResult {
  cells.steps.value = stepsAfter(cells.steps.value, command, plan);
  tools.shelf?.keep(STEPS, cells.steps.value);
  show(tools, cells, loaded, tools.now());
  return { kind: 'saved' };
}

function show(tools: Tools, cells: Cells, loaded: Loaded, savedAt: Instant | null): void {
  cells.loaded.value = loaded;
  cells.now.value = tools.now();
  cells.home.value = { kind: 'ready', savedAt };
}
