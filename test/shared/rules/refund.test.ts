import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Money } from '#shared/base/money.ts';
import type { Contract } from '#shared/model/contracts.ts';
import type { Payment } from '#shared/model/payments.ts';
import { refundDue } from '#shared/rules/refund.ts';
import { bookWith, ENGAGEMENT, eur, SIGNED_TERMS, usd } from '#test/support/build-book.ts';

const paid = (net: Money, tax: Money | null = null): Partial<Payment> => ({
  kind: 'fee',
  net,
  tax,
  currency: net.currency,
  paidOn: '2026-07-03',
});
const due = (payments: readonly Partial<Payment>[], terms: Partial<Contract> = {}) =>
  refundDue(bookWith({ contracts: [{ ...SIGNED_TERMS, ...terms }], payments }), ENGAGEMENT);

describe('what goes back', () => {
  const paid1190 = paid(eur(1000), eur(190));

  test.each([
    ['tax follows the price', 'followsPrice', eur(595)],
    ['the contract says the tax is not returned', 'notReturned', eur(500)],
  ] as const)('1,190 paid with 190 tax, half of it, %s', (_, taxRule, back) => {
    const answer = due([paid1190], { refundShare: 0.5, taxRule });
    expect(answer.state).toBe('due');
    expect(answer.totals).toMatchObject([{ currency: 'EUR', due: back, remaining: back }]);
  });

  test('both numbers stand and a decision is asked for while the tax rule is not set', () => {
    const answer = due([paid1190], { refundShare: 0.5, taxRule: null });
    expect(answer.state).toBe('needsDecision');
    expect(answer.totals).toMatchObject([{ withTax: eur(595), withoutTax: eur(500), due: null }]);
    expect(answer.missing.join()).toContain('needs your decision');
  });

  test('seed 004: 2,400 USD at 100 %, less tax that was put on top', () => {
    const answer = due([paid(usd(2400), usd(192))], { taxRule: 'notReturned' });
    expect(answer.totals).toMatchObject([{ due: usd(2400) }]);
  });

  test('no tax rule is needed where no tax was paid', () => {
    expect(due([paid(usd(2400))], { taxRule: null })).toMatchObject({ state: 'due', missing: [] });
  });

  test('an unset share asks, and is never read as all or nothing', () => {
    const answer = due([paid(usd(2400))], { refundShare: null });
    expect(answer.state).toBe('needsDecision');
    expect(answer.totals[0]?.due ?? null).not.toEqual(usd(2400));
  });

  test('each payment goes back in its own currency, yen without and dinars with three decimals', () => {
    const yen = { minor: 1001, currency: 'JPY' };
    const dinars = { minor: 1_234_567, currency: 'TND' };
    const answer = due([paid(yen), paid(dinars)], { refundShare: 0.5 });
    expect(answer.totals.map((one) => one.due)).toEqual([
      { minor: 501, currency: 'JPY' },
      { minor: 617_284, currency: 'TND' },
    ]);
  });

  test('a tax or a refund in another currency is asked, and neither counted nor put together without a rate', () => {
    const taxed = due([paid(eur(1000), usd(190))]);
    expect(taxed).toMatchObject({ state: 'needsDecision', totals: [{ due: null }] });
    expect(taxed.missing).toEqual(['The tax of “Payment” in EUR, not USD']);
    const back = {
      kind: 'refund',
      refundOf: 'pay_1',
      net: usd(1100),
      currency: 'USD',
      paidOn: '2026-11-03',
    } as const;
    const returned = due([paid(eur(1000)), back]);
    expect(returned).toMatchObject({
      state: 'needsDecision',
      totals: [{ due: eur(1000), remaining: eur(1000) }],
    });
    expect(returned.missing).toEqual(['What went back of “Payment” in EUR, not USD']);
  });

  test('unpaid instalments are cancelled, not refunded', () => {
    const answer = due([paid(usd(1200)), { ...paid(usd(1200)), paidOn: null, dueOn: '2026-10-01' }]);
    expect(answer.totals).toMatchObject([{ due: usd(1200) }]);
    expect(answer.unpaid).toHaveLength(1);
  });

  test('a fee that was never paid under pay on result is not due', () => {
    expect(due([], { type: 'payOnResult' }).state).toBe('feeNotDue');
  });

  test('what went back counts against what is due, and more than that is shown as over', () => {
    const back = (net: Money): Partial<Payment> => ({ ...paid(net), kind: 'refund', refundOf: 'pay_1' });
    expect(due([paid(usd(2400)), back(usd(1000))])).toMatchObject({
      state: 'due',
      totals: [{ remaining: usd(1400), over: null }],
    });
    expect(due([paid(usd(2400)), back(usd(2400))]).state).toBe('refunded');
    expect(due([paid(usd(2400)), back(usd(2500))])).toMatchObject({
      state: 'refunded',
      totals: [{ remaining: usd(0), over: usd(100) }],
    });
  });

  test('never more than was paid, and without tax never more than the net', () => {
    const amount = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, amount), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, refundShare) => {
          const payments = rows.map(([net, tax]) =>
            paid({ minor: net, currency: 'EUR' }, { minor: tax, currency: 'EUR' }),
          );
          const [total] = due(payments, { refundShare }).totals;
          const net = rows.reduce((sum, [one]) => sum + one, 0);
          const all = rows.reduce((sum, [, tax]) => sum + tax, net);
          expect(total?.withTax.minor).toBeLessThanOrEqual(all);
          expect(total?.withoutTax.minor).toBeLessThanOrEqual(net);
        },
      ),
    );
  });
});
