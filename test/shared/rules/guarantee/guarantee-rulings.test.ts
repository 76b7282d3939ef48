import { describe, expect, test } from 'vitest';
import { SIGNED_TERMS, usd, type RowsGiven } from '#test/support/build-book.ts';
import {
  EARLY,
  LAST_OF_TERM,
  IN_WINDOW,
  LAST_DAY,
  AFTER,
  said,
  stateOf,
  word,
  claim,
  decision,
} from './support/said.ts';

describe.each(['valueBack', 'payOnResult', 'holdback'] as const)(
  'under a guarantee of the type %s',
  (type) => {
    const own: RowsGiven = { contracts: [{ ...SIGNED_TERMS, type }] };

    test('after a withdrawal the last day of the window is inside, the next day it is withdrawn', () => {
      const rows = { ...own, claims: [claim('2027-01-05', { withdrawnOn: '2027-01-08' })] };
      expect(said(rows, LAST_DAY)).toMatchObject({ canClaim: true, guarantee: { state: 'evaluating' } });
      expect(stateOf(rows, AFTER)).toBe('withdrawn');
    });

    test('a withdrawal on the last day of the window leaves that day open', () => {
      const rows = { ...own, claims: [claim('2027-01-05', { withdrawnOn: LAST_DAY })] };
      expect(stateOf(rows, '2027-01-29')).toBe('claimed');
      expect(said(rows, LAST_DAY)).toMatchObject({ canClaim: true, guarantee: { state: 'evaluating' } });
      expect(said(rows, AFTER).guarantee).toMatchObject({ state: 'withdrawn', since: AFTER });
    });

    test('a refunded claim counts before one that was made later', () => {
      const rows: RowsGiven = {
        ...own,
        payments: [{ kind: 'fee', net: usd(2400), tax: usd(0), currency: 'USD', paidOn: '2026-07-01' }],
        claims: [claim('2027-01-05'), claim('2027-01-20')],
        decisions: [decision('refund', '2027-01-08')],
      };
      expect(said(rows, '2027-01-22')).toMatchObject({ canClaim: false, guarantee: { state: 'refundDue' } });
      const back = {
        kind: 'refund',
        net: usd(2400),
        tax: usd(0),
        currency: 'USD',
        paidOn: '2027-01-12',
      } as const;
      const paid = said({ ...rows, payments: [...(rows.payments ?? []), back] }, '2027-01-22');
      expect(paid.guarantee).toMatchObject({ state: 'refunded', claim: { id: 'clm_1' } });
    });

    test('a decision that another supersedes says nothing any more', () => {
      const rows: RowsGiven = {
        ...own,
        claims: [claim('2027-02-05')],
        decisions: [
          decision('refund', '2027-02-10', { supersedes: 'dec_2' }),
          decision('declined', '2027-02-11', { ground: 'outside', clientReply: 'No.' }),
        ],
        payments: [{ kind: 'fee', net: usd(2400), tax: usd(0), currency: 'USD', paidOn: '2026-07-01' }],
      };
      expect(stateOf(rows, '2027-02-12')).toBe('refundDue');
      expect(stateOf({ ...rows, decisions: rows.decisions?.slice(1) ?? [] }, '2027-02-12')).toBe('declined');
    });
  },
);

describe('a word of the client', () => {
  test('is early up to fifteen days before the end of the term: an early yes is asked again, an early no is kept', () => {
    expect(stateOf({ verdicts: [word('yes', EARLY)] }, IN_WINDOW)).toBe('evaluating');
    expect(stateOf({ verdicts: [word('yes', '2026-12-18')] }, IN_WINDOW)).toBe('fulfilled');
    expect(stateOf({ verdicts: [word('yes', '2026-12-18')] }, LAST_OF_TERM)).toBe('active');
    const no = { verdicts: [word('no', EARLY)] };
    expect(said(no, '2026-12-20')).toMatchObject({ canClaim: true, guarantee: { state: 'active' } });
    expect(said(no, IN_WINDOW).guarantee).toMatchObject({ state: 'evaluating', evaluation: 'unmet' });
    expect(said(no, AFTER).guarantee).toMatchObject({ state: 'unclaimed', evaluation: 'unmet' });
  });

  test.each([
    ['written on the last day', word('no', LAST_DAY), []],
    ['said on the last day', word('partly', LAST_DAY, { source: 'clientSaid' }), []],
    ['written a day later', word('no', AFTER), ['outside']],
    ['our impression of the last day', word('no', LAST_DAY, { source: 'providerImpression' }), ['outside']],
  ])('a no %s: may a late claim be declined as outside', (_, verdict, grounds) => {
    const rows = { verdicts: [verdict], claims: [claim('2027-02-11')] };
    expect(said(rows, '2027-02-12').mayDecline?.grounds).toEqual(grounds);
  });

  test('after a withdrawal is fulfilled by a yes, and keeps the claim open by another no', () => {
    const rows = (answer: 'yes' | 'no', on: string) => ({
      claims: [claim('2027-01-05', { withdrawnOn: '2027-01-12' })],
      verdicts: [word(answer, on)],
    });
    expect(stateOf(rows('yes', '2027-01-20'), IN_WINDOW)).toBe('claimed');
    expect(stateOf(rows('yes', '2027-01-20'), AFTER)).toBe('fulfilled');
    expect(stateOf(rows('no', '2027-01-20'), AFTER)).toBe('unclaimed');
    expect(stateOf(rows('no', '2027-01-04'), AFTER)).toBe('withdrawn');
  });
});

describe('what binds', () => {
  const sent = { proposals: [{ id: 'pro_1', sentAt: '2026-06-20T10:00+02:00' }] };
  const clientOnly = { ...SIGNED_TERMS, proposal: 'pro_1', providerSignedOn: null, providerSignedBy: null };

  test('the client’s signature on sent terms does, and our own missing one is an open point', () => {
    const rows = { ...sent, contracts: [clientOnly] };
    expect(said(rows, '2026-08-01')).toMatchObject({ canClaim: true, guarantee: { state: 'active' } });
    expect(said(rows, '2026-08-01').guarantee.flags.map((one) => one.code)).toContain('ownSignature');
    expect(stateOf({ contracts: [clientOnly] }, '2026-08-01')).toBe('draft');
  });

  test('paid on sent terms is offered and hears a claim; not paid hears none', () => {
    const paid = { payments: [{ kind: 'fee' as const, net: usd(2400), paidOn: '2026-07-02' }] };
    const open = { ...sent, contracts: [] };
    expect(said({ ...open, ...paid }, '2026-08-01')).toMatchObject({
      canClaim: true,
      guarantee: { state: 'offered' },
    });
    expect(said(open, '2026-08-01').canClaim).toBe(false);
    expect(stateOf({ ...open, ...paid, claims: [claim('2026-07-20')] }, '2026-08-01')).toBe('claimed');
    expect(stateOf({ ...open, claims: [claim('2026-07-20')] }, '2026-08-01')).toBe('offered');
  });
});
