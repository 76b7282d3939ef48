import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import { guaranteeCost } from '#shared/rules/guarantee/guarantee-cost.ts';
import { trackRecord, type Closing } from '#shared/rules/learning/track-record.ts';
import { underGuarantee } from '#shared/rules/money/under-guarantee.ts';
import {
  bookWith,
  CLIENT,
  ENGAGEMENT,
  eur,
  SIGNED_TERMS,
  usd,
  type RowsGiven,
} from '#test/support/build-book.ts';

const NOW = instantOf('2026-10-10T12:00+02:00');

/** So many running engagements, each with 2,400 USD paid and all of it under guarantee. */
function practice(count: number, more: RowsGiven = {}): Book {
  const ids = Array.from({ length: count }, (_, n) => `eng_${n + 1}`);
  return bookWith({
    settings: [{ currency: 'USD' }],
    engagements: ids.map((id) => ({ id, client: CLIENT, zone: 'Europe/Berlin', stage: 'deliver' as const })),
    contracts: ids.map((engagement) => ({ ...SIGNED_TERMS, engagement })),
    payments: ids.map((engagement) => ({
      engagement,
      kind: 'fee' as const,
      net: usd(2400),
      currency: 'USD',
      paidOn: '2026-07-02',
    })),
    ...more,
  });
}

const record = (...closings: Closing[]) => trackRecord(practice(1), closings);
const NINE_OF_TEN = record(...Array.from({ length: 9 }, (): Closing => 'fulfilled'), 'refund');

test('what is at stake where you are less sure than your own threshold has its own figure; unsaid is not unsure', () => {
  const book = practice(3);
  const sure = [0.6, 0.9, null];
  const engagements = book.engagements.map((one, n) => ({ ...one, confidence: sure[n] ?? null }));
  const { unsure, total } = underGuarantee({ ...book, engagements }, NOW, NINE_OF_TEN);
  expect([unsure?.value, unsure?.inputs.length]).toEqual([usd(2400), 1]);
  expect(total.value).toEqual(usd(7200));
  expect(underGuarantee(book, NOW, NINE_OF_TEN).unsure).toBeNull();
});

describe('money under guarantee', () => {
  test('one engagement pays nothing or all of it, never the mean', () => {
    const { total, nothingOrAll, engagements } = underGuarantee(practice(1), NOW, NINE_OF_TEN);
    expect({ total: total.value, nothingOrAll, engagements }).toEqual({
      total: usd(2400),
      nothingOrAll: usd(2400),
      engagements: 1,
    });
  });

  test('over several the reserve suffices in 19 of 20 cases, beside the most', () => {
    const { reserve, nothingOrAll } = underGuarantee(practice(5), NOW, NINE_OF_TEN);
    expect(nothingOrAll).toBeNull();
    expect(reserve.value).toEqual(usd(7200));
    expect(reserve.inputs[0]).toMatchObject({ label: 'The most', value: usd(12_000) });
  });

  test('without a closed guarantee there is no chance and no reserve, and the most is said', () => {
    const { reserve } = underGuarantee(practice(2), NOW, record('unclaimed', 'endedEarly', null));
    expect(reserve).toMatchObject({ value: null, missing: [expect.stringContaining('no record')] });
    expect(reserve.inputs[0]).toMatchObject({ value: usd(4800) });
  });

  test('an amount without a rate leaves the whole undetermined', () => {
    const other = practice(2, {
      payments: [{ kind: 'fee', net: eur(2400), currency: 'EUR', paidOn: '2026-07-02' }],
      contracts: [
        { ...SIGNED_TERMS, fee: eur(2400) },
        { ...SIGNED_TERMS, engagement: 'eng_2' },
      ],
    });
    const { total, reserve } = underGuarantee(other, NOW, NINE_OF_TEN);
    expect([total.value, reserve.value]).toEqual([null, null]);
    expect(total.missing.join()).toMatch(/rate from EUR to USD/);
  });

  test('one with two currencies is one event: all or nothing together', () => {
    const rates = [{ from: 'EUR', to: 'USD', on: '2026-07-02', rate: 1 }];
    const payments = [
      { kind: 'fee', net: usd(1200), currency: 'USD', paidOn: '2026-07-02' },
      { kind: 'fee', net: eur(1200), currency: 'EUR', paidOn: '2026-07-02' },
    ] as const;
    const { nothingOrAll } = underGuarantee(practice(1, { rates, payments }), NOW, NINE_OF_TEN);
    expect(nothingOrAll).toEqual(usd(2400));
  });
});

describe('what a guarantee costs', () => {
  const cost = (...closings: Closing[]) =>
    guaranteeCost(
      practice(1, { pricings: [{ deliveryCost: usd(1000) }] }),
      ENGAGEMENT,
      usd(2400),
      record(...closings),
    );

  test('on average and cautious are two numbers, each named by its chance', () => {
    const { average, cautious, sameMargin } = cost('fulfilled', 'fulfilled', 'refund');
    expect(average.value).toEqual(usd(960));
    expect(cautious.value?.minor).toBeGreaterThan(average.value?.minor ?? 0);
    expect(average.inputs.at(-1)).toMatchObject({ source: 'mean of your record', value: 0.6 });
    expect(cautious.inputs.at(-1)).toMatchObject({ source: 'lower tenth of your record' });
    expect(sameMargin.value?.minor).toBeGreaterThan(240_000);
  });

  test('without a closed guarantee there is no average, no cautious number and no fee that keeps the margin', () => {
    const none = cost('unclaimed', 'endedEarly');
    for (const figure of [none.average, none.cautious, none.sameMargin])
      expect(figure).toMatchObject({ value: null, missing: [expect.stringContaining('no record')] });
    expect(none).toMatchObject({ atStake: { value: usd(2400) }, setAside: { all: usd(2400) } });
    expect(none.breakEven.value).toBeCloseTo(1 - 1400 / 2400);
  });

  test('remedies count as failures, unclaimed and ended early in neither', () => {
    expect(
      record('fulfilled', 'remedy', 'unclaimed', 'endedEarly', 'declined', 'withdrawn', null),
    ).toMatchObject({
      kept: 1,
      refunded: 1,
      n: 2,
      chance: { mean: 0.5 },
    });
  });
});
