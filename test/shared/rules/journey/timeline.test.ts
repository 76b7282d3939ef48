import { describe, expect, test } from 'vitest';
import { timelineOf } from '#shared/rules/journey/timeline.ts';
import { at, bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';

const ZONE = 'Europe/Berlin';
const timeline = (given: RowsGiven, now = '2026-10-22') =>
  timelineOf(bookWith(given), ENGAGEMENT, at(now), ZONE);
const held = (on: string, more = {}) => ({ start: `${on}T10:00+02:00`, outcome: 'held' as const, ...more });
const work = (on: string, toldIn: string | null = null) =>
  ({ at: `${on}T10:00+02:00`, line: 'below', summary: 'Work', toldIn }) as const;

describe('an engagement as a timeline', () => {
  test('one square for each moment: seen, told since, untold, planned', () => {
    const found = timeline({
      sessions: [held('2026-10-05', { ordinal: 1 }), { start: '2026-10-29T10:00+01:00', ordinal: 2 }],
      touchpoints: [
        work('2026-10-06', 'tou_9'),
        work('2026-10-07'),
        { at: '2026-10-13T10:00+02:00', line: 'above', summary: 'Update' },
      ],
    });
    expect(found.moments.map((one) => one.look)).toEqual(['seen', 'told', 'untold', 'seen', 'planned']);
    expect(found.weeks.map((week) => week.from)).toEqual([
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
    ]);
    expect(found.weeks[0]).toMatchObject({ seen: [{ number: 1 }], told: 1, untold: 1, planned: [] });
    expect(found.weeks[3]).toMatchObject({ seen: [], planned: [{ number: 2 }] });
    expect(found).toMatchObject({ todayWeek: 2, seenCount: 2, workCount: 2, untoldCount: 1 });
  });

  test('what is dated ahead is planned or waits for its day, never seen or done', () => {
    const found = timeline({
      sessions: [held('2026-10-26'), { start: '2026-10-27T10:00+01:00' }],
      touchpoints: [{ at: '2026-10-28T10:00+01:00', line: 'above', summary: 'Update' }, work('2026-10-29')],
    });
    expect(found.moments.map((one) => one.look)).toEqual(['planned', 'planned', 'planned']);
    expect(found).toMatchObject({ seenCount: 0, workCount: 0, untoldCount: 0 });
  });

  test('stretches without anything seen, longer than the limit, beginning and now included', () => {
    const found = timeline({
      engagements: [{ decidedOn: '2026-09-01' }],
      sessions: [held('2026-09-12'), held('2026-09-22'), held('2026-10-10')],
    });
    expect(found.silences).toEqual([
      { from: '2026-09-01', to: '2026-09-12', days: 11, open: false },
      { from: '2026-09-22', to: '2026-10-10', days: 18, open: false },
      { from: '2026-10-10', to: '2026-10-22', days: 12, open: true },
    ]);
    expect(found.longestSilence).toBe(18);
  });

  test('nothing known is null, not zero', () => {
    const found = timeline({});
    expect(found).toMatchObject({ longestSilence: null, silences: [], seenCount: 0 });
    expect(found.weeks).toHaveLength(1);
  });

  test('the value check of a week is the client’s latest word, never our impression', () => {
    const found = timeline({
      sessions: [
        held('2026-10-05', { gotValue: 'no', gotValueSource: 'clientSaid', mood: -1 }),
        held('2026-10-07', { gotValue: 'yes', gotValueSource: 'providerImpression', mood: 1 }),
      ],
    });
    expect(found.weeks[0]).toMatchObject({ check: 'no', mood: 1 });
  });

  test('of a long engagement the latest two years are shown, today among them', () => {
    const found = timeline({ engagements: [{ decidedOn: '2020-01-01' }] });
    expect(found.weeks).toHaveLength(104);
    expect(found.todayWeek).toBe(103);
  });
});
