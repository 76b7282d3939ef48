import { compareText } from '../../base/text.ts';
import type { Book } from '../../model/book.ts';
import { entities, type EntityName } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import { labelOf } from '../cells/label.ts';

/** What a reference field may point to: rows of the same engagement where they have one, never the row itself. */
export function choicesOf(book: Book, engagement: string | null, self: string | null = null) {
  return (name: string): { id: string; label: string }[] => {
    const one: Entity = entities[name as EntityName];
    const rows = book[name as EntityName] as readonly (Readonly<Record<string, unknown>> & {
      readonly id: string;
    })[];
    return rows
      .filter(
        (row) =>
          row.id !== self &&
          (engagement === null || !('engagement' in one.fields) || row['engagement'] === engagement),
      )
      .map((row) => ({ id: row.id, label: labelOf(book, name as EntityName, row) }))
      .sort((a, b) => compareText(a.label, b.label));
  };
}
