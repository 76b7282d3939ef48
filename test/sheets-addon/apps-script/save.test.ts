import { describe, expect, test } from 'vitest';
import { newId } from '#shared/base/id.ts';
import { columnLetters } from '#shared/table/cells/cell.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { paperOf } from '#sheets-addon/sidebar/paper.ts';
import { addonHome, practiceSheet } from '#test/support/sheets/addon-home.ts';
import { openScript, type ScriptHost } from '#test/support/sheets/script-host.ts';
import { askScript as ask, saveAsPage as run } from '#test/support/sheets/sheet-page.ts';
import { user } from '#test/support/sheets/user.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

const NOW = Date.UTC(2026, 9, 22, 15);
const PRACTICE = examplePractice(NOW, 'Europe/Berlin');
const TOMAS = PRACTICE.engagements.find(({ title }) => title === 'Career coaching');
const KAELTE = PRACTICE.engagements.find(({ title }) => title.startsWith('Fixes'));
const engagement = TOMAS?.id ?? '';

const open = () => {
  const book = practiceSheet(new FakeWorkbook('practice'), PRACTICE);
  return { book, host: openScript(book, NOW) };
};
const cmd = (n: number) => newId('cmd', NOW, Uint8Array.from([0, 0, 0, n]));

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

describe('what else the sidebar saves', () => {
  test('a new engagement with a new client, ready to be selected', async () => {
    const { book, host } = open();
    const answer = await run(host, {
      kind: 'startEngagement',
      id: cmd(2),
      client: null,
      newClient: { name: 'Neu GmbH' },
      engagement: { title: 'First steps', desired: 'I want calm mornings.', currency: 'CHF' },
    });
    expect(answer.kind).toBe('view');
    const after = (await addonHome(book).load()).book;
    expect(after.clients.at(-1)?.name).toBe('Neu GmbH');
    expect(after.engagements.at(-1)).toMatchObject({ title: 'First steps', currency: 'CHF' });
    expect(after.outcomes.at(-1)?.words).toBe('I want calm mornings.');
  });

  test('a fee fixed at what the value gives, and the bounds it is kept in', async () => {
    const { book, host } = open();
    const [option] = PRACTICE.options.filter((one) => one.engagement === KAELTE?.id);
    const fee = { minor: 1_900_000, currency: 'EUR' };
    await run(host, {
      kind: 'priceEngagement',
      id: cmd(3),
      engagement: KAELTE?.id ?? '',
      pricing: { share: 0.18 },
      was: null,
      options: [{ option: option?.id ?? null, values: { fee } }],
    });
    const after = (await addonHome(book).load()).book;
    expect(after.options.find(({ id }) => id === option?.id)?.fee).toEqual(fee);
    expect(after.pricings.find((one) => one.engagement === KAELTE?.id)?.share).toBe(0.18);
  });

  test('a question to the client, noted with the code its reply will bear', async () => {
    const { book, host } = open();
    const answer = ask(host, { ask: 'view', engagement });
    const question = answer.kind === 'view' ? answer.view.engagement?.questions[0] : undefined;
    if (!question) throw new Error('There is something to ask Tomás.');
    expect(question.text).toContain(question.code);
    const { about, subject, code, text } = question;
    await run(host, { kind: 'askClient', id: cmd(4), engagement, about, subject, code, message: text });
    const asked = (await addonHome(book).load()).book.asks.at(-1);
    expect(asked).toMatchObject({ engagement, kind: about, code, message: text });
  });
});

/** The proposal as the dialog writes it, and the engagement it is of. */
function written(host: ScriptHost, engagement?: string) {
  const read = ask(host, { ask: 'book', ...(engagement ? { engagement } : {}) });
  if (read.kind !== 'book') throw new Error(JSON.stringify(read));
  return { engagement: read.engagement, ...paperOf(read, 'proposal') };
}

describe('the proposal', () => {
  test('of the selected row comes as it would go out, for the dialog to show', () => {
    const { host } = open();
    const row = PRACTICE.engagements.findIndex(({ id }) => id === KAELTE?.id) + 2;
    host.spreadsheet.getSheetByName('Engagements')?.getRange(row, 1).activate();
    const { engagement: selected, ...answer } = written(host);
    expect(selected).toBe(KAELTE?.id);
    expect(answer).toMatchObject({
      kind: 'paper',
      document: { kind: 'proposal', language: 'de' },
      sent: false,
      word: '2026-14, version 1',
    });
    // Nothing of the private side travels in a document for the client.
    for (const one of PRACTICE.pricings.filter(({ engagement: of }) => of === KAELTE?.id))
      expect(JSON.stringify(answer)).not.toContain(`${one.deliveryCost?.minor ?? 'deliveryCost'}`);
  });

  test('that was not drafted yet can be, and one without a row is asked for', async () => {
    const { host } = open();
    const without = PRACTICE.engagements.find(
      ({ id }) => !PRACTICE.proposals.some((one) => one.engagement === id),
    );
    expect(written(host)).toMatchObject({ kind: 'noPaper', engagement: null });
    expect(written(host, without?.id)).toMatchObject({ kind: 'noPaper', engagement: without?.id });
    await run(host, { kind: 'draftProposal', id: cmd(5), engagement: without?.id ?? '', values: {} });
    expect(written(host, without?.id)).toMatchObject({ kind: 'paper', sent: false });
  });
});

describe('messages', () => {
  test.each([
    '',
    '{}',
    '{"ask":"drop"}',
    '{"ask":"apply","changes":[{"tab":"clients","id":"cli_1"}],"revision":""}',
    '{"ask":"apply","changes":[{"tab":"strangers","id":"a","add":{}}],"revision":""}',
    '{"ask":"page","name":"Code"}',
    '[]',
    'null',
  ])('that no page of ours sends are refused before anything is read: %s', (json) => {
    const { book, host } = open();
    const { version } = book;
    expect(() => host.call('valueback', json)).toThrow();
    expect(book.version).toBe(version);
  });
});

describe('formulas in the sheet', () => {
  test('run without any right but to read, and get days as the sheet means them', () => {
    const { host, book } = open();
    host.spreadsheet.mode = 'CUSTOM_FUNCTION';
    book.timeZone = 'America/New_York';
    // 10:00 and 09:30 the day before, on the wall clock of the sheet, where midnight is another day in Berlin.
    const [start, told] = [host.date(Date.UTC(2026, 9, 22, 14)), host.date(Date.UTC(2026, 9, 21, 13, 30))];
    expect(host.call('VALUEBACK_NOTICE', start, told, 'Europe/Berlin')).toBe(24.5);
    expect(host.call('VALUEBACK_NOTICE', [[start], ['']], told, 'Europe/Berlin')).toEqual([[24.5], ['']]);
    expect(() => host.call('VALUEBACK_ROI', 'x', 1, 1)).toThrow('value: “x” is not a number');
  });

  test('of 10,000 rows give 10,000 results', () => {
    const { host } = open();
    const values = Array.from({ length: 10_000 }, (_, n) => [n]);
    const result = host.call('VALUEBACK_FEE', values, 0.1, '', '') as unknown[][];
    expect(result).toHaveLength(10_000);
    expect(result[9_999]).toEqual([999.9]);
  });
});
