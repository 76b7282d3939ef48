import { describe, expect, test } from 'vitest';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import {
  at,
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  usd,
  withRows,
  wonContract,
  type RowsGiven,
} from '#test/support/build-book.ts';

const status = (given: RowsGiven, now: string) => guaranteeStatus(bookWith(given), ENGAGEMENT, at(now));
const signed = (more: RowsGiven = {}): RowsGiven => ({
  contracts: [SIGNED_TERMS],
  minimumResults: [MONEY_RESULT],
  ...more,
});
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map((one) => one.code);

const SHORT: RowsGiven = { evidence: [wonContract(2399.99, '2026-10-01')] };

test('a client who said no and never asked for it is closed unclaimed, and a late claim is still heard', () => {
  const given = signed({
    ...SHORT,
    verdicts: [{ answer: 'no', at: '2027-01-10T10:00+01:00', source: 'clientWrote' }],
  });
  expect(status(given, '2027-02-10')).toMatchObject({ state: 'unclaimed', evaluation: 'unmet' });
  const late = { ...given, claims: [{ at: '2027-02-11T09:00+01:00' }] };
  expect(status(late, '2027-02-11').state).toBe('claimed');
});

describe('the clock', () => {
  test('evaluation begins early when both accept everything that “done” means', () => {
    const accepted = {
      criterion: 'Leads the call',
      clientSays: 'yes',
      providerSays: 'yes',
      clientOn: '2026-10-02',
    } as const;
    const found = status(signed({ acceptances: [accepted] }), '2026-10-03');
    expect(found).toMatchObject({ state: 'evaluating', since: '2026-10-02' });
    const oneSided = signed({ acceptances: [accepted, { ...accepted, clientSays: null }] });
    expect(status(oneSided, '2026-10-03').state).toBe('active');
  });

  test('says since when it stands so, what ends it and when', () => {
    expect(status(signed(), '2026-10-22')).toMatchObject({
      since: '2026-07-01',
      next: { code: 'termEnd', due: '2026-12-31' },
      daysLeft: 70,
    });
    expect(status(signed(), '2027-01-02')).toMatchObject({
      since: '2027-01-01',
      next: { code: 'verdict', due: '2027-01-30' },
    });
  });
});

describe('ending early', () => {
  const ended = (endedBy: 'client' | 'provider' | null, more: RowsGiven = {}): RowsGiven =>
    signed({ engagements: [{ endedOn: '2026-09-01', endedBy, endReason: 'A new post abroad' }], ...more });
  const claim: RowsGiven = { claims: [{ at: '2026-09-10T10:00+02:00' }] };

  test('by the provider leaves the guarantee standing until the window of the agreed term closes', () => {
    expect(status(ended('provider', claim), '2026-09-11').state).toBe('claimed');
    expect(status(ended('provider'), '2026-09-05').next).toMatchObject({ due: '2027-01-30' });
    expect(status(ended('provider'), '2027-01-31').next).toBeNull();
  });

  test('by the client leaves no claim, unless the contract says so', () => {
    const quit = status(ended('client', claim), '2026-09-11');
    expect(quit).toMatchObject({ state: 'endedEarly', closing: 'endedEarly' });
    expect(codes(quit.flags)).toContain('claimNotOpen');
    const open = ended('client', { ...claim, contracts: [{ ...SIGNED_TERMS, claimAfterClientEnd: true }] });
    expect(status(open, '2026-09-11').state).toBe('claimed');
  });

  test('a claim made before the client ended it goes on', () => {
    const before = ended('client', { claims: [{ at: '2026-08-30T10:00+02:00' }] });
    expect(status(before, '2026-09-11').state).toBe('claimed');
  });
});

describe('seed 004’s story', () => {
  test('2,400 paid, 2,400 of new contracts: the coaching is considered paid for', () => {
    const book = bookWith(signed({ payments: [{ kind: 'fee', net: usd(2400), paidOn: '2026-07-01' }] }));
    const short = guaranteeStatus(book, ENGAGEMENT, at('2026-10-22'));
    expect(short.cure.map((one) => one.text)).toEqual([
      expect.stringMatching(/^USD.2,400 more for “New contracts from our work”\.$/u),
    ]);
    const won = withRows(book, {
      evidence: [wonContract(1500, '2026-09-12'), wonContract(900, '2026-10-03')],
    });
    const met = guaranteeStatus(won, ENGAGEMENT, at('2026-10-22'));
    expect(met.result).toBe('met');
    expect(codes(met.reasons)).toContain('paidFor');
  });
});
