import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { unread, type PageReading } from '#extension/capture/surface.ts';
import { callOf, gatherKnown, keepSighting, withChoice, withDraft } from './capture-open.ts';
import {
  focusOn,
  formTools,
  guarded,
  keep,
  lookUpPending,
  type CaptureDoors,
  type FormTools,
  type FormView,
} from './form-tools.ts';
import { withMailList } from './mail-list.ts';
import type { Draft } from '#shared/calls/draft.ts';

/** The form after a call: signals to show, and what a person can do. */
export interface CaptureForm extends FormView {
  open(): Promise<void>;
  change(part: Partial<Draft>): void;
  choose(engagement: string | null, name?: string): void;
  pick(meeting: number): Promise<void>;
  settle(field: string, value: string): Promise<void>;
  /** Shows the form of what was pasted; of several meetings the person says which. */
  takeFacts(meetings: readonly MeetingFacts[]): Promise<void>;
  /** Uses the text marked on the page in the place of its meeting, or goes back to that. Whether that text told of one. */
  useMarked(use: boolean): Promise<boolean>;
  /** Takes the answers given to somebody else’s form along into this one, or leaves them there. */
  carryOver(take: boolean): Promise<void>;
  /** Says whether another stay in the same room was this session. */
  sameSession(from: number, same: boolean): Promise<void>;
  never(): Promise<void>;
  save(): Promise<void>;
  retry(): Promise<void>;
  /** Takes the capture on the screen back, or one that waits. */
  undo(id?: string): Promise<void>;
  /** Throws the half-typed form away and begins anew. */
  startOver(): Promise<void>;
}

/** Makes the form over its doors. */
export function createCaptureForm(doors: CaptureDoors): CaptureForm {
  const tools = formTools(doors);
  const { call } = tools.cells;
  return {
    ...tools.cells,
    open: () => guarded(tools, () => open(tools)).finally(() => (tools.cells.reading.value = false)),
    change: (part) => change(tools, part),
    choose: (engagement, name = '') => choose(tools, engagement, name),
    pick: (meeting) => {
      const reading = call.value?.reading;
      const facts = reading?.meetings[meeting];
      tools.cells.marked.value = false;
      return reading && facts
        ? guarded(tools, () => showNext(tools, { ...reading, meetings: [facts] }, facts))
        : Promise.resolve();
    },
    settle: (field, value) =>
      guarded(tools, async () => {
        const { settled } = await import('#shared/calls/settle-facts.ts');
        if (call.value) await showNext(tools, call.value.reading, settled(call.value.facts, field, value));
      }),
    takeFacts: (meetings) =>
      guarded(tools, async () => {
        const { oneOf } = await marking();
        await showNext(tools, ...oneOf(call.value?.reading ?? unread('notSupported'), meetings));
      }),
    carryOver: (take) => guarded(tools, async () => (await carrying()).answerCarry(tools, take)),
    useMarked: async (use) => (await marking()).useMarked(tools, use, (...all) => showNext(tools, ...all)),
    sameSession: (from, same) =>
      guarded(tools, async () => {
        const { saySameSession } = await import('./same-session.ts');
        await saySameSession(tools, from, same);
      }),
    never: () => guarded(tools, async () => (await saving()).neverLog(tools)),
    save: () => guarded(tools, () => save(tools)),
    retry: () => guarded(tools, async () => (await saving()).retry(tools)),
    undo: (id) => guarded(tools, async () => (await saving()).undo(tools, id)),
    startOver: () => guarded(tools, async () => (await saving()).startOver(tools)),
  };
}

/** What saving needs is loaded with the first answer, before anybody presses Save. */
const saving = () => import('./capture-save.ts');

/** How long the form waits for the page before it opens without it; facts that come later are laid under what was typed. */
const PATIENCE_MS = 200;

async function open(tools: FormTools): Promise<void> {
  const { doors, cells } = tools;
  const page = doors.readPage();
  const store = await doors.store;
  const known = await gatherKnown(store, doors.loadBook(), doors.world.now(), doors.world);
  cells.known.value = known;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  if ((await Promise.race([page, late])) === null)
    cells.call.value = await withDraft(null, callOf(unread('notSupported'), noFacts, known), known);
  const reading = await page;
  const [only = noFacts, ...others] = reading.meetings;
  const told =
    reading.meetings.length === 0 && reading.selection.trim() !== '' ? await marked(reading, tools) : null;
  await show(tools, ...(told ?? ([reading, others.length === 0 ? only : noFacts] as const)));
}

const marking = () => import('./selected-facts.ts');

/** Of a page without a meeting: what the person had marked on it. */
async function marked(
  reading: PageReading,
  { cells }: FormTools,
): Promise<readonly [PageReading, MeetingFacts] | null> {
  const { oneOf, selectedMeetings } = await marking();
  const known = cells.known.value;
  return known && oneOf(reading, await selectedMeetings(reading.selection, known));
}

const carrying = () => import('./carry-answers.ts');

/** Shows the form of another meeting in the place of this one; what was answered already goes along. */
async function showNext(tools: FormTools, reading: PageReading, facts: MeetingFacts): Promise<void> {
  const { cells } = tools;
  const [before, known] = [cells.call.value, cells.known.value];
  // Loaded first: between the new form and the answers on it nobody shall have typed.
  const { carryAnswers } = await carrying();
  cells.carry.value = null;
  await show(tools, reading, facts);
  const fresh = cells.call.value;
  if (before && known && fresh) await carryAnswers(tools, before, fresh, known);
}

/** Shows the form of these facts; what the person set before the page had answered stays. */
async function show(tools: FormTools, reading: PageReading, facts: MeetingFacts): Promise<void> {
  const { cells, doors, early } = tools;
  if (!cells.known.value) return;
  const { sightings } = cells.known.value;
  const known = await withMailList(cells.known.value, [facts, ...sightings.map((one) => one.facts)]);
  cells.known.value = known;
  const store = await doors.store;
  const fresh = await withDraft(store, callOf(reading, facts, known), known);
  // Only now: what is typed until the form of the page is there is laid over it.
  cells.reading.value = false;
  const { part } = early;
  early.part = {};
  const chosen =
    part.engagement !== undefined ? withChoice(fresh, known, part.engagement, part.client ?? '') : fresh;
  const state = { ...chosen, draft: { ...chosen.draft, ...part } };
  if (Object.keys(part).length === 0) {
    cells.call.value = state;
    cells.shown.value += 1;
  } else keep(tools, state);
  await keepSighting(store, facts, known.now);
  await focusOn(tools);
  await lookUpPending(tools);
}

function change(tools: FormTools, part: Partial<Draft>): void {
  const { cells, early } = tools;
  const state = cells.call.value;
  if (!state) return;
  void saving();
  if (cells.reading.value) early.part = { ...early.part, ...part };
  cells.problems.value = cells.problems.value.filter((one) => !(one.field in part));
  keep(tools, { ...state, draft: { ...state.draft, ...part } });
}

function choose(tools: FormTools, engagement: string | null, name: string): void {
  const { cells, early } = tools;
  const [state, known] = [cells.call.value, cells.known.value];
  if (!state || !known) return;
  if (cells.reading.value) early.part = { ...early.part, engagement, client: name };
  cells.problems.value = cells.problems.value.filter((one) => one.field !== 'client');
  keep(tools, withChoice(state, known, engagement, name));
  void guarded(tools, () => focusOn(tools));
}

async function save(tools: FormTools): Promise<void> {
  const { cells, doors, early } = tools;
  const [state, known] = [cells.call.value, cells.known.value];
  if (!state || !known || cells.saved.value || early.saving) return;
  early.saving = true;
  try {
    const { saveCapture } = await saving();
    const done = await saveCapture(doors, state, known, (here) => (cells.saved.value = here));
    cells.problems.value = done.ok ? [] : done.problems;
    if (done.ok) cells.saved.value = done.value;
  } finally {
    early.saving = false;
  }
  await lookUpPending(tools);
}
