import type { Zone } from '../../base/time.ts';
import { cellAddress } from '../cells/cell.ts';
import type { NamedTab } from '../cells/find-reference.ts';
import type { CellReading, Found } from '../cells/reading.ts';
import type { CheckItem } from './gateway.ts';

/** What the rows of a tab need to know of their book. */
export interface BookReading {
  readonly locale: string;
  readonly zone: Zone;
  /** The practice's currency. */
  readonly currency: string | null;
  /** The currency an engagement names; null where it names one that cannot be read, undefined where it names none. */
  currencyOf(engagement: string): string | null | undefined;
  find(to: string, text: string): Found;
  /** The engagement that a blank cell means where a row needs one: the only one there is; null where there are several or none. */
  onlyEngagement(): string | null;
}

/** One row being read; the codecs see it as their reading. One object serves all rows of a tab: this is the hot path. */
export class RowReading implements CellReading {
  readonly locale: string;
  readonly check: CheckItem[] = [];
  /** Rows whose own currency cannot be read: their amounts are in none that anybody knows. */
  readonly unclear = new Set<string>();
  /** Rows whose blank cell means the only engagement there is. */
  readonly settled = new Set<string>();
  zone: Zone;
  currency: string | null;
  row = 0;
  column = 0;
  id = '';
  record: Readonly<Record<string, unknown>> = {};

  constructor(
    private readonly book: BookReading,
    private readonly tab: NamedTab,
  ) {
    this.locale = book.locale;
    this.zone = book.zone;
    this.currency = book.currency;
  }

  of(field: string): unknown {
    return this.record[field];
  }

  inPercent(): boolean | null {
    return this.tab.isPercent?.(this.row, this.column) ?? null;
  }

  find(to: string, text: string): Found {
    return this.book.find(to, text);
  }

  wrong(message: string): null {
    const { entity, tab } = this.tab.plan;
    this.check.push({ tab: entity, id: this.id, field: cellAddress(tab, this.row, this.column), message });
    return null;
  }
}
