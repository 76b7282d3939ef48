import { good, refused, type Checked } from '../base/checked.ts';
import { recordOf, type Book } from '../model/book.ts';
import { entities, type EntityName } from '../model/entities.ts';
import type { Change, Plan, Values } from '../table/book/change.ts';
import { engagementTabs, GONE, planOf } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Removes one record; an engagement goes with all its rows. */
export interface RemoveRecord extends Command {
  readonly kind: 'removeRecord';
  readonly tab: EntityName;
  readonly record: string;
}

/** Plans the removal. The guard refuses it where something was sent, signed or paid, or other rows still need the record. */
export function removeRecord(book: Book, command: RemoveRecord, context: Context): Checked<Plan> {
  const stored = recordOf(book, command.tab, command.record);
  if (!stored) return refused('', GONE);
  const gone = command.tab === 'engagements' ? engagementRows(book, command.record) : [];
  const all = [...gone, { tab: command.tab, record: stored as unknown as Values & { id: string } }];
  const changes = all.map(({ tab, record }): Change => ({ tab, id: record.id, remove: record }));
  return good(planOf(changes, `Removed ${entities[command.tab].one}`, command, context));
}

function engagementRows(book: Book, engagement: string) {
  return engagementTabs.flatMap((tab) =>
    (book[tab] as readonly (Values & { readonly id: string })[])
      .filter((record) => record['engagement'] === engagement)
      .map((record) => ({ tab, record })),
  );
}
