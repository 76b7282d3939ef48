import { good, refused, type Checked } from '../base/checked.ts';
import { dayOf, instantOf, momentAt } from '../base/moment.ts';
import type { Instant } from '../base/time.ts';
import { updateMessage } from '../documents/update-message.ts';
import type { UpdateMessage } from '../documents/update-parts.ts';
import { recordOf, settingsOf, type Book } from '../model/book.ts';
import { desiredOf } from '../rules/desired.ts';
import { untoldWork } from '../rules/journey/silence.ts';
import { adding, type Plan } from '../table/book/change.ts';
import { documentLanguage } from './document-texts.ts';
import { comingSession } from '../calls/session-of-call.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** The client was told of work they did not see. */
export interface TellClient extends Command {
  readonly kind: 'tellClient';
  readonly engagement: string;
  /** The moments below the line that were told. */
  readonly pieces: readonly string[];
  /** As it went out. */
  readonly message: string;
}

/** The update that could go out now, in the client’s language. */
export function updateFor(book: Book, engagement: string, now: Instant, locale: string): UpdateMessage {
  const row = recordOf(book, 'engagements', engagement);
  const client = recordOf(book, 'clients', row?.client ?? null);
  const next = comingSession(book, engagement, now);
  const { provider, practice } = settingsOf(book);
  return updateMessage({
    language: documentLanguage(book, engagement),
    locale,
    desired: desiredOf(book, engagement),
    pieces: untoldWork(book, engagement, now)
      .sort((a, b) => instantOf(a.at) - instantOf(b.at))
      .map(({ id, at, summary }) => ({ id, day: dayOf(at), what: summary })),
    next: next ? dayOf(next.start) : null,
    clientName: client?.contact ?? client?.name ?? null,
    provider,
    practice,
  });
}

/** Plans that the client was told: one moment they saw, and each piece says where it was told. */
export function tellClient(book: Book, command: TellClient, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const pieces = untoldWork(book, engagement.id, context.now).filter(({ id }) => command.pieces.includes(id));
  if (command.pieces.length === 0) return refused('pieces', 'Choose at least one piece of work to tell.');
  if (pieces.length < command.pieces.length)
    return refused('pieces', 'Some of this was told or removed meanwhile. Read it again, then choose.');
  const count = pieces.length === 1 ? 'one piece' : `${pieces.length} pieces`;
  const update = newRecord('touchpoints', command, {
    engagement: engagement.id,
    at: momentAt(context.now, context.zone),
    line: 'above',
    kind: 'update',
    summary: `Update: ${count} of work`,
    notes: command.message,
  });
  const told = pieces.flatMap((one) => changesOf(setting('touchpoints', one, { toldIn: update.id })));
  return good(planOf([adding('touchpoints', update), ...told], `Told ${count} of work`, command, context));
}
