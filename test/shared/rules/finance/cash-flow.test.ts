import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthlyRate, npv, npvEndOfPeriod, xnpv } from '#shared/rules/finance/cash-flow.ts';

const rates = fc.double({ min: -0.5, max: 2, noNaN: true });
const flows = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 12 });

describe('net present value', () => {
  test('one input, two conventions: Excel discounts the first flow, numpy and Forrester do not', () => {
    const input = { rate: 0.1, cashFlows: [-10000, 2000, 4000, 8000] };
    expect(npvEndOfPeriod(input)).toBeCloseTo(1031.35, 2);
    expect(npv(input)).toBeCloseTo(1134.49, 2);
  });

  test('the conventions differ by exactly one period', () => {
    fc.assert(
      fc.property(rates, flows, (rate, cashFlows) => {
        const atStart = npv({ rate, cashFlows });
        const size = npv({ rate, cashFlows: cashFlows.map(Math.abs) });
        const difference = npvEndOfPeriod({ rate, cashFlows }) * (1 + rate) - atStart;
        expect(Math.abs(difference)).toBeLessThanOrEqual(1e-12 * size);
      }),
    );
  });

  test('without discounting it is the sum', () => {
    fc.assert(
      fc.property(flows, (cashFlows) => {
        expect(npv({ rate: 0, cashFlows })).toBe(cashFlows.reduce((sum, flow) => sum + flow, 0));
      }),
    );
  });

  test('flows a year of 365 days apart are worth the same dated and periodic', () => {
    fc.assert(
      fc.property(rates, fc.tuple(fc.integer(), fc.integer(), fc.integer()), (rate, cashFlows) => {
        const dates = ['2021-01-01', '2022-01-01', '2023-01-01'];
        const dated = xnpv({ rate, cashFlows, dates }) ?? NaN;
        const periodic = npv({ rate, cashFlows });
        expect(Math.abs(dated - periodic)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(periodic)));
      }),
    );
  });

  test.each([
    ['a date before the first', ['2026-02-01', '2026-01-31']],
    ['fewer dates than flows', ['2026-02-01']],
    ['more dates than flows', ['2026-02-01', '2026-03-01', '2026-04-01']],
    ['a day that is none', ['2026-02-01', '2026-02-30']],
    ['a blank date', ['2026-02-01', '']],
  ])('dated flows with %s are worth nothing known', (_, dates) => {
    expect(xnpv({ rate: 0.1, cashFlows: [-100, 120], dates })).toBeNull();
  });

  test('the time of day does not count', () => {
    const cashFlows = [-100, 120];
    expect(xnpv({ rate: 0.1, cashFlows, dates: ['2026-01-01T23:00', '2027-01-01T01:00'] })).toBe(
      xnpv({ rate: 0.1, cashFlows, dates: ['2026-01-01', '2027-01-01'] }),
    );
  });
});

test('twelve months at the monthly rate are a year at the yearly one', () => {
  fc.assert(
    fc.property(fc.double({ min: -0.9, max: 5, noNaN: true }), (annual) => {
      expect((1 + monthlyRate(annual)) ** 12 - 1).toBeCloseTo(annual, 10);
    }),
  );
  expect(monthlyRate(0.1)).toBeCloseTo(0.00797414, 8);
});
