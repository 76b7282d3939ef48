import { good, refused, type Checked } from '../base/checked.ts';
import { dayAt, momentAt } from '../base/moment.ts';
import { recordOf, type Book } from '../model/book.ts';
import type { Ask } from '../model/asks.ts';
import { adding, type Change, type Plan } from '../table/change.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** A question to the client was copied or mailed. */
export interface AskClient extends Command {
  readonly kind: 'askClient';
  readonly engagement: string;
  readonly about: Ask['kind'];
  readonly subject: string | null;
  readonly code: string;
  readonly message: string;
}

/** The client's reply was pasted; `answer` and `words` were read from it and looked at by a person. */
export interface RecordReply extends Command {
  readonly kind: 'recordReply';
  readonly ask: string;
  readonly reply: string;
  readonly answer: 'yes' | 'partly' | 'no' | null;
  readonly words: string | null;
}

/** Plans the question's row; for a value check the session notes that it was asked. */
export function askClient(book: Book, command: AskClient, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const now = momentAt(context.now, context.zone);
  const session = command.about === 'valueCheck' ? recordOf(book, 'sessions', command.subject) : null;
  const ask = newRecord('asks', command, {
    engagement: engagement.id,
    kind: command.about,
    subject: command.subject,
    session: session?.id ?? null,
    code: command.code,
    sentAt: now,
    message: command.message,
  });
  const verdict =
    command.about === 'verdict'
      ? [adding('verdicts', newRecord('verdicts', command, { engagement: engagement.id, askedAt: now }))]
      : [];
  const asked = session && !session.askedAt ? setting('sessions', session, { askedAt: now }) : null;
  return good(
    planOf([adding('asks', ask), ...verdict, ...changesOf(asked)], 'Asked the client', command, context),
  );
}

/** Plans what the reply changes: the client wrote it, so it is the client's own word. Without an answer in it, an earlier one stays. */
export function recordReply(book: Book, command: RecordReply, context: Context): Checked<Plan> {
  const ask = recordOf(book, 'asks', command.ask);
  if (!ask) return refused('ask', 'No question with this code is in the book. Check the code in the reply.');
  if (!command.reply.trim()) return refused('reply', 'Paste the client’s reply first.');
  const now = momentAt(context.now, context.zone);
  const replied = setting('asks', ask, { reply: command.reply, repliedAt: now });
  const effect = effectOf(book, ask, command, context);
  if (!effect.ok) return effect;
  return good(
    planOf([...changesOf(replied), ...effect.value], 'Recorded a client’s reply', command, context),
  );
}

function effectOf(book: Book, ask: Ask, command: RecordReply, context: Context): Checked<Change[]> {
  const now = momentAt(context.now, context.zone);
  const today = dayAt(context.now, context.zone);
  const { answer, words } = command;
  const wrote = 'clientWrote' as const;
  if (ask.kind === 'valueCheck') {
    const session = recordOf(book, 'sessions', ask.subject);
    if (!session) return refused('ask', GONE);
    const said = answer === null ? {} : { gotValue: answer, answeredAt: now, gotValueSource: wrote };
    return good(
      changesOf(setting('sessions', session, { ...said, ...(words === null ? {} : { missing: words }) })),
    );
  }
  if (ask.kind === 'homework') {
    const action = recordOf(book, 'actions', ask.subject);
    if (!action) return refused('ask', GONE);
    if (answer === null) return good([]);
    const state = answer === 'yes' ? 'done' : answer === 'no' ? 'notDone' : answer;
    return good(changesOf(setting('actions', action, { state, source: wrote })));
  }
  if (ask.kind === 'acceptance') {
    const row = recordOf(book, 'acceptances', ask.subject);
    if (!row) return refused('ask', GONE);
    if (answer === null) return good([]);
    const clientSays = answer === 'yes' ? 'yes' : 'no';
    const values = { clientSays, clientOn: today, clientReason: words, clientSource: wrote } as const;
    return good(changesOf(setting('acceptances', row, values)));
  }
  return good([adding(...newWord(ask, command, context))]);
}

/** Verdict, claim and evidence: the reply makes a row of its own. */
function newWord(ask: Ask, command: RecordReply, context: Context): Parameters<typeof adding> {
  const now = momentAt(context.now, context.zone);
  const words = command.words?.trim() ? command.words : command.reply;
  const base = { engagement: ask.engagement, words, source: 'clientWrote' } as const;
  if (ask.kind === 'verdict')
    return [
      'verdicts',
      newRecord('verdicts', command, { ...base, askedAt: ask.sentAt, at: now, answer: command.answer }),
    ];
  if (ask.kind === 'claim')
    return [
      'claims',
      newRecord('claims', command, { ...base, at: now, reviewFrom: dayAt(context.now, context.zone) }),
    ];
  const on = dayAt(context.now, context.zone);
  return [
    'evidence',
    newRecord('evidence', command, { ...base, what: command.words ?? 'Client’s word', kind: 'fact', on }),
  ];
}
