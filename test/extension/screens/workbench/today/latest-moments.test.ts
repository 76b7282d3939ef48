import { describe, expect, test } from 'vitest';
import { latestMoments } from '#extension/screens/workbench/today/latest-moments.ts';
import { instantOf } from '#shared/base/moment.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

const NOW = instantOf('2026-10-22T20:00+02:00');
const at = '2026-10-22T16:00:00+02:00';
const book = bookWith({
  sessions: [
    {
      start: at,
      outcome: 'held',
      ordinal: 9,
      mood: 1,
      clarity: 'clear',
      missing: 'More live practice',
      notes: 'Tired\n16:10 “Monday”',
    },
    { start: '2026-11-22T16:00:00+02:00', outcome: 'planned' },
  ],
  arcSignals: [
    { at, code: 'B6', words: 'They will want a native speaker', state: 'confirmed' },
    { at, code: 'D1', words: 'No', state: 'rejected' },
  ],
  whys: [{ at, question: 'What would that make possible?', answer: 'Peace on Mondays' }],
  experiments: [
    { name: 'Role-play first', session: 'ses_1', observed: 'helped' },
    { name: 'Some day', session: null },
  ],
  touchpoints: [{ at, line: 'below', kind: 'warning', summary: 'Warned him of the tender', notes: null }],
});

describe('the story of an engagement shows everything a capture leaves behind', () => {
  const told = latestMoments(book, ENGAGEMENT, NOW, 'Europe/Berlin').map(({ what, quote, seen }) => [
    what,
    quote,
    seen,
  ]);

  test('sessions, signals with their words, questions with answers, little things, work below the line', () => {
    expect(told).toEqual([
      ['Session 9', 'More live practice', true],
      ['Warned him of the tender', null, false],
      ['Heard: Voices a doubt', 'They will want a native speaker', false],
      ['Asked: What would that make possible?', 'Peace on Mondays', true],
      ['Little thing: Role-play first (helped)', null, false],
    ]);
  });

  test('mood, clarity and private notes stand below the session, line by line', () => {
    expect(latestMoments(book, ENGAGEMENT, NOW, 'Europe/Berlin')[0]?.notes).toEqual([
      'Mood good',
      'Clear about what goes on',
      'Tired',
      '16:10 “Monday”',
    ]);
  });
});

describe('what is still to come, or never came, is no moment yet', () => {
  const titles = (now: string, zone: string) =>
    latestMoments(days, ENGAGEMENT, instantOf(now), zone).map(({ what }) => what);
  const days = bookWith({
    sessions: [
      { start: '2026-10-22T08:00+02:00', outcome: 'held', ordinal: 1 },
      { start: '2026-10-22T16:00+02:00', outcome: 'held', ordinal: 2 },
      { start: '2026-10-21T16:00+02:00', outcome: 'clientCancelled', ordinal: 3 },
    ],
    touchpoints: [
      { at: '2026-10-21T09:00+02:00', line: 'above', state: 'happened', summary: 'Wrote' },
      { at: '2026-10-21T09:00+02:00', line: 'above', state: 'planned', summary: 'Planned' },
      { at: '2026-10-21T09:00+02:00', line: 'above', state: 'dropped', summary: 'Dropped' },
      { at: '2026-10-22T18:00+02:00', line: 'above', state: 'happened', summary: 'Tonight' },
    ],
    evidence: [
      { on: '2026-10-22', what: 'Today' },
      { on: '2026-10-23', what: 'Tomorrow' },
    ],
  });

  test('on a European morning, what came that day counts before noon', () => {
    expect(titles('2026-10-22T09:00+02:00', 'Europe/Berlin')).toEqual(['Session 1', 'Wrote', 'Today']);
  });

  test('on a US evening, the next day of Greenwich has not begun', () => {
    const evening = titles('2026-10-22T21:00-04:00', 'America/New_York');
    expect(evening).toEqual(['Session 1', 'Session 2', 'Wrote', 'Tonight', 'Today']);
  });
});
