import { recordId } from '../base/id.ts';
import { momentAt } from '../base/moment.ts';
import { blankRecord } from '../model/book.ts';
import { entities, entityNames, type EntityName, type RecordNamed } from '../model/entities.ts';
import { invert } from '../table/book/apply-changes.ts';
import { adding, type Change, type Plan, type Values } from '../table/book/change.ts';
import { historyLineOf } from '../table/book/history-line.ts';
import type { Command, Context } from './workflow.ts';

/** A plan of these changes with their undo and one History line; `what` says it in a sentence. */
export function planOf(changes: readonly Change[], what: string, command: Command, context: Context): Plan {
  const records = changes.map((change) => change.id);
  const listed =
    records.slice(0, 200).join(' ') + (records.length > 200 ? ` and ${records.length - 200} more` : '');
  const line = {
    ...blankRecord('history', historyLineOf(command.id)),
    at: momentAt(context.now, context.zone),
    who: context.who,
    what: what.length <= 200 ? what : `${what.slice(0, 199)}…`,
    records: listed,
  };
  return { changes: [...changes, adding('history', line)], undo: invert(changes) };
}

/** A new record of `tab`, its id derived from the command; `n` tells several of one command apart. */
export const newRecord = <N extends EntityName>(
  tab: N,
  command: Command,
  values: Partial<RecordNamed<N>>,
  n = 0,
): RecordNamed<N> => ({
  ...blankRecord(tab, recordId(entities[tab].prefix, command.id, n)),
  ...values,
});

/** A change of some fields, only where they differ; null when nothing differs. `saw` is what the person saw there, where they saw it. */
export function setting<N extends EntityName>(
  tab: N,
  record: RecordNamed<N>,
  values: Partial<RecordNamed<N>>,
  saw: Values | null = null,
): Change | null {
  const before = record as unknown as Values;
  const differing = Object.entries(values).filter(([key, value]) => !sameValue(before[key], value));
  if (differing.length === 0) return null;
  return {
    tab,
    id: record.id,
    set: Object.fromEntries(differing),
    was: Object.fromEntries(differing.map(([key]) => [key, (saw && key in saw ? saw : before)[key] ?? null])),
  };
}

/** The changes that are some. */
export const changesOf = (...changes: (Change | null)[]): Change[] =>
  changes.filter((change) => change !== null);

/** The record of an id, or the problem that it is gone. */
export const GONE = 'This row is no longer in the book. Load the page again and look.';

const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The tabs whose records belong to an engagement. */
export const engagementTabs: readonly EntityName[] = entityNames.filter(
  (tab) => 'engagement' in entities[tab].fields,
);
