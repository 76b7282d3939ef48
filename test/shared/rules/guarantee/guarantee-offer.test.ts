import { describe, expect, test } from 'vitest';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { standing } from '#shared/rules/standing.ts';
import { engagementClock } from '#shared/rules/guarantee/engagement-clock.ts';
import { at, bookWith, ENGAGEMENT, SIGNED_TERMS, usd, type RowsGiven } from '#test/support/build-book.ts';

const on = (given: RowsGiven, day = '2026-08-01') => guaranteeStatus(bookWith(given), ENGAGEMENT, at(day));
const SENT = { sentAt: '2026-06-20T10:00+02:00' } as const;
const PAID = { kind: 'fee', net: usd(1200), currency: 'USD', paidOn: '2026-07-01' } as const;
const offer = (payment: object, proposal: object = {}): RowsGiven => ({
  proposals: [{ ...SENT, ...proposal }],
  payments: [{ ...PAID, ...payment }],
});

describe('an offer that is out, without a contract', () => {
  test('is a draft until it is sent, then offered; one that was withdrawn is none', () => {
    expect(on({}).state).toBe('draft');
    expect(on({ proposals: [{ sentAt: null }] }).state).toBe('draft');
    expect(on({ proposals: [SENT] }).state).toBe('offered');
    expect(on({ proposals: [{ ...SENT, withdrawnOn: '2026-07-02' }] }).state).toBe('draft');
  });

  test.each([
    ['a fee that was paid', {}, {}, true],
    ['a payment of no kind is a fee', { kind: null }, {}, true],
    ['money that went back', { kind: 'refund' }, {}, false],
    ['a fee that is not paid', { paidOn: null }, {}, false],
    ['a fee that bounced', { cancelledOn: '2026-07-05' }, {}, false],
    ['a fee without an amount', { net: null }, {}, false],
    ['a fee of nothing', { net: usd(0) }, {}, false],
    ['a fee below zero', { net: usd(-5) }, {}, false],
    ['a fee on an offer that was not sent', {}, { sentAt: null }, false],
    ['a fee on an offer that was withdrawn', {}, { withdrawnOn: '2026-07-02' }, false],
  ] as const)('gives a claim by what was paid on it: %s', (_, payment, proposal, canClaim) => {
    expect(on(offer(payment, proposal)).canClaim).toBe(canClaim);
  });

  test('that was paid stays open to a claim where we end the work, and not where the client does', () => {
    const ended = (endedBy: 'client' | 'provider') => ({ engagements: [{ endedOn: '2026-07-20', endedBy }] });
    expect(on({ ...offer({}), ...ended('provider') })).toMatchObject({ state: 'offered', canClaim: true });
    expect(on({ ...offer({}), ...ended('client') })).toMatchObject({ state: 'endedEarly', canClaim: false });
    expect(on({ proposals: [SENT], ...ended('provider') }).state).toBe('endedEarly');
  });
});

describe('a claim on an offer that was paid, without a contract', () => {
  const claims = [
    { at: '2026-07-20T10:00+02:00', words: 'It did not help.', source: 'clientWrote' },
  ] as const;

  test('is heard, reviewed within the usual days, and nothing declines it', () => {
    const book = bookWith({ ...offer({}), claims });
    const { guarantee, mayDecline } = standing(book, ENGAGEMENT, at('2026-08-01'));
    expect(guarantee.state).toBe('claimed');
    expect(guarantee.missing.find(({ code }) => code === 'decision')?.due).toBe('2026-08-03');
    expect(mayDecline).toMatchObject({
      state: 'no',
      missing: [{ code: 'lapse' }, { code: 'outside' }, { code: 'resultMet' }],
    });
  });

  test('is after the client’s own end a day later', () => {
    const ended = [{ endedOn: '2026-07-19', endedBy: 'client' }] as const;
    expect(on({ ...offer({}), claims, engagements: ended }).state).toBe('endedEarly');
  });
});

describe('the kind of guarantee', () => {
  test('is the contract’s, else the one planned; without one there is none', () => {
    expect(on({ engagements: [{ guarantee: 'none' }] }).state).toBe('none');
    expect(on({ engagements: [{ guarantee: null }] }).state).toBe('none');
    expect(on({ engagements: [{ guarantee: 'none' }], contracts: [SIGNED_TERMS] }).state).toBe('active');
    expect(on({ contracts: [{ ...SIGNED_TERMS, type: 'none' }] }).state).toBe('none');
  });
});

describe('the engagement’s own clock', () => {
  const clock = (more: object, today = '2026-08-01') =>
    engagementClock({ ...bookWith().engagements[0]!, ...more }, today);

  test('runs from the decision to begin to the confirmed result', () => {
    const open = { decidedOn: '2026-07-01', plannedEnd: '2026-12-31' };
    expect(clock(open)).toEqual({
      startedOn: '2026-07-01',
      elapsedDays: 31,
      expectedDays: 183,
      actualDays: null,
      open: true,
    });
    expect(clock({ ...open, resultOn: '2026-07-11' })).toMatchObject({
      elapsedDays: 10,
      actualDays: 10,
      open: false,
    });
    expect(clock(open, '2026-07-01').elapsedDays).toBe(0);
  });

  test('has not begun before its day, and is not known without one', () => {
    expect(clock({ decidedOn: '2026-09-01' })).toMatchObject({
      startedOn: '2026-09-01',
      elapsedDays: null,
      expectedDays: null,
    });
    expect(clock({ plannedEnd: '2026-12-31', resultOn: '2026-07-11' })).toEqual({
      startedOn: null,
      elapsedDays: null,
      expectedDays: null,
      actualDays: null,
      open: false,
    });
  });
});
