import { expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import { standing } from '#shared/rules/standing.ts';
import type { Moment } from '#shared/base/time.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

const book = bookWith({
  sessions: [{ start: '2026-10-01T15:00+02:00', end: '2026-10-01T16:00+02:00', outcome: 'held' }],
});

const EDGES: readonly (readonly [now: Moment, until: Moment, when: string])[] = [
  ['2026-10-01T14:00+02:00', '2026-10-01T15:00+02:00', 'it begins'],
  ['2026-10-01T15:30+02:00', '2026-10-01T16:00+02:00', 'it ends'],
  ['2026-10-01T20:00+02:00', '2026-10-02T00:00+02:00', 'the day is over'],
  ['2026-10-02T15:30+02:00', '2026-10-02T16:00+02:00', 'the hours for a word are over'],
  ['2026-10-05T10:00+02:00', '2026-10-06T00:00+02:00', 'the day is over'],
];

for (const [now, until, when] of EDGES)
  test(`what is said at ${now} of a session holds until ${when}`, () => {
    expect(standing(book, ENGAGEMENT, instantOf(now)).validUntil).toBe(instantOf(until));
  });
