import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { GatewayError } from '#shared/table/gateway.ts';
import type { CallKind } from '#extension/capture/call-phase.ts';
import type { Answer, Asked } from '#extension/messages.ts';
import { CAPTURE_VERSION, DRAWERS, type Drawer, type Kept, type SetAside } from './capture-records.ts';
import type { CaptureStore } from './capture-store.ts';

/** What the options may ask of the browser; handed in, so that they can be tried without one. */
export interface OptionsDoors {
  readonly store: Promise<CaptureStore>;
  readonly ask: (message: Asked) => Promise<Answer | null>;
  readonly watched: () => Promise<readonly CallKind[]>;
  /** Must be called in the person's click: the browser asks them then. */
  readonly switchWatching: (kind: CallKind, on: boolean) => Promise<boolean>;
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
  readonly watched: Signal<readonly CallKind[]>;
  /** A switch was changed: pages that are open need a reload. */
  readonly switched: Signal<CallKind | null>;
  /** What was done last, in words. */
  readonly told: Signal<string | null>;
  readonly trouble: Signal<string | null>;
  readonly deleted: Signal<boolean>;
}

/** The options beside the workbook: signals to show, and what a person can do. */
export interface Options extends Readonly<{
  [K in keyof OptionsCells]: ReadonlySignal<OptionsCells[K]['value']>;
}> {
  load(): Promise<void>;
  forget(memory: string): Promise<void>;
  watch(kind: CallKind, on: boolean): Promise<void>;
  retry(): Promise<void>;
  /** Takes a capture back and opens its form. */
  openAgain(capture: string): Promise<void>;
  drop(capture: string): Promise<void>;
  deleteEverything(): Promise<void>;
}

type Tools = { readonly doors: OptionsDoors; readonly cells: OptionsCells };

/** Makes the options over their doors. */
export function createOptions(doors: OptionsDoors): Options {
  const cells: OptionsCells = {
    device: signal<OnDevice | null>(null),
    watched: signal<readonly CallKind[]>([]),
    switched: signal<CallKind | null>(null),
    told: signal<string | null>(null),
    trouble: signal<string | null>(null),
    deleted: signal(false),
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
    openAgain: (id) => guarded(tools, () => openAgain(tools, id)),
    drop: (id) => guarded(tools, () => drop(tools, id)),
    deleteEverything: () =>
      guarded(tools, async () => {
        await doors.deleteEverything();
        cells.deleted.value = true;
      }),
  };
}

/** The name under which a form without a page is kept. */
const TYPED = 'typed';

async function openAgain(tools: Tools, id: string): Promise<void> {
  const { doors, cells } = tools;
  const store = await doors.store;
  const kept = await store.get('outbox', id);
  if (!kept || !(await takenBack(tools, id))) return;
  const [draft, typed] = [await store.get('drafts', kept.draftKey), await store.get('drafts', TYPED)];
  if (!draft || (typed && kept.draftKey !== TYPED)) {
    cells.told.value = 'Its form is a draft again: open the popup on the page of that call.';
    return;
  }
  // The typed form has no page that says which call it was.
  const { series = null, instance = null, conference = null } = kept.command.values;
  const call = { series, instance, conference };
  await store.write([
    { drawer: 'drafts', key: kept.draftKey, record: null },
    {
      drawer: 'drafts',
      key: TYPED,
      record: { ...draft, version: CAPTURE_VERSION, key: TYPED, draft: { ...draft.draft, call } },
    },
  ]);
  doors.openForm();
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
