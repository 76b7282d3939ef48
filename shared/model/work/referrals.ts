import { entity, type RecordOf } from '../entity.ts';
import { choice, currency, day, longText, money, reference, required, text } from '../field.ts';

/** Someone a client sent to us, or whom we sent on: who, when, what it was worth and what became of it. */
export const referrals = entity({
  name: 'referrals',
  prefix: 'ref',
  tab: 'Referrals',
  one: 'referral',
  visible: false,
  labelFields: ['to', 'on'],
  fields: {
    engagement: reference('engagements', 'Out of the engagement'),
    client: reference('clients', 'Client'),
    way: choice('Way', { received: 'The client sent them', given: 'We sent them' }, { initial: 'received' }),
    to: required(text('Who', { personal: true })),
    on: day('On'),
    thankedOn: day('Thanked on'),
    value: money('Worth of it'),
    currency: currency('Currency'),
    became: reference('engagements', 'Became the engagement'),
    notes: longText('Private notes', { personal: true }),
  },
});

export type Referral = RecordOf<typeof referrals>;
