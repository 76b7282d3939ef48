import { expect, test } from 'vitest';
import { blankRecord, emptyBook, type Book } from '#shared/model/book.ts';
import type { Payment } from '#shared/model/guarantee/payments.ts';
import { toLookAt } from '#shared/rules/results/look-at.ts';

const NOW = Date.parse('2026-11-29T12:00Z');
const payment = (id: string, more: Partial<Payment>): Payment => ({
  ...blankRecord('payments', id),
  engagement: 'eng_1',
  kind: 'fee',
  ...more,
});
const fieldsOf = (...payments: readonly Payment[]) => {
  const book: Book = { ...emptyBook(), payments };
  return toLookAt({ book, now: NOW }).map(({ id, field }) => `${id} ${field}`);
};

test('a refund that names no payment is looked at where there is one it can give back', () => {
  const fee = payment('pay_1', { paidOn: '2026-10-01' });
  expect(fieldsOf(fee, payment('pay_2', { kind: 'refund' }))).toEqual(['pay_2 refundOf']);
  expect(fieldsOf(fee, payment('pay_2', { kind: 'refund', refundOf: 'pay_1' }))).toEqual([]);
  expect(fieldsOf(fee, payment('pay_2', { kind: 'refund', cancelledOn: '2026-11-01' }))).toEqual([]);
  expect(fieldsOf(payment('pay_2', { kind: 'refund' }))).toEqual([]);
});

test('a day of payment that is still to come is looked at, today is not', () => {
  expect(fieldsOf(payment('pay_1', { paidOn: '2036-12-04' }))).toEqual(['pay_1 paidOn']);
  expect(fieldsOf(payment('pay_1', { paidOn: '2026-11-29' }))).toEqual([]);
  expect(fieldsOf(payment('pay_1', { paidOn: null }))).toEqual([]);
});

test('what happened is looked at where it counts for no minimum result, though there are some', () => {
  const result = { ...blankRecord('minimumResults', 'min_1'), engagement: 'eng_1' };
  const asked = (more: object, minimumResults = [result]) => {
    const one = { ...blankRecord('evidence', 'evi_1'), engagement: 'eng_1', ...more };
    return toLookAt({ book: { ...emptyBook(), minimumResults, evidence: [one] }, now: NOW }).length;
  };
  expect(asked({})).toBe(1);
  expect(asked({}, [])).toBe(0);
  const others = [
    { minimumResult: 'min_1' },
    { driver: 'dri_1' },
    { withdrawnOn: '2026-11-01' },
    { expected: 'expected' },
  ];
  expect(others.map((more) => asked(more))).toEqual([0, 0, 0, 0]);
});
