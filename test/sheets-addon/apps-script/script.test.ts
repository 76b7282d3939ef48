import { describe, expect, test } from 'vitest';
import { emptyBook, inLocale } from '#shared/model/book.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { menu } from '#sheets-addon/apps-script/menu.ts';
import { addonHome } from '#test/support/sheets/addon-home.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { user } from '#test/support/sheets/user.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { NOW, PRACTICE, open, shown } from './support/open-script.ts';

describe('the menu', () => {
  test.each(['NONE', 'LIMITED', 'FULL'] as const)('is built in mode %s', (mode) => {
    const { host } = open(null);
    host.spreadsheet.mode = mode;
    host.call('onOpen', { authMode: mode });
    expect(host.screen.menu.map(({ words }) => words)).toEqual(menu.map(({ words }) => words));
  });

  test('opens the sidebar at what was chosen, and the proposal in a dialog', () => {
    const { host } = open();
    host.call('menuLogSession');
    host.call('menuProposal');
    expect(host.screen.pages.map(({ kind, title }) => [kind, title])).toEqual([
      ['sidebar', 'Valueback'],
      ['dialog', 'Proposal'],
    ]);
    expect(host.screen.pages[0]?.html).toContain('<main id="app" data-panel="log">');
  });

  test('says in words that another window writes, and changes nothing', () => {
    const { book, host } = open();
    host.lock.busy = true;
    const before = book.version;
    host.call('menuRecalculate');
    host.call('menuSetUp');
    expect(host.screen.alerts).toHaveLength(2);
    expect(host.screen.alerts[0]).toContain('Another window is writing');
    expect(book.version).toBe(before);
  });
});

describe('set-up', () => {
  test('makes every tab, and a second time finds everything in place', () => {
    const book = new FakeWorkbook('new');
    const host = openScript(book, NOW);
    host.call('menuSetUp');
    expect(book.tabs.filter(({ hidden }) => !hidden).map(({ title }) => title)).toEqual([
      'Engagements', 'Value', 'Options', 'Clients', 'Settings', 'Pricing', 'ROI', 'Attention',
    ]); // prettier-ignore
    const marks = [...book.allMarks()].length;
    const rules = book.tab('Sessions').conditionals.length;
    host.call('menuSetUp');
    expect(host.spreadsheet.toasts.at(-1)).toBe('Everything is in place. The derived tabs are up to date.');
    expect([...book.allMarks()]).toHaveLength(marks);
    expect(book.tab('Sessions').conditionals).toHaveLength(rules);
  });

  test('dresses a column: format, note, dropdown, hidden id, frozen header, warning on what a refresh writes', () => {
    const { book } = open();
    const sessions = book.tab('Sessions');
    const headers = Array.from({ length: sessions.lastColumn + 1 }, (_, n) => book.shown(sessions, 0, n));
    const outcome = headers.indexOf('How it went');
    expect(sessions.frozenRows).toBe(1);
    expect(sessions.cell(5, outcome).rule?.condition?.type).toBe('ONE_OF_RANGE');
    expect(sessions.cell(5, headers.indexOf('Planned start')).format?.numberFormat?.pattern).toBe(
      'yyyy-mm-dd hh:mm',
    );
    expect(sessions.line('columns', headers.indexOf('Row ID')).hidden).toBe(true);
    expect(sessions.cell(0, headers.indexOf('Cancelled at')).note).toBe('When the word arrived.');
    expect(book.tab('Pricing').protections).toMatchObject([{ warningOnly: true }]);
    expect(sessions.protections).toEqual([]);
  });

  test('repairs a deleted tab and column, and leaves own tabs, columns and formats as they were', () => {
    const { book, host } = open();
    const own = user(book);
    book.edit(() => book.addTab({ title: 'My numbers' }));
    own.type('My numbers', 3, 2, '=1+1');
    const clients = book.tab('Clients');
    const free = clients.lastColumn + 1;
    own.type('Clients', 0, free, 'My column');
    own.type('Clients', 1, free, 'keep me');
    own.deleteTab('Evidence');
    const city = Array.from({ length: free }, (_, n) => book.shown(clients, 0, n)).indexOf('City');
    if (city >= 0) own.deleteColumns('Clients', city);
    host.call('menuSetUp');
    expect(host.spreadsheet.toasts.at(-1)).toMatch(/^Added 1 tab\./);
    expect(book.tabs.map(({ title }) => title)).toContain('Evidence');
    expect(book.shown(book.tab('My numbers'), 3, 2)).toBe(2);
    const row = shown(host, 'Clients');
    expect(row[1]?.[row[0]?.indexOf('My column') ?? -1]).toBe('keep me');
  });

  test('a refresh does not write over a tab of one’s own that bears the name of a newer derived tab', () => {
    const { book, host } = open();
    user(book).deleteTab('Journey');
    book.edit(() => book.addTab({ title: 'Journey' }));
    user(book).type('Journey', 0, 0, 'To Rome by train');
    host.call('menuRecalculate');
    expect(host.screen.alerts[0]).toContain('There is a tab “Journey” that holds something else');
    expect(book.shown(book.tab('Journey'), 0, 0)).toBe('To Rome by train');
  });

  test('does not write into a tab of our name that holds something else', () => {
    const book = new FakeWorkbook('stranger');
    book.edit(() => book.addTab({ title: 'Clients' }));
    user(book).type('Clients', 0, 0, 'Shopping list');
    const host = openScript(book, NOW);
    const before = book.version;
    host.call('menuSetUp');
    expect(host.screen.alerts[0]).toContain('There is a tab “Clients” that holds something else');
    expect(book.version).toBe(before);
  });
});

describe('recalculate', () => {
  test('writes the derived tabs as the core computes them, with how fresh they are', () => {
    const { host } = open();
    host.call('menuRecalculate');
    const context = { now: NOW, zone: 'Europe/Berlin', who: 'Nora Lindqvist' };
    for (const tab of derivedTabs(inLocale(PRACTICE, 'en-US'), context)) {
      const rows = shown(host, tab.name);
      expect(rows[0]?.[0]).toBe('As of 2026-10-22 17:00');
      expect(rows[1]).toEqual(tab.columns.map(({ header }) => header));
      expect(rows.slice(2)).toEqual(tab.rows.map((row) => row.map((cell) => String(cell ?? ''))));
    }
  });

  test('an edit by a person marks them out of date, in the cell where the formula looks', () => {
    const { book, host } = open();
    host.call('menuRecalculate');
    user(book).type('Clients', 1, 0, 'New name');
    host.spreadsheet.mode = 'LIMITED';
    host.call('onEdit', { range: host.spreadsheet.getSheetByName('Clients')?.getRange(2, 1) });
    expect(shown(host, 'Pricing')[0]?.[0]).toBe('Out of date: recalculate');
    const { version } = book;
    host.call('onEdit', { range: host.spreadsheet.getSheetByName('Clients')?.getRange(2, 1) });
    expect(book.version).toBe(version);
    host.spreadsheet.mode = 'FULL';
    host.call('menuRecalculate');
    expect(shown(host, 'Pricing')[0]?.[0]).toBe('As of 2026-10-22 17:00');
  });

  test('an edit in a tab of somebody else’s or in a derived one marks nothing', () => {
    const { book, host } = open();
    host.call('menuRecalculate');
    const { version } = book;
    host.call('onEdit', { range: host.spreadsheet.getSheetByName('Pricing')?.getRange(5, 1) });
    host.call('onEdit', undefined);
    expect(book.version).toBe(version);
  });

  test('typed and copied rows and renamed clients count, and get their ids and labels', async () => {
    const { book, host } = open();
    const own = user(book);
    const clients = book.tab('Clients');
    own.copyRow('Clients', 1);
    own.type('Clients', clients.lastRow, 0, 'A copy with another name');
    own.type('Clients', clients.lastRow + 1, 0, 'Typed by hand');
    own.type('Clients', 2, 0, 'Renamed Ltd');
    const before = (await addonHome(book).load()).book;
    host.call('menuRecalculate');
    const { book: after } = await addonHome(book).load();
    expect(after.clients).toEqual(before.clients);
    expect(after.clients.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['A copy with another name', 'Typed by hand', 'Renamed Ltd']),
    );
    const rows = shown(host, 'Clients');
    const ids = rows.slice(1).map((row) => row[rows[0]?.indexOf('Row ID') ?? -1]);
    expect(new Set(ids).size).toBe(PRACTICE.clients.length + 2);
    expect(ids).not.toContain('');
    expect(shown(host, 'Engagements').flat()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Renamed Ltd · /)]),
    );
  });

  test('an empty practice has derived tabs without a row', () => {
    const { host } = open(null);
    host.call('menuRecalculate');
    for (const { name, columns } of derivedTabs(emptyBook(), { now: NOW, zone: 'UTC', who: '' }))
      expect(shown(host, name)).toHaveLength(columns.length > 0 ? 2 : 1);
  });
});
