import { describe, expect, test } from 'vitest';
import { columnLetters } from '#shared/table/cells/cell.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { addonHome } from '#test/support/sheets/addon-home.ts';
import { type ScriptHost } from '#test/support/sheets/script-host.ts';
import { saveAsPage as run } from '#test/support/sheets/sheet-page.ts';
import { user } from '#test/support/sheets/user.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { PRACTICE, engagement, open, cmd } from './support/open-desk.ts';

const session = (n: number, values: Record<string, unknown> = {}): AnyCommand => ({
  kind: 'logSession',
  id: cmd(n),
  session: null,
  values: {
    engagement,
    start: '2026-10-22T14:00+02:00',
    outcome: 'held',
    missing: '=HYPERLINK("x")',
    ...values,
  },
  homeworkChecked: [],
  actionsSet: [{ kind: 'homework', text: 'Call three clients', owner: 'client', dueOn: null }],
});

/** Lets a person do something in Sessions right after the script first read it: the lock keeps other windows of the add-on out, not people. */
function afterFirstReading(host: ScriptHost, work: () => void): void {
  const sheet = host.spreadsheet.getSheetByName('Sessions');
  const original = sheet?.getDataRange.bind(sheet);
  let once = true;
  Object.assign(sheet ?? {}, {
    getDataRange: () => {
      const range = original?.();
      const values = range?.getValues();
      if (!once) return range;
      once = false;
      work();
      return Object.assign(range ?? {}, { getValues: () => values });
    },
  });
}

describe('a session logged in the sidebar', () => {
  test('is one row in Sessions with what was set, and marks the derived tabs out of date', async () => {
    const { book, host } = open();
    host.call('menuRecalculate');
    const answer = await run(host, session(1));
    expect(answer).toMatchObject({ kind: 'view', view: { stale: true, engagement: { id: engagement } } });
    const after = (await addonHome(book).load()).book;
    expect(after.sessions).toHaveLength(PRACTICE.sessions.length + 1);
    expect(after.sessions.at(-1)).toMatchObject({
      engagement,
      start: '2026-10-22T14:00+02:00',
      missing: '=HYPERLINK("x")',
    });
    expect(after.actions.at(-1)).toMatchObject({
      text: 'Call three clients',
      session: after.sessions.at(-1)?.id,
    });
    expect(after.history.at(-1)?.what).toBe('Logged a session of Career coaching');
    expect(after.settings[0]?.staleSince).toBe('2026-10-22T17:00+02:00');
  });

  test('is written once when its answer was lost and it is sent again', async () => {
    const { book, host } = open();
    await run(host, session(1));
    const { version } = book;
    expect((await run(host, session(1))).kind).toBe('view');
    expect(book.version).toBe(version);
    expect((await addonHome(book).load()).book.sessions).toHaveLength(PRACTICE.sessions.length + 1);
  });

  test('is refused with the field where something is wrong, and nothing is written', async () => {
    const { book, host } = open();
    const { version } = book;
    const answer = await run(host, session(1, { start: '2027-03-01T10:00+01:00' }));
    expect(answer.kind).toBe('refused');
    expect((await run(host, session(1, { engagement: 'eng_gone' }))).kind).toBe('refused');
    expect(book.version).toBe(version);
  });

  test('waits for another window, and says so where it must wait too long', async () => {
    const { host } = open();
    host.lock.busy = true;
    expect(await run(host, session(1))).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('Another window'),
    });
    host.lock.busy = false;
    expect((await run(host, session(1))).kind).toBe('view');
    expect(host.lock.busy).toBe(false);
  });

  test('changes nothing where rows are sorted between its reading and its writing', async () => {
    const { book, host } = open();
    const planned = PRACTICE.sessions.find(
      (one) => one.engagement === engagement && one.outcome === 'planned',
    );
    const rich = { ...session(1), session: planned?.id ?? null } as AnyCommand;
    const sorted = () => user(book).moveRows('Sessions', 1, book.tab('Sessions').lastRow + 1);
    expect(await run(host, rich, () => afterFirstReading(host, sorted))).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('Rows of this sheet were moved'),
    });
    const found = (await addonHome(book).load()).book.sessions;
    expect([...found].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      [...PRACTICE.sessions].sort((a, b) => a.id.localeCompare(b.id)),
    );
    expect((await run(host, rich)).kind).toBe('view');
  });

  test('changes nothing where somebody types into its cells meanwhile, and says where', async () => {
    const { book, host } = open();
    const { row, column, command } = plannedRow(book);
    const address = `Sessions!${columnLetters(column)}${row + 1}`;
    const typed = () => user(book).type('Sessions', row, column, 'My own words');
    expect(await run(host, command, () => afterFirstReading(host, typed))).toMatchObject({
      kind: 'failed',
      message: `Somebody typed into ${address} just now. Nothing was changed; look there, then try again.`,
    });
    const found = (await addonHome(book).load()).book.sessions;
    expect(found.find(({ missing }) => missing === 'My own words')?.outcome).toBe('planned');
    expect(found).toHaveLength(PRACTICE.sessions.length);
  });

  test('says which cells of other rows it hit, and what had stood there, where rows move in the very instant', async () => {
    const { book, host } = open();
    const { row, column, command } = plannedRow(book);
    const sessions = book.tab('Sessions');
    const below = row + 1 <= sessions.lastRow ? row + 1 : row - 1;
    user(book).type('Sessions', below, column, 'Theirs');
    const original = host.spreadsheet.getSheetByName.bind(host.spreadsheet);
    let asked = 0;
    const moving = () =>
      void Object.assign(host.spreadsheet, {
        getSheetByName: (name: string) => {
          // Once for the last look, once for the writing: rows are moved in between.
          if (name === 'Sessions' && ++asked === 2)
            user(book).moveRows('Sessions', Math.min(row, below), Math.max(row, below) + 1);
          return original(name);
        },
      });
    const answer = await run(host, command, moving);
    expect(answer).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('not every cell holds'),
    });
    const { message } = answer as { message: string };
    expect(message).toContain(`Sessions!${columnLetters(column)}${row + 1} had “Theirs”`);
  });
});

/** The row of a planned session, its column “What was missing”, and a command that fills it in. */
function plannedRow(book: FakeWorkbook) {
  const planned = PRACTICE.sessions.find((one) => one.engagement === engagement && one.outcome === 'planned');
  const tab = book.tab('Sessions');
  const at = (row: number) => Array.from({ length: tab.lastColumn + 1 }, (_, n) => book.shown(tab, row, n));
  const ids = Array.from({ length: tab.lastRow + 1 }, (_, n) => at(n)[at(0).indexOf('Row ID')]);
  const command = { ...session(1), session: planned?.id ?? null } as AnyCommand;
  return { row: ids.indexOf(planned?.id ?? ''), column: at(0).indexOf('What was missing'), command };
}
