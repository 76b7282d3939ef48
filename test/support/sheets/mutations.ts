import { columnsOf, tabTitle } from '#shared/table/columns.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { user } from './user.ts';
import type { FakeWorkbook } from './workbook.ts';

/** What a person does to a spreadsheet of ours, by name. */
export type Mutation = readonly [string, (book: FakeWorkbook) => void];

const at = (tab: EntityName, field: string): number => columnsOf(tab).findIndex(({ name }) => name === field);
const last = (book: FakeWorkbook, tab: EntityName): number => book.tab(tabTitle(tab)).lastRow;

const type =
  (tab: EntityName, row: number, field: string, words: string) =>
  (book: FakeWorkbook): void =>
    user(book).type(tabTitle(tab), row, at(tab, field), words);

const amount = (words: string) => type('payments', 1, 'net', words);

/** Puts the header of a field to other words. */
const header = (tab: EntityName, field: string, words: string) => type(tab, 0, field, words);

/** The ways people change a spreadsheet that is theirs as well. */
export const MUTATIONS: readonly Mutation[] = [
  ['nothing', () => undefined],
  ['a header renamed', header('sessions', 'outcome', 'Wie es lief')],
  ['a header with spaces and other case', header('sessions', 'start', '  planned START ')],
  ['a header by its alias', header('payments', 'net', 'Betrag')],
  ['a header deleted', header('payments', 'net', '')],
  [
    'all headers deleted',
    (book) => columnsOf('payments').forEach(({ name }) => header('payments', name, '')(book)),
  ],
  ['a column moved to the front', (book) => user(book).moveColumns('Sessions', at('sessions', 'outcome'), 0)],
  ['a column moved to the back', (book) => user(book).moveColumns('Payments', 0, at('payments', 'id'))],
  ['two columns swapped', (book) => user(book).moveColumns('Clients', 0, 2)],
  ['a column inserted before all others', (book) => user(book).insertColumns('Sessions', 0)],
  ['a column inserted in the middle', (book) => user(book).insertColumns('Payments', 3, 2)],
  ['a column inserted before the settings', (book) => user(book).insertColumns('Settings', 0)],
  ['a row inserted above the settings', (book) => user(book).insertRows('Settings', 0)],
  ['a column hidden', (book) => user(book).hideColumn('Payments', at('payments', 'net'))],
  ['an optional column deleted', (book) => user(book).deleteColumns('Sessions', at('sessions', 'missing'))],
  ['a needed column deleted', (book) => user(book).deleteColumns('Sessions', at('sessions', 'start'))],
  ['the ids deleted', (book) => user(book).deleteColumns('Payments', at('payments', 'id'))],
  ['blank rows between', (book) => user(book).insertRows('Sessions', 2, 3)],
  ['a row of spaces', (book) => user(book).type('Sessions', last(book, 'sessions') + 1, 0, "'   ")],
  [
    'a title above the headers',
    (book) => {
      user(book).insertRows('Sessions', 0);
      user(book).type('Sessions', 0, 0, 'My sessions');
    },
  ],
  ['two header rows', (book) => user(book).copyRow('Payments', 0, last(book, 'payments') + 1)],
  [
    'cells merged',
    (book) => user(book).merge('Payments', 1, at('payments', 'net'), 3, at('payments', 'net') + 1),
  ],
  ['a word where an amount belongs', amount('soon')],
  ['a yes where an amount belongs', amount('TRUE')],
  ['a failed reference', amount('=#REF!')],
  ['a division by nothing', amount('=1/0')],
  [
    'a formula of the same worth',
    (book) => amount(`=${String(book.shown(book.tab('Payments'), 1, at('payments', 'net')) ?? 0)}+0`)(book),
  ],
  ['an amount as text, English', amount("'1,234.56")],
  ['an amount as text, German', amount("'1.234,56")],
  ['an amount as text, French', amount("'1 234,56")],
  ['an amount as text, Swiss', amount("'1’234.56")],
  ['an amount as text, Indian', amount("'1,23,456.00")],
  ['an amount as text that can be two', amount("'1,234")],
  ['a day as text', type('payments', 1, 'dueOn', "'2026-10-22")],
  ['a number where a moment belongs', type('sessions', 1, 'start', '-5')],
  ['a choice with spaces around', type('sessions', 1, 'outcome', "'  held ")],
  ['a choice that is none', type('sessions', 1, 'outcome', 'went fine')],
  ['a row copied', (book) => user(book).copyRow('Payments', 1)],
  [
    'a row copied and changed',
    (book) => {
      user(book).copyRow('Payments', 1);
      user(book).type('Payments', last(book, 'payments'), at('payments', 'text'), 'Another one');
    },
  ],
  ['rows sorted', (book) => user(book).sort('Sessions', at('sessions', 'start'), true)],
  ['a client renamed', type('clients', 1, 'name', 'Quite another name')],
  ['a tab renamed', (book) => user(book).renameTab('Payments', 'Zahlungen')],
  ['a tab deleted', (book) => user(book).deleteTab('Options')],
  [
    'a row typed by hand',
    (book) => user(book).type('Clients', last(book, 'clients') + 1, 0, 'Typed by hand'),
  ],
  ['a reference to nobody', type('payments', 1, 'engagement', 'Nobody · ZZZZZZ')],
];
