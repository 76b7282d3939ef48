import { describe, expect, test } from 'vitest';
import type { GuaranteeState } from '#shared/rules/guarantee/guarantee-state.ts';
import { eur, MONEY_RESULT, usd, wonContract, type RowsGiven } from '#test/support/build-book.ts';
import { names, owed, paid, row, TWO } from '#test/support/owed.ts';

describe('what lapsed stays lapsed', () => {
  const evidence = [wonContract(100, '2026-09-01')];
  const asked = (at: string) =>
    ({ claims: [{ at, words: 'We ask for it.', source: 'clientWrote' }] }) as const;
  const said = (...days: string[]) => ({
    verdicts: days.map((at) => ({ at, answer: 'yes', source: 'clientWrote', words: 'Yes.' }) as const),
  });

  test.each<[string, GuaranteeState, RowsGiven, number]>([
    ['a claim after the window', 'claimed', asked('2027-02-05T10:00+01:00'), 300],
    ['a decline of such a claim', 'declined', asked('2027-02-05T10:00+01:00'), 300],
    ['a “yes” after the window', 'fulfilled', said('2027-02-05T10:00+01:00'), 300],
    ['a claim on the last day of the window', 'claimed', asked('2027-01-30T23:59+01:00'), 0],
    ['a decline of a claim in the window', 'declined', asked('2027-01-05T10:00+01:00'), 0],
    [
      'a “yes” in the window, said again later',
      'fulfilled',
      said('2027-01-05T10:00+01:00', '2027-02-05T10:00+01:00'),
      0,
    ],
    [
      'an early end by the client, then a claim that is declined',
      'declined',
      { engagements: [{ endedOn: '2026-09-30', endedBy: 'client' }], ...asked('2026-10-05T10:00+01:00') },
      300,
    ],
  ])('%s', (_, state, rows, lapsed) => {
    const more = { minimumResults: [MONEY_RESULT], evidence, ...rows };
    expect(owed({ type: 'holdback', state, more, payments: TWO }).lapses?.net).toEqual(eur(lapsed));
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
