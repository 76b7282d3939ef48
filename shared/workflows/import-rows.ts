import { good, refused, type Checked } from '../base/checked.ts';
import type { Book } from '../model/book.ts';
import type { EntityName, RecordNamed } from '../model/entities.ts';
import { adding, type Change, type Plan } from '../table/change.ts';
import { planOf } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** One record to bring in, as previewed. */
export type RowToImport = {
  [N in EntityName]: { readonly tab: N; readonly record: RecordNamed<N> };
}[EntityName];

/** Brings an existing practice, or part of one, in. What the preview showed is what is planned. */
export interface ImportRows extends Command {
  readonly kind: 'importRows';
  readonly rows: readonly RowToImport[];
  readonly from: string;
  /** Whether the rows are those of a book of ours: they come as they are, old faults with them. */
  readonly ownBook?: boolean;
}

/** Plans the rows that are not there yet; one undo takes all of them back. */
export function importRows(book: Book, command: ImportRows, context: Context): Checked<Plan> {
  if (command.rows.length === 0)
    return refused('rows', 'There is nothing to bring in. Map at least one column.');
  const known = new Map<EntityName, Set<string>>();
  const isKnown = (tab: EntityName, id: string): boolean => {
    const ids = known.get(tab) ?? new Set(book[tab].map((one) => one.id));
    known.set(tab, ids);
    return ids.has(id);
  };
  const changes = command.rows
    .filter(({ tab, record }) => !isKnown(tab, record.id))
    .map(({ tab, record }): Change => adding(tab, record as never));
  return good(planOf(changes, `Brought in ${changes.length} rows from ${command.from}`, command, context));
}
