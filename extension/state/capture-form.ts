import { signal, type ReadonlySignal } from '@preact/signals';
import type { Problem } from '#shared/base/checked.ts';
import { conferenceOf } from '#shared/meetings/conference-link.ts';
import { noFacts, settleZone, type Fact, type MeetingFacts } from '#shared/meetings/facts.ts';
import type { Book } from '#shared/model/book.ts';
import { GatewayError } from '#shared/table/gateway.ts';
import { unread, type PageReading } from '#extension/capture/surface.ts';
import type { Answer, Asked } from '#extension/messages.ts';
import {
  callOf,
  engagedIn,
  gatherKnown,
  keepSighting,
  withDraft,
  type CallState,
  type Known,
} from './capture-open.ts';
import { CAPTURE_VERSION } from './capture-records.ts';
import { neverLog, saveCapture, stateOfCapture, type CaptureState } from './capture-save.ts';
import type { CaptureStore } from './capture-store.ts';
import { startDraft } from './draft-start.ts';
import { draftFrom, type Draft } from './draft.ts';
import type { World } from './practice.ts';

/** What the form may ask of the browser; handed in, so that it can be tried without one. */
export interface CaptureDoors {
  readonly store: Promise<CaptureStore>;
  readonly readPage: () => Promise<PageReading>;
  readonly loadBook: () => Promise<Book>;
  readonly ask: (message: Asked) => Promise<Answer | null>;
  readonly world: World;
}

/** The form after a call: signals to show, and what a person can do. */
export interface CaptureForm {
  readonly call: ReadonlySignal<CallState | null>;
  readonly book: ReadonlySignal<Book | null>;
  readonly problems: ReadonlySignal<readonly Problem[]>;
  readonly saved: ReadonlySignal<CaptureState | null>;
  /** What the device refused, in words; what was typed is still in the form. */
  readonly trouble: ReadonlySignal<string | null>;
  open(): Promise<void>;
  change(part: Partial<Draft>): void;
  choose(engagement: string | null, name?: string): void;
  pick(meeting: number): Promise<void>;
  settle(field: string, value: string): void;
  takeFacts(facts: MeetingFacts): Promise<void>;
  never(): Promise<void>;
  save(): Promise<void>;
  retry(): Promise<void>;
  undo(): Promise<void>;
}

/** Makes the form over its doors. */
export function createCaptureForm(doors: CaptureDoors): CaptureForm {
  const call = signal<CallState | null>(null);
  const book = signal<Book | null>(null);
  const problems = signal<readonly Problem[]>([]);
  const saved = signal<CaptureState | null>(null);
  const trouble = signal<string | null>(null);
  const { world } = doors;
  let known: Known | null = null;

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      trouble.value = null;
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      trouble.value = error.message;
    }
  };
  const keepDraft = (state: CallState) =>
    guarded(async () => {
      const { draftKey: key, draft } = state;
      const label = state.engagement?.client ?? (draft.client || 'A call');
      const record = { version: CAPTURE_VERSION, key, changedAt: world.now(), label, draft };
      await (await doors.store).put('drafts', key, record);
    });
  const set = (state: CallState) => {
    call.value = state;
    void keepDraft(state);
  };
  const show = async (reading: PageReading, facts: MeetingFacts) => {
    if (!known) return;
    const store = await doors.store;
    call.value = await withDraft(store, callOf(reading, facts, known), known);
    await keepSighting(store, facts, known.now);
  };

  return {
    call,
    book,
    problems,
    saved,
    trouble,
    open: () =>
      guarded(async () => {
        const reading = doors.readPage().catch(() => unread('noAccess'));
        const store = await doors.store;
        known = await gatherKnown(store, doors.loadBook(), world.now(), world.zone);
        book.value = known.book;
        const page = await reading;
        await show(page, page.meetings.length === 1 ? (page.meetings[0] ?? noFacts) : noFacts);
      }),
    change(part) {
      const state = call.value;
      if (!state) return;
      problems.value = problems.value.filter((one) => !(one.field in part));
      set({ ...state, draft: { ...state.draft, ...part } });
    },
    choose(engagement, name = '') {
      const state = call.value;
      if (!state || !known) return;
      const engaged = engagedIn(engagement, state.facts, known);
      const { facts, reading } = state;
      const fresh = startDraft({
        facts,
        engagement: engaged.engagement,
        seen: engaged.seen,
        recording: reading.recording,
        now: known.now,
        zone: known.zone,
      });
      const draft = {
        ...state.draft,
        engagement,
        client: name,
        dueOn: fresh.dueOn,
        shown: fresh.shown,
        homework: {},
        kind: fresh.kind,
        title: fresh.title,
      };
      problems.value = problems.value.filter((one) => one.field !== 'client' && one.field !== 'engagement');
      set({ ...state, ...engaged, chosen: true, draft });
    },
    pick: async (meeting) => {
      const state = call.value;
      const facts = state?.reading.meetings[meeting];
      if (state && facts) await guarded(() => show({ ...state.reading, meetings: [facts] }, facts));
    },
    settle(field, value) {
      const state = call.value;
      if (state) void guarded(() => show(state.reading, settled(state.facts, field, value)));
    },
    takeFacts: (facts) => guarded(() => show(call.value?.reading ?? unread('notSupported'), facts)),
    never: () =>
      guarded(async () => {
        const state = call.value;
        if (!state || !known) return;
        await neverLog(await doors.store, state, known);
        call.value = { ...state, whose: { kind: 'never' } };
      }),
    save: () =>
      guarded(async () => {
        const state = call.value;
        if (!state || !known) return;
        const done = await saveCapture(doors, state, known, (here) => (saved.value = here));
        problems.value = done.ok ? [] : done.problems;
        if (done.ok) saved.value = done.value;
      }),
    retry: () =>
      guarded(async () => {
        const before = saved.value;
        if (!before) return;
        await doors.ask({ kind: 'file' });
        saved.value = await stateOfCapture(await doors.store, before);
      }),
    undo: () =>
      guarded(async () => {
        const before = saved.value;
        if (!before) return;
        const answer = await doors.ask({ kind: 'undo', id: before.id });
        if (answer?.done !== true) {
          trouble.value = answer?.why ?? 'It could not be taken back just now. Try again.';
          return;
        }
        const state = call.value;
        saved.value = null;
        if (state) set({ ...state, draft: draftFrom(state.draft), restored: true });
      }),
  };
}

/** The facts once a person answered one of their questions. */
function settled(facts: MeetingFacts, field: string, value: string): MeetingFacts {
  const doubts = facts.doubts.filter((doubt) => doubt.field !== field);
  const said = <T>(fact: T): Fact<T> => ({
    value: fact,
    layer: 'user',
    evidence: 'as you said',
    confidence: 'certain',
  });
  if (field === 'zone') return settleZone(facts, value);
  if (field !== 'conference') return { ...facts, [field]: said(value), doubts };
  const conference = conferenceOf(value);
  return { ...facts, conference: conference && said(conference), doubts };
}
