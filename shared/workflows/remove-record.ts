import { good, refused, type Checked } from '../base/checked.ts';
import { recordOf, type Book } from '../model/book.ts';
import { entities, type EntityName } from '../model/entities.ts';
import type { Entity } from '../model/entity.ts';
import type { Change, Plan, Values } from '../table/change.ts';
import { engagementTabs, GONE, planOf } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Removes one record; an engagement goes with all its rows. */
export interface RemoveRecord extends Command {
  readonly kind: 'removeRecord';
  readonly tab: EntityName;
  readonly record: string;
}

/** Plans the removal. Refused where something was sent, signed or paid, or other rows still need the record. */
export function removeRecord(book: Book, command: RemoveRecord, context: Context): Checked<Plan> {
  const stored = recordOf(book, command.tab, command.record);
  if (!stored) return refused('', GONE);
  const gone = command.tab === 'engagements' ? engagementRows(book, command.record) : [];
  const all = [...gone, { tab: command.tab, record: stored as unknown as Values & { id: string } }];
  const frozen = all.find(({ tab, record }) => isFrozen(entities[tab], record));
  if (frozen)
    return refused(
      '',
      `A ${entities[frozen.tab].one} here was sent, signed or paid; it is kept. Close the engagement instead, or erase the client’s personal data.`,
    );
  const user = userOf(book, command.tab, command.record, new Set(all.map(({ record }) => record.id)));
  if (user)
    return refused('', `A ${user} still points to this ${entities[command.tab].one}. Change that one first.`);
  const changes = all.map(({ tab, record }): Change => ({ tab, id: record.id, remove: record }));
  return good(planOf(changes, `Removed ${entities[command.tab].one}`, command, context));
}

const isFrozen = (one: Entity, record: Values): boolean =>
  one.frozenBy !== undefined && (record[one.frozenBy] ?? null) !== null;

function engagementRows(book: Book, engagement: string) {
  return engagementTabs(book).flatMap((tab) =>
    (book[tab] as readonly (Values & { readonly id: string })[])
      .filter((record) => record['engagement'] === engagement)
      .map((record) => ({ tab, record })),
  );
}

/** What kind of row still refers to a record, outside those that go with it. */
function userOf(book: Book, target: EntityName, id: string, going: ReadonlySet<string>): string | null {
  for (const [name, one] of Object.entries(entities) as [EntityName, Entity][]) {
    const fields = Object.entries(one.fields)
      .filter(([, field]) => field.to === target)
      .map(([field]) => field);
    if (fields.length === 0) continue;
    const user = (book[name] as readonly (Values & { readonly id: string })[]).find(
      (record) => !going.has(record.id) && fields.some((field) => [record[field]].flat().includes(id)),
    );
    if (user) return one.one;
  }
  return null;
}
