import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money, sum } from '#shared/base/money.ts';
import type { Money } from '#shared/base/money.ts';
import { rowsOf } from '#shared/model/book.ts';
import { feeToPlan, partsInMoney, type PlanPayments } from '#shared/workflows/plan-payments.ts';
import { planEffect } from '#shared/workflows/plan-effect.ts';
import { instantOf } from '#shared/base/moment.ts';
import { presetParts } from '#shared/workflows/tasks/plan-presets.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { bookWith, ENGAGEMENT, SIGNED_TERMS } from '#test/support/build-book.ts';

const NOW = '2026-07-02T09:00+02:00';
const book = bookWith({
  contracts: [{ ...SIGNED_TERMS, fee: money(2_650_000, 'EUR'), currency: 'EUR' }],
  payments: [{ net: money(100, 'EUR'), dueOn: '2026-08-01', text: 'An older plan' }],
});
const plan = (parts: PlanPayments['parts'], taxRate: number | null = 0.19): PlanPayments => ({
  kind: 'planPayments',
  id: cmd(1),
  engagement: ENGAGEMENT,
  parts,
  taxRate,
});
const FIFTY = { share: 0.5, text: 'When both have signed', dueOn: '2026-07-15' };
const THIRTY = { share: 0.3, text: 'When ten causes are shown', dueOn: null };
const TWENTY = { share: 0.2, text: 'When both have said “done”', dueOn: '2027-01-14' };

describe('how the fee is paid', () => {
  test('50, 30 and 20 per cent of EUR 26,500 with 19 % tax, by day and by milestone', () => {
    const rows = rowsOf(act(book, plan([FIFTY, THIRTY, TWENTY]), NOW), 'payments', ENGAGEMENT);
    const minor = (amount: Money | null) => amount?.minor;
    expect(rows.map(({ text, dueOn, net, tax }) => [text, dueOn, minor(net), minor(tax)])).toEqual([
      ['When both have signed', '2026-07-15', 1_325_000, 251_750],
      ['When ten causes are shown', null, 795_000, 151_050],
      ['When both have said “done”', '2027-01-14', 530_000, 100_700],
    ]);
  });

  test('the days to pay are kept with the engagement and are not touched where nothing is said', () => {
    const all = [{ ...FIFTY, share: 1 }];
    const after = act(book, { ...plan(all), within: 30 }, NOW);
    expect(after.engagements[0]?.paymentDays).toBe(30);
    expect(act(after, { ...plan(all), id: cmd(2) }, NOW).engagements[0]?.paymentDays).toBe(30);
    expect(problemsOf(book, { ...plan(all), within: -1 }, NOW)[0]?.field).toBe('within');
  });

  test('what was paid stays, and only the rest is planned', () => {
    const paid = bookWith({
      contracts: [{ ...SIGNED_TERMS, fee: money(360_000_0, 'JPY'), currency: 'JPY' }],
      payments: [{ net: money(150_000_0, 'JPY'), paidOn: '2026-07-02', text: 'Half' }],
    });
    expect(feeToPlan(paid, ENGAGEMENT)).toEqual(money(210_000_0, 'JPY'));
    const rows = rowsOf(act(paid, plan([{ ...FIFTY, share: 1 }], 0.1), NOW), 'payments', ENGAGEMENT);
    expect(rows.map(({ net, tax }) => [net?.minor, tax?.minor ?? null])).toEqual([
      [1_500_000, null],
      [2_100_000, 210_000],
    ]);
  });

  test.each<[string, PlanPayments['parts'], RegExp]>([
    ['parts that are not the whole', [FIFTY, THIRTY], /20\s% of the fee is in no part/],
    ['parts that are more', [FIFTY, FIFTY, TWENTY], /20\s% more than the fee/],
    [
      'a part of nothing',
      [
        { ...FIFTY, share: 1 },
        { ...TWENTY, share: 0 },
      ],
      /more than nothing/,
    ],
    ['a part for nothing named', [{ ...FIFTY, share: 1, text: ' ' }], /blank/],
  ])('refused: %s', (_, parts, words) => {
    const found = problemsOf(book, plan(parts), NOW);
    expect(found.map(({ message }) => message).join(' ')).toMatch(words);
  });

  test('no fee, no plan; all paid, no plan', () => {
    const bare = bookWith({});
    expect(problemsOf(bare, plan([{ ...FIFTY, share: 1 }]), NOW)[0]?.message).toMatch(/Which fee/);
  });

  test('no unit is lost, whatever the fee, the tax and the parts', () => {
    const points = fc
      .array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 11 })
      .map((some) => [...some, 10_000 - some.reduce((a, b) => a + b, 0)].map((one) => one / 10_000));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        points,
        fc.integer({ min: 0, max: 30 }),
        (minor, shares, percent) => {
          const fee = money(minor, 'EUR');
          const parts = partsInMoney(fee, shares, percent / 100);
          expect(
            sum(
              parts.map(({ net }) => net),
              'EUR',
            ),
          ).toEqual(fee);
          const tax = sum(
            parts.flatMap((one) => one.tax ?? []),
            'EUR',
          ).minor;
          expect(Math.abs(tax - (minor * percent) / 100)).toBeLessThanOrEqual(0.5);
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });

  test('every preset is the whole fee, its days in order within the term', () => {
    for (const preset of ['start', 'halves', 'thirds', 'monthly'] as const) {
      const parts = presetParts(preset, { from: '2026-07-01', to: '2026-12-31' }, 14);
      expect(parts.reduce((all, { share }) => all + Math.round(share * 10_000), 0)).toBe(10_000);
      expect(parts.map(({ dueOn }) => dueOn)).toEqual([...parts.map(({ dueOn }) => dueOn)].sort());
    }
  });
});

describe('what a plan means for a refund', () => {
  const euros = (minor: number) => money(minor, 'EUR');
  const told = (terms: object, taxRate: number | null = 0.2, paid: Money | null = null) => {
    const contract = { ...SIGNED_TERMS, fee: euros(100_000), currency: 'EUR', taxRate: null, ...terms };
    const payments = paid ? [{ net: paid, paidOn: '2026-07-01', currency: 'EUR' }] : [];
    const own = bookWith({ contracts: [contract], payments });
    const seen = { book: own, engagement: ENGAGEMENT, now: instantOf(NOW), locale: 'en-GB' };
    const fee = feeToPlan(own, ENGAGEMENT) ?? euros(0);
    return planEffect(seen, partsInMoney(fee, [0.5, 0.5], taxRate))?.replace(/\s/g, ' ');
  };

  test('half of the fee goes back with its tax, or without it', () => {
    const half = { type: 'valueBack', refundShare: 0.5 };
    expect(told({ ...half, taxRule: 'followsPrice' })).toBe(
      'If the result does not come, EUR 600.00 goes back once all is paid, tax included.',
    );
    expect(told({ ...half, taxRule: 'notReturned', taxReason: 'remitted' })).toBe(
      'If the result does not come, EUR 500.00 goes back once all is paid; its tax is not returned.',
    );
    expect(told({ ...half, taxRule: 'followsPrice' }, null, euros(40_000))).toBe(
      'If the result does not come, EUR 500.00 goes back once all is paid.',
    );
  });

  test('a part that is held back is not due without the result', () => {
    expect(told({ type: 'holdback', refundShare: 0.3, taxRule: 'followsPrice' }, null)).toBe(
      'If the result does not come, EUR 300.00 is not due; what of it is paid goes back.',
    );
  });

  test('what several parts lack is asked once', () => {
    const paid = { net: euros(10_000), tax: euros(1_900), dueOn: '2026-06-01', paidOn: '2026-06-01' };
    const contract = { ...SIGNED_TERMS, fee: euros(100_000), currency: 'EUR', refundShare: 0.5 };
    const own = bookWith({ contracts: [contract], payments: [paid] });
    const seen = { book: own, engagement: ENGAGEMENT, now: instantOf(NOW), locale: 'en-GB' };
    const effect = planEffect(seen, partsInMoney(euros(90_000), [0.5, 0.5], null)) ?? '';
    expect(effect.match(/The tax of/g)).toHaveLength(1);
  });

  test('an open share or tax gives both bounds; without a guarantee nothing is said', () => {
    expect(told({ type: 'valueBack', refundShare: null, taxRule: 'followsPrice' }, null)).toBe(
      'If the result does not come, between EUR 0.00 and EUR 1,000.00 goes back once all is paid. Still open: The share that is paid back.',
    );
    expect(told({ type: 'none' })).toBeUndefined();
  });
});
