import { good, refused, type Checked } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import { recordOf, rowsOf, SETTINGS_ID, type Book } from '../model/book.ts';
import { entities, type EntityName, type RecordNamed } from '../model/entities.ts';
import type { Entity } from '../model/entity.ts';
import type { Stage } from '../model/words.ts';
import { adding, type Change, type Plan, type Values } from '../table/book/change.ts';
import { visitChanges } from './move-stage.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Adds a record (no `record`) or changes some of its fields. Serves every form, which hands over only what was changed in it. */
export interface KeepRecord extends Command {
  readonly kind: 'keepRecord';
  readonly tab: EntityName;
  readonly record: string | null;
  readonly set: Values;
  /** What the person saw in these fields: where something else is there by now, they are asked. Null overwrites. */
  readonly was: Values | null;
}

/** Plans one record added or changed; the guard refuses what does not fit. */
export function keepRecord(book: Book, command: KeepRecord, context: Context): Checked<Plan> {
  const one: Entity = entities[command.tab];
  const id = command.record ?? (one.single ? SETTINGS_ID : null);
  const stored = recordOf(book, command.tab, id);
  if (command.record && !stored) return refused('', GONE);
  const values = command.set as Partial<RecordNamed<EntityName>>;
  const change = stored
    ? setting(command.tab, stored, values, command.was)
    : adding(command.tab, { ...newRecord(command.tab, command, values), ...(id ? { id } : {}) });
  const what = stored ? `Changed ${one.one}${fieldsSaid(one, change)}` : `Added ${one.one}`;
  const stage = stored && change && 'set' in change ? change.set['stage'] : null;
  const visits =
    command.tab === 'engagements' && stored && stage
      ? visitChanges(book, stored.id, stage as Stage, dayAt(context.now, context.zone), command)
      : [];
  const kept = change ? [change, ...visits, ...changesOf(sameWords(book, change))] : [];
  return good(planOf(kept, what, command, context));
}

/** What the client wants is one text: where the engagement and its primary outcome said the same, or one said nothing, both say the new words. */
function sameWords(book: Book, change: Change): Change | null {
  if ('remove' in change) return null;
  const { id, ...rest } = change;
  const values: Values = 'set' in rest ? rest.set : rest.add;
  const before = 'set' in rest ? rest.was : {};
  const alike = (name: string, other: string | null): boolean =>
    Boolean(values[name]) && (other === null || other === (before[name] ?? null));
  if (change.tab === 'engagements') {
    const primary = rowsOf(book, 'outcomes', id).find((one) => one.primary);
    return primary && alike('desired', primary.words)
      ? setting('outcomes', primary, { words: values['desired'] as string })
      : null;
  }
  if (change.tab !== 'outcomes') return null;
  const row = { ...recordOf(book, 'outcomes', id), ...values };
  const engagement = recordOf(book, 'engagements', row.engagement as string);
  return engagement && row.primary === true && alike('words', engagement.desired)
    ? setting('engagements', engagement, { desired: values['words'] as string })
    : null;
}

/** Which fields were changed, by their names; what they say is not for the History, which outlives an erased client. */
function fieldsSaid({ fields }: Entity, change: Change | null): string {
  const names = Object.keys(change && 'set' in change ? change.set : {}).map((name) => fields[name]?.label);
  return names.length === 0 || names.length > FEW ? '' : `: ${names.join(', ')}`;
}

const FEW = 3;
