import type { Problem } from '../../base/checked.ts';
import type { Book } from '../../model/book.ts';
import type { EntityName } from '../../model/entities.ts';
import type { Change } from './change.ts';

/** One cell (or row) of a loaded book that a person should look at; `field` of the problem is its address. */
export interface CheckItem extends Problem {
  readonly tab: EntityName | null;
  readonly id: string | null;
}

/** The address of a field of a record; null where it has no cell. */
export type CellOf = (tab: EntityName, id: string, field: string) => string | null;

/** A book as a home holds it. */
export interface Loaded {
  readonly book: Book;
  /** Rises with every write; unknown meaning, compared for equality only. */
  readonly revision: string;
  /** What a person should look at, each with its cell. */
  readonly check: readonly CheckItem[];
  /** Left out by a home that has no cells. */
  readonly cellOf?: CellOf;
}

/** A row whose stored values are not those the change was planned on. */
export interface ConflictRow {
  readonly tab: EntityName;
  readonly id: string;
  readonly fields: readonly string[];
}

/** What became of a set of changes: all of it, or nothing of it. */
export type Applied =
  | { readonly kind: 'applied'; readonly loaded: Loaded }
  | { readonly kind: 'conflict'; readonly rows: readonly ConflictRow[]; readonly loaded: Loaded };

/** A home of a practice. `apply` answers only after the changes are durable, and is safe to repeat. */
export interface WorkbookGateway {
  load(): Promise<Loaded>;
  apply(changes: readonly Change[], revision: string): Promise<Applied>;
}

/** What can be wrong with the world outside. */
export type GatewayErrorKind =
  | 'signedOut'
  | 'offline'
  | 'quota'
  | 'conflict'
  | 'missingTab'
  | 'refused'
  | 'storageFull'
  | 'newerVersion'
  | 'damaged';

/** The world's failure: caught once per entry point and shown with the next step. */
export class GatewayError extends Error {
  constructor(
    readonly kind: GatewayErrorKind,
    message: string,
  ) {
    super(message);
    this.name = 'GatewayError';
  }
}
