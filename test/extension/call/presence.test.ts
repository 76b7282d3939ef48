import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnfinished, withSample, type Presence, type PresenceSample } from '#extension/call/presence.ts';

const MINUTE = 60_000;
type Phase = PresenceSample['phase'];
type Word = readonly [minute: number, phase: Phase, tab?: string];

const after = (words: readonly Word[]): Presence | null =>
  words.reduce<Presence | null>(
    (known, [minute, phase, tab = 'a']) =>
      withSample(known, 'googleMeet abc', { at: minute * MINUTE, tab, phase, people: [], others: null }) ??
      known,
    null,
  );

/** A word a minute, as the script gives it. */
const inFrom = (from: number, to: number, tab = 'a'): Word[] =>
  Array.from({ length: to - from + 1 }, (_, n) => [from + n, 'inCall', tab] as const);

const staysIn = (words: readonly Word[]) =>
  (after(words)?.stays ?? []).map(({ from, to, left }) => [from / MINUTE, to / MINUTE, left]);

describe('what a call’s tab says, and which stays come of it', () => {
  const cases: readonly [string, readonly Word[], readonly (readonly [number, number, boolean])[]][] = [
    ['a call that was left', [...inFrom(0, 50), [51, 'left']], [[0, 51, true]]],
    [
      'a lobby that was never joined',
      [
        [0, 'lobby'],
        [5, 'left'],
        [6, null],
      ],
      [],
    ],
    ['a lobby before the call', [[0, 'lobby'], ...inFrom(3, 9), [10, 'left']], [[3, 10, true]]],
    [
      'a reload in the middle is one stay',
      [...inFrom(0, 20), [21, null], ...inFrom(22, 40), [41, 'left']],
      [[0, 41, true]],
    ],
    [
      'coming back after more than the grace is another stay',
      [...inFrom(0, 20), [21, 'left'], ...inFrom(24, 40), [41, 'left']],
      [
        [0, 21, true],
        [24, 41, true],
      ],
    ],
    [
      'a second tab in the lobby closes nothing',
      [...inFrom(0, 10), [10, 'lobby', 'b'], [11, null, 'b'], ...inFrom(11, 30), [31, 'left']],
      [[0, 31, true]],
    ],
    [
      'of two tabs in the call the first to leave ends nothing',
      [...inFrom(0, 10), [10, 'inCall', 'b'], [11, 'left'], [11, 'inCall', 'b'], [12, 'left', 'b']],
      [[0, 12, true]],
    ],
    ['a browser that was killed is closed at its last word', inFrom(0, 33), [[0, 33, false]]],
    [
      'a page that wakes after hours and finds the call gone does not stretch it',
      [...inFrom(0, 33), [200, 'left']],
      [[0, 33, false]],
    ],
    [
      'a dead tab does not keep the call open for the tab that lives',
      [[0, 'inCall', 'dead'], ...inFrom(1, 20), [21, 'left']],
      [[0, 21, true]],
    ],
    [
      'a silence of more than three minutes parts two stays',
      [...inFrom(0, 5), ...inFrom(9, 12)],
      [
        [0, 5, false],
        [9, 12, false],
      ],
    ],
  ];
  test.each(cases)('%s', (_, words, stays) => {
    expect(staysIn(words)).toEqual(stays);
  });

  test('a killed browser is unfinished after three minutes, a call that was left never is', () => {
    const killed = after(inFrom(0, 10)) as Presence;
    expect(isUnfinished(killed, 12 * MINUTE)).toBe(false);
    expect(isUnfinished(killed, 14 * MINUTE)).toBe(true);
    const left = after([...inFrom(0, 10), [11, 'left']]) as Presence;
    expect(isUnfinished(left, 100 * MINUTE)).toBe(false);
  });

  test('any words in order: stays are in order, apart, and never outside what was said', () => {
    const word = fc.tuple(
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom<Phase>('inCall', 'inCall', 'left', 'lobby', null),
      fc.constantFrom('a', 'b'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const ordered = [...words].sort((a, b) => a[0] - b[0]);
        const stays = after(ordered)?.stays ?? [];
        const said = ordered.filter(([, phase]) => phase === 'inCall').map(([minute]) => minute * MINUTE);
        const last = (ordered.at(-1)?.[0] ?? 0) * MINUTE;
        expect(stays.length === 0).toBe(said.length === 0);
        stays.forEach((stay, n) => {
          expect(stay.to).toBeGreaterThanOrEqual(stay.from);
          expect(said).toContain(stay.from);
          expect(stay.to).toBeLessThanOrEqual(last);
          const next = stays[n + 1];
          if (next) expect(next.from - stay.to).toBeGreaterThan(2 * MINUTE);
        });
        for (const at of said) expect(stays.some((stay) => stay.from <= at && at <= stay.to)).toBe(true);
      }),
    );
  });
});
