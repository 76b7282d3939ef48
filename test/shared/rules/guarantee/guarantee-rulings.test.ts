import { describe, expect, test } from 'vitest';
import { standing } from '#shared/rules/standing.ts';
import {
  at,
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  usd,
  wonContract,
  type RowsGiven,
} from '#test/support/build-book.ts';

const [EARLY, LAST_OF_TERM, IN_WINDOW, LAST_DAY, AFTER] = [
  '2026-12-17',
  '2026-12-31',
  '2027-01-10',
  '2027-01-30',
  '2027-01-31',
];
const said = (given: RowsGiven, on: string) =>
  standing(
    bookWith({
      contracts: [SIGNED_TERMS],
      minimumResults: [MONEY_RESULT],
      evidence: [wonContract(1000, '2026-10-22')],
      ...given,
    }),
    ENGAGEMENT,
    at(on),
  );
const stateOf = (given: RowsGiven, on: string) => said(given, on).guarantee.state;
const word = (answer: 'yes' | 'partly' | 'no', on: string, more: object = {}) => ({
  answer,
  at: `${on}T10:00+01:00`,
  source: 'clientWrote' as const,
  ...more,
});
const claim = (on: string, more: object = {}) => ({
  at: `${on}T12:00+01:00`,
  words: 'We ask for it.',
  source: 'clientWrote' as const,
  ...more,
});
const decision = (kind: 'refund' | 'remedy' | 'declined', on: string, more: object = {}) => ({
  claim: 'clm_1',
  kind,
  on,
  by: 'Nora Lindqvist',
  reason: 'Looked at the facts.',
  ...more,
});

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

describe('an early end', () => {
  const ended = (more: object, rows: RowsGiven = {}): RowsGiven => ({
    engagements: [{ endedOn: '2026-09-01', endReason: 'A new post', ...more }],
    ...rows,
  });

  test.each([
    ['by the provider', { endedBy: 'provider' as const }, 'evaluating', true],
    ['by the client', { endedBy: 'client' as const }, 'endedEarly', false],
    [
      'by the client for a reason on our side',
      { endedBy: 'client' as const, endGround: 'providerSide' as const },
      'evaluating',
      true,
    ],
    [
      'by withdrawal under the law',
      { endedBy: 'client' as const, endGround: 'legalWithdrawal' as const },
      'evaluating',
      true,
    ],
    ['by nobody noted', { endedBy: null }, 'evaluating', true],
  ])('%s', (_, end, state, canClaim) => {
    expect(said(ended(end), '2026-09-05')).toMatchObject({ canClaim, guarantee: { state } });
    expect(said(ended(end), '2026-09-05').steps.includes('claim')).toBe(canClaim);
  });

  test('keeps the window open for thirty days at least', () => {
    const short = { contracts: [{ ...SIGNED_TERMS, claimWindowDays: 0 }] };
    const rows = { ...short, engagements: [{ endedOn: '2026-12-30', endedBy: 'provider' as const }] };
    expect(said(rows, '2027-01-29')).toMatchObject({ canClaim: true, guarantee: { state: 'evaluating' } });
    expect(stateOf(rows, '2027-01-30')).toBe('unclaimed');
  });

  test('by the client on the day of a claim: the order is asked, and once it is known it decides', () => {
    const rows = (beforeEnd: boolean | null) =>
      ended({ endedBy: 'client' }, { claims: [claim('2026-09-01', { beforeEnd })] });
    expect(said(rows(null), '2026-09-05').guarantee.missing.map((one) => one.code)).toContain('cameFirst');
    expect(stateOf(rows(null), '2026-09-05')).toBe('claimed');
    expect(said(rows(true), '2026-09-05').guarantee.missing.map((one) => one.code)).not.toContain(
      'cameFirst',
    );
    expect(stateOf(rows(true), '2026-09-05')).toBe('claimed');
    expect(stateOf(rows(false), '2026-09-05')).toBe('endedEarly');
  });
});

describe('a pause both agreed to', () => {
  const pause = (from: string, to: string | null, agreedOn = '2026-08-01') => ({
    pauses: [{ from, to, providerAgreedOn: '2026-08-01', clientAgreedOn: agreedOn }],
  });

  test('that is open stops term and window', () => {
    expect(stateOf(pause('2026-12-01', null), '2027-06-01')).toBe('suspended');
    expect(said(pause('2027-01-10', null), '2027-06-01')).toMatchObject({
      canClaim: true,
      guarantee: { state: 'suspended' },
    });
  });

  test('counts from the later agreement on, and moves the window where it begins in it', () => {
    expect(said(pause('2026-09-01', '2026-09-10', '2026-09-06'), '2026-10-01').guarantee.terms?.termEnd).toBe(
      '2027-01-05',
    );
    expect(said(pause('2027-01-11', '2027-01-20'), '2027-02-01').guarantee.terms?.windowEnd).toBe(
      '2027-02-09',
    );
    expect(said(pause('2027-01-31', '2027-02-09'), '2027-02-01').guarantee.terms?.windowEnd).toBe(
      '2027-01-30',
    );
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

describe('a remedy and a third person', () => {
  const agreed = decision('remedy', '2027-01-12', {
    remedy: 'Three more sessions',
    remedyBy: '2027-02-28',
    clientAgreed: true,
    providerAgreed: true,
    clientReply: 'Good.',
  });
  const remedy = (more: object) => ({ claims: [claim('2027-01-05')], decisions: [{ ...agreed, ...more }] });

  test('a remedy not delivered by its day is told, and the claim can be opened again', () => {
    const late = said(remedy({}), '2027-03-01');
    expect(late.guarantee).toMatchObject({ state: 'remedyAgreed' });
    expect(late.guarantee.missing.map((one) => one.code)).toContain('remedyLate');
    expect(late.steps).toEqual(expect.arrayContaining(['delivered', 'reopen']));
    expect(stateOf(remedy({ reopenedOn: '2027-03-01' }), '2027-03-02')).toBe('claimed');
    expect(said(remedy({ deliveredOn: '2027-02-20' }), '2027-03-01').guarantee.missing).toEqual([]);
  });

  test('the noted judgement of the named third person takes the measure’s place', () => {
    const rows = (finding: 'met' | 'notMet' | null): RowsGiven => ({
      contracts: [{ ...SIGNED_TERMS, judge: 'thirdPerson', judgeName: 'Chamber' }],
      verdicts: [word('no', '2027-01-05')],
      decisions: finding
        ? [decision('declined', '2027-01-08', { kind: 'judgement', claim: null, finding, by: 'Chamber' })]
        : [],
    });
    expect(said(rows(null), IN_WINDOW).guarantee).toMatchObject({ result: 'notMet', evaluation: 'unmet' });
    expect(said(rows(null), IN_WINDOW).steps).toContain('judgement');
    expect(said(rows('met'), IN_WINDOW).guarantee).toMatchObject({ result: 'met', state: 'fulfilled' });
    expect(said(rows('notMet'), IN_WINDOW).guarantee).toMatchObject({
      result: 'notMet',
      evaluation: 'unmet',
    });
  });
});
