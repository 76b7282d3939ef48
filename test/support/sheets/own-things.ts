import { COLUMN_MARK } from '#shared/google/wire/wire-sheets.ts';
import { WRITES_TAB } from '#shared/google/write/writes-tab.ts';
import type { FakeTab } from './tab.ts';
import { user } from './user.ts';
import type { FakeWorkbook } from './workbook.ts';

const OWN_TABS = ['My notes', 'Budget 2026'];
const ROWS = 12;

/** Puts into a sheet of ours all that people have in theirs: tabs, columns right of ours and between them, looks, rules, names. */
export function addOwnThings(book: FakeWorkbook): void {
  const hand = user(book);
  for (const title of OWN_TABS) book.edit(() => book.addTab({ title }));
  hand.type('My notes', 0, 0, 'Rates I asked in 2019');
  hand.type('My notes', 1, 0, '=1+1');
  hand.type('Budget 2026', 4, 3, '0.25');
  hand.merge('Budget 2026', 0, 0, 1, 3);
  hand.insertColumns('Clients', 2);
  hand.type('Clients', 0, 2, 'My rating');
  for (const [title, right] of [
    ['Payments', 60],
    ['Sessions', 61],
    ['Clients', 62],
    ['Pricing', 63],
  ] as const) {
    hand.type(title, title === 'Pricing' ? 1 : 0, right, 'My own');
    for (let row = 2; row <= 4; row++) hand.type(title, row, right, `=${row}*2`);
  }
  book.edit(() => dressOwn(book));
}

function dressOwn(book: FakeWorkbook): void {
  const [notes, clients, payments] = [book.tab('My notes'), book.tab('Clients'), book.tab('Payments')];
  notes.frozenRows = 3;
  notes.hidden = true;
  notes.putLine('columns', 1, { hidden: true, pixels: 333 });
  clients.put(1, 2, {
    input: { text: '=five stars' },
    note: 'mine',
    format: { textFormat: { bold: true } },
    rule: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '2' }] } },
  });
  clients.putLine('columns', 2, { hidden: true, pixels: 44 });
  // Looks that people give cells of ours are theirs too.
  payments.put(1, 3, { note: 'asked twice', format: { numberFormat: { type: 'NUMBER', pattern: '0' } } });
  payments.put(2, 2, {
    format: { textFormat: { italic: true }, backgroundColorStyle: { rgbColor: { red: 1 } } },
  });
  const area = { top: 1, left: 3, bottom: 9, right: 4 };
  const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=D2>1' }] };
  payments.conditionals = [...payments.conditionals, { areas: [area], rule: { booleanRule: { condition } } }];
  const mine = { id: book.freshId(), area, description: 'mine', warningOnly: true, editors: [] };
  payments.protections = [...payments.protections, mine];
  book.names = [...book.names, { id: 'mine', name: 'my_rates', tab: notes.id, area }];
}

/** The tabs in which the looks of our own cells are compared too: people gave some of them. */
const LOOKED_AT = ['Payments', 'Clients', 'Sessions'];

/** Everything in a sheet that is a person's own, as lines of text to compare. */
export const ownThings = (book: FakeWorkbook): string[] => [
  ...book.tabs.filter(({ title }) => OWN_TABS.includes(title)).map((tab) => JSON.stringify(tab)),
  ...book.names.filter(({ name }) => !name.startsWith('vb_')).map((name) => JSON.stringify(name)),
  ...book.tabs
    .filter(({ title }) => !OWN_TABS.includes(title) && title !== WRITES_TAB)
    .flatMap((tab) => ownIn(book, tab).map((one) => `${tab.id} ${JSON.stringify(one)}`)),
];

function ownIn(book: FakeWorkbook, tab: FakeTab): unknown[] {
  const columns = Array.from({ length: Math.max(tab.lastColumn + 1, 0) }, (_, at) => at);
  const rows = Array.from({ length: Math.min(ROWS, tab.rowCount) }, (_, row) => row);
  const isOwn = (at: number) =>
    [0, 1, 2].some((row) => String(book.shown(tab, row, at) ?? '').startsWith('My '));
  const markOf = (at: number) => tab.line('columns', at).marks.find(({ key }) => key === COLUMN_MARK)?.value;
  return [
    ...columns.filter(isOwn).map((at) => ['own', lineOf(tab, at), rows.map((row) => tab.cell(row, at))]),
    ...columns
      .filter((at) => LOOKED_AT.includes(tab.title) && markOf(at) !== undefined)
      .map((at) => [markOf(at), lineOf(tab, at), rows.map((row) => looksIn(tab, row, at))]),
    tab.conditionals.filter(({ rule }) => rule.booleanRule?.condition?.type === 'CUSTOM_FORMULA'),
    tab.protections.filter(({ warningOnly, description }) => !warningOnly || description === 'mine'),
    tab.merges,
    [tab.frozenRows, tab.frozenColumns, tab.hidden],
  ];
}

const lineOf = (tab: FakeTab, at: number) => {
  const { hidden, pixels } = tab.line('columns', at);
  return { hidden, pixels };
};

function looksIn(tab: FakeTab, row: number, at: number): unknown {
  const { format, note, rule } = tab.cell(row, at);
  return [Object.entries(format ?? {}).sort(), note ?? null, rule ?? null];
}
