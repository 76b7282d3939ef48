import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, money, type Money } from '#shared/base/money.ts';
import { instantOf } from '#shared/base/moment.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Payment } from '#shared/model/guarantee/payments.ts';
import { refundDue } from '#shared/rules/money/refund.ts';
import { bookWith, ENGAGEMENT, eur, SIGNED_TERMS, usd, type RowsGiven } from '#test/support/build-book.ts';

const NOW = instantOf('2027-01-10T12:00+01:00');
const paid = (net: Money, tax: Money | null = null, on = '2026-07-03'): Partial<Payment> => ({
  kind: 'fee',
  net,
  tax,
  currency: net.currency,
  paidOn: on,
});
const back = (net: Money, tax: Money | null = null): Partial<Payment> => ({
  ...paid(net, tax, '2027-01-09'),
  kind: 'refund',
});
/** The fee is blank unless the terms name one: it is then what was paid. */
const due = (payments: readonly Partial<Payment>[], terms: Partial<Contract> = {}, more: RowsGiven = {}) =>
  refundDue(
    bookWith({ contracts: [{ ...SIGNED_TERMS, fee: null, ...terms }], payments, ...more }),
    ENGAGEMENT,
    NOW,
  );
const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code);
const half = { fee: eur(1000), refundShare: 0.5 };

describe('what goes back: the lesser of paid and fee, less what is kept', () => {
  test.each([
    ['all of it paid', [paid(eur(1000))], eur(500)],
    ['half of it paid: no more than is kept', [paid(eur(500))], eur(0)],
    ['less paid than is kept', [paid(eur(250))], eur(0)],
    ['three quarters paid', [paid(eur(750))], eur(250)],
    ['travel noted as fee is beyond it', [paid(eur(1000)), paid(eur(300))], eur(500)],
    ['a payment dated ahead is not paid yet', [paid(eur(750)), paid(eur(250), null, '2027-02-01')], eur(250)],
    ['a payment that bounced', [paid(eur(750)), { ...paid(eur(250)), cancelledOn: '2026-08-01' }], eur(250)],
    ['a negative fee payment', [paid(eur(1000)), paid(eur(-100))], eur(500)],
  ])('%s', (_, payments, expected) => {
    expect(due(payments, half).totals).toMatchObject([{ due: expected, remaining: expected }]);
  });

  test.each([
    ['followsPrice', eur(595)],
    ['notReturned', eur(500)],
  ] as const)('1,190 paid with 190 tax, half of it, the tax rule %s', (taxRule, expected) => {
    expect(due([paid(eur(1000), eur(190))], { ...half, taxRule })).toMatchObject({
      state: 'due',
      totals: [{ due: expected, withTax: eur(595), withoutTax: eur(500) }],
    });
  });

  test('no payment gets a tax back where the tax is not returned', () => {
    const two = [paid(eur(500), eur(95)), paid(eur(500), eur(95))];
    const { lines } = due(two, { ...half, taxRule: 'notReturned' });
    expect(lines.map(({ refund }) => refund)).toEqual([1, 2].map(() => ({ net: eur(250), tax: eur(0) })));
  });

  test('nothing paid: nothing goes back', () => {
    expect(due([], half)).toMatchObject({ state: 'nothingPaid', totals: [{ due: eur(0) }] });
    expect(due([], { refundShare: 0.5 })).toMatchObject({ state: 'nothingPaid', totals: [{ due: usd(0) }] });
  });

  test('tax goes along in the proportion paid', () => {
    expect(due([paid(eur(750), eur(142.5))], half).totals).toMatchObject([{ due: eur(297.5) }]);
  });

  test('seed 004: 2,400 USD at 100 %, less tax that was put on top', () => {
    const answer = due([paid(usd(2400), usd(192))], { fee: usd(2400), taxRule: 'notReturned' });
    expect(answer.totals).toMatchObject([{ due: usd(2400) }]);
  });

  test('pay on result is all of the fee unless the terms name a part due in any case', () => {
    const advance = [paid(usd(200))];
    const terms = { type: 'payOnResult', fee: usd(1000) } as const;
    expect(due(advance, { ...terms, refundShare: null }).totals).toMatchObject([{ due: usd(200) }]);
    expect(due(advance, { ...terms, refundShare: 0.9 }).totals).toMatchObject([{ due: usd(100) }]);
    expect(due([], { ...terms, refundShare: null }).state).toBe('feeNotDue');
  });

  test('yen held back: 399,000 of 570,000 with tax were paid, and nothing goes back', () => {
    const yen = (minor: number) => money(minor, 'JPY');
    const answer = due([paid(yen(399_000), yen(39_900))], {
      type: 'holdback',
      fee: yen(570_000),
      refundShare: 0.3,
    });
    expect(answer).toMatchObject({ state: 'nothingDue', totals: [{ due: yen(0) }] });
  });
});

describe('one rounding, half up, for the whole', () => {
  test.each([
    ['euros', [paid(eur(396.67)), paid(eur(396.67)), paid(eur(396.67))], 0.5, [19834, 19834, 19833]],
    ['euros with tax', [paid(eur(1.01), eur(0.19))], 0.5, [60]],
    ['yen', [paid(money(333, 'JPY')), paid(money(334, 'JPY'))], 0.5, [166, 168]],
    ['dinars', [paid(money(1_234_567, 'TND'))], 0.5, [617_284]],
    ['a third that is no round share', [paid(eur(0.05)), paid(eur(0.05))], 0.333, [2, 1]],
  ])('%s', (_, payments, refundShare, parts) => {
    const { lines, totals } = due(payments, { refundShare });
    expect(lines.map((line) => line.refund && add(line.refund.net, line.refund.tax).minor)).toEqual(parts);
    expect(totals[0]?.due?.minor).toBe(parts.reduce((sum, one) => sum + one, 0));
  });

  test('what is shared out over the payments is the whole, whatever was paid', () => {
    const minor = fc.integer({ min: 0, max: 1e7 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(minor, minor), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.option(minor),
        (rows, points, fee) => {
          const payments = rows.map(([net, tax]) => paid(money(net, 'EUR'), money(tax, 'EUR')));
          const terms = { refundShare: points / 10_000, fee: fee === null ? null : money(fee, 'EUR') };
          const { lines, totals } = due(payments, terms);
          const whole = lines.reduce(
            (sum, { refund }) => sum + (refund?.net.minor ?? 0) + (refund?.tax.minor ?? 0),
            0,
          );
          const all = rows.reduce((sum, [net, tax]) => sum + net + tax, 0);
          expect(totals[0]?.due?.minor).toBe(whole);
          expect(whole).toBeLessThanOrEqual(all);
        },
      ),
    );
  });
});

describe('what is not known is asked, with both bounds', () => {
  const taxed = [paid(eur(1000), eur(190))];

  test('a tax rule that was signed blank has no default', () => {
    const answer = due(taxed, { ...half, taxRule: null });
    expect(answer.state).toBe('needsDecision');
    expect(answer.totals).toMatchObject([{ least: eur(500), most: eur(595), due: null, remaining: null }]);
    expect(answer.missing[0]?.text).toContain('needs your decision');
    expect(due([paid(eur(1000))], { ...half, taxRule: null })).toMatchObject({ state: 'due', missing: [] });
  });

  test('the decision on the claim sets it, once the client was told', () => {
    const decision = { on: '2027-01-08', kind: 'refund', by: 'Nora', taxRule: 'notReturned' } as const;
    const decided = (taxToldOn: string | null) =>
      due(taxed, { ...half, taxRule: null }, { decisions: [{ ...decision, taxToldOn }] }).totals;
    expect(decided('2027-01-08')).toMatchObject([{ due: eur(500) }]);
    expect(decided(null)).toMatchObject([{ due: null }]);
  });

  test.each([
    ['another fee has tax', [paid(eur(500), eur(95)), paid(eur(500))], {}, [547.5, 595]],
    ['the contract names a rate', [paid(eur(1000))], { taxRate: 0.19 }, [500, 595]],
  ])('a blank tax where %s', (_, payments, terms, [least, most]) => {
    const answer = due(payments, { ...half, ...terms });
    expect(codes(answer.missing)).toContain('taxBlank');
    expect(answer.totals).toMatchObject([{ least: eur(least ?? 0), most: eur(most ?? 0), due: null }]);
    expect(codes(due(payments, { ...half, ...terms, taxRule: 'notReturned' }).missing)).toEqual([]);
  });

  test('a tax of 0 is a tax of nothing', () => {
    expect(due([paid(eur(500), eur(95)), paid(eur(500), eur(0))], half).totals).toMatchObject([
      { due: eur(547.5) },
    ]);
  });

  test('an unset share asks, and is never read as all or nothing', () => {
    const answer = due([paid(usd(2400))], { fee: usd(2400), refundShare: null });
    expect(answer).toMatchObject({
      state: 'needsDecision',
      totals: [{ least: usd(0), most: usd(2400), due: null }],
    });
  });

  test('a tax or a refund in another currency is asked, and neither counted nor put together without a rate', () => {
    expect(due([paid(eur(1000), usd(190))], half)).toMatchObject({
      state: 'needsDecision',
      missing: [{ code: 'taxCurrency', text: 'The tax of “Payment” in EUR, not USD' }],
    });
    const returned = due([paid(eur(1000)), back(usd(550))], half);
    expect(returned).toMatchObject({ state: 'needsDecision', missing: [{ code: 'refundCurrency' }] });
  });

  test('a day of payment without an amount asks for it, and nothing closes meanwhile', () => {
    const blank = { kind: 'fee', text: 'Second', paidOn: '2026-08-01' } as const;
    const answer = due([paid(eur(500)), blank], half);
    expect(answer).toMatchObject({ state: 'needsDecision', totals: [{ due: null }] });
    expect(answer.missing[0]?.text).toMatch(/amount of “Second”/);
    expect(due([{ ...blank, paidOn: '2027-03-01' }], half).missing).toEqual([]);
  });
});

describe('fee and payment in different currencies', () => {
  const rate = (on: string, value: number) => ({ from: 'EUR', to: 'USD', on, rate: value, source: 'ECB' });

  test.each([
    ['of the payment day', '2026-07-03', [[usd(625), usd(625)]]],
    ['of the week before', '2026-06-26', [[usd(625), usd(625)]]],
    ['older than a week', '2026-06-25', [[usd(0), usd(625)]]],
    ['of the day after', '2026-07-04', [[usd(0), usd(625)]]],
  ])('a rate %s', (_, on, bounds) => {
    const answer = due([paid(usd(1250))], half, { rates: [rate(on, 1.25)] });
    expect(answer.totals.map(({ least, most }) => [least, most])).toEqual(bounds);
    expect(codes(answer.missing)).toEqual(on === '2026-06-25' || on === '2026-07-04' ? ['rate'] : []);
  });

  test('money goes back in each payment’s currency, in proportion', () => {
    const answer = due([paid(usd(625)), paid(eur(500))], half, { rates: [rate('2026-07-01', 1.25)] });
    expect(answer.totals.map((one) => one.due)).toEqual([eur(250), usd(312.5)]);
  });

  test('a blank fee is what was paid in each currency, and needs no rate', () => {
    const answer = due([paid(money(1001, 'JPY')), paid(money(1_234_567, 'TND'))], { refundShare: 0.5 });
    expect(answer.totals.map((one) => one.due)).toEqual([money(501, 'JPY'), money(617_284, 'TND')]);
  });
});
