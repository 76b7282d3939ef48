import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { GatewayError } from '#shared/table/book/gateway.ts';
import type { CallService } from '#shared/meetings/call-services.ts';
import type { Answer, Asked } from '#extension/worker/messages.ts';
import { DRAWERS, type Drawer, type Kept, type SetAside } from '../desk/capture-records.ts';
import type { CaptureStore } from '../desk/capture-store.ts';
import { isCapture } from '../desk/queue.ts';
import { inTheWay, openAside, openCapture } from '../call/open-again.ts';

/** What the options may ask of the browser; handed in, so that they can be tried without one. */
export interface OptionsDoors {
  readonly store: Promise<CaptureStore>;
  readonly ask: (message: Asked) => Promise<Answer | null>;
  readonly watched: () => Promise<readonly CallService[]>;
  /** Must be called in the person's click: the browser asks them then. */
  readonly switchWatching: (kind: CallService, on: boolean) => Promise<boolean>;
  readonly deleteEverything: () => Promise<void>;
  readonly openForm: () => void;
}

/** Everything that lies on this device beside the workbook. */
export interface OnDevice {
  readonly drawers: { readonly [D in Drawer]: readonly Kept<D>[] };
  readonly aside: readonly SetAside[];
}

interface OptionsCells {
  readonly device: Signal<OnDevice | null>;
  readonly watched: Signal<readonly CallService[]>;
  /** A switch was changed: pages that are open need a reload. */
  readonly switched: Signal<CallService | null>;
  /** What was done last, in words. */
  readonly told: Signal<string | null>;
  readonly trouble: Signal<string | null>;
  readonly deleted: Signal<boolean>;
  /** Another form, `open` by its name, is in the way of a capture that is to be opened again. */
  readonly asked: Signal<{ readonly capture: string; readonly open: string } | null>;
}

/** The options beside the workbook: signals to show, and what a person can do. */
export interface Options extends Readonly<{
  [K in keyof OptionsCells]: ReadonlySignal<OptionsCells[K]['value']>;
}> {
  load(): Promise<void>;
  forget(memory: string): Promise<void>;
  watch(kind: CallService, on: boolean): Promise<void>;
  retry(): Promise<void>;
  /** Takes a capture back and opens its form; with `over` one that is in the way is laid aside, else it is asked about. */
  openAgain(capture: string, over?: boolean): Promise<void>;
  /** Answers that question: the form in the way stays open, the capture waits as before. */
  keepOpen(): void;
  openAside(draft: string): Promise<void>;
  dropAside(draft: string): Promise<void>;
  drop(capture: string): Promise<void>;
  deleteEverything(): Promise<void>;
}

type Tools = { readonly doors: OptionsDoors; readonly cells: OptionsCells };

/** Makes the options over their doors. */
export function createOptions(doors: OptionsDoors): Options {
  const cells: OptionsCells = {
    device: signal<OnDevice | null>(null),
    watched: signal<readonly CallService[]>([]),
    switched: signal<CallService | null>(null),
    told: signal<string | null>(null),
    trouble: signal<string | null>(null),
    deleted: signal(false),
    asked: signal<{ readonly capture: string; readonly open: string } | null>(null),
  };
  const tools = { doors, cells };
  return {
    ...cells,
    load: () => guarded(tools, () => Promise.resolve()),
    forget: (key) =>
      guarded(tools, async () => (await doors.store).write([{ drawer: 'memory', key, record: null }])),
    watch: (kind, on) =>
      guarded(tools, async () => {
        const was = cells.watched.value.includes(kind);
        const is = await doors.switchWatching(kind, on);
        if (is !== was) cells.switched.value = kind;
      }),
    retry: () =>
      guarded(tools, async () => {
        await doors.ask({ kind: 'file' });
      }),
    openAgain: (id, over = false) => guarded(tools, () => openAgain(tools, id, over)),
    keepOpen: () => void (cells.asked.value = null),
    openAside: (key) =>
      guarded(tools, async () => openAside({ store: await doors.store, openForm: doors.openForm }, key)),
    dropAside: (key) =>
      guarded(tools, async () => (await doors.store).write([{ drawer: 'drafts', key, record: null }])),
    drop: (id) => guarded(tools, () => drop(tools, id)),
    deleteEverything: () =>
      guarded(tools, async () => {
        await doors.deleteEverything();
        cells.deleted.value = true;
      }),
  };
}

/** `over`: a form that is in the way is laid aside; else the person is asked first. */
async function openAgain(tools: Tools, id: string, over: boolean): Promise<void> {
  const { doors, cells } = tools;
  const store = await doors.store;
  const kept = await store.get('outbox', id);
  if (!kept) return;
  if (!isCapture(kept) || kept.draft === null) {
    cells.trouble.value = 'Its form is not on this device any more. Try the capture again, or drop it.';
    return;
  }
  const open = over ? null : await inTheWay(store);
  cells.asked.value = open && { capture: id, open: open.label };
  const { openForm } = doors;
  if (!open) await openCapture({ store, takeBack: (one) => takenBack(tools, one), openForm }, kept);
}

async function drop(tools: Tools, id: string): Promise<void> {
  const store = await tools.doors.store;
  const kept = await store.get('outbox', id);
  if (!kept || !(await takenBack(tools, id))) return;
  await store.write([{ drawer: 'drafts', key: kept.draftKey, record: null }]);
  tools.cells.told.value = `Dropped: ${kept.label}.`;
}

async function takenBack({ doors, cells }: Tools, id: string): Promise<boolean> {
  const answer = await doors.ask({ kind: 'undo', id });
  if (answer?.done === true) return true;
  cells.trouble.value = answer?.why ?? 'It could not be taken back just now. Try again.';
  return false;
}

/** Does something, then looks at what lies on disk. What the device refuses is shown; our own mistakes are thrown on. */
async function guarded({ doors, cells }: Tools, work: () => Promise<void>): Promise<void> {
  cells.trouble.value = null;
  cells.told.value = null;
  try {
    await work();
    if (cells.deleted.value) return;
    cells.watched.value = await doors.watched();
    cells.device.value = await onDevice(await doors.store);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    cells.trouble.value = error.message;
  }
}

async function onDevice(store: CaptureStore): Promise<OnDevice> {
  const names = Object.keys(DRAWERS) as Drawer[];
  const rows = await Promise.all(names.map((name) => store.all(name)));
  const drawers = Object.fromEntries(
    names.map((name, n) => [name, rows[n]]),
  ) as unknown as OnDevice['drawers'];
  return { drawers, aside: await store.aside() };
}
