import { describe, expect, test } from 'vitest';
import { readAnswer, type Answer } from '#sheets-addon/apps-script/messages.ts';
import type { Request } from '#sheets-addon/apps-script/requests.ts';
import { openScript, type ScriptHost } from '#test/support/sheets/script-host.ts';
import { user } from '#test/support/sheets/user.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { NOW, open, shown } from './support/open-script.ts';

const ask = (host: ScriptHost, request: Request): Answer =>
  readAnswer(String(host.call('valueback', JSON.stringify(request))));

const select = (host: ScriptHost, tab: string, row: number) =>
  host.spreadsheet.getSheetByName(tab)?.getRange(row, 1).activate();

/** The engagement view of a row; fails where another answer comes. */
function viewed(host: ScriptHost, tab: string, row: number) {
  select(host, tab, row);
  const answer = ask(host, { ask: 'view' });
  if (answer.kind !== 'view') throw new Error(JSON.stringify(answer));
  return answer.view;
}

describe('the selected row', () => {
  test('shows its engagement from Engagements, any tab of its rows, a client’s row and a derived row', () => {
    const { host } = open();
    host.call('menuRecalculate');
    const name = viewed(host, 'Engagements', 2).engagement?.client;
    expect(name).toBe('Tomás Rivera');
    expect(viewed(host, 'Sessions', 2).engagement?.client).toBe(name);
    expect(viewed(host, 'Clients', 2).engagement?.client).toBe(name);
    const guarantee = shown(host, 'Guarantee').findIndex(([client]) => client === name);
    expect(viewed(host, 'Guarantee', guarantee + 1).engagement?.client).toBe(name);
  });

  test('shows none for Settings, and what there is to choose from', () => {
    const view = viewed(open().host, 'Settings', 3);
    expect(view.engagement).toBeNull();
    expect(view.selection).toBe('Settings, row 3');
    expect(view.engagements.length).toBeGreaterThan(3);
  });

  test('says that the sheet is not set up', () => {
    const host = openScript(new FakeWorkbook('bare'), NOW);
    const answer = ask(host, { ask: 'view' });
    expect(answer).toMatchObject({ kind: 'view', view: { ready: false, engagement: null } });
  });

  test('leads to the cell of a loose end, where the row was sorted away meanwhile too', () => {
    const { book, host } = open();
    const place = viewed(host, 'Engagements', 3).engagement?.looseEnds[0]?.place;
    if (!place) throw new Error('The example has a loose end with a cell.');
    ask(host, { ask: 'goTo', place });
    const tab = book.tab(place.sheet);
    const idColumn = Array.from({ length: tab.lastColumn + 1 }, (_, n) => book.shown(tab, 0, n)).indexOf(
      'Row ID',
    );
    user(book).moveRows(place.sheet, place.row - 1, tab.lastRow + 1);
    ask(host, { ask: 'goTo', place });
    const range = host.spreadsheet.getActiveRange();
    expect(range?.getRow()).not.toBe(place.row);
    expect(range?.getColumn()).toBe(place.column);
    expect(book.shown(tab, (range?.getRow() ?? 0) - 1, idColumn)).toBe(place.id);
  });

  test('lists what cannot be read with its cell, and leaves it out', () => {
    const { book, host } = open();
    const payments = book.tab('Payments');
    const net = Array.from({ length: payments.lastColumn + 1 }, (_, n) => book.shown(payments, 0, n)).indexOf(
      'Net',
    );
    user(book).type('Payments', 1, net, 'forty-eight');
    const [problem] = viewed(host, 'Engagements', 2).problems;
    expect(problem?.message).toMatch(/Not an amount/);
    expect(problem?.place).toMatchObject({ sheet: 'Payments', row: 2, column: net + 1 });
  });
});
