import type { FakeTab } from './tab.ts';
import type { Format } from './types.ts';
import { user } from './user.ts';
import type { FakeWorkbook } from './workbook.ts';

/** What a person takes away from a sheet of ours by hand, and how it is found again in words. */
export type Damage = readonly [name: string, take: (book: FakeWorkbook) => void, said: RegExp | null];

/** Where a header stands in a tab. */
export function columnOf(book: FakeWorkbook, title: string, header: string, row = 0): number {
  const tab = book.tab(title);
  for (let column = 0; column <= tab.lastColumn; column++)
    if (book.shown(tab, row, column) === header) return column;
  throw new Error(`${title} has no “${header}”.`);
}

const column = (tab: FakeTab, at: number, top = 1) => ({
  top,
  left: at,
  bottom: tab.rowCount,
  right: at + 1,
});

/** The format of numbers taken away, and no other look. */
const NO_NUMBERS = { numberFormat: undefined } as unknown as Format;

/** Clears one kind of look of a column below its header, in some rows or all. */
const clear =
  (
    title: string,
    header: string,
    what: 'rule' | 'format',
    row = 0,
    rows: readonly [number, number] | null = null,
  ) =>
  (book: FakeWorkbook): void => {
    const at = columnOf(book, title, header, row);
    book.edit(() => {
      const tab = book.tab(title);
      const area = column(tab, at, row + 1);
      const part = rows ? { ...area, top: rows[0], bottom: rows[1] } : area;
      tab.lay(part, what === 'rule' ? { rule: undefined } : { format: NO_NUMBERS });
    });
  };

const inTab =
  (title: string, change: (tab: FakeTab, book: FakeWorkbook) => void) =>
  (book: FakeWorkbook): void => {
    book.edit(() => change(book.tab(title), book));
  };

/** Everything of our own doing that a person can delete from columns and tabs that stay; the words of a header last, since others are found by them. */
export const DAMAGES: readonly Damage[] = [
  [
    'the dropdown of a column',
    clear('Sessions', 'How it went', 'rule'),
    /^In “Sessions”: dropdown of “How it went”\.$/,
  ],
  [
    'the dropdown of three rows',
    clear('Payments', 'Engagement', 'rule', 0, [2, 5]),
    /^In “Payments”: dropdown of “Engagement”/,
  ],
  ['the dropdown of a setting', clear('Settings', 'Value', 'rule'), /^In “Settings”: dropdown of /],
  ['the format of amounts', clear('Payments', 'Net', 'format'), /^In “Payments”: number format of “Net”\.$/],
  ['the format of days', clear('Payments', 'Due', 'format'), /^In “Payments”: number format of “Due”\.$/],
  [
    'the format of a derived column',
    clear('Pricing', 'Fixed fee', 'format', 1),
    /^In “Pricing”: number format of “Fixed fee”\.$/,
  ],
  [
    'the note of a header',
    inTab('Sessions', (tab, book) =>
      tab.put(0, columnOf(book, 'Sessions', 'Cancelled at'), { note: undefined }),
    ),
    /^In “Sessions”: help of the header of “Cancelled at”\.$/,
  ],
  [
    'the mark of a column',
    (book) => {
      const tab = book.tab('Sessions');
      const at = columnOf(book, 'Sessions', 'Title');
      book.edit(() => tab.line('columns', at).marks.forEach(({ id }) => book.removeMark(id)));
    },
    /^The marks that 1 columns? /,
  ],
  [
    'the frozen header',
    inTab('Clients', (tab) => (tab.frozenRows = 0)),
    /^In “Clients”: the header stays in sight\.$/,
  ],
  [
    'the frozen header of a derived tab',
    inTab('ROI', (tab) => (tab.frozenRows = 0)),
    /^In “ROI”: the header stays in sight\.$/,
  ],
  ['the warning', inTab('Guarantee', (tab) => (tab.protections = [])), /^In “Guarantee”: the warning\.$/],
  [
    'one colour of a column',
    inTab('Sessions', (tab) => (tab.conditionals = tab.conditionals.slice(1))),
    /^In “Sessions”: colours of “/,
  ],
  ['all colours', inTab('Guarantee', (tab) => (tab.conditionals = [])), /^In “Guarantee”: colours of “/],
  [
    'the name of a range',
    (book) => void book.edit(() => (book.names = book.names.filter(({ name }) => name !== 'vb_sessions'))),
    /^In “Sessions”: the name of its range\.$/,
  ],
  [
    'that the ids are hidden',
    inTab('Payments', (tab, book) =>
      tab.putLine('columns', columnOf(book, 'Payments', 'Row ID'), { hidden: false }),
    ),
    /^In “Payments”: hidden again of “Row ID”\.$/,
  ],
  ['a whole tab', (book) => user(book).deleteTab('Dictionary'), /^The tab “Dictionary”\.$/],
  [
    'the words of a header',
    inTab('Sessions', (tab, book) =>
      tab.put(0, columnOf(book, 'Sessions', 'How it went'), { input: undefined }),
    ),
    /^In “Sessions”: header of “How it went”\.$/,
  ],
];

/** How a sheet looks in all that set-up makes of it, cell for cell: to compare two of them. */
export function looksOf(book: FakeWorkbook): Record<string, unknown> {
  return {
    names: book.names
      .map(({ name, tab, area }) => `${name} ${book.tabById(tab).title} ${JSON.stringify(area)}`)
      .sort(),
    ...Object.fromEntries(book.tabs.map((tab) => [tab.title, tabLooks(tab)])),
  };
}

const ROWS = 8;
const SETTINGS = 45;

function tabLooks(tab: FakeTab): unknown {
  const columns = Array.from({ length: Math.max(tab.lastColumn + 2, 1) }, (_, at) => at);
  const rows = [
    ...Array.from({ length: tab.title === 'Settings' ? SETTINGS : ROWS }, (_, n) => n),
    tab.rowCount - 1,
  ];
  return {
    frozen: tab.frozenRows,
    hidden: tab.hidden,
    protections: tab.protections.map(({ area, description, warningOnly }) => ({
      area,
      description,
      warningOnly,
    })),
    conditionals: tab.conditionals.map((one) => JSON.stringify(one)).sort(),
    lines: columns.map((at) => {
      const { hidden, pixels, marks } = tab.line('columns', at);
      return { hidden, pixels, marks: marks.map(({ key, value }) => `${key} ${value}`) };
    }),
    cells: rows.map((row) => columns.map((at) => JSON.stringify(withoutValue(tab, row, at)))),
  };
}

function withoutValue(tab: FakeTab, row: number, at: number): unknown {
  const { input, format, note, rule } = tab.cell(row, at);
  const looks = Object.entries(format ?? {})
    .filter(([, value]) => value !== undefined)
    .sort();
  return [row === 0 ? input : null, looks, note ?? null, rule ?? null];
}
