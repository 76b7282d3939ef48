import { hypothesesOf, hypothesesWord } from '#shared/rules/learning/hypotheses.ts';
import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import type { Experiment } from '#shared/model/work/experiments.ts';
import { calibrationOf, calibrationWord } from '#shared/rules/learning/calibration.ts';
import {
  clearest,
  comparisonWord,
  libraryOf,
  modesOf,
  modeWord,
  tacticWord,
  whereWord,
} from '#shared/rules/learning/library.ts';
import { bookWith } from '#test/support/build-book.ts';

type Seen = Experiment['observed'];
const tries = (name: string, ...seen: readonly Seen[]) =>
  seen.map((observed) => ({ name, observed, state: 'kept' as const }));
const times = (count: number, observed: Seen): Seen[] => Array.from({ length: count }, () => observed);
const libraryWith = (...experiments: ReturnType<typeof tries>) => libraryOf(bookWith({ experiments }));

describe('the library of little things', () => {
  test('one thing is one, however its name is spaced or written large; an idea was not tried', () => {
    const book = bookWith({
      experiments: [
        ...tries('Walk the hall', 'helped', null),
        ...tries(' walk  the Hall ', 'noChange'),
        { name: 'Only an idea', state: 'idea' },
      ],
    });
    expect(libraryOf(book)).toMatchObject([{ name: 'Walk the hall', tried: 3, looked: 2, closer: 1 }]);
  });

  test('below five looked at nothing is said, and unclear is not looked at', () => {
    const [four] = libraryWith(...tries('Letter', ...times(4, 'helped'), 'unclear', null));
    expect(four && tacticWord(four)).toBe('Too few to say: 4 looked at, of 6 tried.');
    const [five] = libraryWith(...tries('Letter', ...times(4, 'helped'), 'harmed', ...times(4, null)));
    expect(five && tacticWord(five)).toBe('Closer in 4 of 5, of 9 tried.');
  });

  test('two are compared only where both were looked at five times and the difference is clear', () => {
    const good = tries('Letter', ...times(5, 'helped'));
    expect(clearest(libraryWith(...good, ...tries('Call', ...times(4, 'noChange'))))).toBeNull();
    expect(clearest(libraryWith(...good, ...tries('Call', ...times(5, 'helped'))))).toBeNull();
    const clear = clearest(libraryWith(...good, ...tries('Call', ...times(5, 'noChange'))));
    expect(clear && comparisonWord(clear)).toBe(
      '“Letter” is likely better than “Call”, 100 in 100, from 5 and 5 looked at.',
    );
  });

  test('a thing tells in which trades, for whom and in which engagements it was tried', () => {
    const book = bookWith({
      clients: [{ name: 'Priya' }, { name: 'Bank' }],
      engagements: [
        { kind: 'coaching', client: 'cli_1', title: 'One' },
        { kind: 'agency', client: 'cli_2', title: 'Two' },
      ],
      experiments: [...tries('Letter', 'helped'), { ...tries('letter', 'harmed')[0], engagement: 'eng_2' }],
    });
    expect(libraryOf(book).map(whereWord)).toEqual(['Agency work, Coaching; for Bank, Priya; One, Two']);
  });

  test('ways to meet are compared by the client’s own word, where each was answered five times', () => {
    const said = (mode: 'inPerson' | 'video', ...gotValue: readonly ('yes' | 'no')[]) =>
      gotValue.map(
        (one) =>
          ({
            start: '2026-07-01T09:00+02:00',
            outcome: 'held',
            mode,
            gotValue: one,
            gotValueSource: 'clientSaid',
          }) as const,
      );
    const five = modesOf(
      bookWith({
        sessions: [
          ...said('inPerson', 'yes', 'yes', 'yes', 'yes', 'yes'),
          ...said('video', 'no', 'no', 'yes', 'no', 'no'),
          { ...said('video', 'yes')[0], gotValueSource: 'providerImpression' },
        ],
      }),
    );
    expect(five.map(modeWord)).toEqual([
      'In person: full value in 5 of 5.',
      'By video: full value in 1 of 5.',
    ]);
    expect(clearest(five)).toMatchObject({ better: { name: 'In person' }, other: { name: 'By video' } });
    const few = modesOf(bookWith({ sessions: said('inPerson', 'yes') }));
    expect(few.map(modeWord)).toEqual(['In person: too few to say, 1 answered.']);
    expect(clearest(few)).toBeNull();
  });

  test('a way to meet has a rating of our own beside it, a mean from five on, and never one number with the client’s word', () => {
    const rated = (...worths: readonly number[]) =>
      modesOf(
        bookWith({
          sessions: [{ start: '2026-07-01T09:00+02:00', outcome: 'held', mode: 'inPerson' }],
          talks: [
            ...worths.map((modeWorth) => ({ session: 'ses_1', modeWorth })),
            { modeWorth: 1, at: '2026-07-01T09:00+02:00' },
          ],
        }),
      ).map(modeWord);
    expect(rated(5, 5, 5, 5, 4)).toEqual([
      'In person: too few to say, 0 answered; rated 4.8 of 5 by you, from 5.',
    ]);
    expect(rated(5, 1)).toEqual([
      'In person: too few to say, 0 answered; rated 2 of the five times it takes.',
    ]);
    expect(rated()).toEqual([]);
  });

  test('a hypothesis is confirmed, refuted or unclear once someone looked; without one there is nothing to judge', () => {
    const judged = (...seen: readonly ('helped' | 'noChange' | 'harmed' | 'unclear' | null)[]) =>
      bookWith({ experiments: seen.map((observed) => ({ name: 'A', observed, hypothesis: 'If, then.' })) })
        .experiments;
    const none = bookWith({ experiments: [{ name: 'B', observed: 'helped', hypothesis: ' ' }] }).experiments;
    const all = [...judged('helped', 'noChange', 'harmed', 'unclear', null), ...none];
    expect(hypothesesOf(all).judged.map(({ came }) => came)).toEqual([
      'confirmed',
      'refuted',
      'refuted',
      'unclear',
    ]);
    expect(hypothesesWord(hypothesesOf(all))).toBe('1 confirmed, 2 refuted, 1 unclear');
    expect(hypothesesOf([...all].reverse())).toEqual(hypothesesOf(all));
    expect(hypothesesWord(hypothesesOf(none))).toBeNull();
  });

  test('the order of rows never matters', () => {
    const book = bookWith({ experiments: [...tries('A', 'helped', 'harmed'), ...tries('B', 'noChange')] });
    expect(libraryOf({ ...book, experiments: [...book.experiments].reverse() })).toEqual(libraryOf(book));
  });
});

test('own confidence is not judged below ten closed promises', () => {
  const none = calibrationOf(
    bookWith({ engagements: [{ confidence: 0.9 }] }),
    instantOf('2026-07-01T10:00Z'),
  );
  expect(calibrationWord(none)).toBe('Too few to judge: 0 closed, 0 kept.');
  expect(calibrationWord({ n: 10, kept: 8, brier: 0.1234, baseRate: 0.16 })).toBe(
    '8 of 10 kept. Your confidence missed by 0.12; always saying the share of kept ones would miss by 0.16.',
  );
});
