import type { Instant } from '../base/time.ts';
import type { Book } from '../model/book.ts';
import { entities, type EntityName, type RecordNamed } from '../model/entities.ts';
import type { Entity } from '../model/entity.ts';
import { brokenBy } from '../rules/invariants/list.ts';
import { applyChanges } from '../table/book/apply-changes.ts';
import { adding, type Change } from '../table/book/change.ts';
import type { CheckItem } from '../table/book/gateway.ts';
import { labelOf } from '../table/cells/label.ts';
import type { ImportPreview } from '../table/import/preview-import.ts';
import type { RowToImport } from './import-rows.ts';

/**
 * A preview without what no row may hold: a negative fee, an end before its start. Such a cell stays blank and is listed to look at;
 * a row that needs the cell stays out. So one wrong row keeps no other back.
 */
export function fitForBook(book: Book, preview: ImportPreview, now: Instant): ImportPreview {
  const check: CheckItem[] = [...preview.check];
  const all = preview.rows as readonly RowToImport[];
  const applied = applyChanges(
    book,
    all.map(({ tab, record }): Change => adding(tab, record as never)),
  );
  if (applied.kind === 'conflict') return preview;
  const rows = all.flatMap(({ tab, record }) => {
    const one: Entity = entities[tab];
    const values = record as unknown as Record<string, unknown>;
    const broken = brokenBy(tab, record as RecordNamed<EntityName>, null, { book: applied.book, now }).filter(
      ({ field }) => (values[field] ?? null) !== null,
    );
    const where = (id: string, field: string) =>
      preview.cellOf(id, field) ?? `${one.fields[field]?.label} of “${labelOf(book, tab, values)}”`;
    check.push(...broken.map(({ id, field, message }) => ({ tab, id, message, field: where(id, field) })));
    if (broken.some(({ field }) => !one.fields[field]?.optional)) return [];
    const blank = Object.fromEntries(broken.map(({ field }) => [field, null]));
    return [{ tab, record: { ...record, ...blank } } as RowToImport];
  });
  return { ...preview, rows: rows as unknown as ImportPreview['rows'], check };
}
