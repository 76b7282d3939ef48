import type { Book } from '#shared/model/book.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { equalValues } from '#shared/table/book/apply-changes.ts';
import type { Change } from '#shared/table/book/change.ts';

/** The tabs in which a record that was written does not read back as it was meant. */
export function notHeld(found: Book, meant: Book, changes: readonly Change[]): EntityName[] {
  const tabs = [...new Set(changes.map(({ tab }) => tab))];
  return tabs.filter((tab) => {
    const [there, wanted] = [byId(found, tab), byId(meant, tab)];
    return changes.some(
      (change) => change.tab === tab && !equalValues(there.get(change.id), wanted.get(change.id)),
    );
  });
}

const byId = (book: Book, tab: EntityName): ReadonlyMap<string, object> =>
  new Map((book[tab] as readonly { readonly id: string }[]).map((record) => [record.id, record]));
