import { cellAddress } from '#shared/table/cells/cell.ts';
import { columnsOf, tabTitle } from '#shared/table/book/columns.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { columnOfField, tabOfEntity } from './our-columns.ts';
import { user } from './user.ts';
import type { FakeWorkbook } from './workbook.ts';

type Change = (book: FakeWorkbook) => void;

/** What a person does to a spreadsheet of ours, by name, and what is to come of it. */
export interface Mutation {
  readonly name: string;
  readonly change: Change;
  /** The cells that are to be flagged afterwards, exactly these; none where everything is read right. */
  readonly flags: readonly Place[];
  /** Fields (`payments.net`), or tabs, that may read as blank, or not count, in the rows that are flagged. */
  readonly lost: readonly string[];
  /** What the first row's fields are meant to read as, by `payments.net`. */
  readonly reads: Readonly<Record<string, unknown>>;
  /** Whether it may be flagged at its one place instead. */
  readonly mayAsk: boolean;
  /** Whether a save after it is refused in words, with nothing written. */
  readonly refuses: boolean;
}

/** Where a flag belongs: a row and field of a tab; the field `+` is the first free column, `first` the first of ours, a number a column. */
export type Place = readonly [tab: EntityName, row: number | 'last', field: string | number];

/** The address of a place as the sheet is now. */
export function addressOf(book: FakeWorkbook, [entity, row, field]: Place): string {
  const tab = tabOfEntity(book, entity);
  const columns = columnsOf(entity).flatMap(({ name }) => columnOfField(book, entity, name) ?? []);
  const at =
    typeof field === 'number'
      ? field
      : field === '+'
        ? tab.lastColumn + 1
        : field === 'first'
          ? Math.min(...columns)
          : (columnOfField(book, entity, field) ?? -1);
  return cellAddress(tab.title, row === 'last' ? tab.lastRow : row, at);
}

/** Where a column of ours stands. */
export const at = (book: FakeWorkbook, entity: EntityName, field: string): number => {
  const found = columnOfField(book, entity, field);
  if (found === null) throw new Error(`No column is marked ${entity}.${field}.`);
  return found;
};
export const last = (book: FakeWorkbook, entity: EntityName): number => tabOfEntity(book, entity).lastRow;

/** Types into a cell of a row. */
export const type =
  (entity: EntityName, row: number, field: string, words: string): Change =>
  (book) =>
    user(book).type(tabTitle(entity), row, at(book, entity, field), words);

export const amount = (words: string): Change => type('payments', 1, 'net', words);
/** Puts other words over a column. */
export const header = (entity: EntityName, field: string, words: string): Change =>
  type(entity, 0, field, words);

export const mutation = (name: string, change: Change, more: Partial<Mutation> = {}): Mutation => ({
  name,
  change,
  flags: [],
  lost: [],
  reads: {},
  mayAsk: false,
  refuses: false,
  ...more,
});

/** Read right as it stands. */
export const right = (name: string, change: Change): Mutation => mutation(name, change);

/** One cell that cannot be read, flagged with its address. */
export const wrong = (name: string, change: Change, place: Place, lost: string): Mutation =>
  mutation(name, change, { flags: [place], lost: [lost] });

/** Words typed into the first row that cannot be read there; its field reads as blank, or all that is `lost`. */
export const unreadable = (
  name: string,
  entity: EntityName,
  field: string,
  words: string,
  lost = `${entity}.${field}`,
): Mutation => wrong(name, type(entity, 1, field, words), [entity, 1, field], lost);

/** Words in a cell that mean something, or are asked about. */
export const meant = (name: string, words: string, value: number): Mutation =>
  mutation(name, amount(words), {
    flags: [['payments', 1, 'net']],
    lost: ['payments.net'],
    reads: { 'payments.net': value },
    mayAsk: true,
  });
