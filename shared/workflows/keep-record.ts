import { good, refused, refusedAll, type Checked, type Problem } from '../base/checked.ts';
import { MAX_TEXT } from '../base/text.ts';
import { recordOf, SETTINGS_ID, type Book } from '../model/book.ts';
import { entities, type EntityName, type RecordNamed } from '../model/entities.ts';
import type { Entity } from '../model/entity.ts';
import { recordProblems } from '../rules/plausibility.ts';
import { adding, type Plan, type Values } from '../table/change.ts';
import { GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Adds a record (no `record`) or changes some of its fields. Serves every form. */
export interface KeepRecord extends Command {
  readonly kind: 'keepRecord';
  readonly tab: EntityName;
  readonly record: string | null;
  readonly values: Values;
}

/** Plans one record added or changed. Refused: blank required fields, texts too long, rows that are frozen, nonsense across fields. */
export function keepRecord(book: Book, command: KeepRecord, context: Context): Checked<Plan> {
  const one: Entity = entities[command.tab];
  const stored = command.record ? recordOf(book, command.tab, command.record) : null;
  if (command.record && !stored) return refused('', GONE);
  if (stored) {
    const frozen = frozenProblem(one, stored as unknown as Values, command.values);
    if (frozen) return refusedAll([frozen]);
  }
  const after = stored
    ? { ...stored, ...command.values }
    : {
        ...newRecord(command.tab, command, command.values as Partial<RecordNamed<EntityName>>),
        ...ownId(one),
      };
  const problems = [
    ...fieldProblems(one, after as unknown as Values),
    ...recordProblems(book, command.tab, after as RecordNamed<EntityName>),
  ];
  if (problems.length > 0) return refusedAll(problems);
  const change = stored
    ? setting(command.tab, stored, command.values as Partial<RecordNamed<EntityName>>)
    : adding(command.tab, after as RecordNamed<EntityName>);
  const what = `${stored ? 'Changed' : 'Added'} ${one.one}`;
  return good(planOf(change ? [change] : [], what, command, context));
}

/** The one settings record always has the same id, so that two first saves are one row. */
const ownId = (one: Entity): { readonly id?: string } => (one.single ? { id: SETTINGS_ID } : {});

/** What is wrong with the fields of a record by themselves. */
export function fieldProblems(one: Entity, values: Values): Problem[] {
  return Object.entries(one.fields).flatMap(([name, field]): Problem[] => {
    const value = values[name] ?? null;
    if (value === null || value === '')
      return field.optional ? [] : [{ field: name, message: `${field.label} is blank. Fill it in.` }];
    if (typeof value === 'string' && value.length > MAX_TEXT)
      return [
        {
          field: name,
          message: `${field.label} has ${value.length} characters; at most ${MAX_TEXT} fit. Shorten it.`,
        },
      ];
    return field.fits(value)
      ? []
      : [{ field: name, message: `${field.label} cannot be ${JSON.stringify(value)}. Look at it again.` }];
  });
}

/** What was sent, signed or paid is superseded, never edited; only its later marks may still be filled in. */
function frozenProblem(one: Entity, stored: Values, values: Values): Problem | null {
  if (!one.frozenBy || stored[one.frozenBy] === null) return null;
  const touched = Object.keys(values).find((name) => {
    const same = JSON.stringify(stored[name] ?? null) === JSON.stringify(values[name] ?? null);
    return !same && !(one.laterFields?.includes(name) && stored[name] === null);
  });
  if (touched === undefined) return null;
  return {
    field: touched,
    message: `This ${one.one} was ${FROZEN_WORD[one.name] ?? 'settled'}; it is kept as it was. Make a new version that supersedes it.`,
  };
}

const FROZEN_WORD: Readonly<Record<string, string>> = {
  proposals: 'sent',
  contracts: 'signed',
  payments: 'paid',
};
