import { entity, type RecordOf } from '../entity.ts';
import { choice, count, longText, required, share, text } from '../field.ts';
import { GUARANTEE_ALLOWED, GUARANTEE_TYPE, TAX_RULE } from '../words.ts';

/** One of several services a practice sells: its name and look on documents, and the terms a contract of it begins with. */
export const serviceLines = entity({
  name: 'serviceLines',
  prefix: 'svc',
  tab: 'Service lines',
  one: 'service line',
  visible: false,
  labelFields: ['name'],
  fields: {
    name: required(text('Service line', { audience: 'both' })),
    practice: text('Name on documents', { audience: 'both', help: 'Blank: the name of your practice.' }),
    colour: text('Colour on documents', { audience: 'both', help: 'For example #0b6173.' }),
    logo: longText('Logo', { audience: 'both', help: 'A picture as text; chosen in Settings.' }),
    services: choice('Guarantee allowed', GUARANTEE_ALLOWED),
    type: choice('Guarantee', GUARANTEE_TYPE),
    refundShare: share('Paid back', { help: 'Of the fee, if the result does not come: 50 %.' }),
    taxRule: choice('Tax on a refund', TAX_RULE),
    claimWindowDays: count('Claim window', { min: 0, unit: 'days after the term' }),
    noticeHours: count('Notice to cancel', { min: 0, unit: 'hours' }),
    legalNote: longText('Legal note', { audience: 'both' }),
  },
});

export type ServiceLine = RecordOf<typeof serviceLines>;
