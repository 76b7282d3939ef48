import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import type { Alternative } from '#shared/model/work/alternatives.ts';
import { nestedOptions } from '#shared/rules/value/options.ts';
import { alternativeValue, priceInputOf, pricingOf, suggestFee } from '#shared/rules/value/price.ts';
import { bookWith, ENGAGEMENT, eur, usd, type RowsGiven } from '#test/support/build-book.ts';

const DRIVER = {
  name: 'Rework',
  formula: 'cost',
  change: 40,
  unitValue: eur(500),
  timesPerYear: 12,
  attribution: 1,
  confidence: 0.8,
  agreedBy: 'Ms Engel',
  agreedOn: '2026-06-20',
} as const;

const priced = (given: RowsGiven = {}): Book =>
  bookWith({
    engagements: [{ currency: 'EUR' }],
    drivers: [DRIVER],
    options: [{ name: 'Base', ordinal: 1, drivers: ['drv_1'] }],
    ...given,
  });

function inputOf(book: Book) {
  const [option] = nestedOptions(book, ENGAGEMENT);
  if (!option) throw new Error('The book has no option.');
  return priceInputOf(book, ENGAGEMENT, option);
}

describe('what a fee is made of', () => {
  test('what was typed for the engagement goes before Settings, and Settings before the usual', () => {
    const usual = { share: 0.15, minimumReturn: null, guide: { low: 0.1, high: 0.2, strong: 0.3 } };
    expect(inputOf(priced())).toMatchObject(usual);
    const settings = [{ share: 0.12, minimumReturn: 4, guideLow: 0.05, guideHigh: 0.25, guideStrong: 0.4 }];
    const own = { share: 0.12, minimumReturn: 4, guide: { low: 0.05, high: 0.25, strong: 0.4 } };
    expect(inputOf(priced({ settings }))).toMatchObject(own);
    const pricings = [{ share: 0.18, minimumReturn: 6 }];
    expect(inputOf(priced({ settings, pricings }))).toMatchObject({ ...own, share: 0.18, minimumReturn: 6 });
  });

  test('floor, ceiling and rounding are those of the row; blank ones bind nothing', () => {
    expect(inputOf(priced())).toMatchObject({
      floor: null,
      ceiling: null,
      rounding: null,
      alternative: null,
    });
    const pricings = [{ floor: eur(5000), ceiling: eur(90_000), rounding: eur(500) }];
    expect(inputOf(priced({ pricings }))).toMatchObject(pricings[0] ?? {});
  });

  test('of several rows the one priced last counts; of one day, and without a day, always the same one', () => {
    const shares = (...pricings: NonNullable<RowsGiven['pricings']>) =>
      [pricings, [...pricings].reverse()].map(
        (rows) => pricingOf(priced({ pricings: rows }), ENGAGEMENT)?.share,
      );
    const [june, july] = [
      { id: 'prc_1', share: 0.1, pricedOn: '2026-06-01' },
      { id: 'prc_2', share: 0.2, pricedOn: '2026-07-01' },
    ];
    expect(shares(june, july)).toEqual([0.2, 0.2]);
    expect(shares({ ...june, pricedOn: null }, july)).toEqual([0.2, 0.2]);
    expect(shares(june, { ...july, pricedOn: june.pricedOn })).toEqual([0.1, 0.1]);
    expect(shares({ ...june, pricedOn: null }, { ...july, pricedOn: null })).toEqual([0.1, 0.1]);
    expect(pricingOf(priced(), ENGAGEMENT)).toBeNull();
  });

  test('a figure opens to all that went into it, in the order of the form', () => {
    const pricings = [
      { share: 0.2, floor: eur(5000), ceiling: eur(90_000), minimumReturn: 3, rounding: eur(100) },
    ];
    const { figure } = suggestFee(inputOf(priced({ pricings })));
    expect(figure.inputs).toEqual([
      { label: 'Conservative value', value: eur(192_000) },
      { label: 'Share of value', value: 0.2, unit: 'share' },
      { label: 'Floor', value: eur(5000) },
      { label: 'Ceiling', value: eur(90_000) },
      { label: 'Client’s minimum return', value: 3, unit: 'ratio' },
      { label: 'Economic value over the alternative', value: null },
      { label: 'Rounded to', value: eur(100) },
    ]);
    expect(figure.formula).toBe('share × conservative value, between floor and cap, rounded last');
  });
});

describe('the next best alternative', () => {
  const NEXT = {
    name: 'The other firm',
    price: eur(30_000),
    better: eur(12_000),
    worse: eur(2000),
    comparable: true,
    nextBest: true,
  } as const;
  const worth = (...alternatives: readonly Partial<Alternative>[]) =>
    alternativeValue(priced({ alternatives }), ENGAGEMENT, 'EUR');

  test('is worth its price, more by what ours brings more, less by what ours brings less', () => {
    expect(worth(NEXT)).toEqual(eur(40_000));
    expect(worth({ ...NEXT, better: null })).toEqual(eur(28_000));
    expect(worth({ ...NEXT, worse: null })).toEqual(eur(42_000));
    expect(inputOf(priced({ alternatives: [NEXT] })).alternative).toEqual(eur(40_000));
  });

  test.each([
    ['no alternative is named', []],
    ['none is the next best', [{ ...NEXT, nextBest: false }]],
    ['it has no price', [{ ...NEXT, price: null }]],
    ['nobody says that it can be compared', [{ ...NEXT, comparable: null }]],
    ['it cannot be compared', [{ ...NEXT, comparable: false }]],
    ['its price is in another currency, without a rate', [{ ...NEXT, price: usd(30_000) }]],
    ['a part of it is in another currency, without a rate', [{ ...NEXT, worse: usd(2000) }]],
  ] as const)('bounds nothing where %s', (_, alternatives) => {
    expect(worth(...alternatives)).toBeNull();
  });

  test('is read at the rate that is noted', () => {
    const rates = [{ on: '2026-06-01', from: 'USD', to: 'EUR', rate: 0.5, source: 'ECB' }];
    const book = priced({ alternatives: [{ ...NEXT, price: usd(30_000) }], rates });
    expect(alternativeValue(book, ENGAGEMENT, 'EUR')).toEqual(eur(25_000));
  });

  test('is the first of two, wherever their rows lie', () => {
    const [one, two] = [
      { ...NEXT, id: 'alt_1' },
      { ...NEXT, id: 'alt_2', price: eur(1) },
    ];
    expect([worth(one, two), worth(two, one)]).toEqual([eur(40_000), eur(40_000)]);
  });

  test('that is better than ours leaves no fee, and the words name no floor that nobody set', () => {
    const book = priced({ alternatives: [{ ...NEXT, price: eur(0), better: null }] });
    const answer = suggestFee(inputOf(book));
    expect(answer).toMatchObject({ figure: { value: null }, bound: null, short: eur(2000) });
    expect(answer.boundText).toMatch(/^Doing it at all is .*2,000/);
    const floored = suggestFee({ ...inputOf(book), floor: eur(1) });
    expect(floored.boundText).toMatch(/^Your floor is .*2,001/);
    expect(suggestFee({ ...inputOf(book), floor: eur(0) }).boundText).toMatch(/^Doing it at all is/);
  });
});

describe('amounts in two currencies', () => {
  test.each(['floor', 'ceiling', 'alternative', 'rounding', 'value'] as const)('give no fee: %s', (name) => {
    const answer = suggestFee({ ...inputOf(priced()), [name]: usd(100_000) });
    expect(answer).toMatchObject({ figure: { value: null, missing: ['All amounts in EUR'] }, bound: null });
    expect(answer.boundText).toBe('The amounts are in different currencies, so no fee follows.');
  });

  test('all that is missing is told at once', () => {
    const { figure, boundText } = suggestFee({
      ...inputOf(priced()),
      value: null,
      missing: ['A'],
      floor: usd(1),
    });
    expect(figure.missing).toEqual(['A', 'All amounts in EUR']);
    expect(boundText).toBe('The value is not known yet, so neither is the fee.');
  });
});
