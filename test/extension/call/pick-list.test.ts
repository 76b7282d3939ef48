import { describe, expect, test } from 'vitest';
import { noFacts } from '#shared/meetings/facts.ts';
import { engagementView } from '#shared/calls/call-view.ts';
import { pickList } from '#extension/call/pick-list.ts';
import { bookWith } from '#test/support/build-book.ts';
import { bookOfCall, NOW } from '#test/extension/support/captures.ts';

const book = bookWith({
  clients: [{}, { name: 'Tommaso Neri' }, { name: 'Ada Quist' }],
  engagements: [
    {},
    { title: 'Pricing', client: 'cli_2', closedOn: '2026-03-03' },
    { title: 'Launch', client: 'cli_3' },
    { title: 'Brand', client: 'cli_3' },
  ],
  sessions: [{ ordinal: 9, outcome: 'planned', start: '2026-10-22T16:00+02:00' }],
});

describe('whom a call was with', () => {
  test('who has a session near now comes first, who is finished last; each with what tells them apart', () => {
    const list = pickList(book, NOW, 'Europe/Berlin', 'en-GB');
    expect(list.map((one) => [one.client, one.hint, one.doubled])).toEqual([
      ['Tomás Rivera', 'session 9 planned 16:00', false],
      ['Ada Quist', 'Launch', true],
      ['Ada Quist', 'Brand', true],
      ['Tommaso Neri', 'finished 3 Mar', false],
    ]);
  });
});

describe('what the form says of an engagement', () => {
  const view = (given = bookOfCall(), facts = noFacts) =>
    engagementView(given, 'eng_1', facts, NOW, 'Europe/Berlin');

  test('the planned session that was due, its number, the homework and where it was set', () => {
    expect(view()).toMatchObject({ name: 'Tomás', number: 9, of: null, setIn: 8, noticeHours: null });
    expect(view()?.homework.map((one) => one.text)).toEqual(['Record a client call']);
  });

  test('a firm is called by its whole name, its contact by the first', () => {
    const firm = (contact: string | null) => bookWith({ clients: [{ name: 'Kälte GmbH', contact }] });
    expect(view(firm(null))?.name).toBe('Kälte GmbH');
    expect(view(firm('Ada Quist'))?.name).toBe('Ada');
  });

  test('notice is what the signed contract asks for', () => {
    const signed = { clientSignedOn: '2026-07-01', providerSignedOn: '2026-07-01', noticeHours: 48 };
    expect(view(bookWith({ contracts: [signed] }))?.noticeHours).toBe(48);
    expect(view(bookWith({ contracts: [{ ...signed, clientSignedOn: null }] }))?.noticeHours).toBeNull();
  });

  test('chips of the last three sessions open themselves', () => {
    const held = (start: string, more = {}) => ({ outcome: 'held' as const, start, ...more });
    const used = view(
      bookWith({
        sessions: [
          held('2026-09-01T16:00+02:00', { clarity: 'clear' }),
          held('2026-09-08T16:00+02:00', { mood: 1 }),
          held('2026-09-15T16:00+02:00'),
          held('2026-09-22T16:00+02:00', { notes: 'x' }),
        ],
      }),
    )?.used;
    expect(used).toEqual(['mood', 'note']);
  });
});
