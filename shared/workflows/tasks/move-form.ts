import type { Problem } from '../../base/checked.ts';
import type { Instant } from '../../base/time.ts';
import { recordOf, type Book } from '../../model/book.ts';
import { STAGE, type Stage } from '../../model/words.ts';
import type { Reason } from '../../rules/explain.ts';
import { stageQuestion } from '../../rules/journey/stage-question.ts';
import { placeOnRing } from '../../rules/journey/stage.ts';
import { contractGate } from '../../rules/loose-ends/contract-gate.ts';
import { knownBy } from '../../rules/results/known-by.ts';
import { standing } from '../../rules/standing.ts';
import { clientWord } from '../../rules/who.ts';
import type { Values } from '../../table/book/change.ts';
import type { TaskWish } from './task.ts';

/** The stages in their order, each with its word. */
export const STAGES = Object.entries(STAGE) as readonly (readonly [Stage, string])[];

const WHY = 'Why it starts all the same (kept with the contract)';

/** A move to a stage as a form: what is loose before it, the question of that stage, and why all the same. */
export interface MoveForm {
  readonly from: Stage | null;
  readonly to: Stage;
  readonly loose: readonly Reason[];
  readonly fields: readonly string[];
  readonly words: Readonly<Record<string, string>>;
}

/** The form of a move. Where no stage is named, the one that is proposed, else the one that follows. */
export function moveForm(book: Book, id: string, asked: Stage | null, now: Instant): MoveForm {
  const from = recordOf(book, 'engagements', id)?.stage ?? null;
  const to = asked ?? proposedStage(book, id, now) ?? stageAfter(from);
  const gate = contractGate(knownBy(book, now).book, id);
  const back = from !== null && placeOnRing(to) < placeOnRing(from);
  const loose = to === 'deliver' && !back && gate.state !== 'open' ? gate.missing : [];
  const question = stageQuestion(to, clientWord(book, id));
  const because = back || (loose.length > 0 && gate.state === 'closed') ? ['reason'] : [];
  const sure = ['choose', 'contract', 'deliver'].includes(to) ? ['certainty'] : [];
  return {
    from,
    to,
    loose,
    fields: back ? because : [question.field, ...sure, ...because],
    words: { [question.field]: question.text, reason: back ? 'Why does it go back?' : WHY },
  };
}

/** The stage that the facts speak of, where it is further along than the one that was noted. */
export const proposedStage = (book: Book, id: string, now: Instant): Stage | null =>
  standing(book, id, now).attention.find((one) => one.action === 'moveStage')?.stage ?? null;

/** The stage that follows; the last one is followed by itself. */
export const stageAfter = (stage: Stage | null): Stage =>
  STAGES[stage === null ? 0 : Math.min(placeOnRing(stage) + 1, STAGES.length - 1)]?.[0] ?? 'need';

/** The command that a filled-in move means. */
export function moveWish(engagement: string, to: Stage, said: Values): TaskWish {
  const word = (name: string) => (said[name] as string | null | undefined) ?? null;
  return {
    kind: 'moveStage',
    engagement,
    to,
    on: null,
    answer: word('answer') as 'yes' | 'partly' | 'no' | null,
    evidence: word('evidence'),
    certainty: word('certainty') as 'sure' | 'unsure' | null,
    reason: word('reason'),
  };
}

/** What a refused move says at the field that would help. */
export const moveProblems = (problems: readonly Problem[] | null): readonly Problem[] | null =>
  problems && problems.map((one) => (one.field === 'stage' ? { ...one, field: 'reason' } : one));
