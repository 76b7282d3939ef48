import { good, type Checked } from '#shared/base/checked.ts';
import { newId } from '#shared/base/id.ts';
import { formatDay } from '#shared/base/day.ts';
import { momentAt } from '#shared/base/moment.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import { lookUpPending, type CaptureDoors, type FormTools } from './form-tools.ts';
import { callOf, withDraft, type CallState, type CallKnowledge } from './capture-open.ts';
import { keepChoice } from './choices.ts';
import type { CaptureStore } from '../desk/capture-store.ts';
import { draftToCommand } from '#shared/calls/draft-command.ts';
import { readMore } from './more-fields.ts';
import { isCapture, queueCapture } from '../desk/queue.ts';
import type { CaptureState } from '../desk/capture-state.ts';

/**
 * Puts the capture on disk, then asks the worker to file it. `here` is told as soon as the disk has it; a worker that is slow or
 * gone changes nothing about that.
 */
export async function saveCapture(
  doors: CaptureDoors,
  state: CallState,
  known: CallKnowledge,
  here: (saved: CaptureState) => void,
): Promise<Checked<CaptureState>> {
  const { world } = doors;
  const store = await doors.store;
  const { engagement, draft, facts, notes, draftKey } = state;
  const id = newId('cmd', world.now(), world.random(8));
  const zone = engagement?.zone ?? known.zone;
  const more = await readMore(draft.more, { locale: known.locale, currency: 'EUR', zone });
  if (!more.ok) return more;
  const command = draftToCommand(draft, {
    id,
    book: known.book,
    facts,
    zone,
    now: world.now(),
    notes,
    seen: heldOf(state, zone),
    more: more.value,
  });
  if (!command.ok) return command;
  const label = `${engagement?.client ?? draft.client}, ${formatDay(draft.day, world.locale, 'short')}`;
  await queueCapture(
    store,
    { command: command.value, label, draftKey, draft, notes: notes.map((one) => one.id) },
    world.now(),
    await doors.home(),
  );
  const saved = { id, kind: 'here', why: null, engagement: draft.engagement, waiting: 0 } as const;
  here(saved);
  await remember(store, state, known);
  await doors.ask({ kind: 'file' });
  return good(await stateOfCapture(store, saved));
}

/** Times this browser saw go in only where the person left the suggestion as it was. */
function heldOf({ seen, draft }: CallState, zone: string): Pick<Session, 'heldFrom' | 'heldTo'> | null {
  if (!seen || !draft.presenceSeen) return null;
  return { heldFrom: momentAt(seen.heldFrom, zone), heldTo: momentAt(seen.heldTo, zone) };
}

const choiceOf = ({ facts, reading }: CallState, { book }: CallKnowledge, engagement: string | null) => ({
  book,
  facts,
  signedInAs: reading.signedInAs,
  engagement,
});

/** A choice made by hand is remembered for the next meeting of the same name. */
async function remember(store: CaptureStore, state: CallState, known: CallKnowledge): Promise<void> {
  const engagement = state.draft.engagement;
  if (!state.chosen || engagement === null) return;
  await keepChoice(store, choiceOf(state, known, engagement), known.now);
}

/** “Not a client call”: remembered for the series, and said so. */
export async function neverLog({ cells, doors }: FormTools): Promise<void> {
  const [state, known] = [cells.call.value, cells.known.value];
  if (!state || !known) return;
  await keepChoice(await doors.store, choiceOf(state, known, null), known.now);
  cells.call.value = { ...state, whose: { kind: 'never' } };
}

/** Looks up where a capture stands now. */
async function stateOfCapture(store: CaptureStore, before: CaptureState): Promise<CaptureState> {
  const [kept, filed, all] = await Promise.all([
    store.get('outbox', before.id),
    store.get('filed', before.id),
    store.all('outbox'),
  ]);
  const waiting = all.filter(isCapture).length;
  if (filed) {
    const { engagement, link } = filed;
    return { ...before, kind: 'filed', why: null, engagement, waiting, link };
  }
  if (!kept || kept.why === null) return { ...before, kind: 'here', waiting };
  return {
    ...before,
    kind: kept.refused || kept.yours === true ? 'refused' : 'waits',
    why: kept.why,
    waiting,
  };
}

/** Throws the half-typed form away and begins anew. */
export async function startOver({ cells, doors }: FormTools): Promise<void> {
  const [state, known] = [cells.call.value, cells.known.value];
  if (!state || !known) return;
  await (await doors.store).write([{ drawer: 'drafts', key: state.draftKey, record: null }]);
  cells.problems.value = [];
  cells.call.value = await withDraft(null, callOf(state.reading, state.facts, known), known);
  cells.shown.value += 1;
}

/** Takes the capture on the screen back, or one that waits. */
export async function undo(tools: FormTools, id = tools.cells.saved.value?.id): Promise<void> {
  const { cells, doors } = tools;
  if (id === undefined) return;
  const answer = await doors.ask({ kind: 'undo', id });
  if (answer?.done !== true) {
    cells.trouble.value = answer?.why ?? 'It could not be taken back just now. Try again.';
    return;
  }
  if (cells.saved.value?.id === id) cells.saved.value = null;
  const [state, known] = [cells.call.value, cells.known.value];
  if (state && known) cells.call.value = await withDraft(await doors.store, state, known);
  await lookUpPending(tools);
}

/** Asks once more for what waits to be filed, and looks what became of the capture on the screen. */
export async function retry(tools: FormTools): Promise<void> {
  const { cells, doors } = tools;
  await doors.ask({ kind: 'file' });
  const before = cells.saved.value;
  if (before) cells.saved.value = await stateOfCapture(await doors.store, before);
  await lookUpPending(tools);
}
