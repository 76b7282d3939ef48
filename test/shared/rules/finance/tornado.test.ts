import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tornado } from '#shared/rules/finance/tornado.ts';

const product = (inputs: Readonly<Record<string, number>>) =>
  Object.values(inputs).reduce((all, one) => all * one, 1);

describe('the tornado', () => {
  test('varies one input at a time, the widest first', () => {
    const base = { hours: 4, rate: 65, weeks: 48 };
    const bars = tornado(
      base,
      [
        { name: 'weeks', low: 44, high: 50 },
        { name: 'hours', low: 2, high: 5 },
        { name: 'rate', low: 65, high: 65 },
      ],
      product,
    );
    expect(bars.map(({ name, atLow, atHigh, swing }) => [name, atLow, atHigh, swing])).toEqual([
      ['hours', 6240, 15_600, 9360],
      ['weeks', 11_440, 13_000, 1560],
      ['rate', 12_480, 12_480, 0],
    ]);
  });

  test('counts a swing downwards like one upwards', () => {
    const bars = tornado(
      { gain: 10, cost: 1 },
      [
        { name: 'gain', low: 9, high: 11 },
        { name: 'cost', low: 0, high: 5 },
      ],
      ({ gain = 0, cost = 0 }) => gain - cost,
    );
    expect(bars.map(({ name, swing }) => [name, swing])).toEqual([
      ['cost', 5],
      ['gain', 2],
    ]);
  });

  test('keeps every input, is sorted, and does not depend on their order', () => {
    const swings = fc.uniqueArray(fc.record({ name: fc.string(), low: fc.integer(), high: fc.integer() }), {
      selector: ({ name }) => name,
    });
    fc.assert(
      fc.property(swings, (all) => {
        const base = Object.fromEntries(all.map(({ name }) => [name, 1]));
        const sum = (inputs: Readonly<Record<string, number>>) =>
          Object.values(inputs).reduce((total, one) => total + one, 0);
        const bars = tornado(base, all, sum);
        expect(bars).toHaveLength(all.length);
        bars.forEach((bar, n) => expect(bar.swing).toBeLessThanOrEqual(bars[n - 1]?.swing ?? Infinity));
        expect(tornado(base, [...all].reverse(), sum).map(({ swing }) => swing)).toEqual(
          bars.map(({ swing }) => swing),
        );
      }),
    );
  });
});
