import { describe, expect, test } from 'vitest';
import { majorOf } from '#shared/base/money.ts';
import { instantOf } from '#shared/base/moment.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import type { GuaranteeState } from '#shared/rules/guarantee/guarantee-state.ts';
import { moneyOwed } from '#shared/rules/money/money-owed.ts';
import { moneyWords } from '#shared/rules/money/money-words.ts';
import { bookWith, ENGAGEMENT, eur, SIGNED_TERMS } from '#test/support/build-book.ts';
import { owed, paid, row, type Given } from '#test/support/owed.ts';

describe('exposure: what remains and what would lapse, until closed', () => {
  const exposure = (given: Partial<Given>) =>
    owed({
      type: 'valueBack',
      state: 'active',
      payments: [paid(eur(700), { tax: eur(133) })],
      ...given,
    }).exposure.map(majorOf);
  const half = { refundShare: 0.5 };

  test.each([
    ['with the tax that is returned', { terms: half }, [238 + 357]],
    ['without a tax that is not returned', { terms: { ...half, taxRule: 'notReturned' } as const }, [500]],
    ['the most, where the tax rule is not decided', { terms: { ...half, taxRule: null } }, [238 + 357]],
    ['a decided refund: what remains', { terms: half, state: 'refundDue' as const }, [238]],
    ['fulfilled', { state: 'fulfilled' as const }, []],
    ['declined', { state: 'declined' as const }, []],
    ['unclaimed after silence', { state: 'unclaimed' as const, status: { evaluation: null } }, []],
    [
      'unclaimed after a “no” in time',
      { terms: half, state: 'unclaimed' as const, status: { evaluation: 'unmet' } as const },
      [238 + 357],
    ],
  ])('%s', (_, given, expected) => {
    expect(exposure(given)).toEqual(expected);
  });

  test('the 12 months after a “no” in time run from the end of the window, that day included', () => {
    const on = (now: string) => {
      const book = bookWith({
        contracts: [{ ...SIGNED_TERMS, fee: eur(1000) }],
        payments: [paid(eur(1000))],
      });
      const known = guaranteeStatus(book, ENGAGEMENT, instantOf(now));
      const status = { ...known, state: 'unclaimed', evaluation: 'unmet' } as const;
      return moneyOwed(book, ENGAGEMENT, status, instantOf(now)).exposure.length;
    };
    expect(on('2028-01-30T12:00+01:00')).toBe(1);
    expect(on('2028-01-31T12:00+01:00')).toBe(0);
  });
});

test('what is owed is said in sentences, amounts with their tax beside', () => {
  const payments = [paid(eur(700)), row('Rest', eur(300), '2026-12-31', { tax: eur(57) })];
  const words = (state: GuaranteeState) =>
    moneyWords(owed({ type: 'valueBack', state, payments }), 'en').map((one) => one.replace(/\s/gu, ' '));
  expect(words('active')).toEqual([
    'EUR 0.00 would go back if it were asked for today.',
    'EUR 300.00 and EUR 57.00 tax of the fee would lapse.',
    'Rest: EUR 300.00 and EUR 57.00 tax is asked for.',
  ]);
  expect(words('claimed')).toContain('Rest: EUR 300.00 and EUR 57.00 tax waits and is not asked for now.');
  expect(words('refundDue')).toContain(
    'EUR 300.00 and EUR 57.00 tax of the fee has lapsed and is not asked for.',
  );
});
