import { andThen, good, refused, refusedAll, type Checked } from '../base/checked.ts';
import { momentAt } from '../base/moment.ts';
import type { CaptureCall, NewcomerMet } from '../calls/call-command.ts';
import { recordOf, type Book } from '../model/book.ts';
import type { Why } from '../model/work/whys.ts';
import { applyChanges } from '../table/book/apply-changes.ts';
import { adding, type Change, type Plan } from '../table/book/change.ts';
import { logSession } from './log-session.ts';
import { newRecord, planOf } from './plan.ts';
import { startEngagement } from './start-engagement.ts';
import type { Context } from './workflow.ts';

/** Plans the whole capture as one plan with one undo. Only client and date are needed. */
export function captureCall(book: Book, command: CaptureCall, context: Context): Checked<Plan> {
  const begun = command.newcomer ? beginning(book, command, command.newcomer, context) : known(book, command);
  return andThen(begun, ({ engagement, book: withClient, changes }) => {
    const logged = logSession(
      withClient,
      {
        kind: 'logSession',
        id: command.id,
        session: command.session,
        values: { ...command.values, engagement },
        homeworkChecked: command.homeworkChecked,
        actionsSet: command.actionsSet,
      },
      context,
    );
    return andThen(logged, (plan) => {
      const all = [...changes, ...record(plan.changes), ...heard(command, engagement, plan, context)];
      return good(planOf(all, 'Captured a call', command, context));
    });
  });
}

interface Begun {
  readonly engagement: string;
  readonly book: Book;
  readonly changes: readonly Change[];
}

const known = (book: Book, { engagement }: CaptureCall): Checked<Begun> =>
  engagement !== null && recordOf(book, 'engagements', engagement)
    ? good({ engagement, book, changes: [] })
    : refused('engagement', 'Whom was this call with? Choose an engagement, or name a new client.');

function beginning(
  book: Book,
  command: CaptureCall,
  newcomer: NewcomerMet,
  context: Context,
): Checked<Begun> {
  const started = startEngagement(
    book,
    {
      kind: 'startEngagement',
      id: command.id,
      client: null,
      newClient: newcomer.client,
      engagement: newcomer.engagement,
      people: newcomer.people ?? [],
      settings: newcomer.settings ?? null,
    },
    context,
  );
  if (!started.ok) return refusedAll(started.problems);
  const changes = record(started.value.changes);
  const applied = applyChanges(book, changes);
  if (applied.kind === 'conflict') return refused('', 'This call was captured already with other values.');
  return good({
    engagement: changes.find((change) => change.tab === 'engagements')?.id ?? '',
    book: applied.book,
    changes,
  });
}

/** Changes without their History line: the capture writes one line for all. */
const record = (changes: readonly Change[]): Change[] => changes.filter((change) => change.tab !== 'history');

/** A warning noted in a call was heard by the client; all other work is below the line until it is told. */
const lineOf = ({ kind }: CaptureCall['work'][number]): 'above' | 'below' =>
  kind === 'warning' ? 'above' : 'below';

/** What was heard, done below the line and tried, each tied to the session. Nothing of it is scored. */
function heard(command: CaptureCall, engagement: string, plan: Plan, context: Context): Change[] {
  const session = plan.changes.find((change) => change.tab === 'sessions')?.id ?? command.session;
  const at = momentAt(context.now, context.zone);
  const tie = { engagement, session };
  return [
    ...command.signals.map((one, n) =>
      adding('arcSignals', newRecord('arcSignals', command, { ...tie, ...one, at, state: 'confirmed' }, n)),
    ),
    ...command.work.map((one, n) =>
      adding('touchpoints', newRecord('touchpoints', command, { ...tie, ...one, at, line: lineOf(one) }, n)),
    ),
    ...command.experiments.map((one, n) =>
      adding('experiments', newRecord('experiments', command, { ...tie, ...one }, n)),
    ),
    ...chain(command, tie),
  ];
}

/** Each question follows the one whose answer it took up. */
function chain(command: CaptureCall, tie: Pick<Why, 'engagement' | 'session'>): Change[] {
  const rows = command.asked.map((one, n) => newRecord('whys', command, { ...tie, ...one }, n));
  return rows.map((row, n) => {
    const before = rows
      .slice(0, n)
      .reverse()
      .find((one) => one.answer !== null && one.answer === row.about);
    return adding('whys', { ...row, follows: before?.id ?? null });
  });
}
