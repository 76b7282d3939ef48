import type { RecordNamed } from '../../model/entities.ts';
import type { FileStyle } from './file-style.ts';

/** What a foreign sheet may bring in. */
export type ImportTarget = 'clients' | 'engagements' | 'sessions' | 'payments';

export const IMPORT_TARGETS: readonly ImportTarget[] = ['clients', 'engagements', 'sessions', 'payments'];

/** Columns that decide something but are no field: whose row it is, and what became of an invoice. */
export type Role =
  | 'client'
  | 'person'
  | 'email'
  | 'status'
  | 'created'
  | 'by'
  | 'absent'
  | 'paper'
  | 'number'
  | 'refunded'
  | 'spent'
  | 'way'
  | 'paidPart'
  | 'openPart'
  | 'host';

/** Which column of a sheet holds which field, and how its numbers and days are written; columns counted from 0. */
export interface Mapping {
  readonly target: ImportTarget;
  readonly headerRow: number;
  readonly columns: Readonly<Record<string, number>>;
  readonly roles: Readonly<Partial<Record<Role, number>>>;
  readonly style: FileStyle;
}

/** One record as it would be brought in. */
export type ImportedRow = {
  [N in ImportTarget]: { readonly tab: N; readonly record: RecordNamed<N> };
}[ImportTarget];
