import { describe, expect, test } from 'vitest';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { readAnswer, type Answer } from '#sheets-addon/apps-script/messages.ts';
import type { Request } from '#sheets-addon/apps-script/requests.ts';
import { pauseMs } from '#sheets-addon/sidebar/follow-pace.ts';
import { practiceSheet } from '#test/support/sheets/addon-home.ts';
import { openScript, type ScriptHost } from '#test/support/sheets/script-host.ts';
import { user } from '#test/support/sheets/user.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

const NOW = Date.UTC(2026, 9, 22, 15);
const PRACTICE = examplePractice(NOW, 'Europe/Berlin');

const open = () => {
  const book = practiceSheet(new FakeWorkbook('practice'), PRACTICE);
  return { book, host: openScript(book, NOW) };
};
const ask = (host: ScriptHost, request: Request): Answer =>
  readAnswer(String(host.call('valueback', JSON.stringify(request))));
const select = (host: ScriptHost, tab: string, row: number, column = 1) =>
  host.spreadsheet.getSheetByName(tab)?.getRange(row, column).activate();

/** What the sidebar asks every few seconds. */
function mark(host: ScriptHost): string {
  const answer = ask(host, { ask: 'selection' });
  if (answer.kind !== 'selection') throw new Error(JSON.stringify(answer));
  return answer.mark;
}

function viewed(host: ScriptHost) {
  const answer = ask(host, { ask: 'view' });
  if (answer.kind !== 'view') throw new Error(JSON.stringify(answer));
  return answer.view;
}

describe('what is selected', () => {
  test('is another once another row is selected or something else stands in it, and not by another cell of the row', () => {
    const { book, host } = open();
    select(host, 'Sessions', 2);
    const first = mark(host);
    expect(viewed(host).mark).toBe(first);
    select(host, 'Sessions', 2, 4);
    expect(mark(host)).toBe(first);
    select(host, 'Sessions', 3);
    expect(mark(host)).not.toBe(first);
    select(host, 'Actions', 2);
    expect(mark(host)).not.toBe(first);
    select(host, 'Sessions', 2);
    user(book).type('Sessions', 5, 0, 'elsewhere');
    expect(mark(host)).toBe(first);
    user(book).type('Sessions', 1, 0, 'here');
    expect(mark(host)).not.toBe(first);
  });

  test('is read from that row alone, and changes nothing', () => {
    const { book, host } = open();
    select(host, 'Sessions', 2);
    const { version } = book;
    for (const tab of book.tabs)
      Object.assign(host.spreadsheet.sheet(tab), { getDataRange: () => { throw new Error(`${tab.title} was read`); } }); // prettier-ignore
    expect(ask(host, { ask: 'selection' })).toMatchObject({ kind: 'selection', where: 'Sessions, row 2' });
    expect(book.version).toBe(version);
  });

  test('is nothing where nothing is selected', () => {
    expect(ask(open().host, { ask: 'selection' })).toEqual({ kind: 'selection', where: null, mark: '' });
  });
});

describe('a link to a cell', () => {
  test('finds a row that was sorted away in a tab with a title above its header', () => {
    const { book, host } = open();
    user(book).insertRows('Clients', 0, 2);
    user(book).type('Clients', 0, 0, 'Our clients');
    select(host, 'Engagements', 3);
    const place = viewed(host).engagement?.looseEnds[0]?.place;
    const tab = place?.sheet ?? '';
    if (!place) throw new Error('The example has a loose end with a cell.');
    if (tab !== 'Clients') user(book).insertRows(tab, 0, 2);
    const row = place.row + (tab === 'Clients' ? 0 : 2);
    user(book).moveRows(tab, row - 1, book.tab(tab).lastRow + 1);
    const answer = ask(host, { ask: 'goTo', place });
    expect(host.spreadsheet.getActiveRange()?.getRow()).toBe(book.tab(tab).lastRow + 1);
    // The sidebar learns what is selected now: it stays at the row whose link it was.
    expect(answer).toMatchObject({ kind: 'selection', mark: mark(host) });
  });
});

describe('how often the sidebar looks', () => {
  const pace = { failures: 0, idleMs: 0, moving: false };
  test.each([
    ['every two seconds', {}, 2_000],
    ['soon again where another row was just selected', { moving: true }, 700],
    ['seldom after minutes without a change', { idleMs: 5 * 60_000 }, 8_000],
    ['not at all once nobody was there for long', { idleMs: 20 * 60_000 }, null],
    ['later after each failure', { failures: 3 }, 16_000],
    ['at least once a minute while it fails', { failures: 30, idleMs: 60 * 60_000 }, 60_000],
  ])('%s', (_, more, ms) => expect(pauseMs({ ...pace, ...more })).toBe(ms));
});
