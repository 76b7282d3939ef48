import type { Action } from '#shared/model/work/actions.ts';
import type { DutyNote } from '#shared/model/guarantee/duty-notes.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import type { Frame } from './frame.ts';
import { hoursLater, momentOn, plusDays, type Dice } from './dice.ts';

type Given = {
  readonly sessions: Partial<Session>[];
  readonly actions: Partial<Action>[];
  readonly dutyNotes: Partial<DutyNote>[];
};

function sessionOf(dice: Dice, frame: Frame, n: number): Partial<Session> {
  const day = plusDays(frame.start, 8 + n * 12);
  const start = momentOn(day, '10:00', frame.zone);
  const end = momentOn(day, '11:00', frame.zone);
  const outcome = dice.pick([
    'held',
    'held',
    'held',
    'held',
    'partly',
    'clientCancelled',
    'clientNoShow',
    'providerNoShow',
  ] as const);
  const base = { id: `ses_${n + 1}`, start, end, zone: frame.zone, title: 'Session', outcome };
  if (outcome === 'clientCancelled')
    return { ...base, cancelledAt: hoursLater(start, dice.pick([-2, -23, -24, -48]), frame.zone) };
  if (outcome !== 'held' && outcome !== 'partly') return base;
  const answered = dice.pick([null, 3, 24, 25, 96]);
  return {
    ...base,
    clientLateMinutes: dice.pick([null, 0, 5, 25]),
    clientCutMinutes: dice.pick([null, 0]),
    providerLateMinutes: dice.pick([null, 0, 0, 20]),
    presenceSource: dice.pick(['clientSaid', 'providerImpression', 'thisBrowser']),
    summarySentAt: dice.chance(0.5) ? hoursLater(end, 7, frame.zone) : null,
    askedAt: dice.chance(0.8) ? hoursLater(end, 0.5, frame.zone) : null,
    ...(answered === null
      ? {}
      : {
          answeredAt: hoursLater(end, answered, frame.zone),
          gotValue: dice.pick(['yes', 'yes', 'no', 'partly'] as const),
          gotValueSource: 'clientWrote' as const,
        }),
  };
}

function actionOf(dice: Dice, frame: Frame, session: Partial<Session>, n: number): Partial<Action> {
  const base = {
    id: `act_${n + 1}`,
    text: 'Do it',
    session: session.id ?? null,
    dueOn: plusDays(frame.start, 20 + n * 12),
  };
  if (dice.chance(0.4)) return { ...base, kind: 'adjustment', owner: 'provider', clientAgreedOn: base.dueOn };
  return {
    ...base,
    kind: 'homework',
    owner: 'client',
    state: dice.pick(['done', 'notDone', 'notDone', null]),
    source: dice.pick(['clientWrote', 'clientSaid']),
    checkedIn: dice.chance(0.5) ? (session.id ?? null) : null,
  };
}

function noteOf(
  dice: Dice,
  frame: Frame,
  sessions: readonly Partial<Session>[],
  actions: readonly Partial<Action>[],
): Partial<DutyNote> {
  const duty = dice.pick([2, 3, 5, 5, 6]);
  const homework = actions.filter((one) => one.kind === 'homework');
  return {
    side: 'client',
    duty,
    judgement: dice.pick(['material', 'material', 'material', 'excused', 'lapse']),
    reason: 'It mattered.',
    by: 'Ada Nord',
    on: plusDays(frame.end, dice.between(-20, 10)),
    ...(duty === 3 && homework.length > 0
      ? { action: dice.pick(homework).id ?? null }
      : { session: dice.pick(sessions).id ?? null }),
  };
}

/** Sessions, homework and what a person called a lapse, in some of the books. */
export function dutiesOf(dice: Dice, frame: Frame): Given {
  if (dice.chance(0.3)) return { sessions: [], actions: [], dutyNotes: [] };
  const sessions = dice.some(1, 3, (n) => sessionOf(dice, frame, n));
  const actions = dice.some(0, 2, (n) => actionOf(dice, frame, dice.pick(sessions), n));
  return { sessions, actions, dutyNotes: dice.some(0, 3, () => noteOf(dice, frame, sessions, actions)) };
}
