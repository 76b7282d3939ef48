import { describe, expect, test } from 'vitest';
import { SIGNED_TERMS, type RowsGiven } from '#test/support/build-book.ts';
import { IN_WINDOW, said, stateOf, word, claim, decision } from './support/said.ts';

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
