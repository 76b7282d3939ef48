import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { newId } from '#shared/base/id.ts';
import type { Instant } from '#shared/base/time.ts';
import { GatewayError, type Loaded } from '#shared/table/book/gateway.ts';
import type { Kept } from '../desk/capture-records.ts';
import type { CaptureStore } from '../desk/capture-store.ts';
import { chooseFocus, readFocus, type Focus } from './focus.ts';
import { answerOf, askedOf, noteOf, type AnswerKind, type Note, type NoteKind } from './notes.ts';
import type { World } from '../gateways/world.ts';
import { withAnswer, type Presence } from './presence.ts';

/** What the panel may ask of the browser; handed in, so that it can be tried without one. */
export interface PanelDoors {
  readonly store: Promise<CaptureStore>;
  readonly load: () => Promise<Loaded>;
  readonly world: World;
}

/** What lies on this device beside the book. */
export interface PanelKept {
  readonly focus: Focus | null;
  readonly notes: readonly Note[];
  readonly presence: readonly Presence[];
  readonly sightings: readonly Kept<'sightings'>[];
}

interface PanelCells {
  readonly loaded: Signal<Loaded | null>;
  readonly kept: Signal<PanelKept | null>;
  readonly now: Signal<Instant>;
  /** What the device refused, in words. */
  readonly trouble: Signal<string | null>;
}

/** A question that was asked; `id` of one that only gets its answer. */
export interface AskedNow {
  readonly id?: string;
  readonly question: string;
  readonly about: string | null;
  readonly answer: string;
}

/** The side panel: signals to show, and what a person can do. Everything noted is on disk before it is shown. */
export interface Panel {
  readonly loaded: ReadonlySignal<Loaded | null>;
  readonly kept: ReadonlySignal<PanelKept | null>;
  readonly now: ReadonlySignal<Instant>;
  readonly trouble: ReadonlySignal<string | null>;
  load(): Promise<void>;
  /** Looks whether another engagement was clicked meanwhile. */
  glance(): Promise<void>;
  choose(engagement: string): Promise<void>;
  note(kind: NoteKind, text: string): Promise<void>;
  drop(id: string): Promise<void>;
  /** An answer about an action; null takes it back. */
  answer(kind: AnswerKind, action: string, state: string | null): Promise<void>;
  asked(question: AskedNow): Promise<void>;
  /** Whether a stay in a call belongs to the session it lies near. */
  settleStay(call: string, from: Instant, same: boolean): Promise<void>;
}

/** Makes the panel over its doors. */
export function createPanel(doors: PanelDoors): Panel {
  const cells: PanelCells = {
    loaded: signal<Loaded | null>(null),
    kept: signal<PanelKept | null>(null),
    now: signal(doors.world.now()),
    trouble: signal<string | null>(null),
  };
  const put = (work: Parameters<typeof change>[2]) => change(doors, cells, work);
  const keepNote = (make: (of: { engagement: string; at: Instant }) => Note) =>
    put((store, engagement) => {
      const note = make({ engagement, at: doors.world.now() });
      return store.put('notes', note.id, note);
    });
  const freshId = () => newId('not', doors.world.now(), doors.world.random(8));
  return {
    ...cells,
    load: () =>
      guarded(cells, async () => {
        await look(doors, cells);
        cells.loaded.value = await doors.load();
      }),
    glance: () => guarded(cells, () => glance(doors, cells)),
    choose: (engagement) => put((store) => chooseFocus(store, engagement, doors.world.now())),
    note: (kind, text) => keepNote((of) => noteOf(of, freshId(), kind, text)),
    drop: (id) => put((store) => store.write([{ drawer: 'notes', key: id, record: null }])),
    answer: (kind, action, state) =>
      state === null
        ? put((store) => store.write([{ drawer: 'notes', key: `said ${action}`, record: null }]))
        : keepNote((of) => answerOf(of, kind, action, state)),
    asked: ({ id, ...question }) => keepNote((of) => askedOf(of, id ?? freshId(), question)),
    settleStay: (call, from, same) =>
      put(async (store) => {
        const known = await store.get('presence', call);
        if (known) await store.put('presence', call, withAnswer(known, from, same));
      }),
  };
}

/** A change of what is kept; what the panel shows afterwards is what lies on disk. */
const change = (
  doors: PanelDoors,
  cells: PanelCells,
  work: (store: CaptureStore, engagement: string) => Promise<void>,
): Promise<void> =>
  guarded(cells, async () => {
    await work(await doors.store, cells.kept.value?.focus?.engagement ?? '');
    await look(doors, cells);
  });

async function look(doors: PanelDoors, cells: PanelCells): Promise<void> {
  const store = await doors.store;
  const [focus, notes, presence, sightings] = await Promise.all([
    readFocus(store),
    store.all('notes'),
    store.all('presence'),
    store.all('sightings'),
  ]);
  cells.now.value = doors.world.now();
  cells.kept.value = {
    focus,
    notes: notes.filter((one) => one.engagement === focus?.engagement),
    presence,
    sightings,
  };
}

async function glance(doors: PanelDoors, cells: PanelCells): Promise<void> {
  const focus = await readFocus(await doors.store);
  if (focus?.at !== cells.kept.value?.focus?.at) await look(doors, cells);
  else if (doors.world.now() - cells.now.value >= 30_000) await look(doors, cells);
}

/** Does something that the device may refuse; its refusal is shown, our own mistakes are thrown on. */
async function guarded({ trouble }: PanelCells, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    trouble.value = null;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    trouble.value = error.message;
  }
}
