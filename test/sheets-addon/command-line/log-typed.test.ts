import { describe, expect, test } from 'vitest';
import { desk, exampleDesk, type Desk } from './support/desk.ts';

const sessionsOf = async (one: Desk, client: string) => {
  const book = await one.book('practice.xlsx');
  const ids = book.clients.filter(({ name }) => name.includes(client)).map(({ id }) => id);
  const work = book.engagements.filter((engagement) => ids.includes(engagement.client ?? ''));
  return book.sessions.filter(({ engagement }) => work.some(({ id }) => id === engagement));
};

describe('logging a session from options', () => {
  const at = ['--day', '2026-11-23', '--from', '9:15', '--to', '10:00'];

  test('writes day and times on the wall clock of the practice', async () => {
    const one = await exampleDesk();
    const { exit } = await one.run(
      'log',
      'practice.xlsx',
      '--client',
      'brightwell',
      ...at,
      '--client-late',
      '10',
    );
    expect(exit).toBe(0);
    expect((await sessionsOf(one, 'Brightwell')).at(-1)).toMatchObject({
      start: '2026-11-23T09:15+01:00',
      end: '2026-11-23T10:00+01:00',
      outcome: 'held',
      clientLateMinutes: 10,
      gotValue: null,
    });
  });

  test('checks homework by a part of its text', async () => {
    const one = await exampleDesk();
    const work = ['log', 'practice.xlsx', '--client', 'Brightwell', '--homework', 'Count the empty chairs'];
    await one.run(...work, '--day', '2026-11-16', '--from', '9:00');
    await one.run('log', 'practice.xlsx', '--client', 'Brightwell', ...at, '--homework-done', 'empty chairs');
    const { actions } = await one.book('practice.xlsx');
    expect(actions.find(({ text }) => text === 'Count the empty chairs')).toMatchObject({
      state: 'done',
      source: 'clientSaid',
    });
  });

  test.each([
    [['--client', 'Kestrl', ...at], 1, 'There is no engagement “Kestrl”'],
    [['--client', 'r', ...at], 1, 'can be one of these'],
    [['--client', 'Brightwell', '--day', '31.02.2026'], 2, '--day: Not a day.'],
    [['--client', 'Brightwell', '--day', '2026-11-23'], 2, 'When did it begin?'],
    [['--client', 'Brightwell', '--day', '2026-11-23', '--from', '25:00'], 2, 'is not a time of day'],
    [['--client', 'Brightwell', '--day', '2026-10-25', '--from', '2:30'], 2, '02:30 comes twice'],
    [['--client', 'Brightwell', '--day', '2026-12-24', '--from', '9:00', '--held', 'yes'], 1, 'lies ahead'],
    [['--client', 'Brightwell', ...at, '--mood', '7'], 2, '--mood: Mood is at most 2.'],
    [['--client', 'Brightwell', ...at, '--value', 'maybe'], 2, 'Allowed choices are yes, partly, no'],
    [['--client', 'Brightwell', ...at, '--homework-done', 'zebra'], 1, '“zebra”'],
    [at, 2, 'Whose session was it?'],
  ] as const)('refuses %j in words, and nothing is written', async (args, exit, words) => {
    const one = await exampleDesk();
    const before = one.bytes('practice.xlsx');
    const answer = await one.run('log', 'practice.xlsx', ...args);
    expect([answer.exit, answer.err]).toEqual([exit, expect.stringContaining(words)]);
    expect(one.isStill('practice.xlsx', before)).toBe(true);
  });

  test('says that a practice without an engagement has none', async () => {
    const one = desk();
    await one.run('setup', 'practice.xlsx');
    const { exit, err } = await one.run('log', 'practice.xlsx', '--client', 'Acme', ...at);
    expect([exit, err]).toEqual([1, expect.stringContaining('no engagement yet')]);
  });
});
