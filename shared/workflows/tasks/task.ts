import { dayAt } from '../../base/moment.ts';
import type { Money } from '../../base/money.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { blankRecord, recordOf, settingsOf, type Book } from '../../model/book.ts';
import { entities, type EntityName } from '../../model/entities.ts';
import type { Fields } from '../../model/entity.ts';
import type { Values } from '../../table/book/change.ts';
import type { FormReader } from '../../table/book/form.ts';
import type { AnyCommand } from '../commands.ts';
import type { FormAsk } from './form-ask.ts';

/** What a task looks at: one engagement of a book, read by someone at an instant. */
export interface Seen {
  readonly book: Book;
  readonly engagement: string;
  readonly now: Instant;
  readonly zone: Zone;
  readonly locale: string;
  /** The row the task is about; null where it makes one. */
  readonly record: string | null;
}

type Bare<C> = C extends unknown ? Omit<C, 'id'> : never;

/** A command that has no id yet. */
export type TaskWish = Bare<AnyCommand>;

/** What was filled into the form of a task, and what of it was changed. */
export interface Filled {
  readonly values: Values;
  readonly changed: { readonly set: Values; readonly was: Values };
}

/** One thing a person does, as a short form: its words, its fields, when it is offered, and the command it makes. */
export interface Task extends FormAsk {
  /** The act and its object. */
  readonly button: string;
  readonly title: string;
  /** What it is called about the row that is open; its title where nothing is said. */
  readonly heading?: (seen: Seen) => string | null;
  /** What is known of that row, below what it is called. */
  readonly under?: (seen: Seen) => string | null;
  readonly save?: string;
  /** An example or a unit under a field, in place of its own help. */
  readonly hints?: Readonly<Record<string, string>>;
  /** The tab of the row it adds or changes; the form’s own entity where that is a tab. */
  readonly tab?: EntityName;
  /** What a new row says without being asked. */
  readonly fixed?: Values;
  /** Whether it can be done now; always where nothing is said. */
  readonly offered?: (seen: Seen) => boolean;
  /** What the form begins with, over what the row says. */
  readonly start?: (seen: Seen) => Values;
  /** What the form says of what is typed so far, line by line. */
  readonly says?: (seen: Seen, values: Values) => readonly string[];
  /** A task that may be meant instead, for the same row. */
  readonly instead?: string;
  /** The command; where nothing is said, the row is kept. */
  readonly wish?: (seen: Seen, filled: Filled) => TaskWish;
}

/** The fields of a task with its examples. */
export function fieldsIn({ entity, hints = {} }: Task): Fields {
  const fields: Fields = typeof entity === 'string' ? entities[entity].fields : entity;
  const told = Object.entries(fields).map(([name, field]) => {
    const help = hints[name];
    return [name, help === undefined ? field : { ...field, help }] as const;
  });
  return Object.fromEntries(told);
}

/** Today, where the task is done. */
export const todayOf = ({ now, zone }: Seen): Day => dayAt(now, zone);

/** How whoever does the task writes amounts and times; `values` are what the form begins with. */
export function readingIn({ book, engagement, locale, zone }: Seen, values: Values = {}): FormReader {
  const row = recordOf(book, 'engagements', engagement);
  const told = [values['currency'], ...Object.values(values).map((one) => (one as Money | null)?.currency)];
  const currency = told.find((one) => typeof one === 'string') ?? row?.currency ?? settingsOf(book).currency;
  return { locale, currency: (currency as string | null) ?? 'EUR', zone: row?.zone ?? zone };
}

/** The tab of the row that a task adds or changes; null where it does neither. */
export const tabOf = ({ tab, entity }: Task): EntityName | null =>
  tab ?? (typeof entity === 'string' ? entity : null);

/** Keeps what was filled in, over what a row says now. */
export const keeping = (tab: EntityName, record: string | null, set: Values): TaskWish => ({
  kind: 'keepRecord',
  tab,
  record,
  set,
  was: null,
});

/** Keeps what was filled in with the engagement itself. */
export const ofEngagement = ({ engagement }: Seen, { values }: Filled): TaskWish =>
  keeping('engagements', engagement, values);

/** A form about the engagement itself: it begins with its row, and what is filled in is kept there. */
export const ABOUT_ENGAGEMENT = {
  entity: 'engagements',
  wish: ofEngagement,
  start: ({ book, engagement }: Seen): Values => ({ ...recordOf(book, 'engagements', engagement) }),
} as const;

/** What the form of a task begins with: the row as it is, else a blank one with what is known. */
export function startOf(task: Task, seen: Seen): Values {
  const tab = tabOf(task);
  const stored = tab === null ? null : (recordOf(seen.book, tab, seen.record) as Values | null);
  if (stored && !task.wish) return stored;
  const blank = tab === null || typeof task.entity !== 'string' ? {} : blankRecord(tab, 'new');
  return { ...(stored ?? { ...blank, ...task.fixed }), ...task.start?.(seen) };
}

/** The command that a filled-in task means. */
export function wishOf(task: Task, seen: Seen, { values, changed }: Filled): TaskWish {
  if (task.wish) return task.wish(seen, { values, changed });
  const tab = tabOf(task) ?? 'engagements';
  if (recordOf(seen.book, tab, seen.record))
    return { kind: 'keepRecord', tab, record: seen.record, ...changed };
  const own = 'engagement' in entities[tab].fields ? { engagement: seen.engagement } : {};
  return keeping(tab, null, { ...task.fixed, ...values, ...own });
}
