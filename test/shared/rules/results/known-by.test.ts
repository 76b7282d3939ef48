import { describe, expect, test } from 'vitest';
import { knownBy } from '#shared/rules/results/known-by.ts';
import { standing } from '#shared/rules/standing.ts';
import { at, bookWith, ENGAGEMENT, SIGNED_TERMS, usd, type RowsGiven } from '#test/support/build-book.ts';

const NOW = at('2027-01-10T15:00+01:00');
const signed: RowsGiven = { contracts: [SIGNED_TERMS] };
const known = (given: RowsGiven, now = NOW) => knownBy(bookWith({ ...signed, ...given }), now);

describe('what is dated ahead', () => {
  test('a claim, a verdict and a decision wait for their moment', () => {
    const later = '2027-01-11T09:00+01:00';
    const { book, until } = known({
      claims: [{ at: later, words: 'We ask.' }],
      verdicts: [{ at: later, answer: 'yes', source: 'clientWrote' }],
      decisions: [{ claim: 'clm_1', on: '2027-01-12', kind: 'refund', by: 'Nora Lindqvist' }],
    });
    expect([book.claims, book.verdicts, book.decisions]).toEqual([[], [], []]);
    expect(until).toBe(at(later));
  });

  test('a payment with a day ahead is not paid yet, and a signature not given', () => {
    const { book } = known({
      payments: [{ net: usd(100), dueOn: '2027-01-01', paidOn: '2027-01-11' }],
      contracts: [{ ...SIGNED_TERMS, clientSignedOn: '2027-01-11' }],
    });
    expect(book.payments[0]).toMatchObject({ paidOn: null, dueOn: '2027-01-01' });
    expect(book.contracts[0]).toMatchObject({ clientSignedOn: null, providerSignedOn: '2026-06-30' });
  });

  test('a day begins at its midnight in the engagement’s zone', () => {
    const rows: RowsGiven = { payments: [{ net: usd(100), paidOn: '2027-01-11' }] };
    expect(known(rows, at('2027-01-10T22:59Z')).book.payments[0]?.paidOn).toBeNull();
    expect(known(rows, at('2027-01-10T23:00Z')).book.payments[0]?.paidOn).toBe('2027-01-11');
    expect(known(rows, at('2027-01-10T22:59Z')).until).toBe(at('2027-01-10T23:00Z'));
  });

  test('a book in which nothing is ahead is left as it is', () => {
    const book = bookWith(signed);
    expect(knownBy(book, NOW)).toEqual({ book, until: null });
    expect(knownBy(book, NOW).book).toBe(book);
  });
});

describe('how long a standing holds', () => {
  test('to the next midnight of the engagement while a sentence counts days', () => {
    expect(standing(bookWith(signed), ENGAGEMENT, NOW).validUntil).toBe(at('2027-01-11T00:00+01:00'));
  });

  test('to the next row that waits for its moment where that is sooner', () => {
    const book = bookWith({ ...signed, verdicts: [{ at: '2027-01-10T18:00+01:00', answer: 'yes' }] });
    expect(standing(book, ENGAGEMENT, NOW).validUntil).toBe(at('2027-01-10T18:00+01:00'));
  });

  test('for ever where nothing can come any more and nothing is left to do', () => {
    const book = bookWith({
      ...signed,
      engagements: [{ stage: 'whatNow' }],
      verdicts: [{ at: '2027-01-05T12:00+01:00', answer: 'yes', source: 'clientWrote' }],
    });
    expect(standing(book, ENGAGEMENT, at('2028-01-10T15:00+01:00')).validUntil).toBeNull();
  });
});
