import { entity, type RecordOf } from '../entity.ts';
import { choice, currency, day, money, reference, required, text } from '../field.ts';

/** Money due, paid or refunded, with its tax part. */
export const payments = entity({
  name: 'payments',
  prefix: 'pay',
  tab: 'Payments',
  one: 'payment',
  visible: true,
  labelFields: ['text'],
  frozenBy: 'paidOn',
  laterFields: ['reference', 'claim', 'text', 'cancelledOn', 'net', 'tax', 'currency', 'refundOf'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    kind: choice(
      'Kind',
      { fee: 'Fee', refund: 'Refund', sessionsUndelivered: 'Undelivered sessions returned' },
      { initial: 'fee' },
    ),
    text: text('What for', { audience: 'both' }),
    net: money('Net', { audience: 'both', aliases: ['Amount', 'Betrag', 'Netto'] }),
    tax: money('Tax', { audience: 'both', aliases: ['VAT', 'MwSt', 'USt', 'Sales tax'] }),
    currency: currency('Currency', { audience: 'both' }),
    dueOn: day('Due', { audience: 'both', aliases: ['Due date', 'Fällig'] }),
    paidOn: day('Paid', { audience: 'both', aliases: ['Paid on', 'Date paid', 'Bezahlt'] }),
    cancelledOn: day('Cancelled'),
    refundOf: reference('payments', 'Refund of'),
    claim: reference('claims', 'Claim'),
    reference: text('Bank reference', { audience: 'both' }),
  },
});

export type Payment = RecordOf<typeof payments>;
