import { describe, expect, test } from 'vitest';
import { money, type Money } from '#shared/base/money.ts';
import type { Payment } from '#shared/model/guarantee/payments.ts';
import { eur, usd } from '#test/support/build-book.ts';
import { paid, due, half } from './support/due.ts';

const back = (net: Money, tax: Money | null = null): Partial<Payment> => ({
  ...paid(net, tax, '2027-01-09'),
  kind: 'refund',
});
const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code);

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
