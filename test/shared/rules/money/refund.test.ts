import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, money } from '#shared/base/money.ts';
import { eur, usd } from '#test/support/build-book.ts';
import { paid, due, half } from './support/due.ts';

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
