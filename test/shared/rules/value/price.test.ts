import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nestedOptions } from '#shared/rules/value/options.ts';
import { feeWarnings, priceInputOf, suggestFee, type PriceInput } from '#shared/rules/value/price.ts';
import type { Book } from '#shared/model/book.ts';
import { bookWith, ENGAGEMENT, eur, withRows } from '#test/support/build-book.ts';

const input = (more: Partial<PriceInput> = {}): PriceInput => ({
  currency: 'EUR',
  locale: 'en',
  value: eur(100_000),
  share: 0.15,
  floor: null,
  ceiling: null,
  minimumReturn: null,
  alternative: null,
  rounding: null,
  guide: { low: 0.1, high: 0.2, strong: 0.3 },
  ...more,
});

describe('a fee from value', () => {
  test.each([
    ['the share', {}, eur(15_000), 'share'],
    ['the floor', { floor: eur(18_000) }, eur(18_000), 'floor'],
    ['the ceiling', { ceiling: eur(12_000) }, eur(12_000), 'ceiling'],
    ['the client’s minimum return', { minimumReturn: 10 }, eur(10_000), 'minimumReturn'],
    ['the next best alternative', { alternative: eur(9000) }, eur(9000), 'alternative'],
    [
      'the least of all caps',
      { ceiling: eur(12_000), minimumReturn: 10, alternative: eur(11_000) },
      eur(10_000),
      'minimumReturn',
    ],
    ['the share, rounded last', { value: eur(98_765), rounding: eur(500) }, eur(15_000), 'share'],
    [
      'the ceiling, not rounded over it',
      { ceiling: eur(12_340), rounding: eur(1000) },
      eur(12_000),
      'ceiling',
    ],
  ] as const)('%s holds', (_, more, fee, bound) => {
    expect(suggestFee(input(more))).toMatchObject({ figure: { value: fee, missing: [] }, bound });
  });

  test('a floor above the cap leaves no fee, and says by how much', () => {
    const answer = suggestFee(input({ floor: eur(15_000), ceiling: eur(12_000) }));
    expect(answer).toMatchObject({ figure: { value: null }, bound: null, short: eur(3000) });
    expect(answer.boundText).toContain('3,000');
  });

  test('an unknown value gives no fee, never zero', () => {
    const answer = suggestFee(input({ value: null, floor: eur(5000) }));
    expect(answer.figure.value).toBeNull();
    expect(answer.figure.missing).toEqual(['Conservative value of the option']);
  });

  test('amounts of two currencies are never put together', () => {
    expect(suggestFee(input({ floor: { minor: 100_000, currency: 'USD' } })).figure).toMatchObject({
      value: null,
      missing: ['All amounts in EUR'],
    });
  });

  test('never above a cap nor below the floor, whatever is typed', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: null });
    const euros = amount.map((minor) => (minor === null ? null : { minor, currency: 'EUR' }));
    fc.assert(
      fc.property(
        fc.record({
          value: fc.integer({ min: 0, max: 1e10 }).map((minor) => ({ minor, currency: 'EUR' })),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          floor: euros,
          ceiling: euros,
          alternative: euros,
          rounding: euros,
          minimumReturn: fc.option(fc.integer({ min: 1, max: 50 }), { nil: null }),
        }),
        (more) => {
          const fee = suggestFee(input(more)).figure.value;
          if (!fee) return;
          for (const cap of [more.ceiling, more.alternative])
            if (cap) expect(fee.minor).toBeLessThanOrEqual(cap.minor);
          if (more.minimumReturn)
            expect(fee.minor * more.minimumReturn).toBeLessThanOrEqual(more.value.minor);
          if (more.floor) expect(fee.minor).toBeGreaterThanOrEqual(more.floor.minor);
        },
      ),
    );
  });
});

describe('a fee of nothing', () => {
  test.each([
    ['a value of nothing', eur(0)],
    ['a loss', eur(-5000)],
    ['a value so small that its share rounds to nothing', { minor: 1, currency: 'EUR' }],
  ] as const)('is never suggested: %s', (_, value) => {
    const answer = suggestFee(input({ value }));
    expect(answer.figure.value).toBeNull();
    expect(answer.boundText).toBe('The cautious value is not above zero, so no fee follows from it.');
  });

  test('while nothing is agreed there is none, and it says so with all that is missing', () => {
    const missing = ['Nothing is agreed yet', 'Rework: Our part', 'Rework: Agreed on'];
    const answer = suggestFee(input({ value: null, missing }));
    expect(answer.figure).toMatchObject({ value: null, missing });
    expect(answer.boundText).toBe('Nothing is agreed yet, so no firm fee follows from the value.');
  });
});

describe('a fee against the value it is for', () => {
  const guide = { low: 0.1, high: 0.2, strong: 0.3 };
  test.each([
    [9999, ['belowUsual']],
    [10_000, []],
    [20_000, []],
    [20_001, ['aboveUsual']],
    [30_000, ['aboveUsual']],
    [30_001, ['farAboveUsual']],
    [100_000, ['farAboveUsual']],
    [100_001, ['farAboveUsual', 'notPaidBack']],
  ] as const)('of %i on 100,000: %j', (fee, warnings) => {
    expect(feeWarnings(eur(fee), eur(100_000), guide)).toEqual(warnings);
  });

  test('a value of nothing or a loss never pays it back', () => {
    for (const value of [eur(0), eur(-10)])
      expect(feeWarnings(eur(1), value, guide)).toEqual(['farAboveUsual', 'notPaidBack']);
  });

  test('nothing is said where either is unknown', () => {
    expect(feeWarnings(eur(1), null, guide)).toEqual([]);
    expect(feeWarnings(null, eur(1), guide)).toEqual([]);
  });

  test('nothing is said of a fee of nothing, or in another currency than the value', () => {
    expect(feeWarnings(eur(0), eur(100), guide)).toEqual([]);
    expect(feeWarnings({ minor: 1, currency: 'USD' }, eur(100), guide)).toEqual([]);
  });
});

describe('effort is not in the price', () => {
  test('no price function takes effort, hours or cost of delivery', () => {
    // @ts-expect-error effort is no input of a price
    const effort: PriceInput = { ...input(), effort: 120 };
    // @ts-expect-error hours are no input of a price
    const hours: PriceInput = { ...input(), hours: 120 };
    // @ts-expect-error the cost of delivery is no input of a price
    const deliveryCost: PriceInput = { ...input(), deliveryCost: eur(4000) };
    const fees = [effort, hours, deliveryCost].map((one) => suggestFee(one).figure);
    expect(new Set(fees.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(JSON.stringify(fees[0])).not.toMatch(/effort|hours|delivery/i);
  });

  test('more work on record leaves the price as it was', () => {
    const book = bookWith({
      engagements: [{ currency: 'EUR' }],
      drivers: [
        {
          name: 'Rework',
          formula: 'cost',
          change: 40,
          unitValue: eur(500),
          timesPerYear: 12,
          attribution: 1,
          confidence: 0.8,
          agreedBy: 'Ms Engel',
          agreedOn: '2026-06-20',
        },
      ],
      options: [{ name: 'Base', ordinal: 1, drivers: ['drv_1'] }],
      pricings: [{ share: 0.15 }],
    });
    const feeOf = (one: Book) => {
      const [option] = nestedOptions(one, ENGAGEMENT);
      return option ? suggestFee(priceInputOf(one, ENGAGEMENT, option)).figure.value : null;
    };
    const worked = withRows(book, {
      sessions: Array.from({ length: 40 }, () => ({
        start: '2026-08-01T10:00+02:00',
        outcome: 'held' as const,
      })),
      actions: [{ text: 'Twenty hours of analysis', kind: 'promise', owner: 'provider', state: 'done' }],
    });
    expect(feeOf(book)).toEqual(eur(28_800));
    expect(feeOf(worked)).toEqual(feeOf(book));
  });
});
