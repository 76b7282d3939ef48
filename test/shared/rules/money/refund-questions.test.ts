import { describe, expect, test } from 'vitest';
import type { Reason } from '#shared/rules/explain.ts';
import { eur, usd, type RowsGiven } from '#test/support/build-book.ts';
import { back, due, fee } from './support/refund-of.ts';

const byCode = (reasons: readonly Reason[]) =>
  Object.fromEntries(reasons.map(({ code, text, record, who }) => [code, { text, row: record?.id, who }]));
const missing = (...given: Parameters<typeof due>) => byCode(due(...given).missing);
const look = (...given: Parameters<typeof due>) => byCode(due(...given).look);

describe('what must be known before an amount is', () => {
  test('nothing, where all is noted', () => {
    expect(missing([fee(eur(1000), eur(190))])).toEqual({});
  });

  test('the share that is paid back, where the kind has none of its own', () => {
    const answer = due([fee(eur(1000))], { refundShare: null });
    expect(byCode(answer.missing)['refundShare']?.text).toBe('The share that is paid back');
    expect(answer.totals).toMatchObject([{ due: null, least: eur(0), most: eur(1000) }]);
    expect(missing([fee(eur(1000))], { refundShare: null, type: 'payOnResult' })).toEqual({});
  });

  test('whether tax is returned, where there is a tax at all: by a rate in the contract or in any fee row', () => {
    const text = 'Whether tax is returned with the price: needs your decision';
    expect(missing([fee(eur(1000), eur(190))], { taxRule: null })['taxRule']?.text).toBe(text);
    expect(missing([fee(eur(1000), eur(0))], { taxRule: null, taxRate: 0.19 })['taxRule']?.text).toBe(text);
    const later = fee(eur(100), eur(19), { paidOn: null, dueOn: '2027-03-01' });
    expect(missing([fee(eur(900), eur(0)), later], { taxRule: null })['taxRule']?.text).toBe(text);
    expect(missing([fee(eur(1000), eur(0))], { taxRule: null })).toEqual({});
    expect(missing([fee(eur(1000))], { taxRule: null })).toEqual({});
  });

  test('a decision that was told to the client says it where the contract does not; a later one goes before', () => {
    const decided = (...rows: NonNullable<RowsGiven['decisions']>) =>
      due(
        [fee(eur(1000), eur(190))],
        { taxRule: null },
        {
          decisions: rows.map((one) => ({
            kind: 'refund',
            by: 'Nora',
            reason: 'So',
            on: '2027-01-05',
            taxToldOn: '2027-01-05',
            ...one,
          })),
        },
      );
    const first = { taxRule: 'notReturned' } as const;
    expect(decided(first)).toMatchObject({
      taxRule: 'notReturned',
      missing: [],
      totals: [{ due: eur(500) }],
    });
    expect(decided(first, { taxRule: 'followsPrice', on: '2027-01-07' }).taxRule).toBe('followsPrice');
    expect(decided({ taxRule: 'followsPrice', on: '2027-01-07' }, first).taxRule).toBe('followsPrice');
    expect(decided(first, { taxRule: 'followsPrice' }).taxRule).toBe('followsPrice');
    expect(decided({ ...first, taxToldOn: null }).taxRule).toBeNull();
    expect(decided({ ...first, on: '2027-01-11' }).taxRule).toBeNull();
    expect(decided({ ...first, on: '2027-01-10' }).taxRule).toBe('notReturned');
  });

  test('a tax that is blank where tax applies, with both numbers meanwhile', () => {
    const rows = [
      fee(eur(500), eur(95), { text: 'First half' }),
      fee(eur(500), null, { text: 'Second half' }),
    ];
    expect(missing(rows)['taxBlank']).toEqual({
      text: 'The tax of “Second half”: it is blank, and tax applies. Write 0 if there is none',
      row: 'pay_2',
      who: 'provider',
    });
    expect(due(rows).totals).toMatchObject([{ due: null, least: eur(547.5), most: eur(595) }]);
    expect(missing(rows, { taxRule: 'notReturned' })).toEqual({});
    expect(missing([fee(eur(1000))])).toEqual({});
    expect(missing([fee(eur(0), null), fee(eur(500), eur(95))])).toEqual({});
  });

  test('a tax in another currency than its amount, and nothing is determined until then', () => {
    const answer = due([fee(eur(1000), usd(190), { text: 'All' })]);
    expect(byCode(answer.missing)['taxCurrency']).toMatchObject({
      text: 'The tax of “All” in EUR, not USD',
      row: 'pay_1',
    });
    expect(answer.totals).toMatchObject([{ due: null, remaining: null }]);
  });

  test('the amount of a row that is noted as paid without one; until then nothing is closed', () => {
    const answer = due([fee(eur(1000)), back(eur(500)), fee(null, null, { kind: null, text: null })]);
    expect(answer.state).toBe('needsDecision');
    expect(byCode(answer.missing)['amount']).toMatchObject({
      text: 'The amount of “Payment”: it is noted as paid without one',
      row: 'pay_3',
    });
    expect(missing([fee(eur(1000)), { ...back(eur(1)), net: null, text: null }])['amount']?.text).toMatch(
      /“Refund”/,
    );
    expect(missing([fee(eur(1000)), fee(null, null, { paidOn: '2027-01-11' })])).toEqual({});
  });

  test('a rate for a payment in another currency, of its day or the week before', () => {
    const rows = [fee(usd(500), null, { text: 'Abroad' })];
    const answer = due(rows);
    expect(byCode(answer.missing)['rate']).toMatchObject({
      text: 'A rate from USD to EUR of 3 Jul or the week before, for “Abroad”',
      row: 'pay_1',
    });
    expect(answer.totals).toMatchObject([{ due: null, least: usd(0), most: usd(250) }]);
    const rates = [{ from: 'USD', to: 'EUR', on: '2026-07-01', rate: 0.5, source: 'ECB' }];
    expect(missing(rows, {}, { rates })).toEqual({});
    expect(missing(rows, { fee: null })).toEqual({});
  });

  test('a rate for undelivered sessions in another currency, typed or noted as a row', () => {
    const ended = { endedOn: '2026-09-30', endedBy: 'provider', undelivered: usd(100) } as const;
    expect(missing([fee(eur(1000))], {}, { engagements: [ended] })['rate']).toEqual({
      text: 'A rate from USD to EUR of 30 Sept or the week before',
      row: undefined,
      who: undefined,
    });
    const row = fee(usd(100), null, {
      kind: 'sessionsUndelivered',
      paidOn: null,
      dueOn: '2026-10-05',
      text: 'Two left',
    });
    expect(missing([fee(eur(1000)), row])['rate']?.text).toBe(
      'A rate from USD to EUR of 5 Oct or the week before, for “Two left”',
    );
  });

  test('what went back in a currency in which nothing was paid', () => {
    const answer = due([fee(eur(1000)), back(usd(300), null, { text: 'Sent' })]);
    expect(byCode(answer.missing)['refundCurrency']).toMatchObject({
      text: 'What went back as “Sent” in EUR, not USD',
      row: 'pay_2',
    });
    expect(answer.state).toBe('needsDecision');
    expect(missing([back(usd(300))])).toEqual({});
  });

  test('nothing is asked where no guarantee promises anything', () => {
    const answer = due([fee(eur(1000), eur(190))], { type: 'none', taxRule: null });
    expect(answer).toMatchObject({ state: 'noGuarantee', missing: [], totals: [], lines: [] });
  });
});

describe('what a person should look at', () => {
  test('what is paid beyond the agreed fee, and an agreed fee that is blank while a part is unpaid', () => {
    expect(look([fee(eur(1000)), fee(eur(300))])['beyondFee']).toMatchObject({
      text: expect.stringMatching(/^EUR\s300\.00 is paid beyond the agreed fee: what for\?$/),
      who: 'provider',
    });
    const unpaid = fee(eur(500), null, { paidOn: null, dueOn: '2026-09-01' });
    expect(look([fee(eur(500)), unpaid], { fee: null })['feeBlank']).toMatchObject({
      text: 'The agreed fee is blank while a part of it is unpaid: how much is it?',
      who: 'provider',
    });
    expect(look([unpaid])).toEqual({});
  });

  test('a refund that names no payment, or one that is gone, and a tax where the contract returns none', () => {
    const loose = back(eur(100), null, { refundOf: null, text: 'Part' });
    expect(look([fee(eur(1000)), loose])['refundUnlinked']).toMatchObject({
      text: '“Part” names no payment it returns. It counts for the oldest.',
      row: 'pay_2',
    });
    expect(look([fee(eur(1000)), back(eur(100), null, { refundOf: 'pay_9' })])['refundUnlinked']?.row).toBe(
      'pay_2',
    );
    const taxed = [fee(eur(1000)), back(eur(100), eur(19))];
    expect(look(taxed, { taxRule: 'notReturned' })['refundTax']?.text).toBe(
      '“Refund” has a tax, and the contract returns none. Only its net counts.',
    );
    expect(look(taxed)).toEqual({});
    expect(look([fee(eur(1000)), back(eur(100), eur(0))], { taxRule: 'notReturned' })).toEqual({});
  });

  test('amounts with the wrong sign, each for what it counts', () => {
    expect(look([fee(eur(1000)), fee(eur(-100), null, { text: 'Back' })])['negative']?.text).toBe(
      '“Back” is below zero. It does not count. Write it without a minus.',
    );
    expect(look([fee(eur(1000)), back(eur(-100))])['negative']?.text).toMatch(/It counts by its size/);
    expect(look([fee(eur(1000), eur(-190))])['negative']?.row).toBe('pay_1');
    const two = [fee(eur(-1), null, { id: 'pay_b' }), fee(eur(-2), null, { id: 'pay_a' })];
    expect(due(two).look.map(({ record }) => record?.id)).toEqual(['pay_a', 'pay_b']);
  });
});
