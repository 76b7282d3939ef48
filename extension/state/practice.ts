import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Problem } from '#shared/base/checked.ts';
import { newId } from '#shared/base/id.ts';
import type { Instant, Zone } from '#shared/base/time.ts';
import { emptyBook, settingsOf, type Book } from '#shared/model/book.ts';
import type { Change } from '#shared/table/change.ts';
import type { Applied, CheckItem, ConflictRow, Loaded, WorkbookGateway } from '#shared/table/gateway.ts';
import { GatewayError } from '#shared/table/gateway.ts';
import { runCommand, type AnyCommand } from '#shared/workflows/commands.ts';
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

/** What became of a save. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly rows: readonly ConflictRow[]; again(): Promise<Saved> }
  | { readonly kind: 'failed'; readonly message: string; again(): Promise<Saved> };

/** How the book stands with its home. */
export type HomeState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly savedAt: Instant | null }
  | { readonly kind: 'saving' }
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

/** Makes the practice over a home. A save answers only when it is on disk. */
export function createPractice(gateway: WorkbookGateway, world: World): Practice {
  const loaded = signal<Loaded | null>(null);
  const home = signal<HomeState>({ kind: 'loading' });
  const lastUndo = signal<readonly Change[] | null>(null);
  const now = signal(world.now());
  const book = computed(() => loaded.value?.book ?? emptyBook());
  const settings = computed(() => settingsOf(book.value));
  const zone = computed(() => settings.value.zone ?? world.zone);

  const context = (): Context => ({
    now: world.now(),
    zone: zone.value,
    who: settings.value.provider ?? 'You',
  });
  const load = async () => {
    try {
      loaded.value = await gateway.load();
      now.value = world.now();
      home.value = { kind: 'ready', savedAt: null };
    } catch (error) {
      home.value = { kind: 'failed', message: sayFailure(error) };
    }
  };
  const run = async (command: AnyCommand, tries: number): Promise<Saved> => {
    const before = loaded.value;
    if (!before) return { kind: 'failed', message: 'The workbook is not open yet.', again: () => run(command, 0) };
    const planned = runCommand(before.book, command, context());
    if (!planned.ok) return { kind: 'refused', problems: planned.problems };
    home.value = { kind: 'saving' };
    try {
      const applied = await gateway.apply(planned.value.changes, before.revision);
      return await settle(applied, command, planned.value.undo, tries);
    } catch (error) {
      const message = sayFailure(error);
      home.value = { kind: 'failed', message };
      return { kind: 'failed', message, again: () => run(command, 0) };
    }
  };
  const settle = async (applied: Applied, command: AnyCommand, undo: readonly Change[], tries: number): Promise<Saved> => {
    loaded.value = applied.loaded;
    now.value = world.now();
    home.value = { kind: 'ready', savedAt: applied.kind === 'applied' ? now.value : null };
    if (applied.kind === 'applied') {
      lastUndo.value = command.kind === 'takeBack' ? null : undo;
      return { kind: 'saved' };
    }
    if (applied.rows.length === 0 && tries < 5) return run(command, tries + 1);
    return { kind: 'conflict', rows: applied.rows, again: () => run(command, 0) };
  };
  const save = (wish: Wish): Promise<Saved> =>
    run({ ...wish, id: newId('cmd', world.now(), world.random(8)) } as AnyCommand, 0);
  return {
    book,
    check: computed(() => loaded.value?.check ?? []),
    home,
    undoable: computed(() => lastUndo.value !== null),
    locale: computed(() => settings.value.locale ?? world.locale),
    zone,
    now,
    load,
    save,
    undo: () =>
      lastUndo.value
        ? save({ kind: 'takeBack', changes: lastUndo.value })
        : Promise.resolve({ kind: 'refused', problems: [{ field: '', message: 'There is nothing to take back.' }] }),
    newCode: () => newId('cmd', world.now(), world.random(8)).slice(-6),
    context,
  };
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
