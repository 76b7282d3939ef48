import { entity, type RecordOf } from '../entity.ts';
import { currency, day, longText, money, reference, required, text } from '../field.ts';

/** What the client spends beside our fee to get the result. */
export const clientCosts = entity({
  name: 'clientCosts',
  prefix: 'cst',
  tab: 'Client costs',
  one: 'client’s own cost',
  visible: false,
  labelFields: ['name'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    name: required(text('Cost', { audience: 'both' })),
    amount: money('Amount in the first year', { audience: 'both' }),
    currency: currency('Currency', { audience: 'both' }),
    on: day('On'),
    source: longText('Source', { audience: 'both' }),
  },
});

export type ClientCost = RecordOf<typeof clientCosts>;
