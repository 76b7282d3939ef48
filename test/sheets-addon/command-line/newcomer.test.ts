import { expect, test } from 'vitest';
import { desk } from './support/desk.ts';

const CALL = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:first@lake.example',
  'DTSTART:20261123T090000Z',
  'DTEND:20261123T100000Z',
  'SUMMARY:Rooms that stay empty',
  'ORGANIZER;CN=Nora:mailto:nora@nora.example',
  'ATTENDEE;CN=Ida Berg:mailto:ida@lakehotels.example',
  'ATTENDEE;CN=Nora:mailto:nora@nora.example',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
const BOOK = 'practice.xlsx';

test('in an empty practice the first call makes client, people, engagement and session in one save', async () => {
  const one = desk();
  await one.run('setup', BOOK);
  one.put('call.ics', CALL);
  for (const args of [['call.ics'], ['--client', 'Lake', '--day', '2026-11-23', '--from', '9:00']])
    expect(await one.run('log', BOOK, ...args)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('--new-client') as string,
    });
  const said = await one.run('log', BOOK, 'call.ics', '--new-client', 'Lake Hotels', '--value', 'yes');
  expect(said.out).toContain('Lake Hotels, a new client, held.');
  const book = await one.book(BOOK);
  expect(book.clients).toMatchObject([
    { name: 'Lake Hotels', contact: 'Ida Berg', domain: 'lakehotels.example' },
  ]);
  expect(book.people).toMatchObject([{ name: 'Ida Berg', client: book.clients[0]?.id, side: 'client' }]);
  expect(book.engagements).toMatchObject([{ title: 'Rooms that stay empty', stage: 'need' }]);
  expect(book.sessions).toMatchObject([
    { engagement: book.engagements[0]?.id, start: '2026-11-23T10:00+01:00', gotValue: 'yes' },
  ]);
  const before = one.bytes(BOOK);
  expect(await one.run('log', BOOK, 'call.ics', '--value', 'yes')).toMatchObject({ exit: 0 });
  expect(one.isStill(BOOK, before)).toBe(true);
});

test('nobody becomes a client twice, and nobody without a name', async () => {
  const one = desk();
  await one.run('setup', BOOK);
  const when = ['--day', '2026-11-23', '--from', '9:00'];
  await one.run('log', BOOK, '--new-client', 'Lake Hotels', ...when);
  const before = one.bytes(BOOK);
  const again = await one.run('log', BOOK, '--new-client', 'lake  hotels', ...when);
  expect(again).toMatchObject({ exit: 1, err: expect.stringContaining('is a client already') as string });
  expect((await one.run('log', BOOK, '--new-client', ' ', ...when)).exit).toBe(2);
  expect(one.isStill(BOOK, before)).toBe(true);
});
