import type { Zone } from '../../base/time.ts';
import type { EntityName } from '../../model/entities.ts';
import { cellAddress, isBlankText, type Cell } from '../cells/cell.ts';
import { codecOf } from '../cells/codec.ts';
import { asDay } from '../cells/plain-day.ts';
import { columnsOf } from './columns.ts';
import type { NamedTab } from '../cells/find-reference.ts';
import type { CheckItem } from './gateway.ts';
import type { CellReading, Found } from '../cells/reading.ts';

/** What the rows of a tab need to know of their book. */
export interface BookReading {
  readonly locale: string;
  readonly zone: Zone;
  /** The practice's currency. */
  readonly currency: string | null;
  /** The currency an engagement names; null where it names one that cannot be read, undefined where it names none. */
  currencyOf(engagement: string): string | null | undefined;
  find(to: string, text: string): Found;
}

/** A record before its type is known by name. */
export type ReadRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

interface Step {
  readonly name: string;
  readonly column: number;
  readonly required: boolean;
  read(cell: string | number | boolean, reading: RowReading): unknown;
}

// What later cells of the same row are read by comes first.
const FIRST = ['currency', 'zone', 'engagement', 'formula'];

/** One row being read; the codecs see it as their reading. One object serves all rows of a tab: this is the hot path. */
class RowReading implements CellReading {
  readonly locale: string;
  readonly check: CheckItem[] = [];
  /** Rows whose own currency cannot be read: their amounts are in none that anybody knows. */
  readonly unclear = new Set<string>();
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

/** Reads the rows of a tab. A cell that does not fit is blank and listed; a row without what it needs is listed and not counted. */
export function readRows(
  tab: NamedTab,
  book: BookReading,
): { records: ReadRecord[]; check: CheckItem[]; unclear: ReadonlySet<string> } {
  const steps = stepsOf(tab);
  const blank = blankOf(tab.plan.entity);
  const required = columnsOf(tab.plan.entity)
    .filter(({ field }) => field && !field.optional && field.kind !== 'references')
    .map(({ name }) => name);
  const reading = new RowReading(book, tab);
  const records: ReadRecord[] = [];
  for (let row = tab.plan.headerRow + 1; row < tab.rows.length; row++) {
    const id = tab.ids[row];
    if (id === null || id === undefined) continue;
    const record = { ...blank };
    record.id = id;
    readRow(tab.rows[row] ?? [], record, steps, reading, row, book);
    if (required.every((name) => record[name] !== null)) records.push(record);
    else sayIncomplete(record, required, tab, reading);
  }
  return { records, check: reading.check, unclear: reading.unclear };
}

function readRow(
  cells: readonly Cell[],
  record: Record<string, unknown> & { id: string },
  steps: readonly Step[],
  reading: RowReading,
  row: number,
  book: BookReading,
): void {
  reading.row = row;
  reading.id = record.id;
  reading.record = record;
  reading.zone = book.zone;
  reading.currency = book.currency;
  for (const step of steps) {
    const cell = cells[step.column];
    if (cell === null || cell === undefined || cell === '') continue;
    reading.column = step.column;
    if (typeof cell === 'object') {
      reading.wrong(`This cell shows ${cell.error}. Correct its formula; until then it is not known.`);
      if (step.name === 'currency') unclear(reading);
      continue;
    }
    if (typeof cell === 'string' && isBlankText(cell)) continue;
    const value = step.read(cell, reading);
    if (value === null) {
      if (step.name === 'currency') unclear(reading);
      continue;
    }
    record[step.name] = value;
    if (step.name === 'zone') reading.zone = value as string;
    else if (step.name === 'currency') reading.currency = value as string;
    else if (step.name === 'engagement' && record['currency'] === null && reading.currency !== null) {
      const named = book.currencyOf(value as string);
      reading.currency = named === undefined ? book.currency : named;
    }
  }
}

function unclear(reading: RowReading): void {
  reading.currency = null;
  reading.unclear.add(reading.id);
}

function stepsOf({ plan, daysLater }: NamedTab): Step[] {
  const steps = columnsOf(plan.entity).flatMap(({ name, field }): Step[] => {
    const column = plan.columns[name];
    if (!field || column === undefined) return [];
    const codec = codecOf(field);
    const read: Step['read'] = daysLater
      ? (cell, reading) => codec.read(asDay(cell, field, daysLater(reading.row, column)), reading)
      : codec.read;
    const required = !field.optional && field.kind !== 'references';
    return [{ name, column, required, read }];
  });
  const rank = ({ name }: Step) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return steps.sort((a, b) => rank(a) - rank(b));
}

/** A record of blanks to copy for each row. Parsed from text, because engines then give all copies one compact shape. */
const blankOf = (entity: EntityName): { id: string; [name: string]: unknown } => {
  const blanks = columnsOf(entity).map(({ name, field }) => [name, field?.kind === 'references' ? [] : null]);
  return JSON.parse(
    JSON.stringify(Object.fromEntries([['id', ''], ...blanks.filter(([name]) => name !== 'id')])),
  ) as {
    id: string;
  };
};

/** Says once for each blank that the row does not count; a cell that was wrong has said so itself. */
function sayIncomplete(
  record: ReadRecord,
  required: readonly string[],
  tab: NamedTab,
  reading: RowReading,
): void {
  for (const { name, header } of columnsOf(tab.plan.entity)) {
    if (!required.includes(name) || record[name] !== null) continue;
    const column = tab.plan.columns[name];
    if (column === undefined) continue;
    const address = cellAddress(tab.plan.tab, reading.row, column);
    reading.column = column;
    const said = reading.check.some((item) => item.field === address);
    reading.wrong(
      said
        ? 'Until this is right, the row does not count. It stays as it is.'
        : `${header} is blank, so the row does not count. It stays as it is. Fill it in.`,
    );
  }
}
