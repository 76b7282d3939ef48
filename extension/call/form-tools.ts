import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Problem } from '#shared/base/checked.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import type { PageReading } from '#extension/capture/surface.ts';
import type { Answer, Asked } from '#extension/worker/messages.ts';
import type { CallBook } from '#shared/calls/call-book.ts';
import type { CallState, CallKnowledge } from './capture-open.ts';
import { CAPTURE_VERSION } from '../desk/capture-records.ts';
import type { CaptureState } from '../desk/capture-state.ts';
import type { CaptureStore } from '../desk/capture-store.ts';
import type { Draft } from '#shared/calls/draft.ts';
import { keepFocus } from './focus.ts';
import { inOrder, isCapture, type QueuedCapture } from '../desk/queue.ts';
import type { World } from '../gateways/world.ts';

/** What the form may ask of the browser; handed in, so that it can be tried without one. */
export interface CaptureDoors {
  readonly store: Promise<CaptureStore>;
  /** Never rejects; may take its time. */
  readonly readPage: () => Promise<PageReading>;
  readonly loadBook: () => Promise<CallBook>;
  /** The home that captures made now are bound to. */
  readonly home: () => Promise<string>;
  readonly ask: (message: Asked) => Promise<Answer | null>;
  readonly world: World;
}

/** What the form knows, as signals to show. */
export interface FormCells {
  readonly call: Signal<CallState | null>;
  readonly known: Signal<CallKnowledge | null>;
  readonly problems: Signal<readonly Problem[]>;
  readonly saved: Signal<CaptureState | null>;
  /** What the device refused, in words; what was typed is still in the form. */
  readonly trouble: Signal<string | null>;
  /** Whether the page has not answered yet; what a person sets meanwhile stays as they set it. */
  readonly reading: Signal<boolean>;
  /** Whether the text marked on the page is used in the place of the page’s own meeting. */
  readonly marked: Signal<boolean>;
  /** Counts the forms shown so far: another meeting is another form, facts that come under one's fingers are not. */
  readonly shown: Signal<number>;
  /** Answers given to the form of somebody else’s call: whether they go along is asked. */
  readonly carry: Signal<Carry | null>;
  /** Whether what is typed lies on disk. */
  readonly kept: Signal<boolean>;
  /** Earlier captures that did not arrive, and how many records were set aside. */
  readonly pending: Signal<Pending>;
}

/** A form that was answered before another meeting was chosen, and whose call it was. */
export interface Carry {
  readonly before: CallState;
  readonly whose: string;
}

/** What still lies on this device beside the form. */
export interface Pending {
  readonly captures: readonly QueuedCapture[];
  readonly aside: number;
}

/** The same, for those who only look. */
export type FormView = { readonly [K in keyof FormCells]: ReadonlySignal<FormCells[K]['value']> };

/** Cells, doors, what a person set while the page was still being read, and whether a save is under way. */
export interface FormTools {
  readonly doors: CaptureDoors;
  readonly cells: FormCells;
  readonly early: { part: Partial<Draft>; saving: boolean };
}

/** Cells of a form that knows nothing yet. */
export const formTools = (doors: CaptureDoors): FormTools => ({
  doors,
  cells: {
    call: signal<CallState | null>(null),
    known: signal<CallKnowledge | null>(null),
    problems: signal<readonly Problem[]>([]),
    saved: signal<CaptureState | null>(null),
    trouble: signal<string | null>(null),
    reading: signal(true),
    marked: signal(false),
    shown: signal(0),
    carry: signal<Carry | null>(null),
    kept: signal(false),
    pending: signal<Pending>({ captures: [], aside: 0 }),
  },
  early: { part: {}, saving: false },
});

/** Does something that the device may refuse; its refusal is shown, our own mistakes are thrown on. */
export async function guarded({ cells }: FormTools, work: () => Promise<void>): Promise<void> {
  try {
    cells.trouble.value = null;
    await work();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    cells.trouble.value = error.message;
  }
}

/** Looks up what did not arrive yet. */
export async function lookUpPending({ cells, doors }: FormTools): Promise<void> {
  const store = await doors.store;
  const captures = inOrder(await store.all('outbox')).filter(isCapture);
  cells.pending.value = { captures, aside: (await store.aside()).length };
}

/** Tells the side panel which engagement was chosen at the last click. */
export async function focusOn({ cells, doors }: FormTools): Promise<void> {
  if (cells.call.value) await keepFocus(await doors.store, cells.call.value, doors.world.now());
}

/** Shows the form as it now is and keeps it as a draft. While the page is being read its name is not known yet. */
export function keep(tools: FormTools, state: CallState): void {
  const { cells, doors } = tools;
  cells.call.value = state;
  cells.kept.value = false;
  if (cells.reading.value) return;
  const { draftKey: key, draft, engagement } = state;
  const label = engagement?.client ?? (draft.client || 'A call');
  const record = { version: CAPTURE_VERSION, key, changedAt: doors.world.now(), label, draft } as const;
  void guarded(tools, async () => {
    await (await doors.store).put('drafts', key, record);
    cells.kept.value = true;
  });
}
