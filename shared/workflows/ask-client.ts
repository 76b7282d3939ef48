import { good, refused, type Checked } from '../base/checked.ts';
import { dayAt, instantOf, momentAt } from '../base/moment.ts';
import type { Day, Moment } from '../base/time.ts';
import { recordOf, type Book } from '../model/book.ts';
import type { Claim } from '../model/guarantee/claims.ts';
import type { Ask } from '../model/work/asks.ts';
import { whyNoClaim } from '../rules/guarantee/why-no-claim.ts';
import { adding, type Change, type Plan } from '../table/book/change.ts';
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
  /** How well homework went, from 0 to 4; null where they did not say. */
  readonly quality?: number | null;
  /** When the client wrote it, from the head of the mail or as a person says; null where nobody knows. Never the time of pasting. */
  readonly wroteAt?: Moment | null;
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
  const { wroteAt = null } = command;
  const trouble = whenTrouble(ask, command, context);
  if (trouble !== null) return refused('wroteAt', trouble);
  const pastedAt = momentAt(context.now, context.zone);
  const effect = effectOf(book, ask, command, context);
  if (!effect.ok) return effect;
  const noClaim = effect.value.map((change) => noClaimFrom(book, change, context)).find(Boolean);
  const note = noClaim ? `${noClaim} Their words are kept here.` : ask.note;
  const replied = setting('asks', ask, { reply: command.reply, repliedAt: wroteAt, pastedAt, note });
  const effects = noClaim ? [] : effect.value;
  return good(planOf([...changesOf(replied), ...effects], 'Recorded a client’s reply', command, context));
}

/** Why the claim in a reply cannot be noted now. */
const noClaimFrom = (book: Book, change: Change, { now }: Context): string | null =>
  change.tab === 'claims' && 'add' in change ? whyNoClaim(book, change.add as Claim, now) : null;

const MINUTE = 60_000;

/** What is wrong with the time of a reply, null where nothing is: a verdict, a claim, the end of the work mean something only with it. */
function whenTrouble(ask: Ask, { wroteAt = null, answer }: RecordReply, { now }: Context): string | null {
  const dated =
    ask.kind === 'verdict' || ask.kind === 'claim' || (ask.kind === 'acceptance' && answer !== null);
  if (wroteAt === null)
    return dated ? 'When did the client write this? Their mail says it, and the day counts.' : null;
  if (instantOf(wroteAt) > now) return 'This lies ahead. When did the client write it?';
  if (ask.sentAt !== null && instantOf(wroteAt) + MINUTE < instantOf(ask.sentAt))
    return 'You asked later than that. Write when the client answered, not when you asked.';
  return null;
}

/** The day the client wrote, where that is known. */
const wroteOn = ({ wroteAt = null }: RecordReply, { zone }: Context): Day | null =>
  wroteAt === null ? null : dayAt(instantOf(wroteAt), zone);

function effectOf(book: Book, ask: Ask, command: RecordReply, context: Context): Checked<Change[]> {
  const { answer, words, wroteAt = null } = command;
  const wrote = 'clientWrote' as const;
  if (ask.kind === 'valueCheck') {
    const session = recordOf(book, 'sessions', ask.subject);
    if (!session) return refused('ask', GONE);
    const said = answer === null ? {} : { gotValue: answer, answeredAt: wroteAt, gotValueSource: wrote };
    return good(
      changesOf(setting('sessions', session, { ...said, ...(words === null ? {} : { missing: words }) })),
    );
  }
  if (ask.kind === 'homework') {
    const action = recordOf(book, 'actions', ask.subject);
    if (!action) return refused('ask', GONE);
    const { quality = null } = command;
    const state = answer === 'yes' ? 'done' : answer === 'no' ? 'notDone' : answer;
    const said = state === null ? {} : ({ state, source: wrote } as const);
    const how = quality === null ? {} : { clientQuality: quality };
    return good(changesOf(setting('actions', action, { ...said, ...how })));
  }
  if (ask.kind === 'acceptance') {
    const row = recordOf(book, 'acceptances', ask.subject);
    if (!row) return refused('ask', GONE);
    if (answer === null) return good([]);
    const clientSays = answer === 'yes' ? 'yes' : 'no';
    const clientOn = wroteOn(command, context);
    const values = { clientSays, clientOn, clientReason: words, clientSource: wrote } as const;
    return good(changesOf(setting('acceptances', row, values)));
  }
  return good([adding(...newWord(ask, command, context))]);
}

/** Verdict, claim and evidence: the reply makes a row of its own. */
function newWord(ask: Ask, command: RecordReply, context: Context): Parameters<typeof adding> {
  const { wroteAt = null } = command;
  const words = command.words?.trim() ? command.words : command.reply;
  const base = { engagement: ask.engagement, words, source: 'clientWrote' } as const;
  if (ask.kind === 'verdict')
    return [
      'verdicts',
      newRecord('verdicts', command, { ...base, askedAt: ask.sentAt, at: wroteAt, answer: command.answer }),
    ];
  if (ask.kind === 'claim')
    return [
      'claims',
      newRecord('claims', command, {
        ...base,
        ...(wroteAt === null ? {} : { at: wroteAt }),
        reviewFrom: dayAt(context.now, context.zone),
      }),
    ];
  const on = wroteOn(command, context);
  return [
    'evidence',
    newRecord('evidence', command, { ...base, what: command.words ?? 'Client’s word', kind: 'fact', on }),
  ];
}
