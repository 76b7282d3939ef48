import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { npv } from '#shared/rules/finance/cash-flow.ts';
import { irr, mirr, xirr } from '#shared/rules/finance/rate-of-return.ts';

const all = ({ rate, others }: { rate: number | null; others: readonly number[] }) =>
  rate === null ? [] : [rate, ...others];

describe('the internal rate of return', () => {
  test('says all three rates of numpy’s case and takes the one nearest the guess', () => {
    const { rate, others } = irr({ cashFlows: [-5, 10.5, 1, -8, 1] });
    expect(rate).toBeCloseTo(0.0886, 4);
    expect([...others].sort((a, b) => a - b).map((one) => one.toFixed(3))).toEqual(['-0.870', '0.710']);
  });

  test.each([
    [0.6, 0.7096],
    [-0.9, -0.8704],
    [0, 0.0886],
  ])('with the guess %d it takes %d', (guess, rate) => {
    expect(irr({ cashFlows: [-5, 10.5, 1, -8, 1], guess }).rate).toBeCloseTo(rate, 3);
  });

  test.each([
    ['only gains', [40000, 5000, 8000]],
    ['only costs', [-1, -2]],
    ['nothing', [0, 0]],
    ['no flows', []],
    ['both signs and no rate at all', [-100, 150, -100]],
    ['a flow that is no number', [-100, NaN, 200]],
  ])('there is none with %s', (_, cashFlows) => {
    expect(irr({ cashFlows })).toEqual({ rate: null, others: [] });
  });

  test.each([
    ['a value that only touches nothing', [-100, 220, -121], [0.1]],
    ['three rates in one', [-1000, 3300, -3630, 1331], [0.1]],
    ['two rates close together', [-1e6, 2.201e6, -1.2111e6], [0.1, 0.101]],
    ['a rate of nothing', [-100, 60, 40], [0]],
    ['flows that begin later', [0, 0, -100, 120], [0.2]],
    ['a gain of 2,000 times', [-1, 2000], [1999]],
    ['a loss of all but a trace, and no other', [-1000, 0.01], [-0.99999]],
  ])('finds %s', (_, cashFlows, expected) => {
    const found = all(irr({ cashFlows })).sort((a, b) => a - b);
    expect(found).toHaveLength(expected.length);
    found.forEach((rate, n) => expect(rate).toBeCloseTo(expected[n] ?? NaN, 4));
  });

  test('a near-total loss that comes with long flows is not chosen over a plain rate', () => {
    const { rate, others } = irr({ cashFlows: [-100, 300, -0.01] });
    expect(rate).toBeCloseTo(2, 3);
    expect(others).toHaveLength(1);
  });

  test('thirty years of months give one rate and none that is not there', () => {
    const { rate, others } = irr({ cashFlows: [1000, ...Array<number>(359).fill(0), -2000] });
    expect(rate).toBeCloseTo(2 ** (1 / 360) - 1, 12);
    expect(others).toEqual([]);
  });

  test('a start far away changes no rate: powers too large for a number are not lost', () => {
    const late = irr({ cashFlows: [...Array<number>(300).fill(0), -100, 210, -108] });
    expect(late.rate).toBeCloseTo(0.2, 9);
    expect(late.others.map((one) => one.toFixed(9))).toEqual(['-0.100000000']);
  });

  test('every rate said makes the flows worth nothing, and a change of sign overall is never missed', () => {
    const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(flows, (cashFlows) => {
        const rates = all(irr({ cashFlows }));
        for (const rate of rates.filter((one) => one > -0.9)) {
          const size = npv({ rate, cashFlows: cashFlows.map(Math.abs) });
          expect(Math.abs(npv({ rate, cashFlows }))).toBeLessThanOrEqual(1e-9 * size);
        }
        const signs = cashFlows.filter((flow) => flow !== 0).map(Math.sign);
        if (signs.length > 0 && signs[0] !== signs.at(-1)) expect(rates.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('rates that flows were made of are all found', () => {
    const rates = fc.uniqueArray(fc.integer({ min: -8, max: 20 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rates, (tenths) => {
        const wanted = tenths.map((tenth) => tenth / 10).sort((a, b) => a - b);
        const cashFlows = wanted.reduce<number[]>(
          (flows, rate) =>
            [...flows, 0].map((flow, n) => flow - (n === 0 ? 0 : (flows[n - 1] ?? 0) * (1 + rate))),
          [1000],
        );
        const found = all(irr({ cashFlows })).sort((a, b) => a - b);
        expect(found).toHaveLength(wanted.length);
        found.forEach((rate, n) => expect(rate).toBeCloseTo(wanted[n] ?? NaN, 6));
      }),
    );
  });
});

describe('the rate of dated flows', () => {
  test('a loss within a month is a rate, though near −100 % a year', () => {
    const { rate } = xirr({ cashFlows: [-1000, 300], dates: ['2026-01-01', '2026-01-31'] });
    expect(rate).toBeCloseTo(0.3 ** (365 / 30) - 1, 12);
  });

  test('a gain within a week is a rate, though enormous a year', () => {
    const { rate } = xirr({ cashFlows: [-100, 130], dates: ['2026-01-01', '2026-01-08'] });
    expect((rate ?? NaN) / (1.3 ** (365 / 7) - 1)).toBeCloseTo(1, 9);
  });

  test.each([
    ['a date before the first', ['2026-02-01', '2026-01-31']],
    ['fewer dates than flows', ['2026-02-01']],
    ['a day that is none', ['2026-02-01', '2026-13-01']],
    ['both flows on one day', ['2026-02-01', '2026-02-01']],
  ])('there is none with %s', (_, dates) => {
    expect(xirr({ cashFlows: [-100, 120], dates })).toEqual({ rate: null, others: [] });
  });

  test('the order of the later flows does not matter', () => {
    const one = xirr({ cashFlows: [-100, 30, 90], dates: ['2026-01-01', '2026-07-01', '2027-01-01'] });
    expect(xirr({ cashFlows: [-100, 90, 30], dates: ['2026-01-01', '2027-01-01', '2026-07-01'] })).toEqual(
      one,
    );
  });
});

test.each([
  [[-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12, 0.126094],
  [[-100, 50, -60, 70], 0.1, 0.12, -0.0390937],
])('the modified rate of %j', (cashFlows, financeRate, reinvestRate, rate) => {
  expect(mirr({ cashFlows, financeRate, reinvestRate })).toBeCloseTo(rate, 6);
});

test.each([[[]], [[100, 50]], [[-100, -50]]])('there is no modified rate of %j', (cashFlows) => {
  expect(mirr({ cashFlows, financeRate: 0.1, reinvestRate: 0.1 })).toBeNull();
});
