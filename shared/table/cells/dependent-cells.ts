import type { Book } from '../../model/book.ts';
import { entityNames, type EntityName } from '../../model/entities.ts';
import type { FieldKind } from '../../model/field.ts';
import type { Change } from '../book/change.ts';
import { columnsOf } from '../book/columns.ts';

/** A record some of whose cells must be written again, because what they are read by has changed. */
export interface Dependent {
  readonly name: EntityName;
  readonly record: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly fields: readonly string[];
}

/**
 * The records whose amounts or moments would read differently after these changes: an amount is read in its engagement's
 * currency, a moment on the practice's wall clock, unless its own row says otherwise.
 */
export function dependentCells(after: Book, changes: readonly Change[]): Dependent[] {
  const moved = new Set(
    changes.filter((change) => change.tab === 'engagements' && sets(change, 'currency')).map(({ id }) => id),
  );
  const practice = changes.filter(({ tab }) => tab === 'settings');
  const currency = practice.some((change) => sets(change, 'currency'));
  const zone = practice.some((change) => sets(change, 'zone'));
  if (moved.size === 0 && !currency && !zone) return [];
  return entityNames.flatMap((name) =>
    (after[name] as unknown as readonly Dependent['record'][]).flatMap((record): Dependent[] => {
      const amounts =
        (record['currency'] ?? null) === null && (currency || moved.has(String(record['engagement'])));
      const moments = zone && (record['zone'] ?? null) === null;
      const fields = [
        ...(amounts ? filled(name, record, 'money') : []),
        ...(moments && name !== 'settings' ? filled(name, record, 'moment') : []),
      ];
      return fields.length > 0 ? [{ name, record, fields }] : [];
    }),
  );
}

const sets = (change: Change, field: string): boolean =>
  'add' in change || ('set' in change && field in change.set);

const filled = (name: EntityName, record: Dependent['record'], kind: FieldKind): string[] =>
  columnsOf(name)
    .filter((column) => column.field?.kind === kind && (record[column.name] ?? null) !== null)
    .map((column) => column.name);
