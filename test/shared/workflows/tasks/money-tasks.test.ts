import { expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import { MONEY_TASKS } from '#shared/workflows/tasks/money-tasks.ts';
import { bookWith, ENGAGEMENT, eur, usd } from '#test/support/build-book.ts';

const paid = { id: 'pay_1', kind: 'fee', net: eur(7000), tax: eur(1330), paidOn: '2026-07-15' } as const;
const open = { id: 'pay_2', kind: 'fee', net: eur(7000), tax: eur(1330), dueOn: '2026-10-27' } as const;
const seen = (...payments: readonly object[]) => ({
  ...{ now: instantOf('2026-10-26T10:00+01:00'), zone: 'Europe/Berlin', locale: 'en-GB' },
  ...{ engagement: ENGAGEMENT, record: 'pay_2', book: bookWith({ payments }) },
});
const said = (...payments: readonly object[]) =>
  MONEY_TASKS.notePayment
    .says(seen(...payments), { came: eur(8000), less: 'rest' })
    .join(' ')
    .replace(/\u2009/g, ' ');

test('a payment that falls short says what stays due, and what is paid so far of all that was asked', () => {
  expect(said(paid, open)).toBe(
    'EUR 330.00 less than asked. EUR 330.00 stays due on 27 Oct. Paid so far, with this: EUR 16,330.00 of EUR 16,660.00.',
  );
});

test('what bounced and what went back do not count; with a part in another currency no sum is said', () => {
  const bounced = { ...paid, id: 'pay_3', cancelledOn: '2026-07-20' };
  const back = { ...paid, id: 'pay_4', kind: 'refund' };
  expect(said(paid, open, bounced, back)).toBe(said(paid, open));
  expect(said({ ...paid, net: usd(7000), tax: usd(0) }, open)).not.toContain('Paid so far');
});

test('more that was a typing error notes what was asked for; more for the next part notes what came', () => {
  const wished = (more: string) =>
    MONEY_TASKS.notePayment.wish(seen(paid, open), {
      values: { came: eur(8400), on: '2026-10-26', more },
      changed: { set: {}, was: {} },
    });
  expect(wished('typingError')).toMatchObject({ came: null, differs: null });
  expect(wished('nextPart')).toMatchObject({ came: eur(8400), differs: 'nextPart' });
});
