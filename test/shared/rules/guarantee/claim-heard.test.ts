import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { at, ENGAGEMENT, SIGNED_TERMS, type RowsGiven } from '#test/support/build-book.ts';
import { CLAIM, claimed, PAID, REFUND, REMEDY } from './support/claimed.ts';

const statusOn = (book: Book, on = '2027-01-15') => guaranteeStatus(book, ENGAGEMENT, at(on));
const textOf = (reasons: readonly { readonly code: string; readonly text: string }[], code: string) =>
  reasons.find((one) => one.code === code)?.text;
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

describe('which claim counts', () => {
  const claim = (id: string, day: string, more: object = {}) => ({
    ...CLAIM,
    id,
    at: `${day}T09:00+01:00`,
    ...more,
  });
  const counts = (claims: NonNullable<RowsGiven['claims']>, more: RowsGiven = {}, on?: string) =>
    [claims, [...claims].reverse()].map((rows) => statusOn(claimed({ ...more, claims: rows }), on).claim?.id);

  test('of two that are open the first; nothing that comes later hides a decided refund', () => {
    const two = [claim('clm_1', '2027-01-05'), claim('clm_2', '2027-01-08')];
    expect(counts(two)).toEqual(['clm_1', 'clm_1']);
    expect(counts(two, { decisions: [{ ...REFUND, claim: 'clm_2' }] })).toEqual(['clm_2', 'clm_2']);
    expect(counts(two, { decisions: [{ ...REMEDY, claim: 'clm_1' }] })).toEqual(['clm_2', 'clm_2']);
  });

  test('of two that were withdrawn the later; two of one instant always give the same one', () => {
    const gone = { withdrawnOn: '2027-01-09' };
    expect(counts([claim('clm_1', '2027-01-05', gone), claim('clm_2', '2027-01-08', gone)])).toEqual([
      'clm_2',
      'clm_2',
    ]);
    expect(counts([claim('clm_1', '2027-01-05'), claim('clm_2', '2027-01-05')])).toEqual(['clm_1', 'clm_1']);
  });

  test('one that was withdrawn says when and why; our own impression that was withdrawn was never a claim', () => {
    const gone = { withdrawnOn: '2027-01-09', withdrawnBecause: 'We talked it over' };
    const { reasons } = statusOn(claimed({ claims: [{ ...CLAIM, ...gone }] }));
    expect(textOf(reasons, 'withdrawn')).toBe('The claim was withdrawn on 9 Jan: We talked it over.');
    const plain = statusOn(claimed({ claims: [{ ...CLAIM, withdrawnOn: '2027-01-09' }] }));
    expect(textOf(plain.reasons, 'withdrawn')).toBe('The claim was withdrawn on 9 Jan.');
    const ours = [{ ...CLAIM, ...gone, source: 'providerImpression' as const }];
    expect(statusOn(claimed({ claims: ours })).claim).toBeNull();
  });
});

describe('a claim that is not heard', () => {
  const flag = (rows: RowsGiven, book = claimed) => textOf(statusOn(book(rows)).flags, 'claimNotOpen');

  test.each([
    ['our impression', { claims: [{ ...CLAIM, source: 'providerImpression' }] }, /your impression/],
    ['a measurement', { claims: [{ ...CLAIM, source: 'measured' }] }, /your impression/],
    [
      'after the client’s own end',
      { engagements: [{ endedOn: '2026-10-01', endedBy: 'client' }] },
      /ended it early/,
    ],
    ['without a signed contract', { contracts: [] }, /no contract is signed/],
  ] as const)('%s: it says so, and a refund may be decided all the same', (_, rows, words) => {
    expect(flag(rows)).toMatch(words);
    expect(statusOn(claimed(rows)).state).not.toBe('claimed');
    const decided = statusOn(claimed({ ...rows, decisions: [REFUND], payments: [PAID] }));
    expect(decided.state).toBe('refundDue');
  });

  test('the client’s word, written or said, is heard', () => {
    for (const source of ['clientWrote', 'clientSaid'] as const) {
      const status = statusOn(claimed({ claims: [{ ...CLAIM, source }] }));
      expect(status.state).toBe('claimed');
      expect(codes(status.flags)).not.toContain('claimNotOpen');
    }
  });
});

describe('a claim under review', () => {
  test('names the day, the words, and by when a person decides', () => {
    const status = statusOn(claimed());
    expect(textOf(status.reasons, 'claim')).toBe('Asked for on 5 Jan: “It did not pay back.”');
    expect(status.missing.find(({ code }) => code === 'decision')).toMatchObject({
      due: '2027-01-19',
      who: 'provider',
    });
    const wordless = statusOn(claimed({ claims: [{ ...CLAIM, words: null }] }));
    expect(textOf(wordless.reasons, 'claim')).toBe('Asked for on 5 Jan.');
  });

  test('takes the days of the contract, from the day the review began where it is noted', () => {
    const due = (rows: RowsGiven) =>
      statusOn(claimed(rows)).missing.find(({ code }) => code === 'decision')?.due;
    expect(due({ contracts: [{ ...SIGNED_TERMS, reviewDays: 7 }] })).toBe('2027-01-12');
    expect(due({ claims: [{ ...CLAIM, reviewFrom: '2027-01-08' }] })).toBe('2027-01-22');
  });

  test('is overdue the day after, and says that this decides nothing', () => {
    const flags = (on: string) => statusOn(claimed(), on).flags;
    expect(codes(flags('2027-01-19'))).not.toContain('reviewOverdue');
    expect(textOf(flags('2027-01-20'), 'reviewOverdue')).toMatch(/due on 19 Jan\. Nothing is decided/);
  });

  test('is open again where an agreed remedy was not delivered, and the old agreement is not held against it', () => {
    const status = statusOn(claimed({ decisions: [{ ...REMEDY, reopenedOn: '2027-01-14' }] }));
    expect(status.state).toBe('claimed');
    expect(codes(status.flags)).toContain('reopened');
    expect(codes(status.missing)).not.toContain('decisionStands');
    expect(codes(statusOn(claimed()).flags)).not.toContain('reopened');
  });
});
