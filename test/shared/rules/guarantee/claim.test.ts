import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { at, ENGAGEMENT, SIGNED_TERMS, withChanged, withRows } from '#test/support/build-book.ts';
import { CLAIM, claimed, DECLINE, FACTS, MATERIAL, MISSED, PAID, REFUND, signed } from './support/claimed.ts';

const statusOn = (book: Book, on: string) => guaranteeStatus(book, ENGAGEMENT, at(on));
const flagsOn = (book: Book, on: string) => statusOn(book, on).flags.map((one) => one.code);

const AFTER = '2027-01-31';

describe('a claim on the guarantee', () => {
  test('a claim is claimed, then reviewing; an overdue review decides nothing', () => {
    expect(statusOn(claimed(), '2027-01-06').state).toBe('claimed');
    const reviewing = withChanged(claimed(), 'claims', 'clm_1', { reviewFrom: '2027-01-06' });
    expect(statusOn(reviewing, '2027-01-20').state).toBe('reviewing');
    expect(flagsOn(reviewing, '2027-01-20')).not.toContain('reviewOverdue');
    expect(statusOn(reviewing, '2028-01-21').state).toBe('reviewing');
    expect(flagsOn(reviewing, '2027-01-21')).toContain('reviewOverdue');
  });

  test('a claim may come before the term ends', () => {
    const early = signed({ claims: [{ ...CLAIM, at: '2026-09-05T09:00+02:00' }] });
    expect(statusOn(early, '2026-09-06').state).toBe('claimed');
  });

  test('a refund is due until every cent is back', () => {
    const book = claimed({ decisions: [REFUND], payments: [PAID] });
    expect(statusOn(book, '2027-01-13')).toMatchObject({ state: 'refundDue', closing: 'refund' });
    const back = (minor: number) =>
      withRows(book, {
        payments: [
          {
            kind: 'refund',
            refundOf: 'pay_1',
            net: { minor, currency: 'USD' },
            currency: 'USD',
            paidOn: '2027-01-14',
          },
        ],
      });
    expect(statusOn(back(239_999), '2027-01-15').state).toBe('refundDue');
    expect(statusOn(back(240_000), '2027-01-15').state).toBe('refunded');
  });

  test('a remedy needs both, and the client’s own words', () => {
    const one = { ...REFUND, kind: 'remedy', remedy: 'Three more sessions', providerAgreed: true } as const;
    const stateWith = (more: object) =>
      statusOn(claimed({ decisions: [{ ...one, ...more }] }), '2027-01-13').state;
    expect(stateWith({})).toBe('claimed');
    expect(stateWith({ clientAgreed: true })).toBe('claimed');
    expect(stateWith({ clientAgreed: true, clientReply: 'Three more, by March. Good.' })).toBe(
      'remedyAgreed',
    );
    expect(stateWith({ clientAgreed: true, clientReply: 'Good.', remedy: ' ' })).toBe('claimed');
  });

  test('a withdrawn claim leaves the clock going until the window is over', () => {
    const book = withChanged(claimed({ verdicts: [] }), 'claims', 'clm_1', { withdrawnOn: '2027-01-08' });
    expect(statusOn(book, '2027-01-10').state).toBe('evaluating');
    expect(statusOn(book, AFTER).state).toBe('withdrawn');
  });

  test.each([
    ['no ground', {}, {}],
    ['a lapse nobody called material', { ground: 'lapse', duty: 6 }, MISSED],
    [
      'a material lapse of a duty with no fact',
      { ground: 'lapse', duty: 6 },
      { dutyNotes: [{ ...MATERIAL, session: null }] },
    ],
    ['a claim inside the window', { ground: 'outside' }, {}],
    ['the result met, but the client judges', { ground: 'resultMet' }, FACTS.met],
    [
      'no reply of the client',
      { ground: 'lapse', duty: 6, clientReply: null },
      { ...MISSED, dutyNotes: [MATERIAL] },
    ],
    ['no reason', { ground: 'lapse', duty: 6, reason: ' ' }, { ...MISSED, dutyNotes: [MATERIAL] }],
  ] as const)('is not declined with %s', (_, decision, rows) => {
    const book = claimed({ ...rows, decisions: [{ ...DECLINE, ...decision }] });
    expect(statusOn(book, '2027-01-13').state).toBe('claimed');
  });

  test.each([
    ['a material lapse of a signed duty', { ground: 'lapse', duty: 6 }, { ...MISSED, dutyNotes: [MATERIAL] }],
    [
      'a claim after the window, with nothing said in time',
      { ground: 'outside' },
      { verdicts: [], claims: [{ ...CLAIM, at: '2027-01-31T00:00+01:00' }] },
    ],
    [
      'the result met where the measure judges',
      { ground: 'resultMet' },
      { ...FACTS.met, contracts: [{ ...SIGNED_TERMS, judge: 'measure' }] },
    ],
    [
      'a claim after the client ended early',
      { ground: 'outside' },
      { engagements: [{ endedOn: '2026-10-01', endedBy: 'client' }] },
    ],
  ] as const)('is declined for %s, decided by the provider', (_, decision, rows) => {
    const book = claimed({ ...rows, decisions: [{ ...DECLINE, ...decision }] });
    const status = statusOn(book, '2027-02-02');
    expect(status.state).toBe('declined');
    expect(status.reasons.map((one) => one.text).join(' ')).toContain('decided by the provider');
  });

  test('a lapse of a duty that is not in the signed terms declines nothing', () => {
    const book = claimed({
      ...MISSED,
      contracts: [{ ...SIGNED_TERMS, dutyNotice: false }],
      dutyNotes: [MATERIAL],
      decisions: [{ ...DECLINE, ground: 'lapse', duty: 6 }],
    });
    expect(statusOn(book, '2027-01-13').state).toBe('claimed');
  });
});
