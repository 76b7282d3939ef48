import { describe, expect, test } from 'vitest';
import { openHome } from '#sheets-addon/command-line/home.ts';
import type { Home } from '#sheets-addon/command-line/home-port.ts';
import { readPractice, save } from '#sheets-addon/command-line/practice.ts';
import { exampleDesk, NOW, type Desk } from './support/desk.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';

const ics = (lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

const CALL = ics([
  'UID:kestrel-42@example.com',
  'DTSTART:20261124T090000Z',
  'DTEND:20261124T100000Z',
  'SUMMARY:Results of October',
  'ATTENDEE;CN=Joost:mailto:joost@kestrel.example',
]);

const sessionsOf = async (one: Desk, client: string) => {
  const book = await one.book('practice.xlsx');
  const ids = book.clients.filter(({ name }) => name.includes(client)).map(({ id }) => id);
  const work = book.engagements.filter((engagement) => ids.includes(engagement.client ?? ''));
  return book.sessions.filter(({ engagement }) => work.some(({ id }) => id === engagement));
};

describe('logging a session from a calendar file', () => {
  test('finds whose it is by an address and writes what was said, with the actions set', async () => {
    const one = await exampleDesk();
    one.put('call.ics', CALL);
    const before = await one.book('practice.xlsx');
    const { exit, out, err } = await one.run(
      ...['log', 'practice.xlsx', 'call.ics', '--value', 'partly', '--missing', 'A plan for March'],
      ...['--homework', 'Send the dock list', '--due', '2026-12-01', '--adjustment', 'Shorter calls'],
    );
    expect([exit, out]).toEqual([0, expect.stringContaining('held, with 2 actions.')]);
    expect(err).toContain('joost@kestrel.example is an address of');
    const after = await one.book('practice.xlsx');
    const [session, ...others] = after.sessions.filter(({ id }) => !before.sessions.some((s) => s.id === id));
    expect(others).toEqual([]);
    expect(session).toMatchObject({
      start: '2026-11-24T10:00+01:00',
      end: '2026-11-24T11:00+01:00',
      title: 'Results of October',
      outcome: 'held',
      gotValue: 'partly',
      gotValueSource: 'clientSaid',
      missing: 'A plan for March',
      series: 'kestrel-42@example.com',
    });
    expect(after.actions.filter((action) => action.session === session?.id)).toMatchObject([
      { kind: 'homework', text: 'Send the dock list', owner: 'client', dueOn: '2026-12-01' },
      { kind: 'adjustment', text: 'Shorter calls', missing: 'A plan for March' },
    ]);
  });

  test('a second time is the same session: not a byte is written', async () => {
    const one = await exampleDesk();
    one.put('call.ics', CALL);
    const command = ['log', 'practice.xlsx', 'call.ics', '--value', 'yes', '--homework', 'Send the list'];
    await one.run(...command);
    const once = one.bytes('practice.xlsx');
    const again = await one.run(...command);
    expect([again.exit, again.out]).toEqual([0, expect.stringContaining('nothing changed')]);
    expect(one.isStill('practice.xlsx', once)).toBe(true);
  });

  test('a second time with more to say fills the same session in', async () => {
    const one = await exampleDesk();
    one.put('call.ics', CALL);
    await one.run('log', 'practice.xlsx', 'call.ics', '--value', 'partly');
    const before = await sessionsOf(one, 'Kestrel');
    const { out } = await one.run('log', 'practice.xlsx', 'call.ics', '--value', 'yes', '--mood', '1');
    expect(out).toContain('Filled in session');
    const after = await sessionsOf(one, 'Kestrel');
    expect(after).toHaveLength(before.length);
    expect(after.at(-1)).toMatchObject({ gotValue: 'yes', mood: 1, moodSource: 'providerImpression' });
  });

  test('marks the derived tabs out of date, and a refresh takes the mark away', async () => {
    const one = await exampleDesk();
    one.put('call.ics', CALL);
    await one.run('log', 'practice.xlsx', 'call.ics');
    expect((await one.book('practice.xlsx')).settings[0]?.staleSince).toBe('2026-11-24T14:00+01:00');
    await one.run('refresh', 'practice.xlsx');
    expect((await one.book('practice.xlsx')).settings[0]?.staleSince).toBeNull();
  });

  test('notes the moment of an answer to the minute, as its cell shows it', async () => {
    const one = await exampleDesk({ now: () => NOW + 41_234 });
    one.put('call.ics', CALL);
    await one.run('log', 'practice.xlsx', 'call.ics', '--value', 'partly');
    expect((await sessionsOf(one, 'Kestrel')).at(-1)).toMatchObject({ answeredAt: '2026-11-24T14:00+01:00' });
  });

  test('asks whose it is where the file does not tell, with the codes to say', async () => {
    const one = await exampleDesk();
    one.put('call.ics', ics(['UID:x', 'DTSTART:20261124T090000Z', 'SUMMARY:Quick chat']));
    const before = one.bytes('practice.xlsx');
    const { exit, err } = await one.run('log', 'practice.xlsx', 'call.ics');
    expect([exit, err]).toEqual([1, expect.stringContaining('does not say whose it is')]);
    expect(err).toMatch(/--engagement EX\d{4}, or --new-client and a name:\n {2}EX/);
    expect(one.isStill('practice.xlsx', before)).toBe(true);
  });

  test('says of a file without a meeting what else a command can be told', async () => {
    const one = await exampleDesk();
    one.put('call.ics', 'nothing of a meeting');
    const { exit, err } = await one.run('log', 'practice.xlsx', 'call.ics');
    expect([exit, err]).toEqual([1, expect.stringMatching(/^call\.ics: .*\. Name another calendar file/)]);
    expect(err).not.toContain('form');
  });

  test('asks which of several meetings is meant, and takes the one of the day', async () => {
    const one = await exampleDesk();
    const second = CALL.replace('kestrel-42', 'kestrel-43').replaceAll('20261124T', '20261117T');
    one.put('two.ics', `${CALL}\r\n${second}`);
    const { exit, err } = await one.run('log', 'practice.xlsx', 'two.ics');
    expect([exit, err]).toEqual([1, expect.stringContaining('holds several meetings')]);
    const { out } = await one.run('log', 'practice.xlsx', 'two.ics', '--day', '17/11/2026');
    expect(out).toContain('17 Nov, 10:00');
  });

  test('asks who cancelled: no calendar tells', async () => {
    const one = await exampleDesk();
    one.put('call.ics', CALL.replace('SUMMARY', 'STATUS:CANCELLED\r\nSUMMARY'));
    expect((await one.run('log', 'practice.xlsx', 'call.ics')).err).toContain('By whom?');
    const said = ['--held', 'client-cancelled', '--cancelled-at', '2026-11-23 18:00'];
    expect((await one.run('log', 'practice.xlsx', 'call.ics', ...said)).exit).toBe(0);
    expect((await sessionsOf(one, 'Kestrel')).at(-1)).toMatchObject({
      outcome: 'clientCancelled',
      cancelledAt: '2026-11-23T18:00+01:00',
    });
  });

  test('keeps hostile words as words', async () => {
    const one = await exampleDesk();
    one.put('call.ics', CALL);
    await one.run('log', 'practice.xlsx', 'call.ics', '--value', 'no', '--missing', '=HYPERLINK("x")');
    expect((await sessionsOf(one, 'Kestrel')).at(-1)?.missing).toBe('=HYPERLINK("x")');
  });
});

test('a tab that was deleted is named and not made anew in silence; set-up makes an empty one', async () => {
  const one = await exampleDesk();
  const file = await openedByExcelJs(one.bytes('practice.xlsx'));
  file.removeWorksheet(file.getWorksheet('Sessions')!.id);
  one.put('practice.xlsx', new Uint8Array(await file.xlsx.writeBuffer()));
  const before = one.bytes('practice.xlsx');
  const log = ['log', 'practice.xlsx', '--client', 'Brightwell', '--day', '2026-11-20', '--from', '9:00'];
  const { exit, err } = await one.run(...log);
  expect([exit, err]).toEqual([1, expect.stringContaining('The workbook has no tab “Sessions”.')]);
  expect(err).toContain('or make an empty one with: valueback setup practice.xlsx\n');
  expect(one.isStill('practice.xlsx', before)).toBe(true);
  expect((await one.run('check', 'practice.xlsx')).out).toContain('made by: valueback setup practice.xlsx\n');
  expect((await one.run('setup', 'practice.xlsx')).out).toContain('The tab “Sessions”.');
  expect((await one.run(...log)).exit).toBe(0);
});

test('a write that landed and was told as a conflict is not planned as one more session', async () => {
  const one = await exampleDesk();
  const world = { ...one.world, out: () => undefined, err: () => undefined };
  const home = await openHome('practice.xlsx', {}, world);
  let told = 0;
  const deaf: Home = {
    ...home,
    apply: async (changes, revision) => {
      const applied = await home.apply(changes, revision);
      return told++ === 0 ? { kind: 'conflict', rows: [], loaded: applied.loaded } : applied;
    },
  };
  const practice = await readPractice(deaf, world);
  const engagement = practice.book.engagements[0]?.id ?? '';
  const values = { engagement, start: '2026-11-20T09:00+01:00' };
  const log = { kind: 'logSession', session: null, values, homeworkChecked: [], actionsSet: [] } as const;
  const { changes } = await save(practice, () => log, world);
  expect(changes).toMatchObject([{ tab: 'sessions' }]);
  const before = practice.book.sessions.length;
  expect((await one.book('practice.xlsx')).sessions).toHaveLength(before + 1);
  expect(told).toBe(1);
});
