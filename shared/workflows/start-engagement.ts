import { andThen, good, refused, type Checked } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import { recordOf, SETTINGS_ID, settingsOf, type Book } from '../model/book.ts';
import type { Client } from '../model/work/clients.ts';
import type { Settings } from '../model/settings.ts';
import type { Engagement } from '../model/work/engagements.ts';
import type { Person } from '../model/work/people.ts';
import { adding, type Change, type Plan } from '../table/book/change.ts';
import { newRecord, planOf } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Begins an engagement with a known client (`client` is an id) or a new one (`newClient`). */
export interface StartEngagement extends Command {
  readonly kind: 'startEngagement';
  readonly client: string | null;
  readonly newClient: Partial<Client> | null;
  readonly engagement: Partial<Engagement>;
  readonly people?: readonly Partial<Person>[];
  /** Kept only where the practice has none yet. */
  readonly settings?: Partial<Settings> | null;
}

/** What begins an engagement: its row, and all that is added with it. */
export interface Begun {
  readonly engagement: Engagement;
  readonly changes: readonly Change[];
}

/** Plans client, engagement, its primary outcome where the client's words are known, and the stage it is in. */
export const startEngagement = (book: Book, command: StartEngagement, context: Context): Checked<Plan> =>
  andThen(begin(book, command, context), ({ engagement, changes }) =>
    good(planOf(changes, `Started ${engagement.title}`, command, context)),
  );

/** The rows that begin an engagement. */
export function begin(book: Book, command: Omit<StartEngagement, 'kind'>, context: Context): Checked<Begun> {
  const known = command.client ? recordOf(book, 'clients', command.client) : null;
  const made = known ? null : newRecord('clients', command, command.newClient ?? {});
  const client = known ?? made;
  if (!client?.name) return refused('client', 'Who is the client? Give a name, or choose one you have.');
  const settings = settingsOf(book);
  const today = dayAt(context.now, context.zone);
  const engagement = newRecord('engagements', command, {
    ...command.engagement,
    title: command.engagement.title ?? client.name,
    client: client.id,
    currency: command.engagement.currency ?? client.currency ?? settings.currency,
    zone: command.engagement.zone ?? settings.zone ?? context.zone,
  });
  const first = command.settings && book.settings.length === 0 ? command.settings : null;
  const changes: Change[] = [
    ...(first ? [adding('settings', { ...newRecord('settings', command, first), id: SETTINGS_ID })] : []),
    ...(made ? [adding('clients', made)] : []),
    ...(command.people ?? []).map((one, n) =>
      adding('people', newRecord('people', command, { ...one, client: client.id }, n)),
    ),
    adding('engagements', engagement),
    adding(
      'stageVisits',
      newRecord('stageVisits', command, {
        engagement: engagement.id,
        stage: engagement.stage ?? 'need',
        enteredOn: today,
      }),
    ),
    ...(engagement.desired ? [adding('outcomes', primaryOutcome(command, engagement, today))] : []),
  ];
  return good({ engagement, changes });
}

const primaryOutcome = (command: Command, engagement: Engagement, today: string) =>
  newRecord('outcomes', command, {
    engagement: engagement.id,
    name: shortened(engagement.desired ?? ''),
    words: engagement.desired,
    saidOn: today,
    primary: true,
    importance: 5,
  });

/** The first words of a sentence, for a name. */
const shortened = (words: string): string =>
  words.length <= 60 ? words : `${words.slice(0, 57).trimEnd()}…`;
