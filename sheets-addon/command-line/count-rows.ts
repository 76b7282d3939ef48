import type { EntityName } from '#shared/model/entities.ts';
import { entityOf } from '#shared/table/book/columns.ts';
import type { RowToImport } from '#shared/workflows/import-rows.ts';
import { counted } from './print.ts';

/** "2 in Clients, 14 in Sessions". */
export function countsOf(rows: readonly RowToImport[]): string {
  const counts = new Map<EntityName, number>();
  for (const { tab } of rows) counts.set(tab, (counts.get(tab) ?? 0) + 1);
  const parts = [...counts].map(([tab, count]) => `${count} in ${entityOf(tab).tab}`);
  return `${counted(rows.length, 'row')}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}
