import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Driver } from '#shared/model/value/drivers.ts';
import { promiseOf } from '#shared/rules/portfolio.ts';
import { monthlyValue, returnText } from '#shared/rules/value/roi.ts';
import { simulateValue } from '#shared/rules/value/sensitivity.ts';
import { valueAnswer } from '#shared/rules/results/value-answer.ts';
import { bookWith, ENGAGEMENT, eur, SIGNED_TERMS, type RowsGiven } from '#test/support/build-book.ts';

/** 4 contracts at 1,500, 80 % ours: 4,800 a year; from month 3 on 4,000 in the first. */
const CONTRACTS: Partial<Driver> = {
  name: 'New contracts',
  formula: 'count',
  changeLow: 2,
  change: 4,
  changeHigh: 6,
  unitValue: eur(1500),
  timesPerYear: 1,
  attribution: 0.8,
  confidence: 0.7,
  startMonth: 3,
  agreedBy: 'Ms Engel',
  agreedOn: '2026-06-20',
};
const GIVEN: RowsGiven = {
  engagements: [{ currency: 'EUR' }],
  drivers: [CONTRACTS, { ...CONTRACTS, name: 'Renewals', change: 3, horizonMonths: 4, startMonth: 1 }],
  options: [
    { name: 'Base', ordinal: 1, drivers: ['drv_1'], fee: eur(2400), recommended: true },
    { name: 'More', ordinal: 2, drivers: ['drv_2'], fee: eur(3000) },
  ],
  pricings: [
    { share: 0.15, pricedOn: '2026-06-01' },
    { share: 0.2, pricedOn: '2026-06-02' },
  ],
  clientCosts: [{ amount: eur(600), on: '2026-06-20' }],
};
const book = bookWith(GIVEN);

describe('value and price of an engagement', () => {
  test('the first year in the figure, the picture and the returns; a full year under its own name', () => {
    const { view, value, returns } = valueAnswer(book, ENGAGEMENT);
    expect(value.likely.value).toEqual(eur(4000));
    expect(value.fullYear.value).toEqual(eur(4800));
    const picture = monthlyValue(book, value);
    expect(picture.likely.map(Math.round)).toEqual([
      0, 0, 0, 400, 800, 1200, 1600, 2000, 2400, 2800, 3200, 3600, 4000,
    ]);
    expect(picture.conservative?.at(-1)).toBeCloseTo(2000, 6);
    expect(view?.warnings).toEqual([
      'Far above the usual share; few clients would follow.',
      'The cautious case does not pay it back.',
    ]);
    expect(returnText(returns.likely, 'en')).toBe('return on fee 1.7 : 1, ROI 33 %');
  });

  test('a driver that counts four months comes in over these four, and no more', () => {
    const more = valueAnswer(book, ENGAGEMENT).options[1];
    const picture = more ? monthlyValue(book, more.value) : null;
    expect(picture?.likely[4]).toBeCloseTo(800 + 1200, 6);
    expect(picture?.likely[12]).toBeCloseTo(4000 + 1200, 6);
    expect(more?.value.likely.value).toEqual(eur(5200));
  });

  test('the agreed fee counts, for the option of the contract', () => {
    const contract = { ...SIGNED_TERMS, option: 'opt_2', fee: eur(2800), currency: 'EUR' };
    const { view, fee } = valueAnswer(bookWith({ ...GIVEN, contracts: [contract] }), ENGAGEMENT);
    expect([view?.option.name, fee]).toEqual(['More', eur(2800)]);
  });

  test('while nothing is agreed there is no fee from the value, no cautious line and no “0”', () => {
    const open = bookWith({ ...GIVEN, drivers: [{ ...CONTRACTS, attribution: null }] });
    const { options, value } = valueAnswer(open, ENGAGEMENT);
    expect(options[0]?.because).toBe('Nothing is agreed yet, so no firm fee follows from the value.');
    expect(options[0]?.price.figure.value).toBeNull();
    expect(monthlyValue(open, value).conservative).toBeNull();
    expect(value.likely.value).toEqual(eur(5000));
  });

  test('the order of rows never matters', () => {
    const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
    const told = (of: typeof book) => {
      const { options, view, fee, value } = valueAnswer(of, ENGAGEMENT);
      const draws = simulateValue(value);
      const lines = options.map((one) => [one.option.id, one.price.figure.value, one.value.best.value]);
      return [lines, view?.option.id, fee, draws.ok && draws.value.p10];
    };
    fc.assert(
      fc.property(
        shuffled(book.drivers),
        shuffled(book.options),
        shuffled(book.pricings),
        (drivers, options, pricings) => {
          expect(told({ ...book, drivers, options, pricings })).toEqual(told(book));
        },
      ),
    );
  });
});

type Source = 'clientWrote' | 'clientSaid' | 'providerImpression' | null;

describe('value that has come', () => {
  const came = (source: Source, more = {}) => ({
    what: 'Order',
    amount: eur(100),
    currency: 'EUR',
    attribution: 1,
    on: '2026-08-01',
    source,
    ...more,
  });
  const promise = (...evidence: ReturnType<typeof came>[]) =>
    promiseOf(bookWith({ ...GIVEN, evidence }), ENGAGEMENT, '2026-10-01');

  test('is what the client wrote or said; the provider’s impression stands apart', () => {
    const sources = ['clientWrote', 'clientSaid', 'providerImpression', null, null] as const;
    expect(promise(...sources.map((one) => came(one)))).toMatchObject({
      realised: eur(200),
      apart: eur(300),
    });
  });

  test('is held against the cautious value of the option in view alone', () => {
    expect(promise().promised).toEqual(eur(2000));
    expect(valueAnswer(book, ENGAGEMENT).all.conservative.value).not.toEqual(eur(2000));
  });

  test('what lies ahead, was withdrawn or is only hoped for has not come', () => {
    const notYet = [{ on: '2026-12-01' }, { withdrawnOn: '2026-09-01' }, { expected: 'expected' }];
    expect(promise(...notYet.map((more) => came('clientSaid', more))).realised).toEqual(eur(0));
  });
});
