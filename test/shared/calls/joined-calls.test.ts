import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { joinFacts } from '#shared/calls/join.ts';
import { fact, meeting, MEET } from './support/meetings-met.ts';

describe('a call’s tab and the calendar entry seen before', () => {
  const now = instantOf('2026-10-22T17:05+02:00');
  const entry = meeting('Coaching with Tomás', ['tomas@rivera.example'], {
    conference: fact(MEET),
    start: fact('2026-10-22T16:00+02:00'),
    end: fact('2026-10-22T17:00+02:00'),
    instanceId: fact('20261022T140000Z'),
    seriesId: fact('series1'),
  });
  const tab = { ...noFacts, conference: fact(MEET) };
  const at = (instant: number) => ({ from: instant, to: instant });
  const join = (call: MeetingFacts, entries: readonly MeetingFacts[], instant = now) =>
    joinFacts(
      call,
      entries.map((facts) => ({ facts, seenAt: now - 3_600_000 })),
      at(instant),
      'Europe/Berlin',
    );

  test('are joined by the code of the call: title, people, hours and instance come from the calendar', () => {
    const joined = join(tab, [entry]);
    expect(joined.title?.value).toBe('Coaching with Tomás');
    expect(joined.start?.value).toBe('2026-10-22T16:00+02:00');
    expect(joined.instanceId?.value).toBe('20261022T140000Z');
  });

  test('what the call told itself is not overwritten, and one with a start of its own is joined with nothing', () => {
    expect(join({ ...tab, title: fact('Tomás and Nora') }, [entry]).title?.value).toBe('Tomás and Nora');
    const timed = { ...tab, start: fact('2026-10-22T17:00+02:00') };
    expect(join(timed, [entry])).toEqual(timed);
  });

  test('a page that asks for its day is joined with nothing: the room alone does not say which meeting it is', () => {
    const asking = {
      ...tab,
      doubts: [{ field: 'start' as const, message: 'Say when it was.', choices: [] }],
    };
    expect(join(asking, [entry])).toEqual(asking);
  });

  test('of another day nothing is taken: one room serves many clients', () => {
    expect(join(tab, [entry], now + 7 * 86_400_000)).toEqual(tab);
  });

  test('the meeting that covers the time in the call goes before one that was near, whoever it is with', () => {
    const other = meeting('Coaching with Ben', ['ben@roe.example'], {
      conference: fact(MEET),
      start: fact('2026-10-22T14:00+02:00'),
      end: fact('2026-10-22T15:00+02:00'),
    });
    expect(join(tab, [other, entry]).title?.value).toBe('Coaching with Tomás');
    const asked = join(tab, [other, entry], instantOf('2026-10-22T15:30+02:00'));
    expect(asked.title).toBeNull();
    expect(asked.doubts[0]?.choices.map(({ value }) => value)).toEqual([
      '2026-10-22T14:00+02:00',
      '2026-10-22T16:00+02:00',
    ]);
    const said = { ...fact('2026-10-22T14:00+02:00'), layer: 'user' as const };
    expect(join({ ...tab, start: said }, [other, entry]).title?.value).toBe('Coaching with Ben');
  });

  test('hours after the only meeting of a room it is still that meeting, unless the room is shared', () => {
    const later = instantOf('2026-10-22T21:00+02:00');
    expect(join(tab, [entry], later).title?.value).toBe('Coaching with Tomás');
    const other = meeting('Coaching with Ben', ['ben@roe.example'], {
      conference: fact(MEET),
      start: fact('2026-10-15T16:00+02:00'),
    });
    expect(join(tab, [other, entry], later)).toEqual(tab);
  });

  test('another code joins nothing', () => {
    const other = { ...tab, conference: fact({ ...MEET, code: 'xyz-defg-hij' }) };
    expect(join(other, [entry])).toEqual(other);
  });
});
