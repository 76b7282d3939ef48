import { good, refused, refusedAll, type Checked, type Problem } from '../base/checked.ts';
import type { ActionSet, LogSession } from '../calls/call-command.ts';
import { nextNumber } from '../calls/imported-session.ts';
import { withSources } from '../calls/stored-session.ts';
import { dayOf } from '../base/moment.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Action } from '../model/work/actions.ts';
import type { Session } from '../model/work/sessions.ts';
import { consentOf } from '../rules/duties/agreed-once.ts';
import { adding, type Change, type Plan } from '../table/book/change.ts';
import { daysAgreed } from './agree-results.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Context } from './workflow.ts';

/** Plans the session row, homework checked and actions set, in one save. Only client and date are needed. */
export function logSession(book: Book, command: LogSession, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.values.engagement);
  if (!engagement) return refused('engagement', 'Choose the engagement this session belongs to.');
  const stored = command.session ? recordOf(book, 'sessions', command.session) : null;
  if (command.session && !stored) return refused('', GONE);
  const base =
    stored ??
    newRecord('sessions', command, { ordinal: nextNumber(rowsOf(book, 'sessions', engagement.id)) });
  const said = withSources(command.values, stored);
  const consent = said.recording && !base.recordingConsent && !said.recordingConsent;
  const values = consent ? { ...said, recordingConsent: consentOf(book, engagement.id) } : said;
  const session: Session = { ...base, ...values };
  const problems = command.actionsSet.flatMap(blankAction);
  if (problems.length > 0) return refusedAll(problems);
  const changes = [
    ...changesOf(stored ? setting('sessions', stored, values) : adding('sessions', session)),
    ...(values.clarityAgreed ? daysAgreed(book, engagement.id, dayOf(session.start)) : []),
    ...homeworkChanges(book, command, session),
    ...command.actionsSet.map((set, n) => adding('actions', actionOf(command, set, session, n))),
  ];
  return good(planOf(changes, `Logged a session of ${engagement.title}`, command, context));
}

function homeworkChanges(book: Book, command: LogSession, session: Session): Change[] {
  return command.homeworkChecked.flatMap((checked) => {
    const action = recordOf(book, 'actions', checked.action);
    if (!action) return [];
    const { action: _, ...said } = checked;
    return changesOf(setting('actions', action, { ...said, checkedIn: session.id }));
  });
}

const actionOf = (command: LogSession, set: ActionSet, session: Session, n: number): Action =>
  newRecord(
    'actions',
    command,
    {
      ...set,
      engagement: session.engagement,
      session: session.id,
      state: null,
      missing: set.kind === 'adjustment' ? session.missing : null,
    },
    n,
  );

const blankAction = (set: ActionSet, n: number): Problem[] =>
  set.text.trim() === ''
    ? [{ field: `actionsSet.${n}`, message: 'Say in a few words what is to be done, or take the line away.' }]
    : [];
