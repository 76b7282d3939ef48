import {
  amount,
  at,
  last,
  meant,
  mutation,
  right,
  type,
  unreadable,
  wrong,
  type Mutation,
} from './mutation.ts';
import { user } from './user.ts';
import { HEADERS, COLUMNS } from './mutations-of-columns.ts';

const ROWS: readonly Mutation[] = [
  right('blank rows between', (book) => user(book).insertRows('Sessions', 2, 3)),
  right('a row of spaces', (book) => user(book).type('Sessions', last(book, 'sessions') + 1, 0, "'   ")),
  right('a row hidden', (book) => book.edit(() => book.tab('Payments').putLine('rows', 1, { hidden: true }))),
  right('rows sorted', (book) => user(book).sort('Sessions', at(book, 'sessions', 'start'), true)),
  right('a row moved', (book) => user(book).moveRows('Payments', 1, 4)),
  mutation('a row copied', (book) => user(book).copyRow('Payments', 1), {
    flags: [['payments', 'last', 'first']],
  }),
  mutation(
    'a row copied and changed',
    (book) => {
      user(book).copyRow('Payments', 1);
      user(book).type('Payments', last(book, 'payments'), at(book, 'payments', 'text'), 'Another one');
    },
    { flags: [['payments', 'last', 'first']] },
  ),
  mutation(
    'a row typed by hand',
    (book) => user(book).type('Clients', last(book, 'clients') + 1, 0, 'Typed by hand'),
    {
      reads: { 'clients+name': 'Typed by hand' },
    },
  ),
  wrong(
    'cells merged',
    (book) =>
      user(book).merge('Payments', 1, at(book, 'payments', 'net'), 3, at(book, 'payments', 'net') + 1),
    ['payments', 1, 'net'],
    'payments.net',
  ),
  wrong(
    'a cell of ours merged into the one before',
    (book) => {
      user(book).insertColumns('Payments', at(book, 'payments', 'net'));
      const net = at(book, 'payments', 'net');
      user(book).merge('Payments', 1, net - 1, 2, net + 1);
    },
    ['payments', 1, 'net'],
    'payments.net',
  ),
  wrong(
    'a header merged with the cell below',
    (book) =>
      user(book).merge('Payments', 0, at(book, 'payments', 'net'), 2, at(book, 'payments', 'net') + 1),
    ['payments', 1, 'net'],
    'payments.net',
  ),
];

const CELLS: readonly Mutation[] = [
  unreadable('a word where an amount belongs', 'payments', 'net', 'soon'),
  unreadable('a yes where an amount belongs', 'payments', 'net', 'TRUE'),
  unreadable('a failed reference where an amount belongs', 'payments', 'net', '=#REF!'),
  unreadable('a division by nothing', 'payments', 'net', '=1/0'),
  unreadable('a failed reference where a day belongs', 'payments', 'dueOn', '=#REF!'),
  unreadable(
    'a failed reference where an engagement belongs',
    'payments',
    'engagement',
    '=#REF!',
    'payments',
  ),
  unreadable('a number where a moment belongs', 'sessions', 'start', '-5', 'sessions'),
  unreadable('a yes where a moment belongs', 'sessions', 'start', 'TRUE', 'sessions'),
  unreadable('a word where a day belongs', 'payments', 'dueOn', 'in May'),
  unreadable('a choice that is none', 'sessions', 'outcome', 'went fine'),
  unreadable('a reference to nobody', 'payments', 'engagement', 'Nobody · ZZZZZZ', 'payments'),
  mutation(
    'a currency that is none',
    (book) => {
      type('payments', 1, 'tax', '')(book);
      type('payments', 1, 'currency', 'Taler')(book);
    },
    {
      flags: [
        ['payments', 1, 'currency'],
        ['payments', 1, 'net'],
      ],
      lost: ['payments.currency', 'payments.net', 'payments.tax'],
    },
  ),
  right('a choice with spaces around', type('sessions', 1, 'outcome', "'  held ")),
  right('spaces behind an engagement', (book) => {
    const [tab, column] = [book.tab('Payments'), at(book, 'payments', 'engagement')];
    user(book).type('Payments', 1, column, `'${String(book.shown(tab, 1, column))}   `);
  }),
  right('a formula of the same worth', (book) => {
    const net = book.shown(book.tab('Payments'), 1, at(book, 'payments', 'net'));
    amount(`=${String(net)}+0`)(book);
  }),
  mutation('a day as text', type('payments', 1, 'dueOn', "'2026-10-22"), {
    reads: { 'payments.dueOn': '2026-10-22' },
  }),
  mutation('a number where words belong', type('sessions', 1, 'title', '42'), {
    reads: { 'sessions.title': '42' },
  }),
  mutation('a client renamed', type('clients', 1, 'name', 'Quite another name'), {
    reads: { 'clients.name': 'Quite another name' },
  }),
  meant('an amount as text, with spaces behind', "'1234.56  ", 1234.56),
  meant('an amount as text, English', "'1,234.56", 1234.56),
  meant('an amount as text, German', "'1.234,56", 1234.56),
  meant('an amount as text, French', "'1 234,56", 1234.56),
  meant('an amount as text, Swiss', "'1’234.56", 1234.56),
  meant('an amount as text, Indian', "'1,23,456.00", 123456),
  meant('an amount as text, Polish', "'1\u00a0234,56", 1234.56),
  meant('an amount as text that can be two', "'1,234", 1234),
];

const TABS: readonly Mutation[] = [
  right('nothing', () => undefined),
  right('a tab renamed', (book) => user(book).renameTab('Payments', 'Zahlungen')),
  mutation('a tab deleted', (book) => user(book).deleteTab('Evidence'), { lost: ['evidence'] }),
  mutation('a tab protected by somebody else', (book) => user(book).protect('Clients', ['owner']), {
    refuses: true,
  }),
  mutation(
    'cells protected by somebody else',
    (book) => user(book).protect('Clients', ['owner'], { top: 1, left: 0, bottom: 900, right: 1 }),
    { refuses: true },
  ),
  mutation(
    'the tab of writes protected by somebody else',
    (book) => user(book).protect('Recent writes', ['owner']),
    {
      refuses: true,
    },
  ),
  right('another tab protected by somebody else', (book) => user(book).protect('Payments', ['owner'])),
];

/** The ways people change a spreadsheet that is theirs as well. */
export const MUTATIONS: readonly Mutation[] = [...TABS, ...HEADERS, ...COLUMNS, ...ROWS, ...CELLS];
