import type { Book } from '#shared/model/book.ts';
import type { DutyNote } from '#shared/model/guarantee/duty-notes.ts';
import { dutyTable } from '#shared/rules/duties/duties.ts';
import { termsOf } from '#shared/rules/guarantee/terms.ts';
import {
  at,
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  type RowsGiven,
} from '#test/support/build-book.ts';

/** Terms signed by both with the money result, and the rows given. */
export const signed = (given: RowsGiven): Book =>
  bookWith({ contracts: [SIGNED_TERMS], minimumResults: [MONEY_RESULT], ...given });
/** How a duty, by its number, stands on a day. */
export const dutyOf = (book: Book, n: number, on = '2026-11-24') => {
  const duty = dutyTable(book, ENGAGEMENT, termsOf(book, ENGAGEMENT), at(on))[n - 1];
  if (!duty) throw new Error(`no duty ${n}`);
  return duty;
};
/** A person’s judgement of a duty, of the client’s unless it says otherwise. */
export const note = (
  duty: number,
  judgement: DutyNote['judgement'],
  more: Partial<DutyNote> = {},
): Partial<DutyNote> => ({
  side: 'client',
  duty,
  judgement,
  reason: 'As we talked about it',
  by: 'Nora Lindqvist',
  on: '2026-09-10',
  ...more,
});
