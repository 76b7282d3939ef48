import { describe, expect, test } from 'vitest';
import { majorOf } from '#shared/base/money.ts';
import type { GuaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import type { GuaranteeState } from '#shared/rules/guarantee/guarantee-state.ts';
import { moneyWords } from '#shared/rules/money/money-words.ts';
import type { ResultState } from '#shared/rules/results/result-found.ts';
import { eur } from '#test/support/build-book.ts';
import { names, owed, paid, row, TWO } from '#test/support/owed.ts';

describe('when unpaid parts are asked, wait or lapse', () => {
  test.each<[GuaranteeState, 'asked' | 'waits' | 'lapsed']>([
    ['active', 'asked'],
    ['suspended', 'asked'],
    ['evaluating', 'asked'],
    ['claimed', 'waits'],
    ['reviewing', 'waits'],
    ['remedyAgreed', 'waits'],
    ['refundDue', 'lapsed'],
    ['refunded', 'lapsed'],
    ['declined', 'asked'],
    ['withdrawn', 'asked'],
    ['unclaimed', 'asked'],
    ['fulfilled', 'asked'],
    ['endedEarly', 'asked'],
  ])('value back, %s: the unpaid part is %s', (state, expected) => {
    const answer = owed({ type: 'valueBack', state, payments: TWO });
    expect(names(answer.chased)).toEqual(expected === 'asked' ? ['Rest'] : []);
    expect(names(answer.waits)).toEqual(expected === 'waits' ? ['Rest'] : []);
    expect(answer.lapses?.net).toEqual(eur(expected === 'lapsed' ? 300 : 0));
  });

  const conditional: [GuaranteeState, ResultState, 'asked' | 'waits' | 'lapsed'][] = [
    ['active', 'met', 'waits'],
    ['evaluating', 'met', 'waits'],
    ['claimed', 'notMet', 'waits'],
    ['remedyAgreed', 'notMet', 'waits'],
    ['fulfilled', 'notMet', 'asked'],
    ['declined', 'notMet', 'asked'],
    ['unclaimed', 'met', 'asked'],
    ['unclaimed', 'notMet', 'lapsed'],
    ['unclaimed', 'unknown', 'waits'],
    ['withdrawn', 'met', 'asked'],
    ['withdrawn', 'notMet', 'lapsed'],
    ['withdrawn', 'unknown', 'waits'],
    ['refundDue', 'notMet', 'lapsed'],
    ['refunded', 'met', 'lapsed'],
  ];
  test.each(
    (['holdback', 'payOnResult'] as const).flatMap((type) =>
      conditional.map((one) => [type, ...one] as const),
    ),
  )('%s, %s with the result %s: the conditional part is %s', (type, state, result, expected) => {
    const answer = owed({ type, state, result, payments: TWO });
    expect(names(answer.chased)).toEqual(expected === 'asked' ? ['Rest'] : []);
    expect(names(answer.waits)).toEqual(expected === 'waits' ? ['Rest'] : []);
    expect(answer.lapses?.net).toEqual(eur(expected === 'lapsed' ? 300 : 0));
    const needsDecision = answer.questions.some(({ text }) => text.includes('needs your decision'));
    expect(needsDecision).toBe(result === 'unknown');
  });

  test('what is kept in any case is asked for under holdback while the rest waits', () => {
    const payments = [row('First', eur(700), '2026-07-01'), row('Held back', eur(300), '2026-12-31')];
    const answer = owed({ type: 'holdback', state: 'active', payments });
    expect([names(answer.chased), names(answer.waits)]).toEqual([['First'], ['Held back']]);
  });

  test('a pay-on-result fee is not asked for before it is due, whatever its day says', () => {
    const payments = [row('On result', eur(1000), '2026-08-01')];
    const answer = owed({ type: 'payOnResult', state: 'active', payments, terms: { refundShare: null } });
    expect([names(answer.chased), names(answer.waits)]).toEqual([[], ['On result']]);
  });

  test('after a refund decision the oldest unpaid part is asked, as far as it is kept, with its tax in proportion', () => {
    const payments = [
      row('Later', eur(250), '2026-09-01'),
      row('Sooner', eur(500), '2026-08-01', { tax: eur(95) }),
      paid(eur(250)),
    ];
    const answer = owed({ type: 'valueBack', state: 'refundDue', payments, terms: { refundShare: 0.5 } });
    expect(answer.chased).toMatchObject([{ row: { text: 'Sooner' }, net: eur(250), tax: eur(47.5) }]);
    expect(answer).toMatchObject({ owed: eur(250), lapses: { net: eur(500) }, waits: [] });
  });

  test.each([
    ['the agreed fee is blank', { fee: null }],
    ['the share is blank', { refundShare: null }],
  ])('a decided refund leaves what is unpaid waiting while %s: how much lapses is not known', (_, terms) => {
    const answer = owed({ type: 'valueBack', state: 'refundDue', payments: TWO, terms });
    expect([names(answer.chased), names(answer.waits)]).toEqual([[], ['Rest']]);
    expect(answer.questions.length).toBeGreaterThan(0);
    expect(moneyWords(answer, 'en-GB').join(' ')).toContain('Rest: EUR\u2009300.00 waits');
  });

  test('owed and lapsing together are what is unpaid, to the cent', () => {
    const terms = { fee: eur(1.01), refundShare: 0.5 };
    const answer = owed({ type: 'valueBack', state: 'refundDue', payments: [], terms });
    expect(answer).toMatchObject({ owed: eur(0.51), lapses: { net: eur(0.5) } });
  });

  test.each([
    ['cancelled', { cancelledOn: '2026-12-30' }],
    ['paid', { paidOn: '2027-01-02' }],
    ['without a day', { dueOn: null }],
    ['still to come', { dueOn: '2027-02-11' }],
    ['a refund', { kind: 'refund' }],
    ['undelivered sessions', { kind: 'sessionsUndelivered' }],
    ['below zero', { net: eur(-300) }],
  ] as const)('a row that is %s is not asked of the client', (_, more) => {
    const payments = [row('Rest', eur(300), '2026-12-31', more)];
    expect(owed({ type: 'valueBack', state: 'active', payments }).chased).toEqual([]);
  });

  test('a part that is due today is asked for today', () => {
    const payments = [row('Rest', eur(300), '2027-02-10')];
    expect(names(owed({ type: 'valueBack', state: 'active', payments }).chased)).toEqual(['Rest']);
  });

  test('nothing lapses where more was paid than the fee', () => {
    const answer = owed({ type: 'valueBack', state: 'refundDue', payments: [paid(eur(1300))] });
    expect(answer).toMatchObject({ owed: eur(0), lapses: { net: eur(0) } });
  });

  test('one paid ahead of today is asked for until then', () => {
    const payments = [row('Rest', eur(300), '2026-12-31', { paidOn: '2027-02-11' })];
    expect(names(owed({ type: 'valueBack', state: 'active', payments }).chased)).toEqual(['Rest']);
  });
});

test.each(['valueBack', 'holdback'] as const)(
  '%s: once the remedy is delivered, unpaid parts fall due',
  (type) => {
    const decision = { kind: 'remedy', deliveredOn: '2027-02-01' } as GuaranteeStatus['decision'];
    const answer = owed({ type, state: 'remedyAgreed', status: { decision }, payments: TWO });
    expect([names(answer.chased), answer.exposure]).toEqual([['Rest'], []]);
    const waiting = { ...decision, deliveredOn: null } as GuaranteeStatus['decision'];
    const before = owed({ type, state: 'remedyAgreed', status: { decision: waiting }, payments: TWO });
    expect([names(before.waits), before.exposure.map(majorOf)]).toEqual([['Rest'], [300]]);
  },
);
