import { expect, test } from 'vitest';
import { loggedSession } from '#shared/calls/session-of-call.ts';
import { noFacts, type Fact } from '#shared/meetings/facts.ts';
import { bookWith } from '#test/support/build-book.ts';

const told = <T>(value: T, confidence: Fact<T>['confidence'] = 'certain'): Fact<T> => ({
  value,
  layer: 'data',
  evidence: 'a page',
  confidence,
});
const { sessions } = bookWith({
  sessions: [
    { outcome: 'planned', start: '2026-10-08T16:00+02:00', series: 'weekly', instance: '20261008T140000Z' },
    { outcome: 'held', start: '2026-10-15T16:00+02:00', series: 'weekly', instance: '20261015T140000Z' },
    { outcome: 'held', start: '2026-10-19T09:00+02:00', series: 'once', instance: null },
  ],
});
const [planned, weekly, once] = sessions;

test.each([
  [
    'the same one of a series, moved to another day',
    weekly,
    ['weekly', '20261015T140000Z', '2026-10-17T10:00+02:00'],
  ],
  ['another one of that series', null, ['weekly', '20261022T140000Z', '2026-10-22T16:00+02:00']],
  ['a meeting that is no series, moved', once, ['once', null, '2026-10-20T11:00+02:00']],
  ['a series of which nobody knows which one', null, ['weekly', null, '2026-10-22T16:00+02:00']],
  [
    'the same start from another calendar, written in another zone',
    weekly,
    [null, null, '2026-10-15T14:00Z'],
  ],
  ['the next hour', null, [null, null, '2026-10-15T17:00+02:00']],
  ['one that is only planned', null, ['weekly', '20261008T140000Z', planned?.start ?? null]],
] as const)('%s', (_, expected, [series, instance, start]) => {
  const facts = {
    ...noFacts,
    seriesId: series === null ? null : told(series),
    instanceId: instance === null ? null : told(instance),
    start: start === null ? null : told(start),
  };
  expect(loggedSession(sessions, facts)).toBe(expected);
});

test('an id that a page only lets guess names no single meeting', () => {
  const facts = { ...noFacts, seriesId: told('once', 'guess') };
  expect(loggedSession(sessions, facts)).toBeNull();
});
