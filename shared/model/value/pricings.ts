import { entity, type RecordOf } from '../entity.ts';
import { currency, day, money, number, reference, required, share } from '../field.ts';

/** The inputs of an engagement's fee. Effort is not among them, and no rule could reach it. */
export const pricings = entity({
  name: 'pricings',
  prefix: 'prc',
  tab: 'Price inputs',
  one: 'price input',
  visible: false,
  labelFields: ['pricedOn'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    share: share('Share of value', { initial: 0.15 }),
    floor: money('Floor', { help: 'Private. The least you would do it for.' }),
    ceiling: money('Ceiling', { help: 'The client’s stated budget or your own limit.' }),
    minimumReturn: number('Client’s minimum return', { min: 0, unit: ': 1' }),
    rounding: money('Round to'),
    refundShare: share('Refundable part'),
    deliveryCost: money('Own cost of delivery', {
      help: 'Private; only for the break-even of the guarantee.',
    }),
    probability: share('Chance of keeping the fee'),
    discountRate: share('Discount rate a year', { initial: 0.1 }),
    currency: currency('Currency'),
    pricedOn: day('Priced on'),
  },
});

export type Pricing = RecordOf<typeof pricings>;
