import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { differences, rowCount } from '#extension/home/move-practice.ts';
import { blankRecord, emptyBook } from '#shared/model/book.ts';
import { adding } from '#shared/table/book/change.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { practice, VIEW_ONLY, world } from '#test/extension/support/moving-world.ts';

describe('a practice that moves to Google Sheets', () => {
  test('makes the workbook, copies every row, and only then lives there', async () => {
    const { start, inSheet, did } = world(practice);
    const view = await start();
    await view.createSheet('Valueback: Lake');
    expect(view.trouble.value).toBeNull();
    expect(view.home.value).toEqual({
      kind: 'sheet',
      sheet: { id: 'new', title: 'Valueback: Lake' },
      formerly: ['local'],
      since: 5000,
    });
    expect(differences(await inSheet('new'), practice)).toEqual([]);
    expect(did.indexOf('home moving')).toBeLessThan(did.indexOf('create'));
    expect(did.at(-1)).toBe('home sheet');
    expect(view.copyTakenAt.value).toBe(5000);
  });

  const STEPS = ['may', 'sign in', 'create', 'set up', 'apply', 'load', 'refresh', 'home sheet'] as const;
  test.each(STEPS)('broken off at “%s” it loses nothing and goes on from there', async (step) => {
    const { start, open, fail, inSheet, local, sheets } = world(practice);
    const view = await start();
    fail.at = step;
    await view.createSheet('Lake');
    expect(view.trouble.value?.message).toBe('You are offline.');
    expect(view.home.value?.kind).not.toBe('sheet');
    expect(rowCount((await (await local()).load()).book)).toBe(rowCount(practice));
    fail.at = null;
    const again = await open();
    if (again.home.value?.kind === 'moving') await again.goOn('Lake');
    else await again.createSheet('Lake');
    expect(again.home.value?.kind).toBe('sheet');
    expect(sheets.size).toBe(1);
    expect(differences(await inSheet('new'), practice)).toEqual([]);
  });

  test('a move that is given up leaves the practice here, writable as before', async () => {
    const { start, fail, local } = world(practice);
    const view = await start();
    fail.at = 'apply';
    await view.createSheet('Lake');
    const home = await local();
    const client = { ...blankRecord('clients', 'cli_new'), name: 'New' };
    const { revision } = await home.load();
    await expect(home.apply([adding('clients', client)], revision)).rejects.toMatchObject({
      kind: 'refused',
    });
    await view.giveUp();
    expect(view.home.value).toEqual({ kind: 'here', formerly: [] });
    expect((await home.apply([adding('clients', client)], revision)).kind).toBe('applied');
  });

  test('a browser that may not sign in says so, and nothing moves', async () => {
    const { start, fail, did } = world(practice);
    const view = await start();
    fail.at = 'may';
    fail.error = new GatewayError('refused', 'No.');
    await view.createSheet('Lake');
    expect(did).toEqual(['may']);
    expect(view.home.value?.kind).toBe('here');
  });
});

describe('a sheet that is there already', () => {
  test('into one that holds no practice nothing is written before the person says so; then it takes the practice', async () => {
    const { start, did, inSheet } = world(practice, { mine: null });
    const view = await start();
    await view.useSheet('mine');
    const asked = { sheet: { id: 'mine', title: 'Sheet mine' }, rowsThere: null };
    expect(view.question.value).toMatchObject(asked);
    expect(did).not.toContain('set up');
    view.leaveQuestion();
    expect(view.home.value?.kind).toBe('here');
    await view.useSheet('mine');
    await view.makeTabs();
    expect(view.question.value).toBeNull();
    expect(view.home.value).toMatchObject({ kind: 'sheet', sheet: { id: 'mine', title: 'Sheet mine' } });
    expect(differences(await inSheet('mine'), practice)).toEqual([]);
  });

  test.each([
    ['holds no practice', null],
    ['has our tabs and no rows', emptyBook()],
    ['holds a practice', practice],
  ] as const)(
    'one shared for reading only that %s moves nothing: the home stays as it was',
    async (_, book) => {
      const { start, fail, did } = world(book === practice ? emptyBook() : practice, { shared: book });
      const view = await start();
      [fail.at, fail.error] = ['set up', VIEW_ONLY];
      await view.useSheet('shared');
      if (view.question.value) await view.makeTabs();
      expect(view.trouble.value?.message).toContain('may not change');
      expect(view.home.value?.kind).toBe('here');
      expect(did.filter((what) => what.startsWith('home'))).toEqual([]);
    },
  );

  test('one with a practice is opened where there is none here', async () => {
    const { start } = world(emptyBook(), { shared: practice });
    const view = await start();
    await view.useSheet('shared');
    expect(view.home.value).toMatchObject({ kind: 'sheet', formerly: [] });
  });

  test('two practices are never mixed: the person is asked, and theirs here goes into a file first', async () => {
    const own = { ...emptyBook(), clients: [{ ...blankRecord('clients', 'cli_own'), name: 'Own' }] };
    const { start, did, inSheet } = world(own, { shared: practice });
    const view = await start();
    await view.useSheet('shared');
    expect(view.question.value).toEqual({
      sheet: { id: 'shared', title: 'Sheet shared' },
      rowsHere: 1,
      rowsThere: rowCount(practice),
    });
    expect(view.home.value?.kind).toBe('here');
    await view.openTheirs();
    expect(did).toContain('save file');
    expect(view.home.value).toMatchObject({ kind: 'sheet', formerly: [] });
    expect(rowCount(await inSheet('shared'))).toBe(rowCount(practice));
  });

  test('one that was downloaded is read into a browser without a practice, and into no other', async () => {
    const file = new File([], 'practice.xlsx');
    const blank = world();
    const view = await blank.start();
    await view.takeFile(file);
    expect(view.here.value.rows).toBe(rowCount(practice));
    const own = world({ ...emptyBook(), clients: [{ ...blankRecord('clients', 'cli_own'), name: 'Own' }] });
    const other = await own.start();
    await other.takeFile(file);
    expect(other.trouble.value?.message).toContain('holds a practice already');
    expect(other.here.value.rows).toBe(1);
  });

  test('one this account cannot see leaves everything as it was', async () => {
    const { start } = world(practice);
    const view = await start();
    await view.useSheet('elsewhere');
    expect(view.trouble.value?.message).toContain('cannot see');
    expect(view.home.value?.kind).toBe('here');
  });
});

describe('a practice that comes back', () => {
  let there: ReturnType<typeof world>;
  let view: Awaited<ReturnType<typeof there.start>>;
  beforeEach(async () => {
    there = world(practice);
    view = await there.start();
    await view.createSheet('Lake');
  });

  test('brings along what was written in the sheet meanwhile, and signs out', async () => {
    const sheet = there.sheets.get('new')?.gateway;
    const client = { ...blankRecord('clients', 'cli_there'), name: 'Typed there' };
    await sheet?.apply([adding('clients', client)], (await sheet.load()).revision);
    await view.bringBack('sheet');
    expect(view.home.value).toEqual({ kind: 'here', formerly: ['google:new'] });
    const { book } = await (await there.local()).load();
    expect(book.clients.map((one) => one.name)).toContain('Typed there');
    expect(there.did).toContain('sign out');
    expect(there.account().signedOut).toBe(true);
  });

  test('while the sheet is out of reach it stays there; the dated copy can be gone on from', async () => {
    there.fail.at = 'load';
    await view.bringBack('sheet');
    expect(view.home.value?.kind).toBe('sheet');
    expect(view.trouble.value?.kind).toBe('offline');
    await view.bringBack('copy');
    expect(view.home.value?.kind).toBe('here');
    expect(differences((await (await there.local()).load()).book, practice)).toEqual([]);
  });

  test('signing out alone moves nothing', async () => {
    await view.signOut();
    expect(view.home.value?.kind).toBe('sheet');
    expect(view.account.value?.signedOut).toBe(true);
  });
});
