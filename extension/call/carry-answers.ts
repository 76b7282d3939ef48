import { withChoice, type CallState, type CallKnowledge } from './capture-open.ts';
import { blankDraft, type Draft } from '#shared/calls/draft.ts';
import { keep, type FormTools } from './form-tools.ts';

/** What a person answers about a call, whichever call it was; the rest of a form is the meeting's. */
const ANSWERS = [
  'outcome',
  'value',
  'valueSource',
  'missing',
  'adjustment',
  'newHomework',
  'typing',
  'late',
  'cut',
  'cancelledAt',
  'reason',
  'desired',
  'mood',
  'clarity',
  'note',
  'work',
  'idea',
  'more',
  'signals',
] as const satisfies readonly (keyof Draft)[];

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** What was answered in a form, to be laid over another; homework that was checked goes along within one engagement only. */
function answersOf(draft: Draft, sameEngagement: boolean): Partial<Draft> {
  const said = ANSWERS.filter((name) => differs(draft[name], blankDraft[name]));
  return {
    ...Object.fromEntries(said.map((name) => [name, draft[name]])),
    ...(draft.presence !== null && !draft.presenceSeen
      ? { presence: draft.presence, presenceSeen: false }
      : {}),
    ...(sameEngagement && Object.keys(draft.homework).length > 0 ? { homework: draft.homework } : {}),
  };
}

/** The name of whose call it was said to be; null where nothing was said. */
const whoseIn = ({ engagement, draft }: CallState): string | null =>
  engagement?.client ?? (draft.client.trim() || null);

/**
 * The form of another meeting, once the person chose or pasted it: what they had answered goes along. Where the answers were about
 * somebody else they are asked first; their form lies on the device under its own name all the same. A form that was half-typed for
 * this very meeting stands as it was left.
 */
export async function carryAnswers(
  tools: FormTools,
  before: CallState,
  fresh: CallState,
  known: CallKnowledge,
): Promise<void> {
  const whose = whoseIn(before);
  if (fresh.restored || before.draftKey === fresh.draftKey) return;
  if (Object.keys(answersOf(before.draft, true)).length === 0 && !before.chosen) return;
  if (whose !== null && fresh.engagement !== null && before.engagement?.id !== fresh.engagement.id) {
    tools.cells.carry.value = { before, whose };
    return;
  }
  await carried(tools, before, fresh, known);
}

/** Answers the question: the answers go along, or that form stays for later and this one begins anew. */
export async function answerCarry(tools: FormTools, take: boolean): Promise<void> {
  const { call, known, carry } = tools.cells;
  const asked = carry.value;
  carry.value = null;
  if (!take || !asked || !call.value || !known.value) return;
  await carried(tools, asked.before, call.value, known.value);
}

/** Lays the answers over the fresh form; the form they came from is gone in the end, so that none is saved twice. */
async function carried(
  tools: FormTools,
  before: CallState,
  fresh: CallState,
  known: CallKnowledge,
): Promise<void> {
  const { engagement, client } = before.draft;
  const whose = fresh.engagement === null && whoseIn(before) !== null;
  const state = whose ? withChoice(fresh, known, engagement, client) : fresh;
  const answers = answersOf(before.draft, engagement === state.draft.engagement);
  const due = before.draft.newHomework.length > 0 && before.draft.dueOn !== '';
  const draft = {
    ...state.draft,
    ...answers,
    ...(due ? { dueOn: before.draft.dueOn } : {}),
    shown: [...new Set([...state.draft.shown, ...before.draft.shown])],
  };
  keep(tools, { ...state, draft });
  tools.cells.shown.value += 1;
  await (await tools.doors.store).write([{ drawer: 'drafts', key: before.draftKey, record: null }]);
}
