import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eur, usd, wonContract } from '#test/support/build-book.ts';
import { ON, progressOf } from './support/progress-of.ts';

describe('2,400 USD of new contracts', () => {
  test.each([
    ['2,400 of 2,400', [2400], 'met'],
    ['one cent less', [2399.99], 'notMet'],
    ['two that make it together', [1400, 1000], 'met'],
  ] as const)('%s is %s → %s', (_, amounts, state) => {
    expect(progressOf(amounts.map((one) => wonContract(one, ON))).state).toBe(state);
  });

  test.each([
    ['from before the term', wonContract(2400, '2026-06-30'), 'early'],
    ['from after the term', wonContract(2400, '2027-01-01'), 'late'],
    ['withdrawn, the order was cancelled', wonContract(2400, ON, { withdrawnOn: '2026-11-01' }), 'withdrawn'],
    ['hoped for', wonContract(2400, ON, { expected: 'expected' }), 'expected'],
    ['of a year’s worth', wonContract(2400, ON, { basis: 'annualised' }), 'otherBasis'],
  ] as const)('value %s is shown and never counts', (_, evidence, why) => {
    const progress = progressOf([evidence]);
    expect(progress).toMatchObject({ state: 'unknown', reached: usd(0), evidence: [{ why, counts: null }] });
    expect(progressOf([evidence, wonContract(100, ON)]).state).toBe('notMet');
  });

  test('our impression stands apart: beside what counts and falls short it leaves nothing unknown', () => {
    const impression = wonContract(2400, ON, { source: 'providerImpression' });
    expect(progressOf([impression]).state).toBe('unknown');
    expect(progressOf([impression, wonContract(100, ON)]).state).toBe('notMet');
  });

  test.each([
    ['first', '2026-07-01'],
    ['last', '2026-12-31'],
  ])('the %s day of the term counts', (_, on) => {
    expect(progressOf([wonContract(2400, on)]).state).toBe('met');
  });

  test('what is contracted is not yet received, where the terms want it received', () => {
    expect(progressOf([wonContract(2400, ON)], { basis: 'received' }).evidence).toMatchObject([
      { why: 'notReceived' },
    ]);
  });

  test('it counts as the client attributes it, without a discount for doubt', () => {
    const half = wonContract(4800, ON, { attribution: 0.5, expectedConfidence: 0.1 });
    expect(progressOf([half])).toMatchObject({ state: 'met', reached: usd(2400) });
  });

  test.each([
    ['a share not said', { attribution: null }, 'noShare'],
    ['a day not noted', { on: null }, 'noDay'],
    ['a currency without a rate', { amount: eur(2400) }, 'noRate'],
    ['our own impression', { source: 'providerImpression' }, 'notClients'],
  ] as const)('with %s it is unknown, and says what is missing', (_, more, code) => {
    const progress = progressOf([wonContract(2400, ON, more)]);
    expect(progress.state).toBe('unknown');
    expect(progress.missing.map((one) => one.code)).toEqual([code]);
  });

  test('what is open does not matter once the rest is enough', () => {
    expect(progressOf([wonContract(2400, ON), wonContract(1, ON, { attribution: null })])).toMatchObject({
      state: 'met',
      missing: [],
    });
  });

  test('euros count at the rate of the day they arose: the latest of the week before, not an older or later one', () => {
    const rates = (on: string) => [
      { from: 'EUR', to: 'USD', on, rate: 1.2, source: 'ECB' },
      { from: 'EUR', to: 'USD', on: '2026-11-01', rate: 1.1, source: 'ECB' },
    ];
    const progress = (on: string) =>
      progressOf([wonContract(0, ON, { amount: eur(2000) })], {}, { rates: rates(on) });
    expect(progress('2026-10-15')).toMatchObject({ state: 'met', reached: usd(2400) });
    expect(progress('2026-10-14')).toMatchObject({ state: 'unknown', reached: usd(0) });
  });

  test('a result without an amount is unknown, never met', () => {
    expect(progressOf([wonContract(9999, ON)], { threshold: null })).toMatchObject({
      state: 'unknown',
      reached: null,
    });
  });

  test('one more piece that counts never lowers what is reached, in any order', () => {
    const piece = fc.record({
      major: fc.nat(3000),
      share: fc.constantFrom(0, 0.25, 1, null),
      on: fc.constantFrom(ON, '2027-02-01', null),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(3000), (pieces, more) => {
        const rows = pieces
          .map((one) => wonContract(one.major, ON, { attribution: one.share, on: one.on }))
          .map((one, n) => ({ ...one, id: `evi_${n}` }));
        const reached = progressOf(rows).reached?.minor ?? NaN;
        expect(progressOf([...rows].reverse()).reached?.minor).toBe(reached);
        expect(progressOf([...rows, { ...wonContract(more, ON), id: 'evi_x' }]).reached?.minor).toBe(
          reached + more * 100,
        );
      }),
    );
  });
});
