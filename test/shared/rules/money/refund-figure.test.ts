import { describe, expect, test } from 'vitest';
import { isPaidBack, refundFigure, stillToGoBack } from '#shared/rules/money/refund.ts';
import { eur } from '#test/support/build-book.ts';
import { back, due, fee } from './support/refund-of.ts';

describe('the refund as a figure', () => {
  test('opens to the fee, the share, every payment with its tax, and what went back', () => {
    const answer = due([fee(eur(1000), eur(190), { text: 'All of it' }), back(eur(100), eur(19))]);
    const [total] = answer.totals;
    if (!total) throw new Error('There is no total.');
    const figure = refundFigure(answer, total);
    expect(figure.value).toEqual(eur(476));
    expect(figure.formula).toContain('tax in the proportion paid');
    expect(figure.inputs).toEqual([
      { label: 'Agreed fee, net', value: eur(1000) },
      { label: 'Share paid back', value: 0.5, unit: 'share' },
      { label: 'All of it', value: eur(1190), on: '2026-07-03', record: { tab: 'payments', id: 'pay_1' } },
      { label: 'Went back', value: eur(119) },
    ]);
    expect(figure.missing).toEqual([]);
    const open = due([fee(eur(1000), eur(190))], { taxRule: null, fee: null });
    const [both] = open.totals;
    expect(both && refundFigure(open, both)).toMatchObject({
      value: null,
      missing: [expect.stringContaining('Whether tax is returned')],
    });
    expect(both && refundFigure(open, both).inputs.map(({ label }) => label)).toEqual([
      'Share paid back',
      'Payment',
      'Went back',
    ]);
    const none = due([fee(eur(1000), eur(190))], { taxRule: 'notReturned' });
    expect(none.totals[0] && refundFigure(none, none.totals[0]).formula).toContain('without tax');
  });

  test('what is still to go back is the rest, or the most it can be; what needs nothing back is paid back', () => {
    expect(stillToGoBack(due([fee(eur(1000)), back(eur(200))]))).toEqual([eur(300)]);
    expect(stillToGoBack(due([fee(eur(1000), eur(190))], { taxRule: null }))).toEqual([eur(595)]);
    expect(stillToGoBack(due([fee(eur(1000)), back(eur(500))]))).toEqual([]);
    const paidBack = (...given: Parameters<typeof due>) => isPaidBack(due(...given));
    expect(paidBack([fee(eur(1000)), back(eur(500))])).toBe(true);
    expect(paidBack([fee(eur(500))])).toBe(true);
    expect(paidBack([])).toBe(true);
    expect(paidBack([], { type: 'payOnResult' })).toBe(true);
    expect(paidBack([fee(eur(1000))])).toBe(false);
    expect(paidBack([fee(eur(1000))], { refundShare: null })).toBe(false);
    expect(paidBack([fee(eur(1000))], { type: 'none' })).toBe(false);
  });
});
