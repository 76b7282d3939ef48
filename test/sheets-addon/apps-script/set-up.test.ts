import { describe, expect, test } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import type { Change } from '#shared/table/book/change.ts';
import { setUp } from '#sheets-addon/apps-script/dress.ts';
import { sheetGateway } from '#sheets-addon/apps-script/gateway.ts';
import { contextOf, recalculate } from '#sheets-addon/apps-script/serve.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';
import { FakeSpreadsheet, OutOfTime } from '#test/support/sheets/app-spreadsheet.ts';
import { looksOf } from '#test/support/sheets/damage.ts';
import { servicesOver } from '#test/support/sheets/services-over.ts';
import { user } from '#test/support/sheets/user.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

const LIMIT = 270_000;
const IN_PLACE = 'Everything is in place. The derived tabs are up to date.';

/** One run of the menu entry over a sheet, with what it told and how many calls changed something. */
function run(book: FakeWorkbook, { calls = Infinity, clock = (): Instant => 0 } = {}) {
  const spreadsheet = new FakeSpreadsheet(book);
  spreadsheet.timeFor = calls;
  const services = { ...servicesOver(book, spreadsheet), now: clock };
  const told: string[] = [];
  const said = setUp(services, {
    contextOf: (opened) => contextOf(opened, services),
    ms: LIMIT,
    tell: (soFar) => told.push(soFar),
  });
  return { said, told, calls: spreadsheet.writes };
}

const whole = new FakeWorkbook('whole');
const first = run(whole);
const wholeLooks = looksOf(whole);
const shown = (book: FakeWorkbook) => book.tabs.filter(({ hidden }) => !hidden).map(({ title }) => title);

describe('set-up of an empty sheet', () => {
  test('takes few calls: a look is given to all its cells at once, and what nobody sees is dressed later', () => {
    expect(first.said.message).toMatch(/^Added \d+ tabs\.$/);
    expect(first.calls).toBeLessThan(650);
    expect(run(whole).said.message).toBe(IN_PLACE);
  });

  test('says how far it is', () => {
    expect(first.told.length).toBeGreaterThan(2);
    expect(first.told[0]).toMatch(/^\d+ of \d+ tabs are in place\.$/);
  });

  test('stops by itself before its time is up, and goes on with each click until all is there', () => {
    const book = new FakeWorkbook('slow');
    const counts: string[] = [];
    for (let runs = 0; runs < 40; runs++) {
      let now = 0;
      const { said } = run(book, { clock: () => (now += LIMIT / 20) });
      if (said.kind === 'done') break;
      counts.push(said.message);
    }
    expect(counts.length).toBeGreaterThan(2);
    expect(looksOf(book)).toEqual(wholeLooks);
    expect(run(book).said.message).toBe(IN_PLACE);
  });

  test.each([5, 60, 201, 310, 399, 530])(
    'broken off by Google after %i calls, it goes on at the next click',
    (calls) => {
      const book = new FakeWorkbook('cut');
      expect(() => run(book, { calls })).toThrow(OutOfTime);
      expect(run(book).said.kind).toBe('done');
      expect(looksOf(book)).toEqual(wholeLooks);
    },
  );

  test('the blank first sheet goes, somebody’s own blank one stays', () => {
    expect(whole.tabs.map(({ title }) => title)).not.toContain('Sheet1');
    const book = new FakeWorkbook('own');
    book.edit(() => book.addTab({ title: 'Mine' }));
    run(book);
    expect(book.tabs.map(({ title }) => title)).toEqual(expect.arrayContaining(['Sheet1', 'Mine']));
  });
});

describe('tabs appear when they are needed', () => {
  const practice = () => {
    const book = whole.copy('shown');
    const services = servicesOver(book);
    const save = (...changes: readonly Change[]) => {
      const home = sheetGateway(services);
      expect(home.apply(changes, home.load().revision).kind).toBe('applied');
    };
    const [client] = bookWith().clients;
    const [engagement] = bookWith().engagements;
    if (!client || !engagement) throw new Error('The practice has one engagement.');
    save({ tab: 'clients', id: client.id, add: client });
    save({ tab: 'engagements', id: engagement.id, add: { ...engagement, stage: 'need' } });
    const stage = (was: string, to: string) =>
      save({ tab: 'engagements', id: engagement.id, set: { stage: to }, was: { stage: was } });
    return { book, services, save, stage };
  };
  const AT_FIRST = ['Engagements', 'Value', 'Options', 'Clients', 'Settings', 'Pricing', 'ROI', 'Attention'];

  test('an empty practice shows what leads to a price', () => {
    expect(shown(whole)).toEqual(AT_FIRST);
    expect(shown(practice().book)).toEqual(AT_FIRST);
  });

  test('a stage shows its tabs, dressed and marked', () => {
    const { book, services, stage } = practice();
    stage('need', 'contract');
    expect(shown(book)).toEqual(expect.arrayContaining(['Minimum results', 'Payments']));
    expect(shown(book)).not.toContain('Sessions');
    recalculate(services);
    expect(shown(book)).toContain('Guarantee');
    stage('contract', 'deliver');
    const sessions = book.tab('Sessions');
    expect([sessions.hidden, sessions.frozenRows]).toEqual([false, 1]);
    expect(sessions.conditionals.length).toBeGreaterThan(0);
    expect([...book.allMarks()].some(({ tab }) => tab === sessions)).toBe(true);
    expect(run(book).said.message).toBe(IN_PLACE);
  });

  test('a record written into a hidden tab shows it, in any stage; what a person hides after that stays hidden', () => {
    const { book, save } = practice();
    const [session] = bookWith({ sessions: [{ start: '2026-10-01T10:00+02:00' }] }).sessions;
    const add = (id: string) => {
      save({ tab: 'sessions', id, add: { ...session, id, engagement: ENGAGEMENT } as never });
    };
    add('ses_1');
    expect(shown(book)).toContain('Sessions');
    book.edit(() => (book.tab('Sessions').hidden = true));
    add('ses_2');
    expect(shown(book)).not.toContain('Sessions');
  });

  test('a tab that a person shows is theirs: it stays, and a repair dresses it', () => {
    const { book } = practice();
    book.edit(() => (book.tab('Talks').hidden = false));
    user(book).type('Talks', 4, 0, '');
    run(book);
    expect(shown(book)).toContain('Talks');
    expect(book.tab('Talks').frozenRows).toBe(1);
    expect(run(book).said.message).toBe(IN_PLACE);
  });
});
