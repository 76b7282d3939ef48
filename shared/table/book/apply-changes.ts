import type { Book } from '../../model/book.ts';
import type { EntityName } from '../../model/entities.ts';
import type { Change, Values } from './change.ts';
import type { ConflictRow } from './gateway.ts';

type RecordRow = Values & { readonly id: string };

/** All of a set of changes, or none and the rows in the way. */
export type AppliedToBook =
  | { readonly kind: 'applied'; readonly book: Book; readonly touched: readonly Change[] }
  | { readonly kind: 'conflict'; readonly rows: readonly ConflictRow[] };

/** Whether two stored values are the same; blank and missing are one. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || a === undefined) return b === null || b === undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, n) => equalValues(one, b[n]));
  const [left, right] = [a as Values, b as Values];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
    equalValues(left[key], right[key]),
  );
}

/** Applies changes to a book, all or nothing. Repeating what is done already changes nothing (safe to repeat). */
export function applyChanges(book: Book, changes: readonly Change[]): AppliedToBook {
  const tabs = new Map<EntityName, Map<string, RecordRow>>();
  const rowsOfTab = (tab: EntityName) => {
    const known = tabs.get(tab) ?? new Map((book[tab] as readonly RecordRow[]).map((row) => [row.id, row]));
    tabs.set(tab, known);
    return known;
  };
  const conflicts: ConflictRow[] = [];
  const touched: Change[] = [];
  for (const change of changes) {
    const rows = rowsOfTab(change.tab);
    const outcome = applyOne(rows.get(change.id) ?? null, change);
    if (outcome.kind === 'conflict')
      conflicts.push({ tab: change.tab, id: change.id, fields: outcome.fields });
    else if (outcome.kind === 'change') {
      touched.push(change);
      if (outcome.row) rows.set(change.id, outcome.row);
      else rows.delete(change.id);
    }
  }
  if (conflicts.length > 0) return { kind: 'conflict', rows: conflicts };
  const changed = Object.fromEntries([...tabs].map(([tab, rows]) => [tab, [...rows.values()]]));
  return { kind: 'applied', book: { ...book, ...changed } as Book, touched };
}

type Outcome =
  | { readonly kind: 'change'; readonly row: RecordRow | null }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'conflict'; readonly fields: readonly string[] };

function applyOne(stored: RecordRow | null, change: Change): Outcome {
  if ('add' in change) {
    if (!stored) return { kind: 'change', row: change.add };
    const fields = differing(stored, change.add);
    return fields.length === 0 ? { kind: 'nothing' } : { kind: 'conflict', fields };
  }
  if ('remove' in change) {
    if (!stored) return { kind: 'nothing' };
    const fields = differing(stored, change.remove);
    return fields.length === 0 ? { kind: 'change', row: null } : { kind: 'conflict', fields };
  }
  if (!stored) return { kind: 'conflict', fields: Object.keys(change.set) };
  const moved = Object.keys(change.set).filter((name) => !equalValues(stored[name], change.was[name]));
  const done = Object.keys(change.set).every((name) => equalValues(stored[name], change.set[name]));
  if (done) return { kind: 'nothing' };
  return moved.length > 0
    ? { kind: 'conflict', fields: moved }
    : { kind: 'change', row: { ...stored, ...change.set } };
}

const differing = (stored: Values, wanted: Values): string[] =>
  [...new Set([...Object.keys(stored), ...Object.keys(wanted)])].filter(
    (name) => !equalValues(stored[name], wanted[name]),
  );

/** The changes that take others back, last first. */
export const invert = (changes: readonly Change[]): Change[] =>
  changes
    .map((change): Change => {
      const { tab, id } = change;
      if ('add' in change) return { tab, id, remove: change.add };
      return 'remove' in change
        ? { tab, id, add: change.remove }
        : { tab, id, set: change.was, was: change.set };
    })
    .reverse();
