import { describe, expect, test } from 'vitest';
import { isSigned, termsOf } from '#shared/rules/guarantee/terms.ts';
import { bookWith, ENGAGEMENT, SIGNED_TERMS, type RowsGiven } from '#test/support/build-book.ts';

const terms = (given: RowsGiven = {}) =>
  termsOf(bookWith({ contracts: [SIGNED_TERMS], ...given }), ENGAGEMENT);
const agreed = { providerAgreedOn: '2026-08-01', clientAgreedOn: '2026-08-01' };

describe('terms with their defaults', () => {
  test('a blank in the contract takes the practice’s setting, a number in it wins', () => {
    const blank = { ...SIGNED_TERMS, claimWindowDays: null, noticeHours: null, graceMinutes: 0 };
    const found = terms({
      contracts: [blank],
      settings: [{ claimWindowDays: 45, noticeHours: 48, graceMinutes: 5 }],
    });
    expect(found).toMatchObject({
      claimWindowDays: 45,
      noticeHours: 48,
      graceMinutes: 0,
      windowEnd: '2027-02-14',
    });
  });

  test('without any contract there are none; a draft with one signature is not signed', () => {
    expect(terms({ contracts: [] })).toBeNull();
    const one = terms({ contracts: [{ ...SIGNED_TERMS, clientSignedOn: null }] });
    expect(one && isSigned(one.contract)).toBe(false);
  });

  test('without an end of the term no window closes', () => {
    expect(terms({ contracts: [{ ...SIGNED_TERMS, termEnd: null }] })).toMatchObject({
      termEnd: null,
      windowEnd: null,
    });
  });
});

describe('the end of the term moves', () => {
  test.each<[string, RowsGiven, string]>([
    [
      'by a pause, first and last day included',
      { pauses: [{ ...agreed, from: '2026-09-01', to: '2026-09-10' }] },
      '2027-01-10',
    ],
    [
      'not by a pause one side asks for',
      { pauses: [{ from: '2026-09-01', to: '2026-09-10', clientAgreedOn: '2026-08-01' }] },
      '2026-12-31',
    ],
    ['not by a pause that has not ended', { pauses: [{ ...agreed, from: '2026-09-01' }] }, '2026-12-31'],
    [
      'once for days two pauses share',
      {
        pauses: [
          { ...agreed, from: '2026-09-05', to: '2026-09-12' },
          { ...agreed, from: '2026-09-01', to: '2026-09-10' },
        ],
      },
      '2027-01-12',
    ],
    [
      'not by a pause after it',
      { pauses: [{ ...agreed, from: '2027-02-01', to: '2027-02-10' }] },
      '2026-12-31',
    ],
    [
      'by an outside event both agreed extends it',
      { externalFactors: [{ ...agreed, what: 'A strike', extendsDays: 14 }] },
      '2027-01-14',
    ],
    [
      'not by one the client alone names',
      { externalFactors: [{ what: 'A strike', extendsDays: 14 }] },
      '2026-12-31',
    ],
  ])('%s', (_, given, end) => {
    expect(terms(given)?.termEnd).toBe(end);
  });
});
