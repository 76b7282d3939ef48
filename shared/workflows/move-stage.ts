import { good, refused, type Checked } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import type { Day } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Engagement } from '../model/work/engagements.ts';
import type { StageVisit } from '../model/work/stage-visits.ts';
import { STAGE, type Stage } from '../model/words.ts';
import { contractInView } from '../rules/guarantee/terms.ts';
import { objectivityOf } from '../rules/journey/life-cycle.ts';
import { placeOnRing, visitNow } from '../rules/journey/stage.ts';
import { contractGate } from '../rules/loose-ends/contract-gate.ts';
import { knownBy } from '../rules/results/known-by.ts';
import { adding, type Change, type Plan } from '../table/book/change.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** An engagement comes into another stage: the visit it leaves, the one it enters, and its row. */
export interface MoveStage extends Command {
  readonly kind: 'moveStage';
  readonly engagement: string;
  readonly to: Stage;
  /** The day it came there; null is today. */
  readonly on: Day | null;
  /** The answer to the question of that stage. */
  readonly answer: StageVisit['answer'];
  readonly evidence: string | null;
  /** Whether the client is sure, as they come there. */
  readonly certainty?: StageVisit['certainty'];
  /** Why it moves over what is loose, or back: kept with the contract, or with the visit. */
  readonly reason: string | null;
}

/** Plans a move. The guard holds the gate before delivery; going back asks one word why. */
export function moveStage(book: Book, command: MoveStage, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const { to, answer, evidence, certainty = null } = command;
  const { stage } = engagement;
  if (stage === to) return refused('to', `It is in ${STAGE[to]} already.`);
  const today = dayAt(context.now, context.zone);
  const on = command.on ?? today;
  if (on > today) return refused('on', 'This day lies ahead. A move is noted on the day it has come.');
  const reason = command.reason?.trim() || null;
  const back = stage !== null && placeOnRing(to) < placeOnRing(stage);
  if (back && reason === null)
    return refused('reason', `Why does it go back to ${STAGE[to]}? One word is enough.`);
  const overGate =
    to === 'deliver' && contractGate(knownBy(book, context.now).book, engagement.id).state === 'closed';
  const contract = overGate && reason ? contractInView(book, engagement.id) : null;
  const visit = { certainty, answer, evidence: evidence?.trim() || null, reason: contract ? null : reason };
  const changes = [
    ...changesOf(setting('engagements', engagement, { stage: to })),
    ...(!back && placeOnRing(to) > placeOnRing('choose') ? chosenOn(book, engagement, on) : []),
    ...visitChanges(book, engagement.id, to, on, command, visit),
    ...changesOf(contract && setting('contracts', contract, { looseEndsReason: reason })),
  ];
  return good(planOf(changes, `Moved ${engagement.title} to ${STAGE[to]}`, command, context));
}

/** They chose: the clock starts on that day, and what else they weighed is ruled out. A day that was noted stays. */
function chosenOn(book: Book, { id, decidedOn }: Engagement, on: Day): Change[] {
  if (decidedOn !== null) return [];
  const open = rowsOf(book, 'alternatives', id).filter(({ eliminatedOn }) => eliminatedOn === null);
  return [
    { tab: 'engagements', id, set: { decidedOn: on }, was: { decidedOn } },
    ...open.flatMap((one) =>
      changesOf(setting('alternatives', one, { eliminatedOn: on, reason: 'They chose us.' })),
    ),
  ];
}

/** How much was concrete as a stage before delivery was left: counted then, kept with the visit. */
const concreteAt = (book: Book, engagement: string, left: StageVisit): Partial<StageVisit> =>
  left.objectivity === null && placeOnRing(left.stage) < placeOnRing('deliver')
    ? { objectivity: objectivityOf(book, engagement).points }
    : {};

/** The visit an engagement leaves and the one it enters, from whatever form its stage is changed. */
export function visitChanges(
  book: Book,
  engagement: string,
  stage: Stage,
  enteredOn: Day,
  command: Command,
  said: Partial<StageVisit> = {},
): Change[] {
  const left = visitNow(book, engagement);
  const entered = newRecord('stageVisits', command, { engagement, stage, enteredOn, ...said });
  return [
    ...changesOf(
      left && setting('stageVisits', left, { leftOn: enteredOn, ...concreteAt(book, engagement, left) }),
    ),
    adding('stageVisits', entered),
  ];
}
