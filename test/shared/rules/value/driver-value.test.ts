import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { majorOf, type Money } from '#shared/base/money.ts';
import type { Driver } from '#shared/model/value/drivers.ts';
import { driverValue } from '#shared/rules/value/driver-value.ts';
import { bookWith, eur } from '#test/support/build-book.ts';

/** 40 fewer reworks a month at 500: 240,000 a year; 75 % ours, 80 % sure. */
const REWORK: Partial<Driver> = {
  name: 'Rework',
  formula: 'cost',
  baseline: 100,
  target: 60,
  unitValue: eur(500),
  timesPerYear: 12,
  attribution: 0.75,
  confidence: 0.8,
  agreedBy: 'Ms Engel',
  agreedOn: '2026-06-20',
};
const valueOf = (driver: Partial<Driver>) => {
  const [row] = bookWith({ drivers: [driver] }).drivers;
  if (!row) throw new Error('There is no driver.');
  return driverValue(row);
};

/** What a printed line gives when it is worked by hand. */
function byHand(formula: string): number {
  const plain = formula
    .replace(/,/g, '')
    .replace(/\u2212/g, '-')
    .replace(/(-?[\d.]+)\s?%/g, '($1/100)')
    .replace(/×/g, '*')
    .replace(/- -/g, '- 0 -');
  if (!/^[-+*/(). \d]+$/.test(plain)) throw new Error(`“${formula}” cannot be worked by hand.`);
  return Number(new Function(`return ${plain}`)());
}

describe('what a driver is worth in the first year', () => {
  test('a falling cost is a gain: 40 × 500 × 12, three quarters ours, 80 % sure', () => {
    const value = valueOf(REWORK);
    expect(value.likely.value).toEqual(eur(180_000));
    expect(value.conservative.value).toEqual(eur(144_000));
    expect(value.likely.formula).toBe('(100 − 60) × 500 × 12 × 75\u202f%');
  });

  test.each([
    ['from month 3 it counts ten months', { startMonth: 3 }, 150_000],
    ['from month 7 it counts six', { startMonth: 7 }, 90_000],
    ['counted for three months', { horizonMonths: 3 }, 45_000],
    ['counted for five years, the first twelve months count', { horizonMonths: 60 }, 180_000],
    ['from month 13 nothing comes in the first year', { startMonth: 13 }, 0],
  ] as const)('%s', (_, more, likely) => {
    const value = valueOf({ ...REWORK, ...more });
    expect(value.likely.value).toEqual(eur(likely));
    expect(value.fullYear.value).toEqual(eur(180_000));
  });

  const RATE = { formula: 'rate', unitValue: eur(330), timesPerYear: 5200, attribution: 1 } as const;
  test.each([
    ['less of a rate is a gain', { ...RATE, direction: 'less', baseline: 0.22, target: 0.14 }, 137_280],
    [
      'less of a rate that rises is a loss',
      { ...RATE, direction: 'less', baseline: 0.14, target: 0.22 },
      -137_280,
    ],
    ['more of a rate is a gain', { ...RATE, direction: 'more', baseline: 0.14, target: 0.22 }, 137_280],
    [
      'more of a rate that falls is a loss',
      { ...RATE, direction: 'more', baseline: 0.22, target: 0.14 },
      -137_280,
    ],
    ['a cost that rises is a loss', { baseline: 60, target: 100 }, -180_000],
    ['a count that falls is a loss', { formula: 'count' }, -180_000],
    ['a count of which less is a gain', { formula: 'count', direction: 'less' }, 180_000],
    ['a typed change for the worse is a loss', { change: -40 }, -180_000],
    [
      'hours saved',
      { formula: 'time', baseline: 10, target: 4, unitValue: eur(80), timesPerYear: 48 },
      17_280,
    ],
    ['revenue at its margin', { formula: 'revenue', change: 10, unitValue: eur(1000), margin: 0.4 }, 36_000],
  ] as const)('%s', (_, more, likely) => {
    const value = valueOf({ ...REWORK, ...more });
    expect(value.likely.value).toEqual(eur(likely));
    expect(value.wrongWay).toBe(likely < 0);
    expect(value.likely.note ?? '').toMatch(likely < 0 ? /goes the wrong way/ : /^$/);
  });

  test('a rate without a direction is taken as a gain, and asked', () => {
    const value = valueOf({ ...REWORK, ...RATE, baseline: 0.14, target: 0.22 });
    expect(value.likely.value).toEqual(eur(137_280));
    expect(value.likely.note).toContain('say whether less or more of it is one');
  });

  test('uncertainty is discounted once: the low change or the likely one × confidence, whichever is less', () => {
    expect(valueOf({ ...REWORK, changeLow: 35 }).conservative.value).toEqual(eur(144_000));
    expect(valueOf({ ...REWORK, changeLow: 20 }).conservative.value).toEqual(eur(90_000));
    expect(valueOf({ ...REWORK, changeHigh: 50 }).best.value).toEqual(eur(225_000));
  });
});

describe('what is not known of a driver', () => {
  test.each([
    ['the worth of one unit', { unitValue: null }],
    ['a worth that is not below zero', { unitValue: eur(-500) }],
    ['times a year', { timesPerYear: null }],
    ['today’s reading', { baseline: null }],
    ['the margin of revenue', { formula: 'revenue', margin: null }],
  ] as const)('without %s its value is unknown, never zero, and says so', (_, more) => {
    const value = valueOf({ ...REWORK, ...more });
    expect([value.low, value.likely, value.best, value.conservative].map((one) => one.value)).toEqual(
      Array(4).fill(null),
    );
    expect(value.likely.missing).toHaveLength(1);
  });

  test.each([
    ['our part', { attribution: null }, 'Our part', 240_000],
    ['confidence', { confidence: null }, 'Confidence', 180_000],
    ['who agreed', { agreedBy: null }, 'Agreed by', 180_000],
    ['when it was agreed', { agreedOn: null }, 'Agreed on', 180_000],
  ] as const)('without %s alone low, likely and best are shown, provisional', (_, more, gap, likely) => {
    const value = valueOf({ ...REWORK, ...more });
    expect([value.low, value.likely, value.best].map((one) => one.value)).toEqual(Array(3).fill(eur(likely)));
    expect(value.likely.note).toBe(`Provisional, still to agree: ${gap}.`);
    expect(value).toMatchObject({
      agreed: false,
      open: [gap],
      conservative: { value: null, missing: [gap] },
    });
  });
});

describe('the printed formula', () => {
  const share = fc.integer({ min: 1, max: 10_000 }).map((one) => one / 10_000);
  const driver = fc.record({
    formula: fc.constantFrom('count', 'time', 'rate', 'revenue', 'cost'),
    direction: fc.constantFrom('less', 'more', null),
    baseline: fc.integer({ min: 0, max: 1_000_000 }).map((one) => one / 1_000_000),
    target: fc.integer({ min: 0, max: 1_000_000 }).map((one) => one / 1_000_000),
    change: fc.option(fc.integer({ min: -9000, max: 9000 }).map((one) => one / 1000)),
    unitValue: fc.integer({ min: 0, max: 1e8 }).map((minor) => ({ minor, currency: 'EUR' })),
    timesPerYear: fc.integer({ min: 0, max: 52_000 }).map((one) => one / 10),
    margin: share,
    attribution: fc.option(share),
    confidence: share,
    startMonth: fc.option(fc.integer({ min: 1, max: 14 })),
    horizonMonths: fc.option(fc.integer({ min: 1, max: 24 })),
  });

  test('worked by hand gives the printed number, for low, likely, best, cautious and a full year', () => {
    fc.assert(
      fc.property(driver, (one) => {
        const value = valueOf({ ...REWORK, ...(one as Partial<Driver>) });
        for (const figure of [value.low, value.likely, value.best, value.conservative, value.fullYear]) {
          if (!figure.value) continue;
          const printed = majorOf(figure.value);
          const noise = 0.0051 + Math.abs(printed) * 1e-9;
          expect(Math.abs(byHand(figure.formula) - printed)).toBeLessThanOrEqual(noise);
        }
      }),
    );
  });

  test('cautious ≤ likely ≤ best for gains, whatever the doubt', () => {
    const three = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        three,
        share,
        share,
        ([changeLow = 0, change = 0, changeHigh = 0], attribution, confidence) => {
          const value = valueOf({ ...REWORK, changeLow, change, changeHigh, attribution, confidence });
          const minor = ({ value: amount }: { value: Money | null }) => amount?.minor ?? NaN;
          expect(minor(value.conservative)).toBeLessThanOrEqual(minor(value.likely));
          expect(minor(value.likely)).toBeLessThanOrEqual(minor(value.best));
        },
      ),
    );
  });
});
