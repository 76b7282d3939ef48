import { describe, expect, test } from 'vitest';
import { withAnswer, type Presence, type Stay } from '#extension/call/presence.ts';
import { seenTimes, staysOf, type MeetingInRoom } from '#extension/call/presence-times.ts';

const at = (clock: string): number => Date.parse(`2026-11-26T${clock}:00Z`);
const planned = { start: '2026-11-26T10:00:00+00:00', end: '2026-11-26T11:00:00+00:00' };
const room: MeetingInRoom = { planned, others: [], own: 'Nora Lindqvist' };

const stay = (from: string, to: string, more: Partial<Stay> = {}): Stay => ({
  from: at(from),
  to: at(to),
  people: [],
  others: null,
  aloneTo: null,
  left: true,
  same: null,
  ...more,
});
const presence = (...stays: Stay[]): Presence => ({
  version: 1,
  key: 'googleMeet abc',
  stays,
  tabs: {},
  seenAt: stays.at(-1)?.to ?? 0,
});
const clock = (stays: readonly Stay[]) => stays.map(({ from }) => new Date(from).toISOString().slice(11, 16));

describe('the same code again', () => {
  const A = 'Tomás Rivera';
  const B = 'Patricia León';
  const cases: readonly [string, Stay[], Partial<MeetingInRoom>, string[], string[]][] = [
    [
      'within the same calendar instance is the same session',
      [stay('10:00', '10:20'), stay('10:30', '11:00')],
      {},
      ['10:00', '10:30'],
      [],
    ],
    [
      'after a reload is the same session',
      [stay('10:00', '11:01'), stay('11:02', '11:20')],
      {},
      ['10:00', '11:02'],
      [],
    ],
    [
      'with the same people is the same session',
      [stay('10:00', '11:00', { people: [A] }), stay('11:10', '11:25', { people: ['Tomas Rivera (Guest)'] })],
      {},
      ['10:00', '11:10'],
      [],
    ],
    [
      'with other people is asked',
      [stay('10:00', '11:00', { people: [A] }), stay('11:10', '11:25', { people: [B] })],
      {},
      ['10:00'],
      ['11:10'],
    ],
    [
      'with nobody named is asked',
      [stay('10:00', '11:00'), stay('11:10', '11:25')],
      {},
      ['10:00'],
      ['11:10'],
    ],
    [
      'with only ourselves in common is asked',
      [
        stay('10:00', '11:00', { people: ['Nora Lindqvist (You)'] }),
        stay('11:10', '11:25', { people: ['Nora Lindqvist'] }),
      ],
      {},
      ['10:00'],
      ['11:10'],
    ],
    [
      'with one name in common that may be ours is asked',
      [stay('10:00', '11:00', { people: [A] }), stay('11:10', '11:25', { people: [A] })],
      { own: null },
      ['10:00'],
      ['11:10'],
    ],
    [
      'in the time of another entry is the other meeting',
      [stay('10:00', '10:58'), stay('11:00', '11:58')],
      { others: [{ start: '2026-11-26T11:00:00+00:00', end: '2026-11-26T12:00:00+00:00' }] },
      ['10:00'],
      [],
    ],
    ['hours later is another meeting', [stay('10:00', '11:00'), stay('14:00', '15:00')], {}, ['10:00'], []],
    [
      'that a person said is the same is',
      [stay('10:00', '11:00'), stay('11:10', '11:25', { same: true })],
      {},
      ['10:00', '11:10'],
      [],
    ],
    [
      'that a person said is not is not',
      [stay('10:00', '10:20'), stay('10:30', '11:00', { same: false })],
      {},
      ['10:00'],
      [],
    ],
  ];
  test.each(cases)('%s', (_, stays, more, sure, asked) => {
    const found = staysOf(stays, { ...room, ...more });
    expect([clock(found.sure), clock(found.asked)]).toEqual([sure, asked]);
  });

  test('a person’s word settles what was asked', () => {
    const known = presence(stay('10:00', '11:00'), stay('11:10', '11:25'));
    const open = seenTimes(known, room, at('12:00'));
    expect(clock(open?.asked ?? [])).toEqual(['11:10']);
    const settled = seenTimes(withAnswer(known, at('11:10'), true), room, at('12:00'));
    expect(settled?.asked).toEqual([]);
    expect(settled?.heldTo).toBe(at('11:25'));
  });
});

describe('minutes as this browser saw them', () => {
  const span = (from: string, to: string) => ({ from: at(from), to: at(to) });
  const cases: readonly [string, Stay, readonly (number | null)[]][] = [
    [
      'both there from the start to the end',
      stay('10:00', '11:00', { others: span('10:00', '11:00') }),
      [0, 0, 0, 0],
    ],
    [
      'the client came eight minutes after us',
      stay('10:00', '11:00', { others: span('10:08', '11:00'), aloneTo: at('10:07') }),
      [0, 0, 8, 0],
    ],
    [
      'a list that was opened late shows nobody late',
      stay('10:00', '11:00', { others: span('10:30', '11:00') }),
      [0, 0, null, 0],
    ],
    [
      'who waited for us was not later than we, and no more is known',
      stay('10:09', '11:00', { others: span('10:09', '11:00') }),
      [9, 0, null, 0],
    ],
    ['a client that was never seen is not known', stay('10:00', '11:00'), [0, 0, null, null]],
    [
      'a list that was closed halfway tells nothing of the end',
      stay('10:00', '11:00', { others: span('10:00', '10:30') }),
      [0, 0, 0, null],
    ],
    [
      'a call that ended early: nobody is named',
      stay('10:00', '10:40', { others: span('10:00', '10:40') }),
      [0, null, 0, null],
    ],
    [
      'a killed browser says nothing of the end',
      stay('10:00', '10:40', { others: span('10:00', '10:40'), left: false }),
      [0, null, 0, null],
    ],
  ];
  test.each(cases)('%s', (_, one, [providerLate, providerCut, clientLate, clientCut]) => {
    expect(seenTimes(presence(one), room, at('13:00'))).toMatchObject({
      providerLate,
      providerCut,
      clientLate,
      clientCut,
    });
  });

  test('a call that ended early says by how much, a killed browser does not', () => {
    const early = presence(stay('10:00', '10:40'));
    expect(seenTimes(early, room, at('13:00'))).toMatchObject({ short: 20, unfinished: false });
    const killed = presence(stay('10:00', '10:40', { left: false }));
    expect(seenTimes(killed, room, at('13:00'))).toMatchObject({ short: null, unfinished: true });
  });

  test('while the call lasts its end is open; a meeting of which nothing was seen has no times', () => {
    expect(seenTimes(presence(stay('10:00', '10:40')), room, at('10:41'))).toMatchObject({
      short: null,
      providerCut: null,
    });
    expect(seenTimes(presence(stay('14:00', '15:00')), room, at('16:00'))).toBeNull();
  });
});
