import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { momentAt } from '#shared/base/moment.ts';
import type { DutyNote } from '#shared/model/guarantee/duty-notes.ts';
import { SIGNED_TERMS } from '#test/support/build-book.ts';
import { signed, dutyOf, note } from './support/duty-of.ts';

describe('duty 6: 24 hours’ notice to cancel', () => {
  const cancelled = (start: string, cancelledAt: string | null) =>
    signed({ sessions: [{ start, outcome: 'clientCancelled', cancelledAt }] });

  test.each([
    ['exactly 24:00:00.000 h', 0, 'met'],
    ['one millisecond less', 1, 'undecided'],
    ['one millisecond more', -1, 'met'],
  ] as const)('%s across the clocks going back in Berlin and forward in New York', (_, later, status) => {
    for (const [zone, wall] of [
      ['Europe/Berlin', '2026-10-25T16:00'],
      ['America/New_York', '2027-03-14T16:00'],
      ['Europe/Berlin', '2026-08-06T16:00'],
    ] as const) {
      const start = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone);
      const told = start.subtract({ hours: 24 }).add({ milliseconds: later });
      const book = cancelled(momentAt(start.epochMilliseconds, zone), momentAt(told.epochMilliseconds, zone));
      expect(dutyOf(book, 6, '2027-03-20').client.status).toBe(status);
    }
  });

  test('the same wall time the day before is 23 hours when the clocks went forward between', () => {
    expect(
      dutyOf(cancelled('2027-03-28T16:00+02:00', '2027-03-27T16:00+01:00'), 6, '2027-04-01').client.status,
    ).toBe('undecided');
  });

  test('when the word came is not noted: unknown, never a lapse', () => {
    expect(dutyOf(cancelled('2026-08-06T16:00+02:00', null), 6).client.status).toBe('unknown');
  });

  test('our own cancellation never counts on the client, and is held to the same standard', () => {
    const book = signed({
      sessions: [
        {
          start: '2026-08-06T16:00+02:00',
          outcome: 'providerCancelled',
          cancelledAt: '2026-08-06T15:00+02:00',
        },
      ],
    });
    expect(dutyOf(book, 6)).toMatchObject({ client: { status: 'met' }, provider: { status: 'undecided' } });
  });

  test('short notice is a person’s to judge: excused, a lapse, or material; the latest word counts', () => {
    const short = {
      start: '2026-08-06T16:00+02:00',
      outcome: 'clientCancelled',
      cancelledAt: '2026-08-05T20:40+02:00',
    } as const;
    const with6 = (...dutyNotes: Partial<DutyNote>[]) =>
      dutyOf(signed({ sessions: [short], dutyNotes }), 6).client;
    expect(with6().status).toBe('undecided');
    expect(with6().text).toContain('19 h 20 min before the session');
    expect(with6(note(6, 'lapse', { session: 'ses_1' })).status).toBe('lapse');
    expect(with6(note(6, 'material', { session: 'ses_1' })).facts.map((one) => one.state)).toEqual([
      'material',
    ]);
    expect(
      with6(
        note(6, 'lapse', { session: 'ses_1' }),
        note(6, 'excused', { session: 'ses_1', on: '2026-09-11' }),
      ).status,
    ).toBe('excused');
  });

  test('a lapse needs a name and a reason in words', () => {
    const short = {
      start: '2026-08-06T16:00+02:00',
      outcome: 'clientCancelled',
      cancelledAt: '2026-08-05T20:40+02:00',
    } as const;
    for (const more of [{ reason: ' ' }, { by: '' }])
      expect(
        dutyOf(
          signed({ sessions: [short], dutyNotes: [note(6, 'material', { session: 'ses_1', ...more })] }),
          6,
        ).client.status,
      ).toBe('undecided');
  });
});

test('a duty that is not in the signed terms counts for nothing', () => {
  const book = signed({
    contracts: [{ ...SIGNED_TERMS, dutyNotice: false }],
    sessions: [
      { start: '2026-08-06T16:00+02:00', outcome: 'clientCancelled', cancelledAt: '2026-08-06T15:00+02:00' },
    ],
    dutyNotes: [note(6, 'material', { session: 'ses_1' })],
  });
  expect(dutyOf(book, 6)).toMatchObject({ inTerms: false });
  expect(['lapse', 'undecided']).not.toContain(dutyOf(book, 6).client.status);
});
