import { describe, expect, test } from 'vitest';
import { DERIVED_TABS } from '#shared/table/book/derived-names.ts';
import { user } from '#test/support/sheets/user.ts';
import { desk, type Desk } from './support/desk.ts';
import { ADDRESS, fakeGoogle, serviceAccountKey, SHEET, TOKEN, type FakeGoogle } from './support/google.ts';

const URL = `https://docs.google.com/spreadsheets/d/${SHEET}/edit#gid=0`;

async function googleDesk(): Promise<Desk & { readonly google: FakeGoogle }> {
  const google = await fakeGoogle();
  return { ...desk({ sheetsRoot: google.sheetsRoot }), google };
}

describe('a practice in a Google spreadsheet', () => {
  test('is set up with the example and tells what the .xlsx file tells, word for word', async () => {
    const one = await googleDesk();
    const way = ['--token', TOKEN];
    const made = await one.run('setup', URL, ...way, '--example');
    expect([made.exit, made.err]).toEqual([0, '']);
    expect(made.out).toContain('Added to Lake practice:\n  The tabs “');
    await one.run('setup', 'practice.xlsx', '--example');
    for (const args of [['status'], ['status', '--working'], ['check']]) {
      const [command = '', ...more] = args;
      const google = await one.run(command, SHEET, ...way, ...more);
      const file = await one.run(command, 'practice.xlsx', ...more);
      expect(google.err, command).toBe('');
      expect(google.out.replaceAll('Lake practice', 'practice.xlsx'), command).toBe(file.out);
    }
  });

  test('has the derived tabs of the .xlsx file, cell for cell, after the same session was logged in both', async () => {
    const one = await googleDesk();
    const homes = [[URL, '--token', TOKEN], ['practice.xlsx']];
    for (const [book = '', ...way] of homes) {
      await one.run('setup', book, ...way, '--example');
      const log = ['--client', 'Brightwell', '--day', '2026-11-20', '--from', '9:00', '--value', 'no'];
      expect((await one.run('log', book, ...way, ...log)).out).toContain('Logged session');
      expect((await one.run('log', book, ...way, ...log)).out).toContain('nothing changed');
      expect((await one.run('refresh', book, ...way)).exit).toBe(0);
    }
    for (const tab of DERIVED_TABS) {
      const file = await one.rows('practice.xlsx', tab);
      expect(file.length).toBeGreaterThan(3);
      const { book } = one.google;
      const google = file.map((row, n) => row.map((_, m) => book.shown(book.tab(tab), n, m)));
      expect(google, tab).toEqual(file.map((row) => row.map((cell) => cell ?? null)));
    }
  });

  test('is opened with the key of a service account it was shared with', async () => {
    const one = await googleDesk();
    one.put('key.json', serviceAccountKey());
    expect((await one.run('setup', SHEET, '--key', 'key.json')).exit).toBe(0);
    const { exit, out } = await one.run('check', SHEET, '--key', 'key.json');
    expect([exit, out]).toEqual([0, 'Lake practice: every cell reads well.\n']);
  });

  test('survives a lost answer: the session is there once', async () => {
    const one = await googleDesk();
    const way = ['--token', TOKEN];
    await one.run('setup', URL, ...way, '--example');
    let lost = 0;
    one.google.door.options.faults = ({ write }) => (write && lost++ === 0 ? { kind: 'answerLost' } : null);
    const log = ['--client', 'Brightwell', '--day', '2026-11-20', '--from', '9:00'];
    expect(await one.run('log', URL, ...way, ...log)).toMatchObject({ exit: 0 });
    expect(lost).toBeGreaterThan(0);
    const { out } = await one.run('status', URL, ...way, '--json');
    expect(JSON.parse(out).engagements).toHaveLength(7);
    expect((await one.run('log', URL, ...way, ...log)).out).toContain('nothing changed');
  });
});

describe('a cell function over ranges of a Google spreadsheet', () => {
  const command = ['calculate', URL, '--token', TOKEN, 'RETURN', 'Pricing!F3:F8', 'Pricing!I3:I8'];

  test('gives what it gives over the file, reads only, and leaves the sheet as it was', async () => {
    const one = await googleDesk();
    await one.run('setup', URL, '--token', TOKEN, '--example');
    await one.run('setup', 'practice.xlsx', '--example');
    const { version } = one.google.book;
    const { exit, out, err } = await one.run(...command);
    expect([exit, err]).toEqual([0, '']);
    const [, , , , ...over] = command;
    expect(out).toBe((await one.run('calculate', 'practice.xlsx', ...over)).out);
    expect(out).toMatch(/\d/);
    expect(one.google.book.version).toBe(version);
  });

  test('needs no practice, and says which tabs there are, who may not read, and that it only reads', async () => {
    const one = await googleDesk();
    const fee = ['calculate', URL, '--token', TOKEN, 'FEE', '10000', '15%'];
    expect((await one.run(...fee)).out).toBe('1,500\n');
    const gone = await one.run(...command);
    expect([gone.exit, gone.err]).toEqual([1, expect.stringContaining('There is no tab “Pricing”.')]);
    const write = await one.run(...fee, '--write', 'Sheet1!A1');
    expect([write.exit, write.err]).toEqual([2, expect.stringContaining('writes into an .xlsx file')]);
    one.google.access.set(TOKEN, 403);
    const shut = await one.run(...fee);
    expect([shut.exit, shut.err]).toEqual([3, expect.stringContaining('Ask its owner to share it')]);
  });
});

describe('what Google refuses is told with the next step', () => {
  test.each([
    [401, 3, 'This token has expired'],
    [403, 3, 'Ask its owner to share it'],
    [404, 3, 'Google finds no such spreadsheet'],
  ])('a token that gets %i', async (status, exit, words) => {
    const one = await googleDesk();
    one.google.access.set(TOKEN, status);
    const answer = await one.run('status', URL, '--token', TOKEN);
    expect([answer.exit, answer.err]).toEqual([exit, expect.stringContaining(words)]);
  });

  test('a spreadsheet that was not shared names the address to share it with', async () => {
    const one = await googleDesk();
    one.put('key.json', serviceAccountKey());
    one.google.access.set('ya29.of-the-key', 403);
    const { exit, err } = await one.run('status', URL, '--key', 'key.json');
    expect([exit, err]).toEqual([3, expect.stringContaining(`Share it with ${ADDRESS} as an editor`)]);
  });

  test('a token that expires between reading and writing leaves nothing half written', async () => {
    const one = await googleDesk();
    const way = ['--token', TOKEN];
    await one.run('setup', URL, ...way, '--example');
    const before = one.google.book.version;
    one.google.door.options.faults = ({ write }) => (write ? { kind: 'status', status: 401 } : null);
    const log = ['--client', 'Brightwell', '--day', '2026-11-20', '--from', '9:00'];
    const { exit, err } = await one.run('log', URL, ...way, ...log);
    expect([exit, err]).toEqual([3, expect.stringContaining('This token has expired')]);
    expect(one.google.book.version).toBe(before);
  });

  test.each([
    ['a server in trouble', { kind: 'status', status: 503 }, 'trouble of its own'],
    ['too many requests', { kind: 'status', status: 429 }, 'Wait a minute'],
    ['no answer at all', { kind: 'dropped' }, 'Google did not answer'],
  ] as const)('%s, and that it is safe to run again', async (_, fault, words) => {
    const one = await googleDesk();
    one.google.door.options.faults = () => fault;
    const { exit, err } = await one.run('status', URL, '--token', TOKEN);
    expect([exit, err]).toEqual([3, expect.stringContaining(words)]);
    expect(err).toContain('nothing is written twice');
  });

  test.each(['refresh', 'status', 'check'])(
    'a spreadsheet of somebody’s own stays as it is: %s',
    async (command) => {
      const one = await googleDesk();
      const { exit, err } = await one.run(command, URL, '--token', TOKEN);
      expect([exit, err]).toEqual([1, expect.stringContaining('holds no practice')]);
      expect(err).toContain(`Make one in it with: valueback setup ${URL}\n`);
      expect(one.google.book.version).toBe(0);
      expect((await one.run('setup', URL, '--token', TOKEN)).exit).toBe(0);
      expect((await one.run(command, URL, '--token', TOKEN)).exit).toBe(0);
    },
  );

  test('a tab that was deleted is named, and set-up brings an empty one', async () => {
    const one = await googleDesk();
    const way = ['--token', TOKEN];
    await one.run('setup', URL, ...way, '--example');
    user(one.google.book).deleteTab('Sessions');
    const log = ['--client', 'Brightwell', '--day', '2026-11-20', '--from', '9:00'];
    const { exit, err } = await one.run('log', URL, ...way, ...log);
    expect([exit, err]).toEqual([1, expect.stringContaining('no tab “Sessions”')]);
    expect(err).toContain(`make an empty one with: valueback setup ${URL}\n`);
    expect(err).not.toMatch(/waits here|Set up or repair/);
    expect((await one.run('setup', URL, ...way)).out).toContain('The tab “Sessions”.');
    expect((await one.run('log', URL, ...way, ...log)).exit).toBe(0);
  });

  test.each([
    [[], 'needs a way in'],
    [['--token', 'a', '--key', 'b'], 'not both'],
    [['--key', 'bad.json'], 'bad.json is not the key of a service account'],
    [['--key', 'gone.json'], 'gone.json is not there'],
  ])('%j', async (way, words) => {
    const one = await googleDesk();
    one.put('bad.json', '{"client_email":"a@b.example","private_key":"nonsense"}');
    const { exit, err } = await one.run('status', URL, ...way);
    expect([exit > 1, err]).toEqual([true, expect.stringContaining(words)]);
  });
});
