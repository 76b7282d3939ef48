import { dayAt } from '../../base/moment.ts';
import type { Book } from '../../model/book.ts';
import type { Evidence } from '../../model/guarantee/evidence.ts';
import type { Payment } from '../../model/guarantee/payments.ts';
import type { BrokenInvariant, Seen } from '../invariants/invariant.ts';
import { zoneOf } from '../guarantee/terms.ts';
import { LOOK_AT } from './result-words.ts';

/** What is no mistake but may be one: it counts as it is, and a person should look at its cell. Nothing is refused for it. */
export const toLookAt = ({ book, now }: Seen): BrokenInvariant[] => [
  ...book.payments.flatMap((one) => [...withoutPayment(book, one), ...paidLater(book, one, now)]),
  ...book.evidence
    .filter((one) => isWithoutResult(book, one))
    .map(({ id }) => ({
      tab: 'evidence' as const,
      id,
      field: 'minimumResult',
      message: LOOK_AT.withoutResult,
    })),
];

const at = ({ id }: Payment, field: string, message: string): BrokenInvariant => ({
  tab: 'payments',
  id,
  field,
  message,
});

/** What happened counts towards the minimum result it names, and towards none where a row of a file names neither that nor a value driver. */
const isWithoutResult = (book: Book, one: Evidence): boolean =>
  one.minimumResult === null &&
  one.driver === null &&
  one.expected !== 'expected' &&
  one.withdrawnOn === null &&
  book.minimumResults.some(({ engagement }) => engagement === one.engagement);

/** A refund that names no payment gives the oldest back first; where more than one currency or tax was paid, that may be wrong. */
function withoutPayment(book: Book, one: Payment): BrokenInvariant[] {
  if (one.kind !== 'refund' || one.refundOf !== null || one.cancelledOn !== null) return [];
  const hasFees = book.payments.some(
    (other) => other.engagement === one.engagement && other.kind !== 'refund',
  );
  if (!hasFees) return [];
  return [at(one, 'refundOf', LOOK_AT.withoutPayment)];
}

/** A day of payment ahead is not paid yet; far ahead it is a slip. */
function paidLater(book: Book, one: Payment, now: number): BrokenInvariant[] {
  if (one.paidOn === null || one.paidOn <= dayAt(now, zoneOf(book, one.engagement))) return [];
  return [at(one, 'paidOn', LOOK_AT.paidLater)];
}
