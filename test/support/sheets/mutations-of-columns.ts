import { columnsOf } from '#shared/table/book/columns.ts';
import { at, header, last, mutation, right, type, type Mutation } from './mutation.ts';
import { user } from './user.ts';

export const HEADERS: readonly Mutation[] = [
  right('a header renamed', header('sessions', 'outcome', 'Wie es lief')),
  right('a header with spaces behind it', header('sessions', 'start', 'Planned start   ')),
  right('a header with spaces and other case', header('sessions', 'start', '  planned START ')),
  right('a header by its alias', header('payments', 'net', 'Betrag')),
  right('a header deleted', header('payments', 'net', '')),
  right('a header that fails', header('payments', 'net', '=#REF!')),
  right('all headers deleted', (book) =>
    columnsOf('payments').forEach(({ name }) => header('payments', name, '')(book)),
  ),
  mutation(
    'the headers of two columns exchanged',
    (book) => {
      header('payments', 'net', 'Tax')(book);
      header('payments', 'tax', 'Net')(book);
    },
    {
      flags: [
        ['payments', 0, 'net'],
        ['payments', 0, 'tax'],
      ],
    },
  ),
  mutation(
    'a column of the same header beside',
    (book) => {
      user(book).insertColumns('Payments', at(book, 'payments', 'net'));
      user(book).type('Payments', 0, at(book, 'payments', 'net') - 1, 'Net');
      user(book).type('Payments', 1, at(book, 'payments', 'net') - 1, '1');
    },
    { flags: [['payments', 0, 3]] },
  ),
  right('a title above the headers', (book) => {
    user(book).insertRows('Sessions', 0);
    user(book).type('Sessions', 0, 0, 'My sessions');
  }),
  right('a row of group headings above the headers', (book) => {
    user(book).insertRows('Payments', 0);
    user(book).type('Payments', 0, 3, 'Money');
    user(book).type('Payments', 0, 6, 'Days');
  }),
  mutation(
    'the headers once more at the end',
    (book) => user(book).copyRow('Payments', 0, last(book, 'payments') + 1),
    {
      flags: [['payments', 'last', 'first']],
    },
  ),
  mutation(
    'two header rows',
    (book) => {
      user(book).insertRows('Payments', 1);
      user(book).copyRow('Payments', 0, 1);
    },
    { flags: [['payments', 1, 'first']] },
  ),
  mutation(
    'units in a row below the headers',
    (book) => {
      user(book).insertRows('Payments', 1);
      user(book).type('Payments', 1, at(book, 'payments', 'net'), '(USD)');
    },
    {
      flags: [
        ['payments', 1, 'engagement'],
        ['payments', 1, 'net'],
      ],
    },
  ),
];

export const COLUMNS: readonly Mutation[] = [
  right('a column moved to the front', (book) =>
    user(book).moveColumns('Sessions', at(book, 'sessions', 'outcome'), 0),
  ),
  right('a column moved to the back', (book) =>
    user(book).moveColumns('Payments', 0, at(book, 'payments', 'id')),
  ),
  right('two columns exchanged', (book) => user(book).moveColumns('Clients', 0, 2)),
  right('a column inserted before all others', (book) => user(book).insertColumns('Sessions', 0)),
  right('columns inserted in the middle', (book) => user(book).insertColumns('Payments', 3, 2)),
  right('a column inserted before the settings', (book) => user(book).insertColumns('Settings', 0)),
  right('a row inserted above the settings', (book) => user(book).insertRows('Settings', 0)),
  right('a column hidden', (book) => user(book).hideColumn('Payments', at(book, 'payments', 'net'))),
  mutation(
    'an optional column deleted',
    (book) => user(book).deleteColumns('Sessions', at(book, 'sessions', 'missing')),
    {
      flags: [['sessions', 0, '+']],
      lost: ['sessions.missing'],
    },
  ),
  mutation(
    'a needed column deleted',
    (book) => user(book).deleteColumns('Sessions', at(book, 'sessions', 'start')),
    {
      flags: [['sessions', 0, '+']],
      lost: ['sessions'],
    },
  ),
  right('the ids deleted', (book) => user(book).deleteColumns('Actions', at(book, 'actions', 'id'))),
  right('an id deleted', type('payments', 1, 'id', '')),
  right('spaces behind an id', (book) => {
    const [tab, column] = [book.tab('Sessions'), at(book, 'sessions', 'id')];
    user(book).type('Sessions', 1, column, `'${String(book.shown(tab, 1, column))}  `);
  }),
];
