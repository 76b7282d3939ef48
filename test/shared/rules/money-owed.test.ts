import { describe, expect, test } from 'vitest';
import { majorOf, type Money } from '#shared/base/money.ts';
import { instantOf } from '#shared/base/moment.ts';
import type { Contract } from '#shared/model/contracts.ts';
import type { Payment } from '#shared/model/payments.ts';
import { guaranteeStatus, type GuaranteeState, type GuaranteeStatus } from '#shared/rules/guarantee.ts';
import type { ResultState } from '#shared/rules/minimum-results.ts';
import { moneyOwed } from '#shared/rules/money-owed.ts';
import { moneyWords } from '#shared/rules/money-words.ts';
import { bookWith, ENGAGEMENT, eur, SIGNED_TERMS, usd, type RowsGiven } from '#test/support/build-book.ts';

const NOW = instantOf('2027-02-10T12:00+01:00');
const row = (
  text: string,
  net: Money,
  dueOn: string | null,
  more: Partial<Payment> = {},
): Partial<Payment> => ({
  kind: 'fee',
  text,
  net,
  currency: net.currency,
  dueOn,
  ...more,
});
const paid = (net: Money, more: Partial<Payment> = {}) =>
  row('Paid', net, '2026-07-01', { paidOn: '2026-07-03', ...more });

interface Given {
  readonly type: NonNullable<Contract['type']>;
  readonly state: GuaranteeState;
  readonly result?: ResultState;
  readonly terms?: Partial<Contract>;
  readonly payments: readonly Partial<Payment>[];
  readonly status?: Partial<GuaranteeStatus>;
  readonly more?: RowsGiven;
}

/** The money of a fee of 1,000 EUR of which 30 % is at stake, in a state that is given and not worked out. */
function owed({ type, state, result = 'notMet', terms = {}, payments, status = {}, more = {} }: Given) {
  const contract = { ...SIGNED_TERMS, type, fee: eur(1000), refundShare: 0.3, ...terms };
  const book = bookWith({ contracts: [contract], payments, ...more });
  const known = guaranteeStatus(book, ENGAGEMENT, NOW);
  return moneyOwed(book, ENGAGEMENT, { ...known, state, result, claim: null, ...status }, NOW);
}

const names = (parts: readonly { readonly row: Payment }[]) => parts.map((one) => one.row.text);
const TWO = [paid(eur(700)), row('Rest', eur(300), '2026-12-31')];

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

describe('what lapsed stays lapsed', () => {
  const late = { id: 'clm_1', at: '2027-02-05T10:00+01:00', withdrawnOn: null } as GuaranteeStatus['claim'];
  const lastDay = { ...late, at: '2027-01-30T23:59+01:00' } as GuaranteeStatus['claim'];
  const inTime = { ...late, at: '2027-01-05T10:00+01:00' } as GuaranteeStatus['claim'];

  test.each([
    ['a claim after the window', 'claimed', { claim: late }, 300],
    ['a decline of such a claim', 'declined', { claim: late }, 300],
    ['a claim in the window', 'claimed', { claim: inTime }, 0],
    ['a claim on the last day of the window', 'claimed', { claim: lastDay }, 0],
    ['a decline of a claim in the window', 'declined', { claim: inTime }, 0],
  ] as const)('%s', (_, state, status, lapsed) => {
    expect(owed({ type: 'holdback', state, status, payments: TWO }).lapses?.net).toEqual(eur(lapsed));
  });

  test('under an early end the conditional part goes by the result on that day', () => {
    const ended = { endedOn: '2026-09-30', endedBy: 'client', endReason: 'Moved' } as const;
    const evidence = [
      {
        kind: 'money',
        minimumResult: 'min_1',
        amount: usd(3000),
        currency: 'USD',
        attribution: 1,
        on: '2026-10-15',
        source: 'clientWrote',
        what: 'Order',
        basis: 'contracted',
        expected: 'realised',
      },
    ] as const;
    const more = {
      engagements: [ended],
      minimumResults: [
        { kind: 'money', name: 'Orders', threshold: usd(2400), currency: 'USD', basis: 'contracted' },
      ],
      evidence,
    } as const;
    const answer = (on: string) =>
      owed({
        type: 'holdback',
        state: 'endedEarly',
        result: 'met',
        payments: TWO,
        more: { ...more, evidence: [{ ...evidence[0], on }] },
      });
    expect(names(answer('2026-09-15').chased)).toEqual(['Rest']);
    expect(names(answer('2026-10-15').chased)).toEqual([]);
  });
});

describe('beyond the fee, and sessions to give back', () => {
  test('what is paid above the fee is asked, and is not to give back', () => {
    const answer = owed({ type: 'valueBack', state: 'active', payments: [paid(eur(1300))] });
    expect(answer).toMatchObject({ beyond: eur(300), toGiveBack: eur(0) });
    expect(answer.questions.map(({ code }) => code)).toEqual(['beyondFee']);
  });

  const ended = {
    endedOn: '2026-09-30',
    endedBy: 'provider',
    endReason: 'Moved',
    undelivered: eur(500),
  } as const;

  test.each([
    ['nothing returned yet', [paid(eur(1000))], 500, 0],
    ['all of it returned', [paid(eur(1000)), { ...paid(eur(500)), kind: 'sessionsUndelivered' }], 0, 0],
    ['a part of it returned', [paid(eur(1000)), { ...paid(eur(200)), kind: 'sessionsUndelivered' }], 300, 0],
    ['only what was delivered was paid', [paid(eur(500))], 0, 0],
    ['travel noted as fee', [paid(eur(1300))], 500, 300],
  ] as const)('500 of 1,000 undelivered, %s', (_, payments, toGiveBack, beyond) => {
    const answer = owed({ type: 'valueBack', state: 'evaluating', payments, more: { engagements: [ended] } });
    expect(answer).toMatchObject({ toGiveBack: eur(toGiveBack), beyond: eur(beyond) });
  });

  test('an unpaid part for sessions that will not take place is not asked of the client', () => {
    const payments = [paid(eur(500)), row('Second half', eur(500), '2026-12-01')];
    const answer = owed({ type: 'valueBack', state: 'evaluating', payments, more: { engagements: [ended] } });
    expect(answer.chased).toEqual([]);
  });
});

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
