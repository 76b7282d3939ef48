import type { EntityName } from '../../model/entities.ts';
import { cellAddress, isBlankCell, isBlankText, type Cell } from '../cells/cell.ts';
import { codecOf } from '../cells/codec.ts';
import { asDay } from '../cells/plain-day.ts';
import { columnsOf } from './columns.ts';
import type { NamedTab } from '../cells/find-reference.ts';
import { RowReading, type BookReading } from './row-reading.ts';

/** A record before its type is known by name. */
export type ReadRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

type Values = Record<string, unknown>;

interface Step {
  readonly name: string;
  readonly column: number;
  /** Whether the row needs an engagement here. */
  readonly engagement: boolean;
  read(cell: string | number | boolean, reading: RowReading): unknown;
}

// What later cells of the same row are read by comes first.
const FIRST = ['currency', 'zone', 'engagement', 'formula'];

/** Reads the rows of a tab. A cell that does not fit is blank and listed; a row without what it needs is listed and not counted. */
export function readRows(
  tab: NamedTab,
  book: BookReading,
): { records: ReadRecord[] } & Pick<RowReading, 'check' | 'unclear' | 'settled'> {
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
    const said = reading.check.length;
    readRow(tab.rows[row] ?? [], record, steps, reading, row, book);
    if (required.every((name) => record[name] !== null)) records.push(record);
    else sayIncomplete(record, required, tab, reading, said);
  }
  const { check, unclear, settled } = reading;
  return { records, check, unclear, settled };
}

function readRow(
  cells: readonly Cell[],
  record: Values & { id: string },
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
    if (step.engagement && isBlankCell(cell)) {
      const only = book.onlyEngagement();
      if (only !== null) settle(only, record, reading, book);
      continue;
    }
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
    else if (step.name === 'engagement') countIn(value as string, record, reading, book);
  }
}

function settle(only: string, record: Values, reading: RowReading, book: BookReading): void {
  record['engagement'] = only;
  reading.settled.add(reading.id);
  countIn(only, record, reading, book);
}

/** A row without a currency of its own counts in that of its engagement. */
function countIn(engagement: string, record: Values, reading: RowReading, book: BookReading): void {
  if (record['currency'] !== null || reading.currency === null) return;
  const named = book.currencyOf(engagement);
  reading.currency = named === undefined ? book.currency : named;
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
    const engagement = !field.optional && field.to === 'engagements';
    return [{ name, column, engagement, read }];
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
  before: number,
): void {
  const own = new Set(reading.check.slice(before).map(({ field }) => field));
  for (const { name, header } of columnsOf(tab.plan.entity)) {
    if (!required.includes(name) || record[name] !== null) continue;
    const column = tab.plan.columns[name];
    if (column === undefined) continue;
    const address = cellAddress(tab.plan.tab, reading.row, column);
    reading.column = column;
    reading.wrong(
      own.has(address)
        ? 'Until this is right, the row does not count. It stays as it is.'
        : `${header} is blank, so the row does not count. It stays as it is. Fill it in.`,
    );
  }
}
