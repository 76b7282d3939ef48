import { describe, expect, test } from 'vitest';
import { latestMoments } from '#extension/screens/workbench/today/latest-moments.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

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
  const told = latestMoments(book, ENGAGEMENT).map(({ what, quote, seen }) => [what, quote, seen]);

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
    expect(latestMoments(book, ENGAGEMENT)[0]?.notes).toEqual([
      'Mood good',
      'Clear about what goes on',
      'Tired',
      '16:10 “Monday”',
    ]);
  });
});
