import { entity, type RecordOf } from './entity.ts';
import { currency, day, number, required, text } from './field.ts';

/** An exchange rate of a day with its source. */
export const rates = entity({
  name: 'rates',
  prefix: 'rat',
  tab: 'Exchange rates',
  one: 'exchange rate',
  visible: false,
  labelFields: ['from', 'to', 'on'],
  fields: {
    from: required(currency('From', { audience: 'both' })),
    to: required(currency('To', { audience: 'both' })),
    on: required(day('On', { audience: 'both' })),
    rate: required(number('Rate', { min: 0, audience: 'both', help: 'One unit of From in To.' })),
    source: text('Source', { audience: 'both' }),
  },
});

export type Rate = RecordOf<typeof rates>;
