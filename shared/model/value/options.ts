import { entity, type RecordOf } from '../entity.ts';
import {
  choice,
  count,
  currency,
  flag,
  longText,
  money,
  reference,
  references,
  required,
  text,
} from '../field.ts';

/** A way to do it: a set of outcomes that contains the one before it, with its fixed fee. */
export const options = entity({
  name: 'options',
  prefix: 'opt',
  tab: 'Options',
  one: 'option',
  visible: true,
  labelFields: ['name'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    name: required(text('Option', { audience: 'both' })),
    ordinal: count('Order', { min: 1, max: 9, audience: 'both' }),
    adds: longText('What it adds', { audience: 'both' }),
    drivers: references('drivers', 'Value drivers it adds'),
    outcomes: references('outcomes', 'Outcomes it adds'),
    fee: money('Fixed fee', { audience: 'both' }),
    currency: currency('Currency', { audience: 'both' }),
    priceBasis: choice(
      'Fee comes from',
      { value: 'The value', judgement: 'Judgement' },
      { audience: 'both' },
    ),
    feeBound: text('Bound that held'),
    chosen: flag('Chosen', { audience: 'both' }),
    recommended: flag('Recommended', { audience: 'both' }),
  },
});

export type Option = RecordOf<typeof options>;
