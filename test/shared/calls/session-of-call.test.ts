import { expect, test } from 'vitest';
import {
  comingSession,
  loggedSession,
  plannedSession,
  sessionOfCall,
} from '#shared/calls/session-of-call.ts';
import { noFacts, type Fact } from '#shared/meetings/facts.ts';
import { at, bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

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
  ['the same one of another series', null, ['other', '20261015T140000Z', '2026-10-17T10:00+02:00']],
  ['a meeting that is no series, of which no hour is told', once, ['once', null, null]],
  ['a meeting that is no series, half a day later', null, ['once', null, '2026-10-19T21:00+02:00']],
  ['the next minute', null, [null, null, '2026-10-15T16:01+02:00']],
  ['a meeting that is no series, moved by some hours', once, ['once', null, '2026-10-19T11:00+02:00']],
  ['another meeting under the same calendar id', null, ['once', null, '2026-10-20T11:00+02:00']],
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
  expect(
    loggedSession(sessions, {
      ...facts,
      seriesId: told('weekly', 'guess'),
      instanceId: told('20261015T140000Z'),
    }),
  ).toBe(weekly);
});

const NOW = at('2026-10-22T17:00+02:00');
const PLANNED = bookWith({
  sessions: [
    { outcome: 'planned', start: '2026-10-22T16:00+02:00' },
    { outcome: 'planned', start: '2026-10-29T16:00+01:00' },
  ],
}).sessions;
const facts = (start: string | null, day: string | null = null) => ({
  ...noFacts,
  start: start === null ? null : told(start),
  day: day === null ? null : told(day),
});

test.each([
  ['at its very start', '2026-10-22T16:00+02:00', 'ses_1'],
  ['59 minutes before', '2026-10-22T15:01+02:00', 'ses_1'],
  ['59 minutes after', '2026-10-22T16:59+02:00', 'ses_1'],
  ['an hour before', '2026-10-22T15:00+02:00', undefined],
  ['an hour after', '2026-10-22T17:00+02:00', undefined],
])('a meeting that begins %s of a planned session', (_, start, id) => {
  expect(plannedSession(PLANNED, facts(start), NOW)?.id).toBe(id);
});

test.each([
  ['a millisecond before it begins', '2026-10-22T15:59:59.999+02:00', undefined],
  ['as it begins', '2026-10-22T16:00+02:00', 'ses_1'],
  ['almost twenty hours later', '2026-10-23T11:59+02:00', 'ses_1'],
  ['twenty hours later', '2026-10-23T12:00+02:00', undefined],
])('a call of which no hour is known, logged %s', (_, now, id) => {
  expect(plannedSession(PLANNED, facts(null), at(now))?.id).toBe(id);
});

test.each([
  ['2026-10-22', 'ses_1'],
  ['2026-10-29', 'ses_2'],
  ['2026-10-30', undefined],
])('a meeting of a whole day, %s, is the session planned on it', (day, id) => {
  expect(plannedSession(PLANNED, facts(null, day), NOW)?.id).toBe(id);
});

test.each([
  ['2026-10-22T16:20+02:00', 'ses_1'],
  ['2026-10-22T16:26+02:00', 'ses_2'],
])(
  'of two sessions within the hour the nearer one is taken, whatever the order of the rows: %s',
  (start, id) => {
    const two = bookWith({
      sessions: [
        { outcome: 'planned', start: '2026-10-22T16:00+02:00' },
        { outcome: 'planned', start: '2026-10-22T16:50+02:00' },
      ],
    }).sessions;
    expect(plannedSession(two, facts(start), NOW)?.id).toBe(id);
    expect(plannedSession([...two].reverse(), facts(start), NOW)?.id).toBe(id);
  },
);

test('the same one of a series is the session, however far it was moved; another one of it is not', () => {
  const moved = { ...facts('2026-11-03T09:00+01:00'), seriesId: told('weekly'), instanceId: told('i1') };
  const own = bookWith({
    sessions: [
      { start: '2026-10-22T16:00+02:00', series: 'weekly', instance: 'i1' },
      { start: '2026-10-29T16:00+01:00', series: 'weekly', instance: 'i2' },
      { start: '2026-10-30T16:00+01:00', series: 'other', instance: 'i1' },
    ],
  }).sessions;
  expect(plannedSession(own, moved, NOW)?.id).toBe('ses_1');
  expect(plannedSession(own.slice(1), moved, NOW)).toBeNull();
});

test('one that was held is not planned; an instance without its series is nobody’s', () => {
  const held = bookWith({ sessions: [{ outcome: 'held', start: '2026-10-22T16:00+02:00' }] }).sessions;
  expect(plannedSession(held, facts('2026-10-22T16:10+02:00'), NOW)).toBeNull();
  const own = bookWith({
    sessions: [{ start: '2026-11-22T16:00+02:00', series: 'weekly', instance: 'i1' }],
  }).sessions;
  expect(plannedSession(own, { ...facts('2026-10-22T16:00+02:00'), instanceId: told('i1') }, NOW)).toBeNull();
});

test('a call is the session it was logged as, before one that is only planned', () => {
  const both = bookWith({
    sessions: [
      { outcome: 'planned', start: '2026-10-22T16:10+02:00' },
      { outcome: 'held', start: '2026-10-22T16:00+02:00' },
    ],
  }).sessions;
  expect(sessionOfCall(both, facts('2026-10-22T16:00+02:00'), NOW)?.id).toBe('ses_2');
  expect(sessionOfCall(both, facts('2026-10-22T16:10+02:00'), NOW)?.id).toBe('ses_1');
});

test('the next session is the first that begins later, of this engagement', () => {
  const book = bookWith({
    sessions: [
      { start: '2026-11-05T16:00+01:00' },
      { start: '2026-10-29T16:00+01:00' },
      { start: '2026-10-22T17:00+02:00' },
      { start: '2026-10-23T16:00+02:00', engagement: 'eng_2' },
      { start: '2026-10-24T16:00+02:00', outcome: 'clientCancelled' },
    ],
  });
  expect(comingSession(book, ENGAGEMENT, NOW)?.id).toBe('ses_2');
});
