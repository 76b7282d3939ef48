import { good, refused, type Checked } from '../base/checked.ts';
import { instantOf } from '../base/moment.ts';
import { importedSession, nextNumber } from '../calls/imported-session.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { EntityName, RecordNamed } from '../model/entities.ts';
import type { Session } from '../model/work/sessions.ts';
import { adding, type Change, type Plan } from '../table/book/change.ts';
import { changesOf, planOf, setting } from './plan.ts';
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
  /**
   * Whether the rows are those of a book of ours: they come as they are, old faults with them. False: a list made elsewhere, whose
   * sessions are met with those that are planned or logged here.
   */
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
  const fresh = command.rows.filter(({ tab, record }) => !isKnown(tab, record.id));
  const listed = fresh.flatMap((row) =>
    command.ownBook === false && row.tab === 'sessions' ? [row.record] : [],
  );
  const changes = [
    ...fresh
      .filter(({ record }) => !listed.some((one) => one === record))
      .map(({ tab, record }): Change => adding(tab, record as never)),
    ...sessionChanges(book, listed, context),
  ];
  return good(planOf(changes, `Brought in ${changes.length} rows from ${command.from}`, command, context));
}

/** Sessions of a list made elsewhere, the earliest first, each met with those of its engagement that no other of the list was. */
function sessionChanges(book: Book, listed: readonly Session[], { now, zone }: Context): Change[] {
  const met = new Set<string>();
  const added: Session[] = [];
  return [...listed]
    .sort((a, b) => instantOf(a.start) - instantOf(b.start))
    .flatMap((record) => {
      const own = rowsOf(book, 'sessions', record.engagement);
      const others = added.filter((one) => one.engagement === record.engagement);
      const { fills, values } = importedSession(
        own.filter((one) => !met.has(one.id)),
        record,
        now,
        recordOf(book, 'engagements', record.engagement)?.zone ?? zone,
      );
      if (fills) {
        met.add(fills.id);
        return changesOf(setting('sessions', fills, values));
      }
      const ordinal = record.ordinal ?? nextNumber([...own, ...others]);
      added.push({ ...record, ...values, ordinal });
      return [adding('sessions', { ...record, ...values, ordinal })];
    });
}
